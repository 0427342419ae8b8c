"""Broken and hostile calendar files: a clear no, soon, and nothing that is good is lost."""

import tracemalloc
from collections.abc import Iterator
from contextlib import suppress
from io import BufferedReader, RawIOBase
from itertools import chain, repeat
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from program.events.importing import calendar_lines
from program.events.importing.calendar_file import read_calendar
from program.events.importing.calendar_lines import EVENT_LIMIT, LINE_LIMIT, PROPERTY_LIMIT
from program.importing.table import Unreadable
from tests.program.events.importing.ics import (
    NEW_YORK,
    SCHEDULE_COLUMNS,
    calendar,
    event,
    problem,
    read,
)

GOOD = event(*SCHEDULE_COLUMNS, uid="good@example.org")


class Endless(RawIOBase):
    """A file that is larger than any memory."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        self.parts, self.rest = parts, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        while not self.rest:
            self.rest = next(self.parts, b"")
            if not self.rest:
                return 0
        taken = self.rest[: len(buffer)]
        self.rest = self.rest[len(taken) :]
        buffer[: len(taken)] = taken
        return len(taken)


def refused(data: bytes) -> str:
    with pytest.raises(Unreadable) as error:
        read(data)
    return str(error.value)


# --- A file that is none


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The file is empty"),
        (b"\r\n\r\n", "The file is empty"),
        (b"slug,title\r\n", "no calendar file"),
        (b"PK\x03\x04", "no calendar file"),
        (b"<?xml version='1.0'?>", "no calendar file"),
        ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".encode("utf-16"), "no calendar file in UTF-8"),
        ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".encode("utf-16-be"), "no calendar file in UTF-8"),
        (b"BEGIN:VEVENT\r\nEND:VEVENT\r\n", "begins with BEGIN:VCALENDAR"),
        (calendar(GOOD)[:-15], "cut off: END:VCALENDAR is missing"),
        (calendar(GOOD)[:-29], "cut off: END:VEVENT is missing"),
        (calendar(GOOD.replace("END:VEVENT", "")), "END:“VCALENDAR” stands where END:VEVENT"),
        (calendar(GOOD) + b"SUMMARY:More\r\n", "stands behind the end"),
        (calendar("BEGIN:VEVENT", GOOD, "END:VEVENT"), "VEVENT stands inside of VEVENT"),
        (calendar(*["BEGIN:VALARM"] * 9), "inside of one another"),
        (calendar("BEGIN:VCALENDAR"), "inside of one another"),
    ],
)
def test_what_is_no_calendar_is_refused_as_a_whole(data: bytes, words: str) -> None:
    assert words in refused(data)


def test_a_line_of_five_megabytes_is_refused() -> None:
    for line in ("DESCRIPTION:" + "a" * 5_000_000, "DESCRIPTION:" + "a\r\n " * 1_700_000):
        assert f"longer than {LINE_LIMIT:,} bytes" in refused(calendar(event(line)))


def test_two_hundred_thousand_events_are_refused_soon() -> None:
    one = event("DTSTART:20260101T000000Z", "RRULE:FREQ=SECONDLY").encode() + b"\r\n"
    before = process_time()
    assert f"more than {EVENT_LIMIT:,} events" in refused(b"BEGIN:VCALENDAR\r\n" + one * 200_000)
    assert process_time() - before < 10


@pytest.mark.parametrize(
    "part",
    [b"a", b"X-A:b\r\n", b"\r\n", b"BEGIN:VTODO\r\nEND:VTODO\r\n", b"X:a\r\n b\r\n"],
    ids=repr,
)
def test_a_file_without_end_takes_no_memory(part: bytes, monkeypatch) -> None:
    monkeypatch.setattr(calendar_lines, "FILE_LIMIT", 500_000)
    endless = BufferedReader(Endless(chain([b"BEGIN:VCALENDAR\r\n"], repeat(part * 1000))))
    tracemalloc.start()
    with pytest.raises(Unreadable):
        read_calendar(endless, NEW_YORK)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 2_000_000


# --- An event that cannot be used


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (event(), "DTSTART: is missing"),
        (event("DTSTART:20260230T180000", "DURATION:PT1H"), "is no day and no time"),
        (event("DTSTART:00000101T000000Z", "DURATION:PT1H"), "is no day and no time"),
        (event("DTSTART:00010101T000000Z", "DURATION:PT1H"), "outside of all calendars"),
        (event("DTSTART:99991231T235959", "DURATION:PT1H"), "outside of all calendars"),
        (event("DTSTART:٢٠٢٦٠٣٠٥T180000", "DURATION:PT1H"), "is no day and no time"),
        (event("DTSTART;TZID=Mars/Olympus:20260305T180000"), "“Mars/Olympus” is unknown"),
        (event("DTSTART;TZID=../../etc/passwd:20260305T180000"), "is unknown"),
        (event("DTSTART;TZID=localtime:20260305T180000"), "is missing: it does not say"),
        (event("DTSTART:20260305T180000"), "does not say when it ends"),
        (event("DTSTART:20260305T180000", "DTEND;VALUE=DATE:20260306"), "of another kind"),
        (event("DTSTART:20260305T180000", "DTEND:20260305T170000"), "ends before it begins"),
        (event("DTSTART:20260305T180000", "DURATION:-PT1H"), "is no length of time"),
        (event("DTSTART:20260305T180000", "DURATION:P"), "is no length of time"),
        (event(SCHEDULE_COLUMNS[0], *SCHEDULE_COLUMNS), "DTSTART: stands there more than once"),
        (
            event(*SCHEDULE_COLUMNS, *["RRULE:FREQ=SECONDLY"] * 10_000),
            f"more than {PROPERTY_LIMIT} lines",
        ),
        (
            event(*SCHEDULE_COLUMNS, "RRULE:FREQ=WEEKLY", "RRULE:FREQ=DAILY"),
            "RRULE: stands there more than",
        ),
        (event(*SCHEDULE_COLUMNS, "RDATE:20260401T180000Z"), "RDATE: cannot be held here"),
        (event(*SCHEDULE_COLUMNS, "RRULE:FREQ=DAILY", "EXDATE:nonsense"), "EXDATE: “nonsense”"),
        (
            event(*SCHEDULE_COLUMNS, "RRULE:FREQ=DAILY", f"EXDATE:{'20260305,' * 1500}"),
            "more than 1,000 times",
        ),
        (event(*SCHEDULE_COLUMNS, "CLASS:PRIVATE"), "marked as private"),
        (event(*SCHEDULE_COLUMNS, "CLASS:CONFIDENTIAL"), "marked as private"),
        (event(*SCHEDULE_COLUMNS, title=""), "SUMMARY: is empty"),
        (event(*SCHEDULE_COLUMNS, title="a" * 201), "SUMMARY: has 201 characters"),
        (event(*SCHEDULE_COLUMNS, title="a\x00b"), "cannot be shown (U+0000)"),
        (
            event(*SCHEDULE_COLUMNS, f"DESCRIPTION:{'a' * 20_001}"),
            "DESCRIPTION: holds 20,001 characters",
        ),
        (event(*SCHEDULE_COLUMNS, "LOCATION:\x07"), "LOCATION: holds a character"),
        (event(*SCHEDULE_COLUMNS, "DTSTART;=;;:;"), "DTSTART: cannot be read"),
        (event(*SCHEDULE_COLUMNS, uid=""), "UID: is missing"),
        (event(*SCHEDULE_COLUMNS, uid="a" * 300), "UID: is missing"),
        (event(*SCHEDULE_COLUMNS, "RECURRENCE-ID:20260305"), "a series that is not in the file"),
    ],
)
def test_a_bad_event_is_told_of_and_loses_nothing_else(bad: str, words: str) -> None:
    found = read(calendar(bad, GOOD))
    (wrong,) = (each for each in found if each.uid != "good@example.org")
    assert wrong.entry is None
    assert words in "; ".join(map(str, wrong.problems))
    assert [each.entry.title for each in found if each.entry] == ["Support group"]


def test_letters_that_are_not_in_utf_8_spoil_their_event_alone() -> None:
    data = calendar(event(*SCHEDULE_COLUMNS, "LOCATION:Señor"), GOOD).replace("ñ".encode(), b"\xf1")
    assert [str(problem) for each in read(data) for problem in each.problems] == [
        "LOCATION: holds letters that are not in UTF-8"
    ]


def test_an_event_that_stands_twice_is_refused() -> None:
    (found,) = read(calendar(GOOD, GOOD))
    assert str(found.problems[0]) == "UID: stands twice in this file"


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ("RECURRENCE-ID;RANGE=THISANDFUTURE:20260312T180000", "all days from one on"),
        ("RECURRENCE-ID:20260313T180000", "2026-03-13 is no day of the series"),
        ("RECURRENCE-ID:nonsense", "is no day and no time"),
        ("RECURRENCE-ID:20260312T180000", "is missing"),
    ],
)
def test_a_day_that_differs_in_a_way_that_cannot_be_held_is_refused(other: str, words: str) -> None:
    found = read(calendar(event(*SCHEDULE_COLUMNS, "RRULE:FREQ=WEEKLY"), event(other)))
    assert words in str(found[0].problems[0])
    assert "does not repeat" in str(
        read(calendar(event(*SCHEDULE_COLUMNS), event(other)))[0].problems[0]
    )


def test_what_is_no_event_is_passed_over() -> None:
    rest = ["BEGIN:VTIMEZONE", "TZID:Mine", "BEGIN:STANDARD", "RRULE:FREQ=SECONDLY"]
    rest += ["END:STANDARD", "END:VTIMEZONE", "BEGIN:VTODO", "SUMMARY:Do", "END:VTODO"]
    alarm = event(*SCHEDULE_COLUMNS, "BEGIN:VALARM", "SUMMARY:Ring", "UID:2", "END:VALARM")
    assert [each.entry.title for each in read(calendar(*rest, alarm))] == ["Support group"]


def test_terminals_are_not_told_what_to_do() -> None:
    assert "\x1b" not in problem("RRULE:FREQ=\x1b[2J")


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                b"BEGIN:VCALENDAR\r\n",
                b"END:VCALENDAR\r\n",
                b"BEGIN:VEVENT\r\n",
                b"END:VEVENT\r\n",
                b"BEGIN:VALARM\r\nEND:VALARM\r\n",
                b"UID:1\r\n",
                b"SUMMARY:a\r\n",
                b"DTSTART:20260305T180000\r\n",
                b"DURATION:PT1H\r\n",
                b"RRULE:FREQ=WEEKLY\r\n",
                b"RECURRENCE-ID:20260312T180000\r\n",
                b" folded\r\n",
                b":;=\r\n",
            ]
        )
        | st.binary(max_size=20),
        max_size=30,
    )
)
def test_nothing_but_a_plain_no_comes_of_junk(parts: list[bytes]) -> None:
    with suppress(Unreadable):
        read(b"BEGIN:VCALENDAR\r\n" + b"".join(parts))


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(["DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RECURRENCE-ID", "UID"]),
    st.text(max_size=40) | st.from_regex(r"[0-9TZPFREQ=;,A-Z:]{0,40}", fullmatch=True),
)
def test_nothing_but_a_plain_no_comes_of_a_value(name: str, value: str) -> None:
    value = value.replace("\n", "").replace("\r", "")
    with suppress(Unreadable):
        for each in read(
            calendar(event(*SCHEDULE_COLUMNS, "RRULE:FREQ=WEEKLY", f"{name}:{value}"))
        ):
            assert each.entry or each.problems
