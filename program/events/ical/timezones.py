"""Time zones as calendars tell them (VTIMEZONE): the offsets, and when they change.

Written here from the tz database: icalendar 7.3 gives the beginning of summer time an hour late.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vRecur

from program.events.rules import WEEKDAY_CODES

# The years that anybody's clocks are told for.
FIRST_YEAR, LAST_YEAR = 1900, 2200
# Changes are told at least until here, as other calendars do.
MIN_LAST_YEAR = 2037
# A rule that held for so many years until the last that is told, is told without an end.
MIN_YEARS_WITHOUT_END = 5
# No zone has changed its clocks twice within this.
SEARCH_STEP = timedelta(days=7)


@dataclass(frozen=True)
class Offset:
    """What holds in a zone for a while."""

    offset: timedelta
    name: str
    summer: bool


@dataclass(frozen=True)
class Onset:
    """A change of the clock, by the clock as it was until then."""

    at: datetime
    before: timedelta


@lru_cache(maxsize=64)
def time_zone(name: str, first_year: int, last_year: int) -> Timezone:
    """The zone, right for what lies between these years; the same bytes for the same years."""
    first = min(max(first_year - 1, FIRST_YEAR), LAST_YEAR)
    last = min(max(last_year, first + 2 * MIN_YEARS_WITHOUT_END, MIN_LAST_YEAR), LAST_YEAR)
    zone = Timezone()
    zone.add("TZID", name)
    for component in sorted(_observances(ZoneInfo(name), first, last), key=_order):
        zone.add_component(component)
    return zone


def _order(component: TimezoneStandard | TimezoneDaylight) -> tuple[datetime, str]:
    return component.DTSTART, component.name


def _observances(
    zone: ZoneInfo, first: int, last: int
) -> Iterator[TimezoneStandard | TimezoneDaylight]:
    onsets: dict[tuple[timedelta, Offset], list[datetime]] = defaultdict(list)
    begin = datetime(first, 1, 1, tzinfo=UTC)
    for at, before, after in _changes(zone, begin, datetime(last + 1, 1, 1, tzinfo=UTC)):
        onsets[before.offset, after].append((at + before.offset).replace(tzinfo=None))
    if not any(at.year == first for found in onsets.values() for at in found):
        now = _offset(zone, begin)
        yield _observance(now, now.offset, [datetime(first, 1, 1)], last)
    for (before, after), found in onsets.items():
        for run in _runs(found):
            yield _observance(after, before, run, last)


def _changes(
    zone: ZoneInfo, begin: datetime, end: datetime
) -> Iterator[tuple[datetime, Offset, Offset]]:
    """Each change of the clock, in UTC, with what held before and holds after it."""
    at, before = begin, _offset(zone, begin)
    while at < end:
        after = _offset(zone, at + SEARCH_STEP)
        if after != before:
            yield _moment_of_change(zone, at, at + SEARCH_STEP), before, after
        at, before = at + SEARCH_STEP, after


def _moment_of_change(zone: ZoneInfo, at: datetime, until: datetime) -> datetime:
    before = _offset(zone, at)
    while until - at > timedelta(seconds=1):
        middle = (at + (until - at) // 2).replace(microsecond=0)
        if _offset(zone, middle) == before:
            at = middle
        else:
            until = middle
    return until


def _offset(zone: ZoneInfo, at: datetime) -> Offset:
    there = at.astimezone(zone)
    summer = (there.dst() or timedelta(0)) > timedelta(0)
    return Offset(there.utcoffset(), there.tzname(), summer)


def _runs(onsets: list[datetime]) -> Iterator[list[datetime]]:
    """The onsets, those together that one yearly rule tells."""
    run: list[datetime] = []
    for at in onsets:
        if run and not _told_by_a_rule([*run, at]):
            yield run
            run = []
        run.append(at)
    yield run


def _told_by_a_rule(run: list[datetime]) -> bool:
    alike = {(at.month, at.weekday(), at.time()) for at in run}
    return len(alike) == 1 and run[-1].year - run[-2].year == 1 and bool(_weeks(run))


def _weeks(run: list[datetime]) -> set[int]:
    """In which week of the month all of them are; -1 is the last."""
    return set.intersection(*(_weeks_of(at) for at in run))


def _weeks_of(at: datetime) -> set[int]:
    is_last = (at + timedelta(days=7)).month != at.month
    week = (at.day - 1) // 7 + 1
    return ({week} if week < 5 else set()) | ({-1} if is_last else set())


def _observance(
    after: Offset, before: timedelta, run: list[datetime], last: int
) -> TimezoneStandard | TimezoneDaylight:
    component = TimezoneDaylight() if after.summer else TimezoneStandard()
    component.DTSTART = run[0]
    component.TZOFFSETFROM = before
    component.TZOFFSETTO = after.offset
    component.add("TZNAME", after.name)
    if len(run) > 1:
        weekday = f"{min(_weeks(run))}{WEEKDAY_CODES[run[0].weekday()]}"
        rule = {"FREQ": "YEARLY", "BYMONTH": run[0].month, "BYDAY": weekday}
        if run[-1].year < last or len(run) < MIN_YEARS_WITHOUT_END:
            # A day later, since some readers take this moment for one of the local clock.
            rule["UNTIL"] = (run[-1] - before + timedelta(days=1)).replace(tzinfo=UTC)
        component.add("RRULE", vRecur(rule))
    return component
