"""What is cached is right until an editor changes something, and no longer."""

import weakref
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.db import connection, transaction
from django.db.models import F
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from cms.demo.builders import build_contact, build_front_page, build_page
from cms.models import ContentVersion
from cms.publishing.cache import cached, cached_until
from cms.publishing.versions import (
    cached_under,
    cached_until_changed,
    content_changed,
    content_version,
)
from home.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def front() -> HomePage:
    return build_front_page()


def test_a_thing_is_built_once_until_something_changes() -> None:
    built = []
    for _turn in range(3):
        cached("thing", lambda: built.append(1))
    assert len(built) == 1
    content_changed()
    cached("thing", lambda: built.append(1))
    assert len(built) == 2


def test_what_ends_at_a_moment_is_built_anew_from_then_on() -> None:
    end = timezone.now() + timedelta(hours=1)
    assert cached_until("thing", lambda: ("first", end)) == "first"
    assert cached_until("thing", lambda: ("second", None)) == "first"
    with patch("django.utils.timezone.now", return_value=end):
        assert cached_until("thing", lambda: ("second", None)) == "second"
        assert cached_until("thing", lambda: ("third", None)) == "second"
    content_changed()
    assert cached_until("thing", lambda: ("third", None)) == "third"


def test_a_change_made_elsewhere_is_noticed() -> None:
    cached("thing", lambda: "old")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cms_contentversion SET number = number + 1 WHERE id = 1")
    assert cached("thing", lambda: "new") == "new"


def test_what_may_be_rolled_back_is_not_kept() -> None:
    cached("thing", lambda: "old")
    # Every test runs in a transaction: where the one below ends is told by hand.
    with patch("cms.publishing.versions.connection") as mine:
        with transaction.atomic():
            mine.in_atomic_block = True
            content_changed()
            assert cached("thing", lambda: "draft") == "draft"
            transaction.set_rollback(True)
        mine.in_atomic_block = False
        assert cached("thing", lambda: "other") == "old"
        content_changed()
        assert cached("thing", lambda: "new") == "new"
        assert cached("thing", lambda: "newer") == "new"


@pytest.mark.parametrize("ask", [cached, cached_until_changed], ids=lambda ask: ask.__name__)
def test_while_a_change_is_open_nothing_that_was_kept_is_believed(ask) -> None:
    assert ask("thing", lambda: "old") == "old"
    before = content_version()
    with patch("cms.publishing.versions.connection") as mine:
        mine.in_atomic_block = True
        content_changed()
        # Not even where the count is the old one again, as after a rollback to a savepoint.
        ContentVersion.objects.update(number=before)
        assert ask("thing", lambda: "draft") == "draft"
        mine.in_atomic_block = False
        assert ask("thing", lambda: "other") == "old"


def test_what_took_long_to_build_does_not_replace_what_is_newer() -> None:
    def slowly() -> str:
        ContentVersion.objects.update(number=F("number") + 1)
        cached("thing", lambda: "new")
        return "old"

    assert cached("thing", slowly) == "old"
    assert cached("thing", lambda: "newer") == "new"


def test_a_lost_count_begins_again_above_what_it_was() -> None:
    before = content_version()
    ContentVersion.objects.all().delete()
    assert content_version() > before
    ContentVersion.objects.all().delete()
    content_changed()
    assert content_version() > before


def test_a_request_asks_for_the_version_once(front: HomePage) -> None:
    client = Client()
    client.get("/")
    with CaptureQueriesContext(connection) as captured:
        client.get("/")
    asked = [query for query in captured if "cms_contentversion" in query["sql"]]
    assert len(asked) == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda page: page.save_revision().publish(),
        lambda page: page.unpublish(),
        lambda page: page.delete(),
        lambda page: PageViewRestriction.objects.create(page=page, restriction_type="login"),
        lambda page: page.move(page.get_parent(), pos="first-child"),
        lambda page: build_contact("New"),
    ],
    ids=["publish", "unpublish", "delete", "restrict", "move", "record"],
)
def test_whatever_changes_what_visitors_see_is_counted(front: HomePage, change) -> None:
    page = build_page(front, StandardPage, title="Page")
    page = StandardPage.objects.get(pk=page.pk)
    before = content_version()
    change(page)
    assert content_version() > before


def test_saving_a_draft_is_not_counted(front: HomePage) -> None:
    page = build_page(front, StandardPage, title="Page")
    page = StandardPage.objects.get(pk=page.pk)
    page.title = "Draft title"
    before = content_version()
    page.save_revision()
    assert content_version() == before
    assert Page.objects.get(pk=page.pk).title == "Page"


class Thing:
    """Something of which one can see whether anybody still holds it."""


def test_what_was_built_before_a_change_is_held_no_longer() -> None:
    old = weakref.ref(cached("old", Thing))
    assert old() is not None
    # By another process: a change of this test's own transaction is not committed.
    ContentVersion.objects.update(number=F("number") + 1)
    cached("new", Thing)
    assert old() is None


def test_there_is_an_end_to_what_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cms.publishing.versions.MAX_CACHED_VALUES", 3)
    held = [weakref.ref(cached_until_changed(f"thing {at}", Thing)) for at in range(5)]
    assert [each() is not None for each in held] == [False, False, True, True, True]


def test_what_makes_an_uncommitted_change_while_it_is_built_is_not_kept() -> None:
    with patch("cms.publishing.versions.connection") as mine:

        def build() -> str:
            mine.in_atomic_block = True
            content_changed()
            return "draft"

        mine.in_atomic_block = False
        # Under the version that the build begins with, which a rollback would bring back.
        assert cached_under("thing", (content_version(), 0), build) == "draft"
        mine.in_atomic_block = False
        assert cached_under("thing", (content_version() - 1, 0), lambda: "other") == "other"
