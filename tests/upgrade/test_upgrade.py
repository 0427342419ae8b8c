"""A hospital's site, as an earlier release left it, works on after `migrate`.

The bases are the demo of each release (docs/upgrading.md); their media files are not kept.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from typing import Any
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.db.migrations import Migration
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.test import Client
from wagtail.models import Page, Revision

from cms.fields.stream_migrations import ChangeStream, rename_block
from cms.fields.streams import RawStream
from tests.samples import addresses
from tests.upgrade.restoring import BASES, SUFFIXES, kept_bases, restored, this_release

pytestmark = pytest.mark.django_db

VENDOR = settings.DATABASES["default"]["ENGINE"].rpartition(".")[2].removesuffix("3")

# What each stream held, by its place: "program.EventPage.body", then the row or the version.
Streams = dict[str, dict[str, Any]]
# What each table is: its columns, and what it holds them to.
Tables = dict[str, tuple[set, list]]


@dataclass(frozen=True)
class Update:
    """What was there before `migrate`, and what it was to change."""

    streams: Streams
    pages: int
    changed_on_purpose: set[str]


@pytest.fixture(scope="module")
def new_tables(django_db_setup: None, django_db_blocker: Any) -> Tables:
    """The tables of a database that began with today's code."""
    with django_db_blocker.unblock():
        return tables()


@pytest.fixture(scope="module", params=kept_bases(VENDOR), ids=lambda base: base.name)
def update(
    request: pytest.FixtureRequest,
    new_tables: Tables,
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Update]:
    """A kept base after `migrate`; it is thrown away when the tests of this module are done."""
    folder = tmp_path_factory.mktemp("base")
    with django_db_blocker.unblock(), restored(request.param, folder):
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        purpose = changed_on_purpose([migration for migration, _backwards in plan])
        before = Update(streams(), count_pages(), purpose)
        call_command("migrate", interactive=False, stdout=StringIO())
        yield before


# --- What is looked at


def changed_on_purpose(migrations: list[Migration]) -> set[str]:
    """The streams whose blocks the migrations rewrite."""
    operations = [each for migration in migrations for each in migration.operations]
    return {
        f"{each.app_label}.{each.model_name}.{each.field_name}".lower()
        for each in operations
        if isinstance(each, ChangeStream)
    }


def streams() -> Streams:
    """What every stream holds, in rows and in versions, as the database has it."""
    loader = MigrationLoader(connection)
    known = [node for node in loader.applied_migrations if node in loader.graph.nodes]
    found: Streams = {}
    for model in loader.project_state(known).apps.get_models():
        for field in model._meta.local_fields:
            if isinstance(field, RawStream):
                found[f"{model._meta.label_lower}.{field.name}"] = {
                    f"row {key}": value
                    for key, value in model._base_manager.values_list("pk", field.name)
                }
    for place in found:
        found[place] |= dict(versions(*place.split(".")))
    return found


def versions(app_label: str, model: str, name: str) -> Iterator[tuple[str, Any]]:
    """What the drafts and old versions of a model hold in a stream."""
    of_model = {"content_type__app_label": app_label, "content_type__model": model}
    for key, content in Revision.objects.filter(**of_model).values_list("pk", "content"):
        if name in content:
            yield f"version {key}", json.loads(content[name])


def count_pages() -> int:
    """How many pages there are, published or not."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM wagtailcore_page")
        return cursor.fetchone()[0]


def tables() -> Tables:
    """The tables of the database, without the names that Django gives to constraints."""
    ask = connection.introspection
    with connection.cursor() as cursor:
        return {
            table: (
                {
                    (column.name, column.type_code, column.internal_size, column.null_ok)
                    for column in ask.get_table_description(cursor, table)
                },
                sorted(
                    repr((held["columns"], held["unique"], held["check"], held["foreign_key"]))
                    for held in ask.get_constraints(cursor, table).values()
                ),
            )
            for table in ask.table_names(cursor)
        }


def links(address: str, content: bytes) -> set[str]:
    """What a page leads to on the site itself: feeds, calendars, months, other pages."""
    page = BeautifulSoup(content, "html.parser")
    found = {urljoin(address, a["href"]).partition("#")[0] for a in page(["a", "link"], href=True)}
    # Lists can be narrowed in thousands of ways; and the files are not here.
    left_out = ("/media/", "/documents/", "/img/", "/static/", "//")
    return {a for a in found if a.startswith("/") and "?" not in a and not a.startswith(left_out)}


# --- What must hold


def test_every_page_of_the_site_and_all_that_it_leads_to_is_answered(update):
    left, answered = set(addresses()) - {"/nowhere/"}, {}
    while left:
        address = left.pop()
        answer = Client().get(address)
        answered[address] = answer.status_code
        if answer.headers["Content-Type"].startswith("text/html"):
            left |= links(address, answer.content) - answered.keys()
    assert {a: status for a, status in answered.items() if status != 200} == {}
    assert len(answered) > update.pages


def test_no_page_is_lost(update):
    assert Page.objects.count() == update.pages > 100


def test_no_stream_is_changed_but_by_a_migration_that_says_so(update):
    assert sum(bool(value) for held in update.streams.values() for value in held.values()) > 100
    untouched = update.streams.keys() - update.changed_on_purpose
    after = streams()
    assert {place: after[place] for place in untouched} == {
        place: update.streams[place] for place in untouched
    }


def test_every_draft_and_version_can_be_opened(update):
    for revision in Revision.objects.all():
        assert revision.as_object().pk == int(revision.object_id)


def test_nothing_is_left_to_migrate(update):
    call_command("migrate", "--check", stdout=StringIO())
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_the_tables_are_those_of_a_new_database(update, new_tables):
    after = tables()
    assert after.keys() == new_tables.keys()
    assert {name: table for name, table in after.items() if table != new_tables[name]} == {}


# --- What is kept


def test_a_base_names_nobody_and_holds_no_password(update):
    assert not get_user_model().objects.exists()
    assert not Session.objects.exists()


@pytest.mark.parametrize("suffix", SUFFIXES.values())
def test_each_release_keeps_its_base(suffix):
    # `.ci/keep-bases` makes both.
    assert (BASES / f"bedside-{this_release()}{suffix}").is_file()


def test_a_migration_that_rewrites_a_stream_is_known_by_it():
    migration = Migration("0003_words", "home")
    change = rename_block("words", "text")
    migration.operations = [ChangeStream("home", "StandardPage", "body", "", change)]
    assert changed_on_purpose([migration]) == {"home.standardpage.body"}
