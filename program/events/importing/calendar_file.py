"""Reads a calendar file: entries as this site can hold them, and what is wrong with each other one.

Pure: from bytes to entries. An entry that cannot be used is told of and loses nothing else; only a
file that cannot be divided with certainty is refused as a whole.
"""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, BinaryIO

from cms.opening_hours.hours import DAY
from program.events.choices import Status
from program.events.importing.addresses import ADDRESS_LIMIT, without_meetings
from program.events.importing.calendar_lines import (
    FoundCalendar,
    FoundEvent,
    Property,
    read_lines,
)
from program.events.importing.calendar_rules import rule_of
from program.events.importing.calendar_values import (
    Moment,
    duration,
    line,
    moments,
    one_moment,
    stamp,
    words,
)
from program.events.importing.invitations import without_invitation
from program.events.importing.places import (
    CalendarEntry,
    addresses_of,
    conferences_of,
    location_of,
    words_of,
)
from program.events.importing.zones import zone_of
from program.events.recurrence import Override, Series, has_day
from program.importing.cells import Refused
from program.importing.table import RowError, shown

NOTE_LIMIT = 250
# What comes once at most.
_SINGLE = ("DTSTART", "DTEND", "DURATION", "RRULE", "RECURRENCE-ID", "UID", "STATUS", "CLASS")
# How calendars begin the title of what is called off.
_CALLED_OFF = ("Cancelled: ", "Canceled: ")


@dataclass(frozen=True)
class FileEntry:
    """An event of the file, by the number of its first line; without an entry it is refused."""

    number: int
    uid: str
    entry: CalendarEntry | None = None
    problems: tuple[RowError, ...] = ()
    # As far as it can be read: those who look for the event know it by this.
    title: str = ""


@dataclass(frozen=True)
class FileCalendar:
    """The events of the file, and what was assumed for all of them."""

    entries: list[FileEntry]
    warnings: tuple[str, ...] = ()


def read_calendar(file: BinaryIO, hospital_zone: str) -> FileCalendar:
    """Every event of the file; raises Unreadable for what is no calendar file."""
    found = read_lines(file)
    named = found.zone and _known_zone(found.zone)
    zone = named or hospital_zone
    # A calendar that names its zone needs no other for times that name none.
    names = () if named else dict.fromkeys(filter(None, (found.zone, *found.described)))
    warnings = tuple(_assumed(name, zone) for name in names if not _known_zone(name))
    return FileCalendar(_entries(found, zone), warnings)


def _known_zone(name: str) -> str:
    try:
        return zone_of(name)
    except Refused:
        return ""


def _assumed(name: str, zone: str) -> str:
    return (
        f"the time zone {shown(name)} of the calendar is unknown; "
        f"times that name no zone are taken as {zone}."
    )


def _entries(found: FoundCalendar, zone: str) -> list[FileEntry]:
    groups: dict[str, list[FoundEvent]] = defaultdict(list)
    nameless = []
    for event in found.events:
        uid = _uid(event)
        if uid:
            groups[uid].append(event)
        else:
            nameless.append(_refused(event, "", "UID", "is missing: nothing would know it again"))
    entries = [_entry(uid, events, zone) for uid, events in groups.items()]
    return sorted([*entries, *nameless], key=lambda each: each.number)


def _uid(event: FoundEvent) -> str:
    try:
        return line(event.first("UID"), 255)
    except Refused:
        return ""


def _title(event: FoundEvent) -> str:
    try:
        return line(event.first("SUMMARY"), 200)
    except Refused:
        return ""


def _refused(event: FoundEvent, uid: str, name: str, wrong: str) -> FileEntry:
    return FileEntry(event.number, uid, None, (RowError(name, wrong),), _title(event))


def _entry(uid: str, events: list[FoundEvent], zone: str) -> FileEntry:
    main = [event for event in events if not event.first("RECURRENCE-ID")]
    others = [event for event in events if event.first("RECURRENCE-ID")]
    if not main:
        wrong = "is one day of a series that is not in the file"
        return _refused(events[0], uid, "RECURRENCE-ID", wrong)
    versions = Counter(map(_sequence, main))
    latest = max(versions)
    if versions[latest] > 1:
        return _refused(main[0], uid, "UID", "stands twice in this file")
    (event,) = (each for each in main if _sequence(each) == latest)
    return _Reader(uid, event, others, zone).read()


def _sequence(event: FoundEvent) -> int:
    found = event.first("SEQUENCE")
    value = found.value.strip() if found else ""
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 9 else 0


class _Reader:
    """Reads one event, and remembers all that is wrong with it."""

    def __init__(
        self, uid: str, event: FoundEvent, others: list[FoundEvent], default_zone: str
    ) -> None:
        self.uid, self.event, self.others = uid, event, others
        self.default_zone = default_zone
        self.problems: list[RowError] = []
        self.left_out: list[str] = []
        self.withheld: list[str] = []

    def read(self) -> FileEntry:
        """The entry, or what is wrong."""
        for event in (self.event, *self.others):
            self._check_lines(event)
        series = None if self.problems else self._series()
        entry = self._facts(series) if series else None
        entry = None if self.problems else entry
        problems = tuple(self.problems)
        return FileEntry(self.event.number, self.uid, entry, problems, _title(self.event))

    def _check_lines(self, event: FoundEvent) -> None:
        self.problems += [RowError(name, wrong) for name, wrong in event.wrong]
        for name in _SINGLE:
            if len(event.all(name)) > 1:
                self.problems.append(RowError(name, "stands there more than once"))
        for name in ("RDATE", "EXRULE"):
            if event.first(name):
                self.problems.append(RowError(name, "cannot be held here"))
        private = event.first("CLASS")
        if private and private.value.strip().upper() != "PUBLIC":
            self.problems.append(RowError("CLASS", "it is marked as private"))

    def _read(self, name: str, read: Callable[[], Any], default: Any = None) -> Any:
        """What `read` reads of the property; else the reason is remembered."""
        try:
            return read()
        except Refused as refused:
            self.problems.append(RowError(name, str(refused)))
        except OverflowError:
            self.problems.append(RowError(name, "lies outside of all calendars"))
        return default

    # --- When

    def _series(self) -> Series | None:
        start = self._read("DTSTART", lambda: _needed(self.event, "DTSTART"))
        if start is None:
            return None
        repeats = self.event.first("RRULE")
        zone = self._zone(start, repeats)
        times = self._read("DTEND", lambda: _times(self.event, start, zone))
        if times is None:
            return None
        series = Series(*times, zone, all_day=start.is_day)
        if repeats is None:
            if self.others:
                self.problems.append(RowError("RECURRENCE-ID", "the event does not repeat"))
            return series
        rule = self._read(
            "RRULE", lambda: rule_of(repeats, series.begins, zone, all_day=series.all_day)
        )
        if rule is None:
            return None
        series = replace(series, rule=rule)
        excluded = self._read("EXDATE", lambda: _excluded_dates(self.event, series), ())
        overrides = self._overrides(series, excluded)
        return replace(series, excluded_dates=excluded, overrides=overrides)

    def _zone(self, start: Moment, repeats: Property | None) -> str:
        """The zone of the event: moments in UTC that do not repeat are told by the local clock."""
        if start.is_day or not start.zone:
            return self.default_zone
        return start.zone if start.zone != "UTC" or repeats else self.default_zone

    def _overrides(self, series: Series, excluded: tuple[date, ...]) -> tuple[Override, ...]:
        found: dict[date, Override] = {}
        for event in sorted(self.others, key=_sequence):
            change = self._read("RECURRENCE-ID", lambda event=event: self._override(event, series))
            if change and change.original not in excluded:
                found[change.original] = change
        return tuple(change for change in found.values() if _differs(change))

    def _override(self, event: FoundEvent, series: Series) -> Override:
        which = event.first("RECURRENCE-ID")
        if which.parameters.get("RANGE"):
            raise Refused("changes all days from one on; that cannot be held here")
        day = one_moment(which).in_zone(series.zone).date()
        if not has_day(series, day):
            raise Refused(f"{day} is no day of the series")
        note = self._note(event)
        if _status(event) == "CANCELLED" and _status(self.event) != "CANCELLED":
            return Override(day, cancelled=True, note=note)
        start = _needed(event, "DTSTART")
        if start.is_day != series.all_day:
            raise Refused(f"{day} changes between a whole day and hours")
        begins, ends = _times(event, start, series.zone)
        usual = datetime.combine(day, series.begins.time())
        if (begins, ends) == (usual, usual + (series.ends - series.begins)):
            return Override(day, note=note)
        return Override(day, begins=begins, ends=ends, note=note)

    def _note(self, event: FoundEvent) -> str:
        """What is said of this day alone: before the usual words, or another place."""
        usual, own = words(self.event.first("DESCRIPTION")), words(event.first("DESCRIPTION"))
        note = own.removesuffix(usual).strip() if own != usual and own.endswith(usual) else ""
        if not note and words(event.first("LOCATION")) != words(self.event.first("LOCATION")):
            note, left_out = words_of(words(event.first("LOCATION")))
            note = note if note != words_of(words(self.event.first("LOCATION")))[0] else ""
            self.left_out += left_out
        links = (*addresses_of(self.event), *addresses_of(event))
        note, left_out = without_meetings(note, links)
        self.left_out += left_out
        note, withheld = without_invitation(note, is_online=bool(links or left_out))
        self.withheld += withheld
        return " ".join(note.split())[:NOTE_LIMIT]

    # --- What and where

    def _facts(self, series: Series) -> CalendarEntry:
        event = self.event
        title = self._read("SUMMARY", lambda: line(event.first("SUMMARY"), 200), "")
        status, title = _what_it_says(_status(event), title)
        if not title and not self.problems:
            self.problems.append(RowError("SUMMARY", "is empty"))
        return CalendarEntry(
            uid=self.uid,
            series=series,
            title=title,
            stamp=stamp(event.first("LAST-MODIFIED") or event.first("DTSTAMP")),
            description=self._read("DESCRIPTION", lambda: words(event.first("DESCRIPTION")), ""),
            location=self._read("LOCATION", lambda: location_of(event.first("LOCATION")), ""),
            url=self._read("URL", lambda: line(event.first("URL"), ADDRESS_LIMIT), ""),
            status=status,
            sequence=_sequence(event),
            conferences=conferences_of(event),
            kept_back=addresses_of(event),
            left_out=tuple(self.left_out),
            withheld=tuple(self.withheld),
        )


def _needed(event: FoundEvent, name: str) -> Moment:
    found = event.first(name)
    if found is None:
        raise Refused("is missing")
    return one_moment(found)


def _times(event: FoundEvent, start: Moment, zone: str) -> tuple[datetime, datetime]:
    """Begin and end by the wall clock; the end of whole days is the midnight after them."""
    begins, end, length = start.in_zone(zone), event.first("DTEND"), event.first("DURATION")
    if end:
        given = one_moment(end)
        if given.is_day != start.is_day:
            raise Refused("is of another kind than the begin: a whole day, or a time")
        ends = given.in_zone(zone)
    elif length:
        ends = begins + duration(length)
    elif start.is_day:
        ends = begins + DAY
    else:
        raise Refused("is missing: it does not say when it ends")
    if start.is_day and ends == begins:
        # Against the standard, and common: the last day in the place of the one after it.
        ends = begins + DAY
    if ends <= begins:
        raise Refused("it ends before it begins")
    return begins, ends


def _excluded_dates(event: FoundEvent, series: Series) -> tuple[date, ...]:
    days = {
        moment.in_zone(series.zone).date()
        for found in event.all("EXDATE")
        for moment in moments(found)
    }
    return tuple(sorted(day for day in days if has_day(series, day)))


def _differs(change: Override) -> bool:
    return bool(change.cancelled or change.begins or change.note)


def _status(event: FoundEvent) -> str:
    found = event.first("STATUS")
    return found.value.strip().upper() if found else ""


def _what_it_says(status: str, title: str) -> tuple[str, str]:
    """The status as this site has it, and the title without the words for it."""
    if status == "CANCELLED":
        for begin in _CALLED_OFF:
            title = title.removeprefix(begin)
        return Status.CANCELLED, title
    if status == "TENTATIVE" and title.startswith("Postponed: "):
        return Status.POSTPONED, title.removeprefix("Postponed: ")
    return Status.SCHEDULED, title
