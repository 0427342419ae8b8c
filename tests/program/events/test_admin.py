"""An editor announces an event; what is wrong is said by the field, drafts may be unfinished."""

from datetime import date
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from program.models import EventIndexPage, EventPage, Topic
from tests.editing import Form, add_page, edit_page, editor_client, page_form, rows, stream, words
from tests.program.events.builders import build_event, build_index, weekly, whole_index
from tests.program.locations.test_admin import errors
from tests.samples import Hospital


@pytest.fixture
def index(hospital: Hospital) -> EventIndexPage:
    return build_index(hospital.program)


@pytest.fixture
def editor(hospital: Hospital) -> Client:
    return editor_client()


def event_form(**fields: Any) -> Form:
    """The form of an event of one evening; rows of inline panels as lists."""
    panels = ("exceptions", "changes", "speakers", "topics", "programs")
    lists = {name: rows(*fields.pop(name, [])) for name in panels}
    given = {
        "title": "Family evening",
        "slug": "family-evening",
        "status": "scheduled",
        "status_note": "",
        "first_day": "2026-12-03",
        "begins_at": "18:00",
        "last_day": "",
        "ends_at": "19:30",
        "time_zone": "America/New_York",
        "repeats": "",
        "every": "1",
        "repeats_until": "",
        "repeats_count": "",
        "attendance": "in-person",
        "location": "",
        "room": "Hill hall",
        "online_link": "",
        "for_families": "on",
        "price": "",
        "price_note": "",
        "capacity": "",
        "registration": "none",
        "registration_link": "",
        "education_credits": "",
        "image": "",
        "image_words": "",
        "contact": "",
        "accessibility": words(""),
        "interpreters": words(""),
        "body": stream(EventPage, "body"),
        "recap": stream(EventPage, "recap"),
    }
    ticked = {"weekdays": fields.pop("weekdays", [])}
    return page_form(**given | fields, **lists) | ticked


def add(editor: Client, index: EventIndexPage, *, publish: bool = True, **fields) -> HttpResponse:
    return add_page(editor, index, EventPage, event_form(**fields), publish=publish)


def test_an_event_is_published(editor, index):
    assert add(editor, index).status_code == 302
    page = EventPage.objects.get(slug="family-evening")
    assert page.live
    assert page.starts_at.isoformat() == "2026-12-03T23:00:00+00:00"
    assert page.last_end.isoformat() == "2026-12-04T00:30:00+00:00"
    assert Client().get(page.url).status_code == 200


def test_what_repeats_is_published_with_its_days(editor, index, hospital):
    topic = Topic.objects.create(name="School", slug="school", locale=index.locale)
    answer = add(
        editor,
        index,
        repeats="weekly",
        weekdays=["1", "3"],
        repeats_until="2027-01-28",
        exceptions=[{"day": "2026-12-24"}],
        changes=[
            {
                "original": "2026-12-08",
                "new_day": "2026-12-09",
                "begins_at": "",
                "ends_at": "",
                "note": "A day later.",
            }
        ],
        speakers=[{"provider": hospital.provider.pk, "name": "", "position": ""}],
        topics=[{"topic": topic.pk}],
        programs=[{"program": hospital.program.pk}],
    )
    assert answer.status_code == 302
    page = EventPage.objects.get(slug="family-evening")
    assert page.weekdays == [1, 3]
    assert page.last_end.isoformat() == "2027-01-29T00:30:00+00:00"
    text = Client().get(page.url).content.decode()
    assert "Every week on Tuesday and Thursday until Jan. 28, 2027" in text


@pytest.mark.parametrize(
    ("fields", "field", "said"),
    [
        ({"first_day": ""}, "first_day", "This field is required."),
        ({"begins_at": ""}, "begins_at", "tick “all day”"),
        ({"ends_at": "18:00"}, "ends_at", "It ends before it begins."),
        ({"last_day": "2026-12-02"}, "last_day", "must not come before the first"),
        ({"first_day": "9999-12-31"}, "first_day", "Please check the year."),
        ({"time_zone": "Mars/Olympus"}, "time_zone", "Select a valid choice."),
        ({"repeats": "weekly"}, "weekdays", "Please tick the days of the week."),
        ({"repeats": "weekly", "weekdays": ["1"]}, "weekdays", "weekday of the first day"),
        ({"repeats": "monthly-date", "weekdays": ["3"]}, "weekdays", "Please untick"),
        ({"weekdays": ["3"]}, "weekdays", "how it repeats"),
        ({"repeats_count": "3"}, "repeats_count", "how it repeats"),
        (
            {"repeats": "monthly-date", "repeats_count": "3", "repeats_until": "2027-03-03"},
            "repeats_count",
            "not both",
        ),
        (
            {"repeats": "monthly-date", "repeats_until": "2026-12-02"},
            "repeats_until",
            "before it begins",
        ),
        ({"repeats": "monthly-date", "every": "0"}, "every", "greater than or equal to 1"),
        ({"room": ""}, "location", "Please choose where it is"),
        ({"online_link": "https://example.org/"}, "online_link", "in person only"),
        ({"attendance": "online", "show_online_link": "on"}, "online_link", "fill in the link"),
        ({"for_families": ""}, "for_families", "at least one"),
        ({"registration": "link"}, "registration_link", "where people register"),
        (
            {"registration_link": "https://example.org/"},
            "registration",
            "choose “By a link”",
        ),
        ({"exceptions": [{"day": "2026-12-03"}]}, "exceptions-0-day", "does not repeat"),
        (
            {"speakers": [{"provider": "", "name": "", "position": "Speaks"}]},
            "speakers-0-name",
            "type the name",
        ),
    ],
)
def test_what_is_wrong_is_said_by_the_field(editor, index, fields, field, said):
    answer = add(editor, index, **fields)
    assert said in errors(answer)[field]
    assert not EventPage.objects.filter(slug="family-evening").exists()


CHANGE = {"original": "2026-12-10", "new_day": "", "begins_at": "", "ends_at": "", "note": ""}


@pytest.mark.parametrize(
    ("fields", "field", "said"),
    [
        ({"exceptions": [{"day": "2026-12-11"}]}, "exceptions-0-day", "does not take place"),
        (
            {"exceptions": [{"day": "2026-12-10"}, {"day": "2026-12-10"}]},
            "exceptions-1-day",
            "has this day already",
        ),
        ({"changes": [CHANGE]}, "changes-0-original", "what is different"),
        (
            {"changes": [CHANGE | {"original": "2026-12-11", "note": "x"}]},
            "changes-0-original",
            "does not take place",
        ),
        (
            {"changes": [CHANGE | {"ends_at": "17:00"}]},
            "changes-0-ends_at",
            "It ends before it begins.",
        ),
    ],
)
def test_single_days_must_be_days_on_which_it_is(editor, index, fields, field, said):
    answer = add(editor, index, repeats="weekly", weekdays=["3"], **fields)
    assert said in errors(answer)[field]


def test_a_draft_may_be_unfinished_and_wrong(editor, index):
    answer = add(
        editor,
        index,
        publish=False,
        first_day="",
        begins_at="",
        room="",
        for_families="",
        repeats="weekly",
        registration="link",
        exceptions=[{"day": "2026-12-11"}],
        speakers=[{"provider": "", "name": "", "position": ""}],
    )
    assert answer.status_code == 302
    assert not EventPage.objects.get(slug="family-evening").live


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_draft_with_an_absurd_day_is_saved_and_is_in_no_list(editor, index, day):
    change = CHANGE | {"original": day, "new_day": day, "ends_at": "03:00"}
    answer = add(
        editor,
        index,
        publish=False,
        first_day=day,
        last_day=day,
        repeats="weekly",
        changes=[change],
    )
    assert answer.status_code == 302
    assert Client().get(index.url).status_code == 200


def test_an_event_is_cancelled_and_keeps_its_page(editor, index):
    page = build_event(index)
    form = event_form(status="cancelled", status_note="The hall is closed.")
    assert edit_page(editor, page, form).status_code == 302
    text = Client().get(page.url).content.decode()
    assert "The hall is closed." in text
    page.refresh_from_db()
    assert page.sequence == 1


# --- The list of all events


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"Evening", "Weekly", "Old"}),
        ("?time=upcoming", {"Evening", "Weekly"}),
        ("?time=past", {"Old"}),
        ("?status=cancelled", {"Evening"}),
        ("?audience=clinicians", {"Weekly"}),
        ("?program={program}", {"Evening", "Weekly"}),
        ("?q=weekly&time=upcoming", {"Weekly"}),
    ],
)
def test_editors_find_events_by_what_they_look_for(hospital, index, query, found, at):
    whole = whole_index(hospital)
    at(2026, 11, 30, 12)
    build_event(index, "Evening", status="cancelled")
    build_event(index, "Weekly", for_clinicians=True, **weekly())
    build_event(whole, "Old", first_day=date(2025, 5, 5))
    query = query.format(program=hospital.program.pk)
    answer = editor_client().get(reverse("events:index") + query)
    assert answer.status_code == 200
    assert {page.title for page in answer.context["object_list"]} == found
