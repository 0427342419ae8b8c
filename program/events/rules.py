"""The rule of what repeats: its local days, and its RRULE (RFC 5545, 3.3.10).

python-dateutil reads the rules, within bounds: weeks and months of days, never hours; from the
week or month that is asked for, however long ago the rule began; up to a last day. It would look
for the 30th of February until the year 9999, but a rule here has a day that there is: its first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import dropwhile, takewhile

from dateutil.rrule import rrulestr

from cms.opening_hours.hours import MIDNIGHT
from program.events.choices import Repeats

# As RFC 5545 writes them, by the number of the day: Monday is 0.
WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# The fifth weekday of a month is its last: most months have no fifth.
LAST_WEEK = 5
# Weeks or months; no event is told so far ahead.
MAX_INTERVAL = 36_525
# Outside of these some zone has no words for the moment.
EARLIEST, LATEST = date(2, 1, 1), date(9998, 1, 1)


@dataclass(frozen=True)
class Rule:
    """How an event repeats. Where both are given, `until` and `count` both end it."""

    frequency: str
    interval: int = 1
    # Of a weekly rule: Monday is 0; empty is the weekday of the first occurrence.
    weekdays: tuple[int, ...] = ()
    # The last local day on which an occurrence may begin.
    until: date | None = None
    count: int | None = None

    @property
    def is_weekly(self) -> bool:
        """Whether it goes on by weeks; else by months."""
        return self.frequency == Repeats.WEEKLY


def weekdays_of(rule: Rule, first: date) -> tuple[int, ...]:
    """The weekdays of a weekly rule that begins on `first`, Monday first."""
    known = {day for day in rule.weekdays if 0 <= day < len(WEEKDAY_CODES)}
    return tuple(sorted(known or {first.weekday()}))


def ordinal_in_month(day: date) -> int:
    """Which of its weekdays a day is in its month, 1 to 4; -1 is the last, as every fifth is."""
    week = (day.day - 1) // 7 + 1
    return -1 if week == LAST_WEEK else week


def rrule_parts(rule: Rule, first: date) -> dict[str, str]:
    """The parts of an RRULE that tell the days of a rule which begins on `first`, not its end."""
    parts = {"FREQ": "WEEKLY" if rule.is_weekly else "MONTHLY"}
    if rule.interval > 1:
        parts["INTERVAL"] = str(min(rule.interval, MAX_INTERVAL))
    if rule.is_weekly:
        parts["BYDAY"] = ",".join(WEEKDAY_CODES[day] for day in weekdays_of(rule, first))
    elif rule.frequency == Repeats.MONTHLY_DATE:
        parts["BYMONTHDAY"] = str(first.day)
    else:
        parts["BYDAY"] = f"{ordinal_in_month(first)}{WEEKDAY_CODES[first.weekday()]}"
    return parts


def format_rrule(parts: dict[str, str]) -> str:
    """The value of an RRULE property."""
    return ";".join(f"{name}={value}" for name, value in parts.items())


def days_of_rule(rule: Rule, first: date, from_day: date, last: date) -> Iterator[date]:
    """The days of a rule that begins on `first`, from `from_day` to `last`; its count is not asked.

    None where the rule begins outside of the years that clocks can tell.
    """
    from_day, last = max(first, from_day), min(last, rule.until or LATEST, LATEST)
    if not EARLIEST <= first < LATEST or from_day > last:
        return iter(())
    text = format_rrule(rrule_parts(rule, first) | {"WKST": WEEKDAY_CODES[0]})
    start = datetime.combine(_period_of(rule, first, from_day), MIDNIGHT)
    days = (found.date() for found in rrulestr(text, dtstart=start))
    return takewhile(lambda day: day <= last, dropwhile(lambda day: day < from_day, days))


def _period_of(rule: Rule, first: date, day: date) -> date:
    """The begin of the last week or month of the rule that has begun on `day`."""
    interval = min(max(1, rule.interval), MAX_INTERVAL)
    if rule.is_weekly:
        monday, step = first - timedelta(days=first.weekday()), timedelta(weeks=interval)
        return monday + (day - monday) // step * step
    begin = first.year * 12 + first.month - 1
    months = day.year * 12 + day.month - 1 - begin
    year, month = divmod(begin + months // interval * interval, 12)
    return date(year, month + 1, 1)
