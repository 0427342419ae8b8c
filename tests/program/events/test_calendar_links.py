"""Calendars: one event as a file, a list to follow, links that take an event by its address."""

from datetime import date, time, timedelta
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.demo import builders
from program.models import EventIndexPage, EventPage, Topic
from tests.program.events.builders import DAY, build_event, build_index, weekly, whole_index
from tests.program.locations.builders import soup
from tests.samples import Hospital

MOST_QUERIES = 12


@pytest.fixture
def index(hospital: Hospital, at) -> EventIndexPage:
    at(2026, 11, 30, 12)
    return build_index(hospital.program)


def entries(address: str) -> list[icalendar.Event]:
    answer = Client().get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return icalendar.Calendar.from_ical(answer.content).walk("VEVENT")


def titles(address: str) -> list[str]:
    return [str(entry["SUMMARY"]) for entry in entries(address)]


def republish(page: EventPage, **fields) -> EventPage:
    page = EventPage.objects.get(pk=page.pk)
    return builders.publish(page, **fields)


def test_an_event_is_a_file_to_keep(index, hospital):
    page = build_event(index, location=hospital.location, room="Room 3")
    (entry,) = entries(f"{page.url}event.ics")
    assert entry["SUMMARY"] == "Family evening"
    assert entry["DTSTART"].to_ical() == b"20261203T180000"
    assert entry["DTSTART"].params["TZID"] == "America/New_York"
    assert entry["LOCATION"] == "Room 3, Hill campus, 1 Hill Road, Springfield"
    assert "Program line" in str(entry["CONTACT"])
    answer = Client().get(f"{page.url}event.ics")
    assert answer["Content-Disposition"] == 'attachment; filename="family-evening.ics"'


def test_nobody_gets_the_file_of_what_is_not_public(index):
    page = build_event(index, live=False)
    assert Client().get(f"{page.url}event.ics").status_code == 404


def test_the_same_calendar_is_not_sent_twice(index):
    build_event(index)
    first = Client().get(f"{index.url}calendar.ics")
    again = Client().get(f"{index.url}calendar.ics", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    assert not again.cookies
    assert "Cookie" not in first.get("Vary", "")


def test_a_calendar_to_follow_holds_what_its_list_holds(hospital, index):
    whole = whole_index(hospital)
    topic = builders.build_record(Topic, name="School", slug="school")
    build_event(index, "Own", topics=[{"topic": topic}])
    build_event(whole, "Whole", for_families=False, for_clinicians=True)
    build_event(index, "Long over", first_day=date(2025, 1, 1))
    build_event(index, "Just over", first_day=date(2026, 11, 2))
    assert titles(f"{index.url}calendar.ics") == ["Just over", "Own"]
    assert titles(f"{whole.url}calendar.ics") == ["Just over", "Own", "Whole"]
    assert titles(f"{whole.url}calendar.ics?audience=clinicians") == ["Whole"]
    assert titles(f"{whole.url}calendar.ics?topic=school") == ["Own"]
    assert Client().get(f"{whole.url}calendar.ics?topic=none").status_code == 404


def test_a_calendar_says_which_it_is(index):
    build_event(index)
    text = Client().get(f"{index.url}calendar.ics?audience=families").content.decode()
    assert f"X-WR-CALNAME:{index.program.title}: Events\\, Families" in text


def test_an_event_keeps_its_name_in_calendars_whatever_is_edited(index):
    page = build_event(index)
    known = page.uid
    assert known
    page = republish(page, title="Another title")
    assert page.uid == known
    assert page.sequence == 0


@pytest.mark.parametrize(
    "fields",
    [
        {"begins_at": time(17)},
        {"first_day": DAY + timedelta(days=7)},
        {"status": "cancelled"},
        {"room": "Another hall"},
        {"repeats": "weekly", "weekdays": [3]},
    ],
)
def test_calendars_are_told_of_another_time_place_or_status(index, fields):
    page = republish(build_event(index), **fields)
    assert page.sequence == 1
    (entry,) = entries(f"{page.url}event.ics")
    assert entry["SEQUENCE"] == 1


def test_drafts_in_between_count_once(index):
    page = build_event(index)
    for hour in (15, 16, 17):
        draft = page.get_latest_revision_as_object()
        draft.begins_at = time(hour)
        draft.save_revision()
    page.refresh_from_db()
    assert page.sequence == 0
    page.get_latest_revision().publish()
    page.refresh_from_db()
    assert page.sequence == 1


def test_a_day_left_out_later_is_news_to_calendars(index):
    page = build_event(index, **weekly())
    page = republish(page, exceptions=[{"day": date(2026, 12, 10)}])
    assert page.sequence == 1


def test_a_copy_is_another_event_to_calendars(index):
    page = build_event(index)
    copy = page.copy(update_attrs={"slug": "copy", "title": "Copy"})
    assert copy.uid
    assert copy.uid != page.uid


@pytest.mark.parametrize("keep_live", [True, False], ids=["published", "draft"])
def test_a_copy_takes_nothing_along_of_what_the_public_was_told(index, keep_live):
    page = republish(build_event(index), first_day=date(2026, 12, 8))
    told = ["uid", "sequence", "published_fingerprint", "first_published_start"]
    assert all(getattr(page, name) for name in told)
    made = page.copy(
        update_attrs={"slug": "copy", "first_day": date(2026, 12, 17)}, keep_live=keep_live
    )
    copy = EventPage.objects.get(pk=made.pk)
    assert copy.uid != page.uid
    assert copy.sequence == 0
    assert copy.published_fingerprint != page.published_fingerprint
    assert copy.first_published_start == (copy.starts_at if keep_live else None)
    assert bool(copy.published_fingerprint) is keep_live


def test_what_is_cancelled_stays_in_the_calendar_and_says_so(index):
    build_event(index, status="cancelled")
    (entry,) = entries(f"{index.url}calendar.ics")
    assert entry["STATUS"] == "CANCELLED"
    assert entry["SUMMARY"] == "Cancelled: Family evening"


def test_a_calendar_asks_the_same_of_the_database_for_three_and_for_twelve(index, hospital):
    def asked() -> int:
        Client().get(f"{index.url}calendar.ics")
        with CaptureQueriesContext(connection) as queries:
            Client().get(f"{index.url}calendar.ics")
        return len(queries)

    topic = builders.build_record(Topic, name="School", slug="school")
    counts = []
    for number in range(12):
        build_event(
            index,
            f"Event {number}",
            topics=[{"topic": topic}],
            location=hospital.location,
            **weekly(exceptions=[{"day": date(2026, 12, 10)}]),
        )
        if number in (2, 11):
            counts.append(asked())
    assert counts[0] == counts[1] <= MOST_QUERIES


# --- Links


def calendar_links(page: EventPage) -> dict[str, dict[str, list[str]]]:
    links = [a["href"] for a in soup(page).select(".calendar-links a")]
    assert links[0] == f"{page.url}event.ics"
    return {urlsplit(link).hostname: parse_qs(urlsplit(link).query) for link in links[1:]}


def test_google_and_outlook_take_an_event_by_its_address(index):
    page = build_event(index, title="Tea & cake")
    links = calendar_links(page)
    google = links["calendar.google.com"]
    assert google["text"] == ["Tea & cake"]
    assert google["dates"] == ["20261203T180000/20261203T193000"]
    assert google["ctz"] == ["America/New_York"]
    assert "recur" not in google
    outlook = links["outlook.live.com"]
    assert outlook["startdt"] == ["2026-12-03T23:00:00Z"]
    assert outlook["enddt"] == ["2026-12-04T00:30:00Z"]


def test_whole_days_end_with_the_day_after(index):
    links = calendar_links(build_event(index, all_day=True))
    assert links["calendar.google.com"]["dates"] == ["20261203/20261204"]
    assert links["outlook.live.com"]["allday"] == ["true"]


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        (weekly(every=2), "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
        (
            weekly(repeats_until=date(2027, 1, 7)),
            "RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20270108T045959Z",
        ),
        ({"repeats": "monthly-date"}, "RRULE:FREQ=MONTHLY;BYMONTHDAY=3"),
        ({"repeats": "monthly-weekday"}, "RRULE:FREQ=MONTHLY;BYDAY=1TH"),
    ],
)
def test_google_takes_a_rule_that_tells_all(index, fields, rule):
    google = calendar_links(build_event(index, **fields))["calendar.google.com"]
    assert google["recur"] == [rule]


def test_google_takes_one_date_where_days_differ(index):
    page = build_event(index, **weekly(exceptions=[{"day": date(2026, 12, 10)}]))
    assert "recur" not in calendar_links(page)["calendar.google.com"]
    assert "the next date" in soup(page).select_one(".calendar-links").get_text()


def test_a_list_is_followed_by_a_link_and_by_an_address_to_copy(index):
    build_event(index)
    page = soup(index)
    assert page.select_one(f'a[href="webcal://localhost{index.url}calendar.ics"]')
    address = f"http://localhost{index.url}calendar.ics"
    assert page.select_one(f'.follow a[href="{address}"]')
    assert page.select_one(f'button[data-copy="{address}"]')
    assert page.select_one('link[rel="alternate"][type="text/calendar"]')


def test_no_script_of_others_is_needed(index):
    scripts = [script.get("src", "") for script in soup(build_event(index))("script")]
    assert all(src.startswith("/static/") for src in scripts if src)
