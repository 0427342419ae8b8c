"""The page of an event tells when, where, for whom, and whether it takes place."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client

from cms.demo import builders
from program.events.inlines import EventException
from program.models import EventIndexPage, EventPage, Topic
from tests.program.events.builders import DAY, build_event, build_index, weekly
from tests.program.locations.builders import soup, words
from tests.samples import Hospital, build_picture


@pytest.fixture
def index(hospital: Hospital, at) -> EventIndexPage:
    at(2026, 11, 30, 12)
    return build_index(hospital.program)


def read(page: EventPage) -> str:
    return words(soup(page).main)


def test_the_time_stands_with_the_name_of_its_zone(index):
    page = soup(build_event(index))
    time_of = page.select_one(".hero .when time")
    assert time_of["datetime"] == "2026-12-03T18:00-05:00"
    assert words(time_of) == "Thursday, Dec. 3, 2026, 6 p.m. to 7:30 p.m."
    assert words(page.select_one(".hero .when__zone")) == "Eastern Time"


def test_what_the_browser_adds_is_hidden_until_then(index):
    own = soup(build_event(index)).select_one(".hero [data-begins]")
    assert own.has_attr("hidden")
    assert own["data-begins"] == "2026-12-03T18:00-05:00"
    assert own["data-ends"] == "2026-12-03T19:30-05:00"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"all_day": True}, "Thursday, Dec. 3, 2026"),
        (
            {"all_day": True, "last_day": date(2026, 12, 5)},
            "Thursday, Dec. 3, 2026 to Saturday, Dec. 5, 2026",
        ),
        ({"last_day": date(2026, 12, 4)}, "6 p.m. to Friday, Dec. 4, 2026, 7:30 p.m."),
        (
            {"last_day": date(2026, 12, 4), "ends_at": time(1)},
            "Thursday, Dec. 3, 2026, 6 p.m. to 1 a.m.",
        ),
        ({"time_zone": "Europe/London"}, "7:30 p.m. London time"),
        (weekly(), "Every week on Thursday"),
        (weekly(repeats_until=date(2027, 1, 28)), "until Jan. 28, 2027"),
    ],
)
def test_when_it_is_stands_in_words(index, fields, said):
    assert said in read(build_event(index, **fields))


def test_what_repeats_tells_the_next_date_and_those_that_differ(index, at):
    page = build_event(
        index,
        **weekly(
            exceptions=[{"day": date(2026, 12, 10)}],
            changes=[
                {"original": date(2026, 12, 17), "begins_at": time(17), "note": "We cook first."},
                {"original": date(2026, 12, 24), "cancelled": True},
            ],
        ),
    )
    at(2026, 12, 4, 9)
    shown = soup(page)
    assert "Dec. 17, 2026, 5 p.m. to 6:30 p.m." in words(shown.select_one(".hero .when"))
    assert "We cook first." in words(shown.select_one(".hero"))
    dates = [words(each) for each in shown.select(".event-dates li")]
    assert "Dec. 10" not in " ".join(dates)
    assert "Dec. 24, 2026" in dates[0]
    assert "Cancelled on this day" in dates[0]
    assert "Cancelled" not in dates[1]


@pytest.mark.parametrize(
    ("status", "word"),
    [("moved", "Moved"), ("postponed", "Postponed"), ("cancelled", "Cancelled")],
)
def test_what_does_not_take_place_as_announced_says_so_in_words(index, status, word):
    page = soup(build_event(index, status=status, status_note="The hall is closed."))
    assert words(page.select_one(".hero .event-status")) == f"{word} : The hall is closed."


def test_what_is_cancelled_is_not_put_into_calendars_by_hand(index):
    assert not soup(build_event(index, status="cancelled")).select(".calendar-links")


def test_the_link_to_take_part_is_kept_back_until_the_editor_shows_it(index):
    secret = "https://example.org/meeting-room"
    page = build_event(index, attendance="online", online_link=secret, room="")
    assert secret not in Client().get(page.url).content.decode()
    assert secret not in Client().get(f"{page.url}event.ics").content.decode()
    assert secret not in Client().get(f"{index.url}calendar.ics").content.decode()
    page.show_online_link = True
    page.save_revision().publish()
    assert secret in Client().get(page.url).content.decode()
    assert secret in Client().get(f"{page.url}event.ics").content.decode()


def test_a_location_brings_its_address_and_the_way_there(index, hospital):
    page = soup(build_event(index, location=hospital.location, room="Room 3"))
    assert page.select_one(f'.event-facts a[href="{hospital.location.url}"]')
    assert "1 Hill Road" in words(page.select_one(".event-facts"))
    assert "Room 3" in words(page.select_one(".event-facts"))


def test_a_place_that_the_public_may_not_see_is_not_told(index, hospital):
    page = build_event(index, location=hospital.location, room="Room 3")
    hospital.location.unpublish()
    text = read(page)
    assert hospital.location.title not in text
    assert "Room 3" in text
    assert hospital.location.title not in Client().get(f"{page.url}event.ics").content.decode()


def test_speakers_are_the_hospitals_people_or_guests(index, hospital):
    page = soup(
        build_event(
            index,
            speakers=[
                {"provider": hospital.provider, "position": "Speaks first"},
                {"name": "A guest, MD"},
            ],
        )
    )
    first, second = page.select(".speakers li")
    assert first.a["href"] == hospital.provider.url
    assert "Speaks first" in words(first)
    assert words(second) == "A guest, MD"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "No registration needed: just come."),
        ({"registration": "call"}, "Please call us to register."),
        ({"price": 0}, "Cost: Free"),
        ({"price": 1200}, "Cost: $1,200"),
        ({"price": Decimal("12.5"), "price_note": "Students free"}, "Cost: $12.50. Students free"),
        ({"capacity": 1}, "There is 1 place."),
        ({"education_credits": "1 credit"}, "Continuing education: 1 credit"),
        ({"interpreters": "<p>In Spanish.</p>"}, "Interpreters In Spanish."),
        ({"accessibility": "<p>No steps.</p>"}, "Accessibility No steps."),
    ],
)
def test_how_to_come_is_told(index, fields, said):
    assert said in read(build_event(index, **fields))


def test_who_registers_by_a_link_finds_it(index):
    link = "https://example.org/register"
    page = soup(build_event(index, registration="link", registration_link=link))
    assert page.select_one(f'a.button[href="{link}"]')


def test_when_it_is_over_the_recap_comes_first_and_nobody_is_asked_to_come(index, at):
    page = build_event(index, recap=[("text", "<p>Thirty came.</p>")], image=build_picture())
    assert "Thirty came." not in read(page)
    at(2026, 12, 3, 19, 29)
    assert "On now" in read(page)
    at(2026, 12, 3, 19, 30)
    text = read(page)
    assert "This event is over." in text
    assert "Thirty came." in text
    assert "How to come" not in text
    assert not soup(page).select(".calendar-links")


@pytest.mark.parametrize(
    ("day", "begin", "end"),
    [
        # Clocks go forward at 2 a.m. of 14 March 2027, and back at 2 a.m. of 1 November 2026.
        (date(2027, 3, 14), "2027-03-14T03:30-04:00", datetime(2027, 3, 14, 8, 30, tzinfo=UTC)),
        (date(2026, 11, 1), "2026-11-01T02:30-05:00", datetime(2026, 11, 1, 8, 30, tzinfo=UTC)),
    ],
)
def test_it_keeps_its_time_when_the_clocks_change(hospital, at, day, begin, end):
    at(2026, 10, 1, 12)
    index = build_index(hospital.program)
    page = build_event(
        index,
        first_day=day,
        begins_at=time(2, 30),
        ends_at=time(3, 30),
        checked_on=date(2026, 9, 1),
    )
    assert soup(page).select_one(".hero .when time")["datetime"] == begin
    assert page.last_end == end


def test_the_programs_that_also_show_it_and_its_topics_are_told(index, hospital):
    other = builders.build_program(hospital.front, title="Center", checked_on=date(2026, 11, 1))
    topic = builders.build_record(Topic, name="School", slug="school")
    page = soup(build_event(index, programs=[{"program": other}], topics=[{"topic": topic}]))
    assert page.select_one(f'.rows a[href="{other.url}"]')
    assert "School" in words(page.main)


@pytest.mark.parametrize(
    "fields",
    [
        {"first_day": None},
        {"begins_at": None},
        {"ends_at": time(17)},
        {"last_day": date(2026, 12, 2)},
        {"time_zone": "Mars/Olympus"},
        {"repeats": "weekly"},
        weekly(weekdays=[1]),
        weekly(repeats_until=date(2027, 1, 1), repeats_count=3),
        weekly(exceptions=[{"day": date(2026, 12, 4)}]),
        weekly(changes=[{"original": date(2026, 12, 4), "cancelled": True}]),
        {"exceptions": [{"day": DAY}]},
        {"registration": "link"},
        {"room": ""},
        {"show_online_link": True, "attendance": "online"},
        {"for_families": False},
        {"first_day": date(9999, 12, 31)},
    ],
)
def test_what_cannot_be_published_is_refused(index, fields):
    with pytest.raises(ValidationError):
        build_event(index, **fields)


def test_a_draft_may_be_unfinished_and_is_in_no_list(index):
    page = builders.add_draft(index, EventPage, title="Family evening")
    assert page.starts_at is None
    assert page.last_end is None
    assert "Family evening" not in words(soup(index).main)


def preview(page: EventPage, **changes) -> str:
    """The page as an editor sees it who typed this, and saved nothing."""
    draft = EventPage.objects.get(pk=page.pk)
    for name, value in changes.items():
        setattr(draft, name, value)
    answer = draft.make_preview_request().render().content.decode()
    return " ".join(BeautifulSoup(answer, "html.parser").main.get_text(" ").split())


def test_a_preview_tells_what_the_draft_says_and_not_what_was_saved(index):
    recap = [("text", "<p>Eighty families came.</p>")]
    page = build_event(index)
    assert "Past event" not in preview(page)
    over = preview(page, first_day=date(2026, 11, 10), recap=recap)
    assert "Past event" in over
    assert "Eighty families came." in over
    past = build_event(index, "Past", first_day=date(2026, 11, 10))
    assert "Past event" in preview(past)
    again = preview(past, first_day=date(2026, 12, 8))
    assert "Past event" not in again
    assert "Tuesday, Dec. 8, 2026" in again
    assert "Add to your calendar" in again


def test_a_preview_knows_the_days_that_a_draft_leaves_out(index, at):
    at(2026, 12, 4, 9)
    page = build_event(index, **weekly())
    left_out = [EventException(day=date(2026, 12, 10))]
    assert "Thursday, Dec. 10" in preview(page)
    assert "Thursday, Dec. 10" not in preview(page, exceptions=left_out)


def test_what_never_took_place_is_no_past_event(index, at):
    page = build_event(index, status="postponed")
    at(2026, 12, 4, 9)
    assert "Past event" not in read(page)
    assert "Postponed" in read(page)
