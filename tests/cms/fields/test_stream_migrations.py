"""Stored blocks follow a change of the code: in what is published, and in drafts."""

import json
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.db.migrations.writer import OperationWriter
from django.db.models import Model
from wagtail.models import Page, Revision

from cms.demo import builders
from cms.fields import stream_migrations
from cms.fields.stream_migrations import (
    ChangeStream,
    change_blocks,
    remove_block,
    rename_block,
    rename_child,
)
from cms.models import Menu
from home.models import StandardPage
from tests.samples import Hospital, menu_line

QUOTE = ("quote", {"text": "It helped.", "name": "A parent"})
SECTION = (
    "section",
    {"heading": "Part", "body": [{"type": "quote", "value": dict(QUOTE[1])}]},
)


@pytest.fixture(scope="module")
def state() -> ProjectState:
    """The models as the last migration leaves them."""
    return MigrationLoader(None).project_state()


def run(state: ProjectState, operation: ChangeStream, backwards: bool = False) -> None:
    """Run it as a migration of a page's app would."""
    perform = operation.database_backwards if backwards else operation.database_forwards
    perform("home", connection.schema_editor(), state, state)


def in_body(path: str, change: Any, back: Any = None) -> ChangeStream:
    """The operation on the body of standard pages."""
    return ChangeStream("home", "StandardPage", "body", path, change, back)


def stored(state: ProjectState, row: Model, name: str) -> list[dict[str, Any]]:
    """The stream in the row's own table."""
    model = state.apps.get_model(row._meta.label)
    return getattr(model._base_manager.get(pk=row.pk), name)


def drafted(row: Model, name: str) -> list[list[dict[str, Any]]]:
    """The stream in each version of the row, the oldest first."""
    revisions = Revision.objects.for_instance(row).order_by("pk")
    return [json.loads(revision.content[name]) for revision in revisions]


def everywhere(state: ProjectState, row: Model, name: str) -> list[list[dict[str, Any]]]:
    """The stream as it is published, and in each version."""
    return [stored(state, row, name), *drafted(row, name)]


@pytest.fixture
def page(hospital: Hospital) -> Page:
    """A page with a section, and a draft of it that has one block more."""
    page = builders.publish(hospital.standard, body=[SECTION, QUOTE])
    builders.fill(page, body=[SECTION, QUOTE, ("text", "<p>To come.</p>")])
    page.save_revision()
    return page


def kinds(stream: list[dict[str, Any]]) -> set[str]:
    return {child["type"] for child in stream}


def test_a_block_is_renamed_in_pages_and_in_drafts_and_back(
    state: ProjectState, page: Page
) -> None:
    before = everywhere(state, page, "body")
    operation = in_body("", rename_block("quote", "words"), rename_block("words", "quote"))
    assert operation.reversible

    run(state, operation)
    after = everywhere(state, page, "body")
    assert [kinds(stream) for stream in after[-2:]] == [
        {"section", "words"},
        {"section", "words", "text"},
    ]
    assert kinds(after[0]) == {"section", "words"}
    assert kinds(after[0][0]["value"]["body"]) == {"quote"}, "only the stream of the path"

    run(state, operation, backwards=True)
    assert everywhere(state, page, "body") == before


def test_a_part_of_a_block_inside_a_section_is_renamed(state: ProjectState, page: Page) -> None:
    run(state, in_body("section.body.quote", rename_child("name", "speaker")))
    for stream in everywhere(state, page, "body")[-2:]:
        (inner,) = stream[0]["value"]["body"]
        assert inner["value"]["speaker"] == "A parent"
        assert "name" not in inner["value"]
        assert stream[1]["value"]["name"] == "A parent"


def test_a_block_is_removed_and_then_it_cannot_come_back(state: ProjectState, page: Page) -> None:
    operation = in_body("", remove_block("section"))
    run(state, operation)
    assert kinds(stored(state, page, "body")) == {"quote"}
    assert all("section" not in kinds(stream) for stream in drafted(page, "body"))
    assert not operation.reversible


def test_records_have_drafts_too(state: ProjectState, hospital: Hospital) -> None:
    menu: Menu = hospital.main_menu
    builders.fill(menu, items=[menu_line("Later", hospital.standard)])
    menu.save_revision()
    operation = ChangeStream("cms", "Menu", "items", "item.text", str.upper)
    run(state, operation)
    assert stored(state, menu, "items")[0]["value"]["text"] == "ALL CONDITIONS"
    assert drafted(menu, "items")[-1][0]["value"]["text"] == "LATER"


def test_what_has_no_such_block_is_not_written(
    state: ProjectState, page: Page, django_assert_max_num_queries: Any
) -> None:
    run(state, in_body("", rename_block("quote", "words")))
    with django_assert_max_num_queries(10) as queries:
        run(state, in_body("", rename_block("quote", "words")))
    assert not [sql for sql in queries if "UPDATE" in sql["sql"]]


def test_more_rows_than_fit_in_a_batch(
    state: ProjectState, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream_migrations, "BATCH", 1)
    other = builders.build_page(page, StandardPage, title="Other", body=[QUOTE])
    run(state, in_body("quote.name", lambda name: f"{name}, on the phone"))
    for changed in (page, other):
        quotes = [
            child["value"]["name"]
            for stream in everywhere(state, changed, "body")
            for child in stream
            if child["type"] == "quote"
        ]
        assert set(quotes) == {"A parent, on the phone"}


def test_rows_of_lists_are_found_however_they_are_stored() -> None:
    kept = {"type": "item", "value": {"answer": "yes"}, "id": "1"}
    bare = {"answer": "no"}
    stream = [{"type": "questions", "value": {"items": [kept, bare]}}]
    changed = change_blocks(stream, "questions.items.item.answer", str.upper)
    rows = changed[0]["value"]["items"]
    assert rows == [kept | {"value": {"answer": "YES"}}, {"answer": "NO"}]
    assert stream[0]["value"]["items"] == [kept, bare], "what was read stays as it was"


def test_what_a_path_does_not_find_stays_as_it_is() -> None:
    stream = [{"type": "text", "value": "<p>words</p>"}]
    for path in ("quote", "text.body", "text.item", "section.body.text"):
        assert change_blocks(stream, path, str.upper) == stream
    assert change_blocks(None, "", str.upper) is None


@pytest.mark.parametrize(
    "change", [rename_block("a", "b"), remove_block("a"), rename_child("a", "b")]
)
def test_a_second_run_changes_nothing(change: Any) -> None:
    for value in ([{"type": "a", "value": 1}], {"a": 1}, {"a": 1, "b": 2}, "words"):
        once = change(value)
        assert change(once) == once


def test_migrations_that_have_it_can_be_squashed() -> None:
    lines, imports = OperationWriter(in_body("", remove_block("quote"))).serialize()
    assert "cms.fields.stream_migrations.ChangeStream(" in lines
    assert "import cms.fields.stream_migrations" in imports


@pytest.mark.parametrize("back", [None, rename_block("b", "a")])
def test_one_that_was_squashed_changes_the_same(back: Any) -> None:
    change = rename_block("a", "b")
    _name, args, kwargs = in_body("section", change, back).deconstruct()
    again = ChangeStream(*args, **kwargs)
    assert again.describe() == in_body("section", change).describe()
    assert (again.change, again.back, again.reversible) == (change, back, back is not None)
