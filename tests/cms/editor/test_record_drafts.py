"""An unfinished record is not published, and says why by its field; its draft still saves."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from cms.models import Alert, Contact, Menu
from tests.editing import (
    Form,
    add_record,
    editor_client,
    errors,
    nested_form_data,
    record_url,
    rows,
    stream,
    words,
)
from tests.samples import Hospital

LINK = {"text": "The way here", "link": [{"type": "external", "value": "https://example.org/"}]}
BACKWARDS = {"starts": "2026-12-02 10:00", "ends": "2026-12-01 10:00"}


@pytest.fixture
def editor(hospital: Hospital) -> Client:
    return editor_client()


def contact_form(**fields: Any) -> Form:
    line = {"audience": "Families", "number": "215-555-0100", "kind": "voice", "extension": ""}
    line |= {"hours": "", "time_zone": "America/New_York", "outside_hours": ""}
    line |= {
        name: fields.pop(name) for name in ("number", "audience", "extension") if name in fields
    }
    return {
        "name": "Night line",
        "heading": "Contact Us",
        "emergency_number": "",
        "emergency_label": "",
        "online_page": "",
        "online_label": "",
        "lines": rows(line),
        **fields,
    }


def alert_form(**fields: Any) -> Form:
    return {
        "severity": "1",
        "title": "Clinic closed",
        "message": words("<p>Snow.</p>", ["bold", "link"]),
        "starts": "",
        "ends": "2999-01-01 10:00",
        "section": "",
        **fields,
    }


def menu_form(*lines: dict[str, Any]) -> Form:
    items = [{"type": "item", "value": LINK | line} for line in lines]
    return {"name": "Tasks", "items": stream(Menu, "items", *items)}


RECORDS = {
    "a number that does not dial": (
        Contact,
        lambda: contact_form(number="555-0100"),
        "This number does not dial.",
    ),
    "an emergency number that does not dial": (
        Contact,
        lambda: contact_form(emergency_number="call us"),
        "This number does not dial.",
    ),
    "an extension that does not dial": (
        Contact,
        lambda: contact_form(extension="ask Ana"),
        "Use digits only, seven at most.",
    ),
    "a line that is for nobody": (
        Contact,
        lambda: contact_form(audience=""),
        "This field is required.",
    ),
    "an alert that ends before it begins": (
        Alert,
        lambda: alert_form(**BACKWARDS),
        "The end must come after the start.",
    ),
    "an alert that is over": (
        Alert,
        lambda: alert_form(ends="2020-01-01 10:00"),
        "This time is past already.",
    ),
    "an alert without an end": (Alert, lambda: alert_form(ends=""), "This field is required."),
    "a menu with a line that leads nowhere": (
        Menu,
        lambda: menu_form({"link": []}),
        "Choose where this leads.",
    ),
    "two tasks with one key": (
        Menu,
        lambda: menu_form({"key": "come"}, {"key": "come"}),
        "Another line has this key already.",
    ),
}


@pytest.fixture(params=RECORDS)
def unfinished_record(request, hospital: Hospital) -> tuple[Any, Form, str]:
    """A kind of record, a form of it with one thing unfinished, and what is said about it."""
    model, form, message = RECORDS[request.param]
    return model, form(), message


def test_a_record_like_this_is_not_published(editor, unfinished_record):
    model, form, message = unfinished_record
    before = model.objects.count()
    said = errors(add_record(editor, model, form))
    assert [line for line in said if line.startswith(message)]
    assert model.objects.count() == before


def test_a_draft_like_this_saves(editor, unfinished_record):
    model, form, _message = unfinished_record
    assert add_record(editor, model, form, publish=False).status_code == 302
    assert not model.objects.latest("pk").live


def test_a_draft_like_this_is_previewed(editor, unfinished_record):
    model, form, _message = unfinished_record
    url = record_url(model, "preview_on_add")
    assert editor.post(url, nested_form_data(form)).json()["is_available"]
    answer = editor.get(url, {"in_preview_panel": "true"})
    assert answer.status_code == 200
    assert "None" not in BeautifulSoup(answer.content, "html.parser").main.get_text()


@pytest.mark.parametrize("key", ["Refer a patient", "9-1-1", "Überweisung"])
def test_a_key_of_a_task_is_one_plain_word(editor, key):
    said = errors(add_record(editor, Menu, menu_form({"key": key})))
    assert "Use small letters, digits and hyphens only." in said


def test_what_is_finished_is_published(editor):
    for model, form in ((Contact, contact_form()), (Alert, alert_form()), (Menu, menu_form({}))):
        assert add_record(editor, model, form).status_code == 302
        assert model.objects.latest("pk").live
