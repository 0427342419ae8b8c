"""What is unfinished is not published, and says why by its field; its draft still saves."""

from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from cms.demo import builders
from cms.pages.task_targets import task_choices
from home.models import StandardPage
from program.models import ConditionPage, ProgramHomePage
from tests.editing import (
    Form,
    add_page,
    blank,
    edit_page,
    editor_client,
    errors,
    nested_form_data,
    page_form,
    rows,
    stream,
)
from tests.samples import Hospital, build_picture

OUTSIDE = [{"type": "external", "value": "https://example.org/"}]
LINK = {"text": "The way here", "link": OUTSIDE}
DAYS = {"type": "line", "heading": "Day"}
BACKWARDS = {"starts": "2026-12-02 10:00", "ends": "2026-12-01 10:00"}


@pytest.fixture
def editor(hospital: Hospital) -> Client:
    return editor_client()


# --- In streams of pages

UNFINISHED: dict[str, tuple[str, Callable[[], dict[str, Any]], str]] = {
    "a picture without a decision on its words": (
        "picture",
        lambda: {"image": {"image": build_picture().pk}},
        "Say in words what the picture shows, or tick that it is decoration.",
    ),
    "a link without words": (
        "call_to_action",
        lambda: {"heading": "Come", "actions": [LINK | {"text": ""}]},
        "This field is required.",
    ),
    "a link that leads nowhere": (
        "call_to_action",
        lambda: {"heading": "Come", "actions": [LINK | {"link": []}]},
        "Choose where this leads.",
    ),
    "a promo card that ends before it begins": (
        "promo_card",
        lambda: {"heading": "Open day", "link": LINK} | BACKWARDS,
        "The end must come after the start.",
    ),
    "a giving banner that ends before it begins": (
        "giving_banner",
        lambda: {"heading": "Give", "text": "It helps.", "actions": [LINK]} | BACKWARDS,
        "The end must come after the start.",
    ),
    "a table without a name": (
        "table",
        lambda: {"table": {"columns": [DAYS], "rows": [{"values": ["Monday"]}], "caption": ""}},
        "Give the table a caption.",
    ),
    "a table with a column that has no heading": (
        "table",
        lambda: {"table": {"columns": [DAYS | {"heading": ""}], "rows": [], "caption": "Days"}},
        "Give every column a heading.",
    ),
    "a section without a heading": (
        "section",
        lambda: {"heading": "", "body": []},
        "This field is required.",
    ),
}


@pytest.fixture(params=UNFINISHED)
def unfinished(request, hospital: Hospital, media_root) -> tuple[Form, str]:
    """The form of a page with one unfinished block, and what is said about it."""
    kind, value, message = UNFINISHED[request.param]
    body = stream(StandardPage, "body", {"type": kind, "value": value()})
    return page_form(title="New", slug="new", body=body), message


def test_it_is_not_published(editor, hospital, unfinished):
    form, message = unfinished
    assert message in errors(add_page(editor, hospital.front, StandardPage, form))
    assert not StandardPage.objects.filter(slug="new").exists()


def test_its_draft_saves(editor, hospital, unfinished):
    form, _message = unfinished
    assert add_page(editor, hospital.front, StandardPage, form, publish=False).status_code == 302
    assert not StandardPage.objects.get(slug="new").live


def test_its_draft_is_saved_while_somebody_writes(editor, hospital, unfinished):
    form, _message = unfinished
    place = ("home", "standardpage", hospital.front.pk)
    url = reverse("wagtailadmin_pages:add", args=place)
    answer = editor.post(url, form, headers={"accept": "application/json"})
    assert answer.json()["success"] is True


def test_its_draft_is_previewed(editor, hospital, unfinished):
    form, _message = unfinished
    url = reverse(
        "wagtailadmin_pages:preview_on_add", args=["home", "standardpage", hospital.front.pk]
    )
    assert editor.post(url, form).json()["is_available"]
    assert editor.get(url, {"in_preview_panel": "true"}).status_code == 200


def test_publishing_many_pages_at_once_is_no_way_around(editor, hospital, unfinished):
    form, message = unfinished
    add_page(editor, hospital.standard, StandardPage, form, publish=False)
    page = StandardPage.objects.get(slug="new")
    for chosen, data in ((page, {}), (hospital.standard, {"include_descendants": "on"})):
        url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        answer = editor.post(f"{url}?id={chosen.pk}", data)
        assert message in answer.content.decode()
        assert "Nothing was published." in answer.content.decode()
    assert not StandardPage.objects.get(slug="new").live


def test_many_finished_pages_are_published_at_once(editor, hospital):
    form = page_form(title="New", slug="new", body=stream(StandardPage, "body"))
    add_page(editor, hospital.front, StandardPage, form, publish=False)
    page = StandardPage.objects.get(slug="new")
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    assert editor.post(f"{url}?id={page.pk}").status_code == 302
    assert StandardPage.objects.get(slug="new").live


def test_the_words_of_a_picture_are_never_its_file_name(editor, hospital, media_root):
    picture = build_picture("IMG_0042.JPG")
    url = reverse("wagtailimages_chooser:chosen", args=[picture.pk])
    assert editor.get(url).json()["result"]["default_alt_text"] == ""
    picture.description = "A hill"
    picture.save()
    assert editor.get(url).json()["result"]["default_alt_text"] == "A hill"


def test_the_giving_banner_of_a_program_is_held_to_its_times(editor, hospital):
    banner = {"heading": "Give", "text": "It helps.", "actions": [LINK]} | BACKWARDS
    form = page_form(
        title="New",
        slug="new",
        contact="",
        **blank(ProgramHomePage)
        | {"giving": stream(ProgramHomePage, "giving", {"type": "giving_banner", "value": banner})},
    )
    answer = add_page(editor, hospital.front, ProgramHomePage, form)
    assert "The end must come after the start." in errors(answer)
    assert add_page(editor, hospital.front, ProgramHomePage, form, publish=False).status_code == 302


# --- In fields


def test_a_page_that_nobody_says_was_checked_is_a_draft(editor, hospital):
    url = reverse("wagtailadmin_pages:add", args=["home", "standardpage", hospital.front.pk])
    field = BeautifulSoup(editor.get(url).content, "html.parser").select_one("#id_checked_on")
    assert not field.get("value")
    body = stream(StandardPage, "body")
    form = page_form(title="New", slug="new", body=body, checked_on="")
    answer = add_page(editor, hospital.front, StandardPage, form)
    assert "This field is required." in errors(answer)
    assert add_page(editor, hospital.front, StandardPage, form, publish=False).status_code == 302
    assert StandardPage.objects.get(slug="new").checked_on is None


# --- In inline panels


def program_form(*conditions: dict[str, Any], initial: int = 0) -> Form:
    return page_form(
        title="New",
        slug="new",
        contact="",
        **blank(ProgramHomePage)
        | {
            "program_conditions": rows(*conditions, initial=initial),
            "program_services": rows({"service": ""}),
        },
    )


def test_a_draft_saves_with_a_row_that_nothing_is_chosen_in_yet(editor, hospital):
    form = program_form({"condition": ""}, {"condition": hospital.condition.pk})
    assert "This field is required." in errors(
        add_page(editor, hospital.front, ProgramHomePage, form)
    )
    url = reverse("wagtailadmin_pages:add", args=["program", "programhomepage", hospital.front.pk])
    saved = editor.post(url, form, headers={"accept": "application/json"}).json()
    assert saved["success"] is True
    page = ProgramHomePage.objects.get(slug="new")
    draft = page.get_latest_revision_as_object()
    assert [row.condition_id for row in draft.program_conditions.all()] == [hospital.condition.pk]
    assert not draft.program_services.all()
    # The row is still there in the open editor: something is chosen in it now.
    other = builders.build_page(hospital.conditions, ConditionPage, title="Leukemia")
    kept = draft.program_conditions.get().pk
    chosen = {"condition": other.pk, "id": ""}, {"condition": hospital.condition.pk, "id": kept}
    form = program_form(*chosen, initial=2) | {"program_services": rows()}
    form = nested_form_data(form)
    assert edit_page(editor, page, form).status_code == 302
    page = ProgramHomePage.objects.get(slug="new")
    assert page.condition_ids == [other.pk, hospital.condition.pk]


def test_a_task_that_left_the_menu_keeps_no_program_from_being_saved(editor, hospital):
    target = {"task": "come", "link": [{"type": "page", "value": hospital.standard.pk}]}
    builders.publish(hospital.program, task_targets=[("target", target)])
    builders.fill(hospital.tasks, items=[])
    builders.save_record(hospital.tasks)
    assert ("come", "come (no longer in the menu)") in task_choices()
    form = program_form({"condition": hospital.condition.pk}) | {
        "task_targets": stream(
            ProgramHomePage, "task_targets", {"type": "target", "value": target}
        ),
        "program_services": rows(),
    }
    form = nested_form_data(form)
    for publish in (False, True):
        slug = {"slug": f"new-{publish}".lower()}
        answer = add_page(editor, hospital.front, ProgramHomePage, form | slug, publish=publish)
        assert answer.status_code == 302
    assert Client().get("/new-true/").status_code == 200
