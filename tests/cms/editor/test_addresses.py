"""The addresses that the site itself answers stay free, whichever way a page comes there."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from cms.demo import builders
from home.models import StandardPage
from tests.editing import add_page, edit_page, editor_client, page_form, stream
from tests.samples import Hospital

TAKEN = "The site itself uses th"


@pytest.fixture
def editor(hospital: Hospital) -> Client:
    return editor_client()


def form(slug: str) -> dict:
    return page_form(title="Search", slug=slug, body=stream(StandardPage, "body"))


def refused(answer: HttpResponse) -> bool:
    return answer.status_code == 200 and TAKEN in answer.content.decode()


@pytest.mark.parametrize("slug", ["admin", "search", "img", "healthz", "es"])
def test_no_page_takes_them_at_the_top(editor, hospital, slug):
    assert refused(add_page(editor, hospital.front, StandardPage, form(slug)))
    assert refused(edit_page(editor, hospital.standard, form(slug)))


def test_below_they_are_free(editor, hospital):
    assert add_page(editor, hospital.standard, StandardPage, form("search")).status_code == 302
    assert Client().get(f"{hospital.standard.url}search/").status_code == 200


@pytest.fixture
def below(hospital: Hospital) -> StandardPage:
    """A page that has such a name where it is free."""
    return builders.build_page(hospital.standard, StandardPage, title="Search", slug="search")


def test_no_page_is_moved_to_them(editor, hospital, below):
    url = reverse("wagtailadmin_pages:move_confirm", args=[below.pk, hospital.front.pk])
    assert refused(editor.post(url))
    elsewhere = reverse("wagtailadmin_pages:move_confirm", args=[below.pk, hospital.languages.pk])
    assert editor.post(elsewhere).status_code == 302


def test_nor_are_many(editor, hospital, below):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    assert refused(editor.post(f"{url}?id={below.pk}", {"chooser": hospital.front.pk}))
    below.refresh_from_db()
    assert below.get_parent().pk == hospital.standard.pk


def test_no_page_is_copied_to_them(editor, hospital):
    url = reverse("wagtailadmin_pages:copy", args=[hospital.standard.pk])
    data = {"new_title": "Search", "new_slug": "search", "new_parent_page": hospital.front.pk}
    assert refused(editor.post(url, data))
    assert editor.post(url, data | {"new_slug": "search-help"}).status_code == 302
    assert StandardPage.objects.filter(slug="search-help").exists()
