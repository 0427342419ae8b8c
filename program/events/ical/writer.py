"""Calendars that others subscribe to (RFC 5545): from entries to bytes, and nothing else.

The same entries give the same bytes, whenever they are asked for: nothing here looks at a clock.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from icalendar import Calendar, Event
from icalendar.parser import Parameters
from icalendar.prop import vDuration, vRecur, vText, vUri

from program.events.choices import Status
from program.events.ical.timezones import time_zone
from program.events.recurrence import (
    Occurrence,
    Series,
    changed,
    days_of,
    last_end,
    moment,
    occurrences,
    span,
)
from program.events.rules import format_rrule, rrule_parts

PRODID = "-//Bedside//Program calendar//EN"
# How often a calendar that follows this one asks again.
REFRESH_INTERVAL = timedelta(hours=6)
_STATUS = {Status.POSTPONED: "TENTATIVE", Status.CANCELLED: "CANCELLED"}
# What no text may hold; line ends that are not "\n" become it before.
_UNUSABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True)
class CalendarEvent:
    """An event as a calendar tells it. `stamp` is when it last changed, an aware moment."""

    uid: str
    series: Series
    title: str
    stamp: datetime
    description: str = ""
    location: str = ""
    url: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    status: str = Status.SCHEDULED
    sequence: int = 0
    created: datetime | None = None
    categories: tuple[str, ...] = ()


def calendar_bytes(
    entries: Iterable[CalendarEvent],
    name: str = "",
    url: str = "",
    refresh: timedelta = REFRESH_INTERVAL,
) -> bytes:
    """The calendar as a file; entries that never take place are not in it."""
    events = [event for entry in entries for event in _events(entry)]
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", PRODID)
    calendar.add("CALSCALE", "GREGORIAN")
    _add_text(calendar, "NAME", name)
    _add_text(calendar, "X-WR-CALNAME", name)
    _add_address(calendar, url)
    if name:
        # One event alone is no calendar to follow: programs would open it as another one.
        calendar.add("REFRESH-INTERVAL", refresh, parameters={"VALUE": "DURATION"})
        calendar.add("X-PUBLISHED-TTL", vDuration(refresh))
    for zone, years in sorted(_years_of_zones(events).items()):
        calendar.add_component(time_zone(zone, min(years), max(years)))
    for event in events:
        calendar.add_component(event.component)
    return calendar.to_ical()


def shown_title(entry: CalendarEvent, status: str = "") -> str:
    """The title as calendars show it, most of which show nothing else."""
    words = {
        Status.POSTPONED: _("Postponed: %(title)s"),
        Status.CANCELLED: _("Cancelled: %(title)s"),
    }
    return words.get(status or entry.status, "%(title)s") % {"title": entry.title}


# --- Events


@dataclass(frozen=True)
class _Written:
    """A component, with the zone it names and the years that it lies in."""

    component: Event
    zone: str
    years: tuple[int, ...]


def _events(entry: CalendarEvent) -> Iterator[_Written]:
    """The series, and after it each of its occurrences that differs."""
    series = entry.series
    first = next(days_of(series), None)
    if first is None:
        return
    if series.rule is None:
        for occurrence in occurrences(series, datetime.min.replace(tzinfo=UTC)):
            yield _written(_with_times(_event(entry), occurrence), series, occurrence.ends)
        return
    try:
        event = _with_rule(_event(entry), series, first)
    except OverflowError:
        return
    yield _written(event, series, last_end(series))
    for occurrence in changed(series):
        different = _with_times(_different(entry, occurrence), occurrence)
        yield _written(different, series, occurrence.ends)


def _written(event: Event, series: Series, end: datetime | None) -> _Written:
    begin = event["DTSTART"].dt
    years = (begin.year, *([end.year] if end else []))
    return _Written(event, "" if series.all_day or _is_utc(series.zone) else series.zone, years)


def _event(entry: CalendarEvent, status: str = "", note: str = "") -> Event:
    event, status = Event(), status or entry.status
    event.add("UID", _Text(entry.uid))
    event.add("DTSTAMP", entry.stamp)
    event.add("LAST-MODIFIED", entry.stamp)
    if entry.created:
        event.add("CREATED", entry.created)
    event.add("SEQUENCE", max(0, entry.sequence))
    event.add("STATUS", _STATUS.get(status, "CONFIRMED"))
    _add_text(event, "SUMMARY", shown_title(entry, status))
    _add_text(event, "DESCRIPTION", "\n\n".join(filter(None, (note, entry.description))))
    _add_text(event, "LOCATION", entry.location)
    _add_address(event, entry.url)
    if any(map(_tidy, entry.categories)):
        event.add("CATEGORIES", _Texts(entry.categories), encode=False)
    _add_contact(event, entry)
    return event


def _different(entry: CalendarEvent, occurrence: Occurrence) -> Event:
    """What stands in the place of one occurrence."""
    status = Status.CANCELLED if occurrence.cancelled else ""
    event = _event(entry, status, occurrence.override.note if occurrence.override else "")
    event.add("RECURRENCE-ID", _begin_on(entry.series, occurrence.original))
    return event


def _with_times(event: Event, occurrence: Occurrence) -> Event:
    begins, ends = occurrence.begins, occurrence.ends
    if occurrence.all_day:
        begins, ends = begins.date(), ends.date()
    event.add("DTSTART", begins)
    # An end that is the beginning is no end: then it only begins.
    if ends != begins:
        event.add("DTEND", ends)
    return event


def _with_rule(event: Event, series: Series, first: date) -> Event:
    begins, length = _begin_on(series, first), span(series)
    event.add("DTSTART", begins)
    if series.all_day:
        event.add("DTEND", first + max(_whole_days(length), timedelta(days=1)))
    elif length and moment(begins, series.zone).replace(tzinfo=None) != begins.replace(tzinfo=None):
        # The first beginning is skipped by the clocks, and the end might stand before it.
        event.add("DURATION", length)
    elif length:
        event.add("DTEND", begins + length)
    event.add("RRULE", _recurrence_rule(series, first))
    if excluded := sorted(day for day in set(series.excluded_dates) if day >= first):
        event.add("EXDATE", [_begin_on(series, day) for day in excluded])
    return event


def _recurrence_rule(series: Series, first: date) -> vRecur:
    rule = series.rule
    found = vRecur.from_ical(format_rrule(rrule_parts(rule, first)))
    if rule.count is not None:
        found["COUNT"] = sum(1 for _day in days_of(series))
    elif rule.until is not None:
        last = _begin_on(series, rule.until)
        found["UNTIL"] = last if series.all_day else last.astimezone(UTC)
    return found


def _begin_on(series: Series, day: date) -> date | datetime:
    """When the rule has it begin on that day, as the value that tells it there."""
    if series.all_day:
        return day
    return datetime.combine(day, series.begins.time(), ZoneInfo(series.zone))


def _whole_days(length: timedelta) -> timedelta:
    return timedelta(days=length.days + bool(length % timedelta(days=1)))


def _years_of_zones(events: Sequence[_Written]) -> dict[str, set[int]]:
    years: dict[str, set[int]] = defaultdict(set)
    for event in events:
        if event.zone:
            years[event.zone].update(event.years)
    return years


def _is_utc(zone: str) -> bool:
    return zone == "UTC"


# --- Properties


class _Text(vText):
    """Words, escaped as RFC 5545 says: icalendar 7.3 takes a backslash before an N for a line."""

    def to_ical(self) -> bytes:
        """The words on one line."""
        return _escaped(self).encode()


class _Texts:
    """Several words in one property."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = [word for word in map(_tidy, words) if word]
        self.params = Parameters()

    def to_ical(self) -> bytes:
        """The words, with commas between them."""
        return ",".join(map(_escaped, self.words)).encode()


def _escaped(words: str) -> str:
    kept = re.sub(r"([\\;,])", r"\\\1", _tidy(words))
    return kept.replace("\n", "\\n")


def _tidy(words: str) -> str:
    """The words without what a line of a calendar cannot hold; lines end as "\\n"."""
    return _UNUSABLE.sub("", _LINE_END.sub("\n", words))


def _add_text(component: Calendar | Event, name: str, words: str) -> None:
    if _tidy(words):
        component.add(name, _Text(words))


def _add_address(component: Calendar | Event, url: str) -> None:
    if url:
        component.add("URL", vUri(_in_one(url)))


def _add_contact(event: Event, entry: CalendarEvent) -> None:
    """Who to ask. Nobody is an organizer: that would be an address, and wait for answers."""
    parts = map(_in_line, (entry.contact_name, entry.contact_phone))
    _add_text(event, "CONTACT", ", ".join(filter(None, parts)))


def _in_line(words: str) -> str:
    return " ".join(_tidy(words).split())


def _in_one(address: str) -> str:
    """An address has no spaces."""
    return "".join(_tidy(address).split())
