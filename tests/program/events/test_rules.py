"""The days of a rule, against a reading of each day by itself, and how RFC 5545 writes it."""

from calendar import monthrange
from datetime import date, timedelta
from itertools import islice
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from program.events.rules import LATEST, Rule, days_of_rule, format_rrule, rrule_parts
from tests.program.events.series import days, rules

DAY = timedelta(days=1)
# What a rule that finds a day once in eight years may cost, and a search without end would not.
MOST_SECONDS = 1.0


def has(rule: Rule, first: date, day: date) -> bool:
    """Whether the rule has this day, read from the words that editors see, with no look ahead."""
    if day < first or (rule.until and day > rule.until):
        return False
    if rule.frequency == "weekly":
        mondays = [each - each.weekday() * DAY for each in (first, day)]
        weeks = (mondays[1] - mondays[0]).days // 7
        return weeks % rule.interval == 0 and day.weekday() in (rule.weekdays or [first.weekday()])
    months = (day.year - first.year) * 12 + day.month - first.month
    if months % rule.interval:
        return False
    if rule.frequency == "monthly-date":
        return day.day == first.day
    is_last = day.day + 7 > monthrange(day.year, day.month)[1]
    same_week = is_last if first.day > 28 else (day.day - 1) // 7 == (first.day - 1) // 7
    return day.weekday() == first.weekday() and same_week


@st.composite
def rules_and_days(draw: st.DrawFn) -> tuple[Rule, date, date]:
    first = draw(days)
    from_day = first + timedelta(days=draw(st.integers(-40, 1_500)))
    return draw(rules(first)), first, from_day


@settings(max_examples=300, deadline=None)
@given(rules_and_days())
def test_the_days_are_those_of_which_each_by_itself_is_one(given_rule) -> None:
    rule, first, from_day = given_rule
    last = from_day + 800 * DAY
    expected = [from_day + at * DAY for at in range(801) if has(rule, first, from_day + at * DAY)]
    assert list(days_of_rule(rule, first, from_day, last)) == expected


@pytest.mark.parametrize(
    ("rule", "first", "written"),
    [
        (Rule("weekly"), date(2026, 1, 6), "FREQ=WEEKLY;BYDAY=TU"),
        (
            Rule("weekly", interval=2, weekdays=(6, 0)),
            date(2026, 1, 6),
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU",
        ),
        (Rule("monthly-date"), date(2026, 1, 31), "FREQ=MONTHLY;BYMONTHDAY=31"),
        (
            Rule("monthly-weekday", interval=3),
            date(2026, 1, 8),
            "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH",
        ),
        (Rule("monthly-weekday"), date(2026, 1, 30), "FREQ=MONTHLY;BYDAY=-1FR"),
    ],
)
def test_a_rule_is_written_as_the_standard_has_it(rule: Rule, first: date, written: str) -> None:
    assert format_rrule(rrule_parts(rule, first)) == written


@pytest.mark.parametrize("interval", [1, 12, 48, 1_200, 36_525, 10**12])
def test_what_seldom_comes_is_found_at_once(interval: int) -> None:
    begun = process_time()
    leap = days_of_rule(Rule("monthly-date", interval), date(2024, 2, 29), date(2100, 1, 1), LATEST)
    assert all(day.day == 29 for day in islice(leap, 20))
    assert process_time() - begun < MOST_SECONDS


def test_weeks_are_counted_from_monday_whatever_day_the_rule_begins_on() -> None:
    rule, sunday = Rule("weekly", interval=2, weekdays=(0, 6)), date(2026, 1, 4)
    found = islice(days_of_rule(rule, sunday, sunday, LATEST), 3)
    assert [f"{day:%m-%d}" for day in found] == ["01-04", "01-12", "01-18"]
