"""Divides a calendar file (RFC 5545) into its events, and refuses what is no such file.

The whole file is divided before anything is made of it: one that is cut off leaves nothing half
done. Nothing in it decides how long that takes, or how much memory.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import BinaryIO

from icalendar.parser import Contentline

from program.importing.table import Unreadable, shown

FILE_LIMIT = 20_000_000
LINE_LIMIT = 100_000
EVENT_LIMIT = 5_000
PROPERTY_LIMIT = 500
DEPTH_LIMIT = 5
ZONE_LIMIT = 100
# What is made use of; the rest of a file is not even taken apart.
KNOWN = frozenset(
    (
        "UID",
        "DTSTART",
        "DTEND",
        "DURATION",
        "RRULE",
        "RDATE",
        "EXRULE",
        "EXDATE",
        "RECURRENCE-ID",
        "SUMMARY",
        "DESCRIPTION",
        "LOCATION",
        "URL",
        "STATUS",
        "SEQUENCE",
        "CLASS",
        "DTSTAMP",
        "LAST-MODIFIED",
    )
)
# Where else an address to take part online stands (RFC 7986; Outlook; Google Calendar). An event
# is none the worse for one that cannot be read.
CONFERENCES = (
    "CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    "X-GOOGLE-CONFERENCE",
)
_NAME = re.compile(rb"([A-Za-z0-9-]+)[;:]")
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Property:
    """A line of an event: its value is as it stands there, with what is escaped in it."""

    name: str
    parameters: dict[str, str]
    value: str


@dataclass
class FoundEvent:
    """The lines of an event, and the number of the first; `wrong` is why they cannot be used."""

    number: int
    properties: list[Property] = field(default_factory=list)
    wrong: list[tuple[str, str]] = field(default_factory=list)

    def all(self, name: str) -> list[Property]:
        """The properties of this name."""
        return [each for each in self.properties if each.name == name]

    def first(self, name: str) -> Property | None:
        """The first of this name."""
        return next((each for each in self.properties if each.name == name), None)


@dataclass(frozen=True)
class FoundCalendar:
    """The events of a file, the zone of times that name none, and the zones that it describes."""

    events: list[FoundEvent]
    zone: str
    described: tuple[str, ...] = ()


def read_lines(file: BinaryIO) -> FoundCalendar:
    """All events of the file; raises Unreadable where it cannot be divided with certainty."""
    divider = _Divider()
    for number, line in _logical_lines(file):
        divider.take(number, line)
    return divider.finished()


class _Divider:
    """Takes one line after the other, and knows what it stands in."""

    def __init__(self) -> None:
        self.stack: list[str] = []
        self.events: list[FoundEvent] = []
        self.zone = ""
        self.described: list[str] = []
        self.has_begun = False

    def take(self, number: int, line: bytes) -> None:
        """A logical line, and the number of the physical one that it begins with."""
        found = _NAME.match(line)
        name = found[1].decode().upper() if found else ""
        if name == "BEGIN":
            self._begin(number, _component(line))
        elif not self.stack:
            if not self.has_begun:
                raise Unreadable(
                    "This is no calendar file: it does not begin with BEGIN:VCALENDAR."
                )
            raise Unreadable(f"Line {number} stands behind the end of the calendar.")
        elif name == "END":
            self._end(number, _component(line))
        elif self.stack == ["VCALENDAR"]:
            if name == "X-WR-TIMEZONE":
                self.zone = _zone(line)
        elif self.stack == ["VCALENDAR", "VTIMEZONE"]:
            if name == "TZID" and len(self.described) < ZONE_LIMIT:
                self.described.append(_zone(line))
        elif self.stack == ["VCALENDAR", "VEVENT"]:
            self._add(name, line)

    def finished(self) -> FoundCalendar:
        """What was found, now that the file is at its end."""
        if not self.has_begun:
            raise Unreadable("The file is empty.")
        if self.stack:
            missing = f"END:{self.stack[-1]}"
            raise Unreadable(f"The file is cut off: {missing} is missing. Please export it again.")
        return FoundCalendar(self.events, self.zone, tuple(self.described))

    def _begin(self, number: int, component: str) -> None:
        if not self.stack and component != "VCALENDAR":
            raise Unreadable(f"Line {number}: a calendar begins with BEGIN:VCALENDAR.")
        if self.stack and component in ("VCALENDAR", "VEVENT") and self.stack != ["VCALENDAR"]:
            raise Unreadable(f"Line {number}: {component} stands inside of {self.stack[-1]}.")
        self.stack.append(component)
        self.has_begun = True
        if len(self.stack) > DEPTH_LIMIT or self.stack == ["VCALENDAR", "VCALENDAR"]:
            raise Unreadable(f"Line {number}: too much stands inside of one another.")
        if component == "VEVENT":
            if len(self.events) == EVENT_LIMIT:
                words = f"The file has more than {EVENT_LIMIT:,} events. Please divide it."
                raise Unreadable(words)
            self.events.append(FoundEvent(number))

    def _end(self, number: int, component: str) -> None:
        if component != self.stack[-1]:
            raise Unreadable(
                f"Line {number}: END:{shown(component)} stands where "
                f"END:{self.stack[-1]} is expected."
            )
        self.stack.pop()

    def _add(self, name: str, line: bytes) -> None:
        event = self.events[-1]
        if name in CONFERENCES and len(event.properties) < PROPERTY_LIMIT:
            with suppress(ValueError):
                event.properties.append(_property(line.decode("utf-8")))
        if name not in KNOWN:
            return
        if len(event.properties) >= PROPERTY_LIMIT:
            problem = ("", f"has more than {PROPERTY_LIMIT} lines")
            event.wrong = [*event.wrong[:9], problem] if problem not in event.wrong else event.wrong
            return
        try:
            event.properties.append(_property(line.decode("utf-8")))
        except UnicodeDecodeError:
            event.wrong.append((name, "holds letters that are not in UTF-8"))
        except ValueError:
            event.wrong.append((name, "cannot be read"))


def _component(line: bytes) -> str:
    return line.partition(b":")[2].decode("ascii", "replace").strip().upper()[:40]


def _zone(line: bytes) -> str:
    return line.partition(b":")[2].decode("utf-8", "replace").strip()[:255]


def _property(line: str) -> Property:
    name, parameters, value = Contentline(line).raw_parts()
    flat = {
        key.upper(): words if isinstance(words, str) else ",".join(words)
        for key, words in parameters.items()
    }
    return Property(name.upper(), flat, value)


def _logical_lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines, each with those that continue it, joined before their letters are read."""
    begun, parts, length = 0, [], 0
    for number, line in _physical_lines(file):
        if line[:1] in (b" ", b"\t") and parts:
            parts.append(line[1:])
            length += len(line)
            _check_length(begun, length)
        elif line:
            if parts:
                yield begun, b"".join(parts)
            begun, parts, length = number, [line], len(line)
    if parts:
        yield begun, b"".join(parts)


def _physical_lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    number, taken = 0, 0
    while line := file.readline(LINE_LIMIT + 2):
        number += 1
        taken += len(line)
        if number == 1:
            line = line.removeprefix(_MARK)
            if line[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in line[:40]:
                raise Unreadable("This is no calendar file in UTF-8.")
        if taken > FILE_LIMIT:
            raise Unreadable(f"The file is larger than {FILE_LIMIT // 1_000_000} MB.")
        line = line.rstrip(b"\r\n")
        _check_length(number, len(line))
        yield number, line


def _check_length(number: int, length: int) -> None:
    if length > LINE_LIMIT:
        raise Unreadable(f"Line {number} is longer than {LINE_LIMIT:,} bytes.")
