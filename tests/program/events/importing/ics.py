"""Calendar files as a department sends them, made for tests."""

from io import BytesIO

from program.events.ical.writer import CalendarEvent
from program.events.importing.calendar_file import FileEntry, read_calendar

NEW_YORK = "America/New_York"
SCHEDULE_COLUMNS = (
    "DTSTART;TZID=America/New_York:20260305T180000",
    "DTEND;TZID=America/New_York:20260305T190000",
)


def event(*lines: str, uid: str = "one@example.org", title: str = "Support group") -> str:
    """The lines of an event."""
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}", *lines, "END:VEVENT"])


def calendar(*parts: str) -> bytes:
    """A file with these parts."""
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *parts, "END:VCALENDAR", ""]).encode()


def read(data: bytes) -> list[FileEntry]:
    """What is found in the file."""
    return read_calendar(BytesIO(data), NEW_YORK).entries


def warnings(*lines: str) -> tuple[str, ...]:
    """What is assumed for all of a calendar with these lines beside an event."""
    return read_calendar(BytesIO(calendar(*lines, event(*SCHEDULE_COLUMNS))), NEW_YORK).warnings


def entry(*lines: str, times: tuple[str, ...] = SCHEDULE_COLUMNS, **named: str) -> CalendarEvent:
    """The only event, which is as it should be."""
    (found,) = read(calendar(event(*times, *lines, **named)))
    assert not found.problems, found.problems
    return found.entry


def problem(*lines: str, times: tuple[str, ...] = SCHEDULE_COLUMNS, **named: str) -> str:
    """What is wrong with the only event."""
    (found,) = read(calendar(event(*times, *lines, **named)))
    assert found.entry is None
    return "; ".join(map(str, found.problems))
