"""An editor sees which notices no translator has confirmed, and corrects them."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from home.models import LanguageHelpPage
from tests.editing import Form, add_page, blank, edit_page, editor_client, page_form
from tests.reading import dialled, soup, words
from tests.samples import Hospital, build_language

WARNING = "needs a translator’s check"


@pytest.fixture
def editor(hospital: Hospital) -> Client:
    return editor_client()


def notice_form(**fields) -> Form:
    given = {
        "title": "Français",
        "slug": "francais",
        "english_name": "French",
        "language_code": "fr",
        "direction": "ltr",
        "notice": "L'aide est gratuite : appelez le {phone}.",
        "contact": "",
    }
    return page_form(**blank(LanguageHelpPage) | given | fields)


def edit_url(page: LanguageHelpPage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_a_notice_that_nobody_confirmed_says_so(editor, hospital):
    assert WARNING in editor.get(edit_url(hospital.language)).content.decode()


def test_a_confirmed_notice_does_not(editor, hospital):
    page = build_language(hospital.languages, "Français", language_code="fr", confirmed=True)
    assert WARNING not in editor.get(edit_url(page)).content.decode()


def test_a_draft_that_confirms_it_is_believed(editor, hospital):
    page = hospital.language
    page.confirmed = True
    page.save_revision()
    assert WARNING not in editor.get(edit_url(page)).content.decode()


def test_the_list_of_notices_shows_which_are_confirmed(editor, hospital):
    build_language(hospital.languages, "Français", language_code="fr", confirmed=True)
    url = reverse("language_help:index")
    page = BeautifulSoup(editor.get(url).content, "html.parser")
    said = {words(row.select_one(".title a")): words(row) for row in page.select("tbody tr")}
    assert set(said) == {"Español", "Français"}
    assert "False" in said["Español"]
    assert "True" in said["Français"]
    open_ones = words(BeautifulSoup(editor.get(f"{url}?confirmed=false").content, "html.parser"))
    assert "Español" in open_ones
    assert "Français" not in open_ones


def test_a_new_language_is_added_and_listed_on_every_page(editor, hospital):
    answer = add_page(editor, hospital.languages, LanguageHelpPage, notice_form())
    assert answer.status_code == 302
    page = soup("/languages/francais/")
    assert "L'aide est gratuite : appelez le 215-555-0100 ." in words(page.main)
    assert dialled(page.main)
    assert soup("/").find("a", string=lambda text: text and "Français" in text)


def test_a_corrected_notice_is_seen_when_it_is_published(editor, hospital):
    add_page(editor, hospital.languages, LanguageHelpPage, notice_form())
    page = LanguageHelpPage.objects.get(slug="francais")
    form = notice_form(notice="Appelez le {phone} : c'est gratuit.", confirmed="on")
    edit_page(editor, page, form, publish=False)
    assert "c'est gratuit" not in words(soup(page.url).main)
    edit_page(editor, page, form)
    assert "c'est gratuit" in words(soup(page.url).main)


@pytest.mark.parametrize("missing", ["notice", "english_name", "language_code"])
def test_a_notice_with_something_missing_is_a_draft_only(editor, hospital, missing):
    form = notice_form(**{missing: ""})
    assert add_page(editor, hospital.languages, LanguageHelpPage, form).status_code == 200
    answer = add_page(editor, hospital.languages, LanguageHelpPage, form, publish=False)
    assert answer.status_code == 302
