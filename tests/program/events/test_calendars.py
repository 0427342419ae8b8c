"""Calendars that others subscribe to: the standard, line by line, and what others read of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from program.events.ical.timezones import time_zone
from program.events.ical.writer import CalendarEvent, calendar_bytes
from program.events.recurrence import Override, Series
from program.events.rules import Rule
from tests.program.events.rfc5545 import check
from tests.program.events.series import ZONES

NEW_YORK = "America/New_York"
STAMP = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
EVENING = Series(datetime(2026, 3, 5, 18), datetime(2026, 3, 5, 19, 30), NEW_YORK)


def one(entry: CalendarEvent) -> Event:
    (event,) = all_of(entry)
    return event


def all_of(*given: CalendarEvent) -> list[Event]:
    data = calendar_bytes(given)
    check(data)
    return Calendar.from_ical(data).events


def lines(*given: CalendarEvent) -> list[str]:
    return calendar_bytes(given).decode().replace("\r\n ", "").split("\r\n")


# --- Times


def test_a_zoned_event_names_its_zone_and_tells_of_it() -> None:
    event = one(CalendarEvent("1", EVENING, "Evening", STAMP))
    assert event["DTSTART"].dt == datetime(2026, 3, 5, 18, tzinfo=ZoneInfo(NEW_YORK))
    found = lines(CalendarEvent("1", EVENING, "Evening", STAMP))
    assert "DTSTART;TZID=America/New_York:20260305T180000" in found
    assert "DTSTART:20250309T020000" in found, "summer time begins at two, not at three"


def test_hours_in_utc_need_no_zone() -> None:
    found = lines(CalendarEvent("1", replace(EVENING, zone="UTC"), "Evening", STAMP))
    assert "DTSTART:20260305T180000Z" in found
    assert "BEGIN:VTIMEZONE" not in found


def test_an_all_day_event_is_dates_and_its_end_is_the_day_after() -> None:
    days = Series(datetime(2026, 3, 7), datetime(2026, 3, 9), NEW_YORK, all_day=True)
    found = lines(CalendarEvent("1", days, "Weekend", STAMP))
    assert "DTSTART;VALUE=DATE:20260307" in found
    assert "DTEND;VALUE=DATE:20260309" in found
    assert "BEGIN:VTIMEZONE" not in found


def test_a_skipped_hour_and_one_that_comes_twice() -> None:
    gap = Series(datetime(2026, 3, 8, 2, 30), datetime(2026, 3, 8, 3), NEW_YORK)
    assert "DTSTART;TZID=America/New_York:20260308T033000" in lines(
        CalendarEvent("1", gap, "Gap", STAMP)
    )
    fold = Series(datetime(2026, 11, 1, 1, 30), datetime(2026, 11, 1, 3), NEW_YORK)
    event = one(CalendarEvent("1", fold, "Fold", STAMP))
    assert event["DTSTART"].dt.astimezone(UTC) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


def test_a_series_that_begins_in_the_skipped_hour_says_how_long_it_lasts() -> None:
    gap = Series(
        datetime(2026, 3, 8, 2, 30), datetime(2026, 3, 8, 3), NEW_YORK, rule=Rule("weekly")
    )
    found = lines(CalendarEvent("1", gap, "Gap", STAMP))
    assert "DTSTART;TZID=America/New_York:20260308T023000" in found
    assert "DURATION:PT30M" in found


def test_what_has_no_end_has_none_in_the_calendar() -> None:
    moment = replace(EVENING, ends=EVENING.begins)
    assert "DTEND" not in one(CalendarEvent("1", moment, "Doors open", STAMP))


# --- Rules, exceptions, changes


@pytest.mark.parametrize(
    ("rule", "written"),
    [
        (Rule("weekly"), "FREQ=WEEKLY;BYDAY=TH"),
        (Rule("weekly", 2, (1, 3), count=5), "FREQ=WEEKLY;COUNT=5;INTERVAL=2;BYDAY=TU,TH"),
        # Six in the evening on the 19th, after the change of the clock.
        (Rule("weekly", until=date(2026, 3, 19)), "FREQ=WEEKLY;UNTIL=20260319T220000Z;BYDAY=TH"),
        (Rule("monthly-date"), "FREQ=MONTHLY;BYMONTHDAY=5"),
        (Rule("monthly-weekday"), "FREQ=MONTHLY;BYDAY=1TH"),
        (Rule("weekly", count=9, until=date(2026, 3, 19)), "FREQ=WEEKLY;COUNT=3;BYDAY=TH"),
    ],
    ids=str,
)
def test_rules_are_written(rule: Rule, written: str) -> None:
    found = lines(CalendarEvent("1", replace(EVENING, rule=rule), "Evening", STAMP))
    assert f"RRULE:{written}" in found


def test_the_fifth_weekday_is_the_last_and_all_day_rules_end_on_a_date() -> None:
    last = Series(
        datetime(2026, 1, 30),
        datetime(2026, 1, 31),
        NEW_YORK,
        all_day=True,
        rule=Rule("monthly-weekday", until=date(2026, 5, 1)),
        excluded_dates=(date(2026, 2, 27),),
        overrides=(Override(date(2026, 3, 27), begins=datetime(2026, 3, 26)),),
    )
    found = lines(CalendarEvent("1", last, "Last Friday", STAMP))
    assert "RRULE:FREQ=MONTHLY;UNTIL=20260501;BYDAY=-1FR" in found
    assert "EXDATE;VALUE=DATE:20260227" in found
    assert "RECURRENCE-ID;VALUE=DATE:20260327" in found
    assert "DTSTART;VALUE=DATE:20260326" in found


def test_a_cancelled_occurrence_and_a_moved_one_stand_beside_the_series() -> None:
    series = replace(
        EVENING,
        rule=Rule("weekly"),
        overrides=(
            Override(date(2026, 3, 12), cancelled=True, note="The speaker is ill."),
            Override(date(2026, 3, 19), begins=datetime(2026, 3, 20, 17)),
        ),
    )
    whole, cancelled, moved = all_of(
        CalendarEvent("1", series, "Evening", STAMP, description="Talk", sequence=3)
    )
    assert whole["STATUS"] == "CONFIRMED"
    assert [cancelled["STATUS"], cancelled["SUMMARY"]] == ["CANCELLED", "Cancelled: Evening"]
    assert cancelled["DESCRIPTION"] == "The speaker is ill.\n\nTalk"
    assert cancelled["RECURRENCE-ID"].dt == cancelled["DTSTART"].dt
    assert moved["RECURRENCE-ID"].dt.strftime("%d %H") == "19 18"
    assert moved["DTSTART"].dt.strftime("%d %H%M") == "20 1700"
    assert moved["DTEND"].dt.strftime("%d %H%M") == "20 1830"
    assert [moved["STATUS"], moved["SUMMARY"], moved["SEQUENCE"]] == ["CONFIRMED", "Evening", 3]


@pytest.mark.parametrize(
    ("status", "written", "title"),
    [
        ("scheduled", "CONFIRMED", "Evening"),
        ("moved", "CONFIRMED", "Evening"),
        ("postponed", "TENTATIVE", "Postponed: Evening"),
        ("cancelled", "CANCELLED", "Cancelled: Evening"),
    ],
)
def test_the_title_says_what_the_status_says(status: str, written: str, title: str) -> None:
    event = one(CalendarEvent("1", EVENING, "Evening", STAMP, status=status))
    assert [event["STATUS"], event["SUMMARY"]] == [written, title]


def test_what_never_takes_place_is_not_written() -> None:
    never = replace(EVENING, rule=Rule("weekly", until=date(2026, 3, 4)))
    assert (
        all_of(
            CalendarEvent("1", never, "Never", STAMP), CalendarEvent("2", EVENING, "Once", STAMP)
        )[0]["UID"]
        == "2"
    )
    absurd = replace(EVENING, begins=datetime.max, ends=datetime.max)
    assert all_of(CalendarEvent("1", absurd, "Never", STAMP)) == []


# --- The calendar as a whole


def test_the_calendar_says_its_name_and_how_often_to_ask() -> None:
    data = calendar_bytes([], "Family events", "https://example.org/events/")
    check(data)
    assert data.decode().split("\r\n")[:-1] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Bedside//Program calendar//EN",
        "CALSCALE:GREGORIAN",
        "NAME:Family events",
        "X-WR-CALNAME:Family events",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "URL:https://example.org/events/",
        "X-PUBLISHED-TTL:PT6H",
        "END:VCALENDAR",
    ]


def test_no_line_of_an_address_or_a_name_begins_another() -> None:
    entry = CalendarEvent(
        "1",
        EVENING,
        "Title",
        STAMP,
        url="https://example.org/\r\nX-EVIL:1",
        contact_name='Ann "A" O\'Neil; MD\r\nX-EVIL:1',
        contact_phone="+1 215 555 0100\r\nX-EVIL:1",
    )
    assert not [line for line in lines(entry) if line.startswith("X-EVIL")]
    assert one(entry)["CONTACT"].startswith('Ann "A" O\'Neil; MD X-EVIL:1, +1 215 555 0100')


# --- Zones


@pytest.mark.parametrize("name", ZONES)
def test_a_zone_is_told_as_the_tz_database_has_it(name: str) -> None:
    zone = ZoneInfo(name)
    told = time_zone(name, 2005, 2028).to_tz(lookup_tzid=False)
    hour, end = datetime(2005, 1, 1), datetime(2029, 1, 1)
    while hour < end:
        here = hour.replace(tzinfo=zone)
        if here.utcoffset() == here.replace(fold=1).utcoffset():
            assert here.utcoffset() == hour.replace(tzinfo=told).utcoffset(), hour
        hour += timedelta(hours=13)


def test_the_same_years_give_the_same_zone() -> None:
    assert time_zone(NEW_YORK, 2026, 2027) is time_zone(NEW_YORK, 2026, 2027)
    early = time_zone(NEW_YORK, 1, 9999).to_ical()
    assert early.count(b"BEGIN:") < 60
