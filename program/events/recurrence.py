"""When events take place: pure functions over plain data, by the clocks of the event's own zone.

A series is written in wall-clock times, and keeps them across both changes of the clock. They
become moments here, with the rule of RFC 5545: a time that comes twice is the first of the two; an
occurrence whose beginning is skipped moves forward as a whole, by as much as is skipped.

Nothing here runs without end: a rule is followed for a century at most, and what lies outside the
years that clocks can tell does not take place.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from heapq import merge
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

from cms.opening_hours.hours import DAY, END_OF_NIGHT, MIDNIGHT
from program.events.rules import LATEST, Rule, days_of_rule

# No rule is followed further than this, from its first day or from the day that is asked for.
HORIZON = timedelta(days=36_525)
# No rule that is counted has more occurrences than this.
MAX_COUNT = 5_000


@dataclass(frozen=True)
class Override:
    """One occurrence that differs from the rule, known by the local day that the rule gives it.

    Without `ends` it lasts as long as the others do; times are wall-clock times of the series.
    """

    original: date
    cancelled: bool = False
    begins: datetime | None = None
    ends: datetime | None = None
    note: str = ""


@dataclass(frozen=True)
class Series:
    """An event, and how it repeats, in wall-clock times of its zone (a name of the tz database).

    All day: from midnight to the midnight after the last day. Left-out days are those on which
    the rule's occurrence does not take place. They and the changes mean nothing without a rule.
    """

    begins: datetime
    ends: datetime
    zone: str
    all_day: bool = False
    rule: Rule | None = None
    excluded_dates: tuple[date, ...] = ()
    overrides: tuple[Override, ...] = ()


@dataclass(frozen=True)
class Occurrence:
    """One time that it takes place: aware moments in the zone of the event; the end is exclusive.

    Comparing two of them directly compares wall-clock times, as Python does within one zone.
    """

    begins: datetime
    ends: datetime
    all_day: bool
    original: date
    override: Override | None = None

    @property
    def cancelled(self) -> bool:
        """Whether this one does not take place, and is told of."""
        return self.override is not None and self.override.cancelled

    @property
    def last_day(self) -> date:
        """The last local day it is on; a night belongs to the day that it begins on."""
        begins, ends = self.begins.date(), self.ends.replace(tzinfo=None)
        if ends.date() == begins + DAY and ends.time() <= END_OF_NIGHT:
            return begins
        return max(begins, (ends - timedelta(microseconds=1)).date())

    @property
    def is_moved(self) -> bool:
        """Whether it takes place on another day than the rule gives it."""
        return (
            self.override is not None and not self.cancelled and self.begins.date() != self.original
        )


def occurrences(
    series: Series, after: datetime, before: datetime | None = None, limit: int | None = None
) -> Iterator[Occurrence]:
    """Those that end after `after` and begin before `before`, the cancelled too, by their begin."""
    from_day = _day_before(after, span(series) + 2 * DAY)
    by_rule = _by_rule(series, from_day, _horizon(series, after))
    if before is not None:
        by_rule = takewhile(lambda each: each.begins.astimezone(UTC) < before, by_rule)
    found = merge(by_rule, changed(series), key=_order)
    seen = (
        each
        for each in found
        if each.ends.astimezone(UTC) > after
        and (before is None or each.begins.astimezone(UTC) < before)
    )
    return islice(seen, limit)


def last_end(series: Series) -> datetime | None:
    """When all of it is over; None if it goes on without end."""
    rule, first = series.rule, series.begins.date()
    if rule and rule.count is None and (rule.until is None or rule.until - first > HORIZON):
        return None
    differing = _differing(series)
    regular = [day for day in days_of(series) if day not in differing]
    ends = [each.ends for each in changed(series)]
    ends += [each.ends for day in regular[-1:] for each in _occurrence(series, day)]
    ends = ends or [each.ends for each in _occurrence(series, first)]
    return max(ends, key=lambda moment: moment.astimezone(UTC), default=None)


def days_of(series: Series, from_day: date = date.min) -> Iterator[date]:
    """The local days on which the rule has an occurrence begin, left out and changed or not."""
    first, rule = series.begins.date(), series.rule
    from_day = max(first, from_day)
    if rule is None:
        return iter([first] if from_day == first else [])
    if rule.count is not None:
        counted = _counted_days(first, rule)
        return iter(counted[bisect_left(counted, from_day) :])
    return days_of_rule(rule, first, from_day, _after(from_day, HORIZON))


def has_day(series: Series, day: date) -> bool:
    """Whether the rule has an occurrence begin on `day`."""
    return next(days_of(series, day), None) == day


def changed(series: Series) -> list[Occurrence]:
    """Those that differ from the rule, cancelled or moved, by their begin."""
    if series.rule is None:
        return []
    by_day = {change.original: change for change in series.overrides}
    found = [
        occurrence
        for day, change in by_day.items()
        if day not in series.excluded_dates and has_day(series, day)
        for occurrence in _occurrence(series, day, change)
    ]
    return sorted(found, key=_order)


def span(series: Series) -> timedelta:
    """How long it lasts by the clock."""
    return max(series.ends - series.begins, timedelta(0))


def moment(wall: datetime, zone: str) -> datetime:
    """The moment at which clocks in `zone` show this, or would, had they not been put forward."""
    return wall.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC).astimezone(ZoneInfo(zone))


# --- Occurrences


def _by_rule(series: Series, from_day: date, last: date) -> Iterator[Occurrence]:
    differing = _differing(series)
    for day in days_of(series, from_day):
        if day > last:
            return
        if day not in differing:
            yield from _occurrence(series, day)


def _differing(series: Series) -> set[date]:
    """The days on which not the rule decides."""
    if series.rule is None:
        return set()
    return {*series.excluded_dates, *(change.original for change in series.overrides)}


def _occurrence(series: Series, day: date, change: Override | None = None) -> Iterator[Occurrence]:
    """The one that the rule has on `day`; none outside of the years that clocks can tell."""
    begins = datetime.combine(day, series.begins.time())
    try:
        ends = begins + span(series)
        if change is not None:
            begins, ends = _moved(change, begins, ends)
        if series.all_day:
            begins, ends = _whole_days(begins, ends)
        starts = moment(begins, series.zone)
        # Days end at midnight, whenever they begin.
        skipped = timedelta(0) if series.all_day else starts.replace(tzinfo=None) - begins
        over = moment(max(ends, begins) + skipped, series.zone)
    except OverflowError:
        return
    yield Occurrence(starts, over, series.all_day, day, change)


def _moved(change: Override, begins: datetime, ends: datetime) -> tuple[datetime, datetime]:
    starts = change.begins or begins
    return starts, change.ends or starts + (ends - begins)


def _whole_days(begins: datetime, ends: datetime) -> tuple[datetime, datetime]:
    first = datetime.combine(begins.date(), MIDNIGHT)
    last = datetime.combine(ends.date(), MIDNIGHT)
    last += DAY if ends > last else timedelta(0)
    return first, max(last, first + DAY)


def _order(occurrence: Occurrence) -> tuple[datetime, date]:
    return occurrence.begins.astimezone(UTC), occurrence.original


def _day_before(at: datetime, length: timedelta) -> date:
    try:
        return (at - length).date()
    except OverflowError:
        return date.min


def _after(day: date, length: timedelta) -> date:
    return day + length if day < LATEST - length else LATEST


def _horizon(series: Series, after: datetime) -> date:
    return _after(max(series.begins.date(), after.date()), HORIZON)


# --- Days of a rule


@lru_cache(maxsize=512)
def _counted_days(first: date, rule: Rule) -> tuple[date, ...]:
    """The days of a rule that is counted: from its first day on, since skipped months count not."""
    days = days_of_rule(rule, first, first, _after(first, HORIZON))
    return tuple(islice(days, max(0, min(rule.count, MAX_COUNT))))
