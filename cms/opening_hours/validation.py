"""What is wrong with rows of hours, told by row and field. Pure functions over what was typed."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

MINUTES_OF_DAY = 24 * 60
MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY
DAY = timedelta(days=1)


class RowError(NamedTuple):
    """What an editor must put right, and where."""

    row: int
    field: str
    message: str


def weekly_problems(rows: Sequence[Any]) -> list[RowError]:
    """What is wrong with rows of the week; an unfinished row is left to its own fields."""
    problems = [problem for at, row in enumerate(rows) for problem in _period_problems(at, row)]
    whole = [
        (at, row)
        for at, row in enumerate(rows)
        if _is_whole(row, "day") and at not in {problem.row for problem in problems}
    ]
    for number, (at, row) in enumerate(whole):
        if any(_weeks_meet(row, earlier) for _at, earlier in whole[:number]):
            problems.append(RowError(at, "opens", _overlap()))
    return problems


def special_problems(rows: Sequence[Any]) -> list[RowError]:
    """What is wrong with rows of special days."""
    problems = [problem for at, row in enumerate(rows) for problem in _special_row(at, row)]
    wrong = {problem.row for problem in problems}
    whole = [(at, row) for at, row in enumerate(rows) if row.first and at not in wrong]
    for number, (at, row) in enumerate(whole):
        if any(_days_meet(row, earlier) for _at, earlier in whole[:number]):
            problems.append(RowError(at, "first", _("Another row already says what holds then.")))
    return problems


def days_of(row: Any) -> tuple[int, ...]:
    """The days of a row of the week, around its end if need be: Saturday to Monday."""
    last = row.day if row.until_day is None else row.until_day
    return tuple((row.day + number) % 7 for number in range((last - row.day) % 7 + 1))


def _overlap() -> str:
    return _("These hours overlap with those of another row.")


def _is_whole(row: Any, *names: str) -> bool:
    return all(getattr(row, name) is not None for name in (*names, "opens", "closes"))


def _period_problems(at: int, row: Any) -> Iterator[RowError]:
    if not _is_whole(row):
        return
    if not row.overnight and row.closes <= row.opens:
        words = _("It closes before it opens. Open past midnight? Then tick “until the next day”.")
        yield RowError(at, "closes", words)
    elif row.overnight and row.closes > row.opens:
        words = _("That is longer than a day and a night. Please divide it.")
        yield RowError(at, "closes", words)


def _special_row(at: int, row: Any) -> Iterator[RowError]:
    if row.first and row.last and row.last < row.first:
        yield RowError(at, "last", _("The last day must not come before the first."))
    if (row.opens is None) != (row.closes is None):
        missing = "opens" if row.opens is None else "closes"
        yield RowError(at, missing, _("Please fill in both times, or leave both empty for closed."))
    yield from _period_problems(at, row)


def _span(row: Any) -> tuple[int, int]:
    """The minutes of a period, counted from the midnight before it."""
    opens, closes = (clock.hour * 60 + clock.minute for clock in (row.opens, row.closes))
    return opens, closes + (MINUTES_OF_DAY if row.overnight else 0)


def _meet(one: tuple[int, int], other: tuple[int, int], shift: int) -> bool:
    """Whether the spans share a minute when the other begins `shift` minutes later."""
    return one[0] < other[1] + shift and other[0] + shift < one[1]


def _weeks_meet(one: Any, other: Any) -> bool:
    shifts = {
        (second - first) * MINUTES_OF_DAY + around
        for first in days_of(one)
        for second in days_of(other)
        for around in (-MINUTES_OF_WEEK, 0, MINUTES_OF_WEEK)
    }
    return any(_meet(_span(one), _span(other), shift) for shift in shifts)


def _days_meet(one: Any, other: Any) -> bool:
    same_day = _reach(one, other, 0)
    if one.opens is None or other.opens is None:
        return same_day
    return any(
        _reach(one, other, days) and _meet(_span(one), _span(other), days * MINUTES_OF_DAY)
        for days in (-1, 0, 1)
    )


def _reach(one: Any, other: Any, days: int) -> bool:
    """Whether some day of `one`, and the day that many days later, stands in `other`."""
    first, last = other.first - days * DAY, (other.last or other.first) - days * DAY
    return one.first <= last and first <= (one.last or one.first)
