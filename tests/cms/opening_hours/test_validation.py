"""What is refused of rows of hours, and by which field."""

from datetime import date, time, timedelta
from itertools import combinations
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.opening_hours.validation import days_of, special_problems, weekly_problems

MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6
EVE = date(2026, 12, 24)


def clock(hour: int | None) -> time | None:
    """The full hour, or nothing."""
    return None if hour is None else time(hour)


def weekly(day: int, opens: Any, closes: Any, until_day: int | None = None, **more: Any) -> Any:
    """A row of the week, in whole hours."""
    fields = {"day": day, "until_day": until_day, "overnight": False} | more
    return SimpleNamespace(**fields, opens=clock(opens), closes=clock(closes))


def special(first: Any = EVE, opens: Any = None, closes: Any = None, **more: Any) -> Any:
    """A row of special days; without times it is closed."""
    fields = {"first": first, "last": None, "overnight": False} | more
    return SimpleNamespace(**fields, opens=clock(opens), closes=clock(closes))


def places(problems: list) -> list[tuple[int, str]]:
    """The rows and fields of the problems."""
    return [(problem.row, problem.field) for problem in problems]


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        (weekly(0, 8, 17), []),
        (weekly(0, 17, 8), ["closes"]),
        (weekly(0, 8, 8), ["closes"]),
        (weekly(0, 17, 2, overnight=True), []),
        (weekly(0, 0, 0, overnight=True), []),
        (weekly(0, 8, 17, overnight=True), ["closes"]),
        (weekly(0, None, 17), []),
        (weekly(0, 8, None), []),
    ],
)
def test_a_row_of_the_week_ends_after_it_begins(row, fields):
    assert places(weekly_problems([row])) == [(0, field) for field in fields]


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (weekly(0, 8, 12), weekly(0, 12, 17), False),
        (weekly(0, 8, 13), weekly(0, 12, 17), True),
        (weekly(0, 8, 12, FRIDAY), weekly(4, 11, 17), True),
        (weekly(0, 8, 12, FRIDAY), weekly(5, 8, 12), False),
        (weekly(0, 18, 9, overnight=True), weekly(1, 8, 12), True),
        (weekly(0, 18, 8, overnight=True), weekly(1, 8, 12), False),
        # Around the end of the week, in days and in a night.
        (weekly(SATURDAY, 8, 12, MONDAY), weekly(SUNDAY, 9, 10), True),
        (weekly(SATURDAY, 8, 12, MONDAY), weekly(1, 9, 10), False),
        (weekly(SUNDAY, 18, 9, overnight=True), weekly(MONDAY, 8, 12), True),
        (weekly(MONDAY, 8, 12), weekly(SUNDAY, 18, 9, overnight=True), True),
    ],
)
def test_rows_of_the_week_do_not_overlap(one, other, overlap):
    assert places(weekly_problems([one, other])) == ([(1, "opens")] if overlap else [])


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        (special(), []),
        (special(opens=9, closes=12), []),
        (special(opens=12, closes=9), ["closes"]),
        (special(opens=12, closes=9, overnight=True), []),
        (special(opens=9), ["closes"]),
        (special(closes=9), ["opens"]),
        (special(last=EVE - timedelta(days=1)), ["last"]),
        (special(last=EVE), []),
        (special(first=None), []),
    ],
)
def test_a_row_of_special_days_is_whole(row, fields):
    assert places(special_problems([row])) == [(0, field) for field in fields]


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (special(), special(), True),
        (special(), special(opens=9, closes=12), True),
        (special(opens=9, closes=12), special(opens=13, closes=15), False),
        (special(opens=9, closes=13), special(opens=12, closes=15), True),
        (special(), special(first=EVE + timedelta(days=1)), False),
        (special(last=EVE + timedelta(days=8)), special(first=EVE + timedelta(days=1)), True),
        (
            special(opens=20, closes=2, overnight=True),
            special(first=EVE + timedelta(days=1), opens=1, closes=5),
            True,
        ),
        (
            special(opens=20, closes=2, overnight=True),
            special(first=EVE + timedelta(days=1)),
            False,
        ),
    ],
)
def test_rows_of_special_days_do_not_contradict_each_other(one, other, overlap):
    assert places(special_problems([one, other])) == ([(1, "first")] if overlap else [])


rows_of_the_week = st.builds(
    lambda day, until, opens, closes: weekly(day, opens, closes, until, overnight=closes <= opens),
    st.integers(0, 6),
    st.none() | st.integers(0, 6),
    st.integers(0, 23),
    st.integers(0, 23),
)


def open_hours(row: Any) -> set[int]:
    """The hours of a week in which a row is open, counted."""
    length = (row.closes.hour - row.opens.hour) % 24 or 24
    return {
        (day * 24 + row.opens.hour + number) % 168
        for day in days_of(row)
        for number in range(length)
    }


@given(st.lists(rows_of_the_week, max_size=4))
def test_any_rows_are_refused_just_when_two_share_an_hour(rows):
    shared = any(open_hours(one) & open_hours(other) for one, other in combinations(rows, 2))
    assert bool(weekly_problems(rows)) == shared
