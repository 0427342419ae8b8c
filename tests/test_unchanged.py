"""Showing a page changes nothing: not the page that was shown, and nothing in the database."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core import serializers
from django.db.models import Model
from django.test import Client
from django.utils import timezone
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page

from cms.models import ContentVersion
from tests.every import PAGE_NAMES, Filler, empty_parts, fill_all, types_without_example
from tests.samples import Hospital
from tests.sites import SiteStore
from tests.trees import offers, page_types, streams


@pytest.fixture(scope="module")
def _full(sites: SiteStore, _hospital: Hospital) -> Iterator[Hospital]:
    yield from sites.held("full", lambda: fill_all(_hospital.fresh()), base="hospital")


@pytest.fixture
def full(_full: Hospital, db: None) -> Hospital:
    """The hospital, with everything in every page."""
    return _full.fresh()


# --- The examples are whole


def test_every_page_type_has_an_example():
    assert not types_without_example()


def test_every_block_has_an_example(hospital: Hospital, media_root: Path):
    filler = Filler(hospital)
    for _place, field in streams():
        filler.stream(field.stream_block)
    assert {(type(offer.block), offer.block.name) for offer in offers()} == filler.filled


def test_every_stream_and_every_row_of_the_examples_holds_something(full: Hospital):
    assert not {page: parts for page in full.pages if (parts := empty_parts(page))}


# --- Showing


# What pages answer at addresses below their own.
ROUTES = [
    ("events", "month"),
    ("events", "month/2099-12"),
    ("events", "past"),
    ("events", "past/2000"),
    ("events", "calendar.ics"),
    ("event", "event.ics"),
    ("news", f"{timezone.now():%Y}"),
    ("news", "atom.xml"),
    ("news", "rss.xml"),
]


def test_no_route_of_a_page_is_left_out():
    routed = [model for model in page_types() if issubclass(model, RoutablePageMixin)]
    # Each has the address of the page itself besides.
    assert sum(len(model.get_subpage_urls()) - 1 for model in routed) == len(ROUTES)


def stored() -> dict[str, dict[str, Any]]:
    """Every row of the database but the count of changes, which each save moves."""
    models = [model for model in apps.get_models(include_auto_created=True) if _has_table(model)]
    rows = (row for model in models for row in model._base_manager.all())
    data = serializers.serialize("python", rows)
    return {f"{row['model']} {row['pk']}": row["fields"] for row in data}


def _has_table(model: type[Model]) -> bool:
    return model._meta.managed and not model._meta.proxy and model is not ContentVersion


def shown(page: Page, below: str = "") -> Page:
    """The object that was shown: the page as a request finds it."""
    request = Client().get(page.url).wsgi_request
    read = page.specific_class.objects.get(pk=page.pk)
    found, args, kwargs = read.route(request, below.split("/") if below else [])
    answer = found.serve(request, *args, **kwargs)
    assert answer.status_code == 200
    if hasattr(answer, "render"):
        answer.render()
    return found


@pytest.mark.parametrize(("name", "below"), [*((name, "") for name in PAGE_NAMES), *ROUTES])
def test_what_was_shown_is_the_same_and_so_is_all_when_it_is_saved(
    full: Hospital, name: str, below: str
):
    page = getattr(full, name)
    shown(page, below)  # which makes its pictures in their sizes
    before, content = stored(), _reread(page).serializable_data()
    found = shown(page, below)
    assert stored() == before
    assert found.serializable_data() == content
    found.save()
    assert stored() == before
    found.save_revision(clean=False)
    assert found.latest_revision.content == content


def _reread(page: Page) -> Page:
    return type(page).objects.get(pk=page.pk)


@pytest.mark.parametrize("name", PAGE_NAMES)
def test_a_preview_changes_nothing(full: Hospital, name: str):
    page = getattr(full, name)
    page.title = "A better title"
    page.save_revision()
    page.make_preview_request().render()
    before = stored()
    draft = page.get_latest_revision_as_object()
    draft.make_preview_request().render()
    assert stored() == before
    assert draft.serializable_data() == page.get_latest_revision_as_object().serializable_data()
