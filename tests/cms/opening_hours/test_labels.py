"""Hours in words, as visitors read them."""

import json
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from cms.opening_hours.hours import Hours, Period, Special, Weekly
from cms.opening_hours.labels import Opening

ZONE = "America/New_York"
WEEKDAYS = Weekly(tuple(range(5)), Period(time(8), time(17)))
THANKSGIVING = Special(date(2026, 11, 26), date(2026, 11, 26), reason="Thanksgiving Day")
OFFICE = Hours(ZONE, (WEEKDAYS,), (THANKSGIVING,))
NIGHTS = Hours(ZONE, (Weekly(tuple(range(7)), Period(time(18), time(2), True)),))
SUMMER = Hours(ZONE, (WEEKDAYS,), (Special(date(2026, 6, 1), date(2026, 8, 31)),))
LONG_DAYS = Hours(ZONE, (Weekly((0, 1), Period(time(0), time(0), True)),))
THREE_DAYS = Hours(ZONE, (Weekly((0, 1, 2), Period(time(0), time(0), True)),))
TO_MIDNIGHT = Hours(ZONE, (Weekly((0,), Period(time(8), time(0), True)),))
LATE_NIGHT = Hours(ZONE, (Weekly((0,), Period(time(20), time(8), True)),))


def opening(hours: Hours, *parts: int) -> Opening:
    """What is told at this time there."""
    return Opening(hours, datetime(*parts, tzinfo=ZoneInfo(hours.zone)).astimezone(UTC))


@pytest.mark.parametrize(
    ("hours", "now", "said"),
    [
        (OFFICE, (2026, 11, 20, 16, 59), "Open now until 5 p.m."),
        (OFFICE, (2026, 11, 20, 17), "Closed, opens Monday at 8 a.m."),
        (OFFICE, (2026, 11, 22, 23, 59), "Closed, opens tomorrow at 8 a.m."),
        (OFFICE, (2026, 11, 23, 0), "Closed, opens at 8 a.m."),
        (OFFICE, (2026, 11, 25, 18), "Closed, opens Friday at 8 a.m."),
        (OFFICE, (2026, 11, 26, 12), "Closed (Thanksgiving Day), opens tomorrow at 8 a.m."),
        (NIGHTS, (2026, 11, 22, 20), "Open now until 2 a.m."),
        (NIGHTS, (2026, 11, 23, 1), "Open now until 2 a.m."),
        (NIGHTS, (2026, 11, 23, 2), "Closed, opens at 6 p.m."),
        (SUMMER, (2026, 6, 10, 12), "Closed, opens September 1 at 8 a.m."),
        # Midnight is the end of a day to those who read it.
        (LONG_DAYS, (2026, 11, 22, 23), "Closed, opens tomorrow at midnight"),
        (LONG_DAYS, (2026, 11, 23, 12), "Open now until tomorrow at midnight"),
        (LONG_DAYS, (2026, 11, 24, 12), "Open now until midnight"),
        (THREE_DAYS, (2026, 11, 23, 12), "Open now until Wednesday at midnight"),
        (TO_MIDNIGHT, (2026, 11, 23, 12), "Open now until midnight"),
        (LATE_NIGHT, (2026, 11, 23, 22), "Open now until tomorrow at 8 a.m."),
        (Hours(ZONE, always=True), (2026, 11, 23, 12), "Open now, day and night"),
        (Hours(ZONE, (), (THANKSGIVING,)), (2026, 11, 26, 12), "Closed"),
    ],
)
def test_it_is_said_in_a_sentence(hours, now, said):
    assert opening(hours, *now).sentence == said


def test_on_a_clock_change_it_is_said_by_the_new_clock():
    # Until two; the clocks go from two to three on March 8, and to one again on November 1.
    assert opening(NIGHTS, 2026, 3, 7, 20).sentence == "Open now until 3 a.m."
    assert opening(NIGHTS, 2026, 10, 31, 20).sentence == "Open now until 2 a.m."
    sunday = opening(OFFICE, 2026, 3, 8, 1)
    assert sunday.next_change_at == datetime(2026, 3, 9, 12, tzinfo=UTC)
    assert sunday.sentence == "Closed, opens tomorrow at 8 a.m."


def test_what_is_told_ahead_begins_now_and_ends_with_an_advice():
    steps = json.loads(opening(OFFICE, 2026, 11, 20, 16).steps)
    assert [step[2] for step in steps[:4]] == [
        "Open now until 5 p.m.",
        "Closed, opens Monday at 8 a.m.",
        "Closed, opens Monday at 8 a.m.",
        "Closed, opens tomorrow at 8 a.m.",
    ]
    assert [step[1] for step in steps[:2]] == [True, False]
    assert [step[3] for step in steps[:3]] == ["2026-11-20", "2026-11-20", "2026-11-21"]
    assert steps[-1][1:] == [None, "Please check the hours", ""]
    moments = [step[0] for step in steps]
    assert moments == sorted(moments)
    assert steps[1][0] == datetime(2026, 11, 20, 22, tzinfo=UTC).timestamp()


def test_each_step_says_what_would_be_said_then():
    steps = json.loads(opening(OFFICE, 2026, 11, 24, 6).steps)
    for seconds, is_open, said, day in steps[1:-1]:
        then = Opening(OFFICE, datetime.fromtimestamp(seconds, UTC))
        assert (then.is_open, then.sentence, then.today.isoformat()) == (is_open, said, day)


def test_what_is_told_ahead_stays_the_same_until_something_changes():
    first, later = (opening(OFFICE, 2026, 11, 24, 6, minute).steps for minute in (0, 59))
    assert first == later
    assert json.loads(first)[0][1:3] == [False, "Closed, opens at 8 a.m."]


def test_what_is_always_open_needs_no_steps():
    assert opening(Hours(ZONE, always=True), 2026, 11, 23).steps == ""


def test_the_week_begins_as_weeks_do_here_and_knows_today_and_its_holidays():
    week = opening(OFFICE, 2026, 11, 24, 12).week
    assert [row.name for row in week] == [
        "Sunday",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
    ]
    assert [row.name for row in week if row.is_today] == ["Tuesday"]
    assert week[4].times == ("Closed",)
    assert (week[4].is_special, week[4].reason) == (True, "Thanksgiving Day")
    assert week[1].day == date(2026, 11, 30)
    assert week[1].times == ("8 a.m. to 5 p.m.",)
    with translation.override("de"):
        assert opening(OFFICE, 2026, 11, 24, 12).week[0].name == "Montag"


def test_today_is_today_there():
    in_auckland = Hours("Pacific/Auckland", (WEEKDAYS,))
    evening_in_new_york = datetime(2026, 11, 22, 20, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)
    there = Opening(in_auckland, evening_in_new_york)
    assert there.today == date(2026, 11, 23)
    assert there.zone == "Auckland"
    assert there.sentence == "Open now until 5 p.m."


@pytest.mark.parametrize(
    ("days", "told"), [(-1, True), (0, True), (59, True), (60, True), (61, False)]
)
def test_special_days_are_told_when_they_are_near(days, told):
    now = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo(ZONE))
    first = now.date() + timedelta(days=days)
    special = Special(first, first + timedelta(days=1), reason="Holiday")
    assert bool(Opening(Hours(ZONE, (), (special,)), now).special) == told


def test_special_days_that_are_over_are_not_told():
    special = Special(date(2026, 11, 20), date(2026, 11, 21))
    assert opening(Hours(ZONE, (WEEKDAYS,), (special,)), 2026, 11, 22, 0).special == []


def test_special_days_are_told_with_dates_times_and_reason():
    holidays = Special(date(2026, 12, 24), date(2027, 1, 1), reason="Winter holidays")
    short = Special(date(2026, 11, 27), date(2026, 11, 27), Period(time(9), time(12)))
    lines = opening(Hours(ZONE, (WEEKDAYS,), (holidays, short)), 2026, 11, 22, 12).special
    assert [(line.dates, line.times, line.reason) for line in lines] == [
        ("Friday, November 27", "9 a.m. to noon", ""),
        ("December 24 to January 1", "Closed", "Winter holidays"),
    ]


def test_no_hours_say_nothing():
    assert not opening(Hours(ZONE), 2026, 11, 22)
