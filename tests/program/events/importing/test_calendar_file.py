"""Calendar files: their events as the site holds them, and nothing worse than a plain no."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from program.events.ical.writer import CalendarEvent, calendar_bytes
from program.events.importing.calendar_file import read_calendar
from program.events.importing.places import CalendarEntry
from program.events.recurrence import Override, Series, days_of, occurrences
from program.events.rules import Rule
from tests.program.events.importing.ics import (
    NEW_YORK,
    SCHEDULE_COLUMNS,
    calendar,
    entry,
    event,
    problem,
    read,
)
from tests.program.events.series import changed_series, plain_series

STAMP = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


# --- What is read


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_what_this_site_writes_it_reads_as_it_was(data) -> None:
    plain = data.draw(plain_series().filter(lambda each: each.ends > each.begins))
    days = [day for day in days_of(plain) if day < date(2027, 1, 15)] if plain.rule else []
    series = data.draw(changed_series(days, plain)) if days else plain
    lasting = (each for each in series.overrides if each.cancelled or each.ends > each.begins)
    meant = CalendarEvent(
        uid="a,b;c@example.org",
        series=replace(series, overrides=tuple(lasting)),
        title=r"Words, more; \n and 😀",
        stamp=STAMP,
        description="Line one\nשורה שתיים, \\ ;",
        location="Room 3, 2nd floor",
        url="https://example.org/?a=b;c,d",
        status=data.draw(st.sampled_from(["scheduled", "postponed", "cancelled"])),
        sequence=data.draw(st.integers(0, 9)),
    )
    meant = CalendarEntry(**vars(meant))
    for found in read_calendar(BytesIO(calendar_bytes([meant])), series.zone).entries:
        assert found.problems == ()
        assert replace(found.entry, series=meant.series) == meant
        is_off = meant.status == "cancelled"
        assert when(found.entry.series, is_off) == when(meant.series, is_off)
        assert found.entry.series.excluded_dates == tuple(sorted(series.excluded_dates))


def when(series: Series, is_off: bool) -> list[tuple]:
    """What takes place in three years, in UTC."""
    found = occurrences(series, datetime(2024, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))
    return [
        (
            each.begins.date() if each.all_day else each.begins.astimezone(UTC),
            each.ends.date() if each.all_day else each.ends.astimezone(UTC),
            each.original if series.rule else None,
            is_off or each.cancelled,
        )
        for each in found
    ]


def test_an_event_is_read() -> None:
    found = entry("LOCATION:Room 3\\, north", "DESCRIPTION:One\\n two;\\; three", "SEQUENCE:4")
    assert found.series == Series(datetime(2026, 3, 5, 18), datetime(2026, 3, 5, 19), NEW_YORK)
    assert (found.uid, found.title, found.sequence) == ("one@example.org", "Support group", 4)
    assert (found.location, found.description) == ("Room 3, north", "One\n two;; three")


@pytest.mark.parametrize("end", ["\r\n", "\n"], ids=["CRLF", "LF"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
def test_line_ends_and_marks_do_not_matter(end: str, mark: bytes) -> None:
    data = calendar(event(*SCHEDULE_COLUMNS, "DESCRIPTION:He", " llo", "\t there")).decode()
    (found,) = read(mark + data.replace("\r\n", end).encode())
    assert found.entry.description == "Hello there"


def test_a_letter_that_was_folded_in_two_is_one() -> None:
    data = calendar(event(*SCHEDULE_COLUMNS, "DESCRIPTION:é")).replace(
        "é".encode(), b"\xc3\r\n \xa9"
    )
    assert read(data)[0].entry.description == "é"


@pytest.mark.parametrize(
    ("times", "begins", "ends", "zone", "all_day"),
    [
        (("DTSTART;VALUE=DATE:20260305",), "2026-03-05", "2026-03-06", NEW_YORK, True),
        (
            ("DTSTART;VALUE=DATE:20260305", "DTEND;VALUE=DATE:20260308"),
            "2026-03-05",
            "2026-03-08",
            NEW_YORK,
            True,
        ),
        (
            ("DTSTART;VALUE=DATE:20260305", "DTEND;VALUE=DATE:20260305"),
            "2026-03-05",
            "2026-03-06",
            NEW_YORK,
            True,
        ),
        (
            ("DTSTART:20260305T180000", "DURATION:PT1H30M"),
            "2026-03-05 18:00",
            "2026-03-05 19:30",
            NEW_YORK,
            False,
        ),
        (
            ("DTSTART:20260305T230000Z", "DTEND:20260306T000000Z"),
            "2026-03-05 18:00",
            "2026-03-05 19:00",
            NEW_YORK,
            False,
        ),
        (
            ("DTSTART:20260305T230000Z", "DTEND:20260306T000000Z", "RRULE:FREQ=WEEKLY"),
            "2026-03-05 23:00",
            "2026-03-06 00:00",
            "UTC",
            False,
        ),
        (
            (
                "DTSTART;TZID=Pacific Standard Time:20260305T180000",
                "DTEND;TZID=US/Eastern:20260305T220000",
            ),
            "2026-03-05 18:00",
            "2026-03-05 19:00",
            "America/Los_Angeles",
            False,
        ),
        (
            (
                'DTSTART;TZID="/freeassociation.sourceforge.net/Europe/London":20260305T180000',
                "DURATION:P1W",
            ),
            "2026-03-05 18:00",
            "2026-03-12 18:00",
            "Europe/London",
            False,
        ),
    ],
)
def test_times_of_every_kind_are_read(
    times: tuple, begins: str, ends: str, zone: str, all_day: bool
) -> None:
    found = entry(times=times).series
    assert (found.begins, found.ends) == tuple(map(datetime.fromisoformat, (begins, ends)))
    assert (found.zone, found.all_day) == (zone, all_day)


def test_times_without_a_zone_are_those_of_the_calendar() -> None:
    data = calendar(
        "X-WR-TIMEZONE:America/Chicago", event("DTSTART:20260305T180000", "DURATION:PT1H")
    )
    assert read(data)[0].entry.series.zone == "America/Chicago"


def test_days_left_out_and_days_that_differ_are_read() -> None:
    zone = ";TZID=America/New_York:"
    data = calendar(
        event(
            f"RECURRENCE-ID{zone}20260312T180000",
            f"DTSTART{zone}20260313T170000",
            f"DTEND{zone}20260313T180000",
            "LOCATION:Room 4",
        ),
        event(
            *SCHEDULE_COLUMNS,
            "RRULE:FREQ=WEEKLY;COUNT=5",
            "EXDATE:20260319T220000Z",
            "LOCATION:Room 3",
        ),
        event(f"RECURRENCE-ID{zone}20260326T180000", "STATUS:CANCELLED", "LOCATION:Room 3"),
    )
    ((found),) = read(data)
    assert found.entry.series.excluded_dates == (date(2026, 3, 19),)
    assert found.entry.series.overrides == (
        Override(
            date(2026, 3, 12),
            begins=datetime(2026, 3, 13, 17),
            ends=datetime(2026, 3, 13, 18),
            note="Room 4",
        ),
        Override(date(2026, 3, 26), cancelled=True),
    )


def test_the_later_version_of_an_event_holds() -> None:
    data = calendar(
        event(*SCHEDULE_COLUMNS, title="Old"), event(*SCHEDULE_COLUMNS, "SEQUENCE:2", title="New")
    )
    assert [each.entry.title for each in read(data)] == ["New"]


def test_words_are_read_as_words() -> None:
    html = "DESCRIPTION:<p>Bring <b>lunch</b>.</p><script>1</script>Tea &amp\\; cake<br>2 < 3"
    assert entry(html).description == "Bring lunch.\n1Tea & cake\n2 < 3"
    assert entry("DESCRIPTION:1 < 2 & <3").description == "1 < 2 & <3"


def test_an_ampersand_of_an_address_survives_the_markup_around_it() -> None:
    address = "https://example.org/?a=1&copy=2&c=3"
    assert entry(f"DESCRIPTION:<b>See</b> {address}").description == f"See {address}"


@pytest.mark.parametrize(
    ("status", "title", "read_as"),
    [
        ("CANCELLED", "Canceled: Group", ("cancelled", "Group")),
        ("TENTATIVE", "Postponed: Group", ("postponed", "Group")),
        ("TENTATIVE", "Group", ("scheduled", "Group")),
        ("CONFIRMED", "Cancelled: Group", ("scheduled", "Cancelled: Group")),
    ],
)
def test_the_status_is_read(status: str, title: str, read_as: tuple[str, str]) -> None:
    found = entry(f"STATUS:{status}", title=title)
    assert (found.status, found.title) == read_as


# --- Rules


@pytest.mark.parametrize(
    ("rule", "read_as"),
    [
        ("FREQ=WEEKLY", Rule("weekly", weekdays=(3,))),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU;WKST=SU", Rule("weekly", 2, (1, 3))),
        ("FREQ=WEEKLY;UNTIL=20260326T220000Z", Rule("weekly", 1, (3,), date(2026, 3, 26))),
        ("FREQ=WEEKLY;UNTIL=20260326T215959Z", Rule("weekly", 1, (3,), date(2026, 3, 25))),
        ("FREQ=WEEKLY;UNTIL=20260326", Rule("weekly", 1, (3,), date(2026, 3, 26))),
        ("FREQ=DAILY;COUNT=3", Rule("weekly", 1, tuple(range(7)), count=3)),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", Rule("weekly", 1, tuple(range(5)))),
        ("FREQ=DAILY;INTERVAL=14", Rule("weekly", 2, (3,))),
        ("FREQ=MONTHLY", Rule("monthly-date")),
        ("FREQ=MONTHLY;BYMONTHDAY=5;INTERVAL=3", Rule("monthly-date", 3)),
        ("freq=monthly;byday=1th", Rule("monthly-weekday")),
        ("FREQ=MONTHLY;BYDAY=TH;BYSETPOS=1", Rule("monthly-weekday")),
        ("FREQ=YEARLY", Rule("monthly-date", 12)),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=1TH;INTERVAL=2", Rule("monthly-weekday", 24)),
    ],
)
def test_rules_that_an_event_can_have_are_read(rule: str, read_as: Rule) -> None:
    assert entry(f"RRULE:{rule}").series.rule == read_as


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=SECONDLY;COUNT=10000", "repeats “secondly”"),
        ("FREQ=HOURLY", "repeats “hourly”"),
        ("FREQ=DAILY;INTERVAL=3", "repeats every 3 days"),
        ("FREQ=WEEKLY;BYDAY=MO", "does not have its own first day"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TH;WKST=SU", "weeks that do not begin on Monday"),
        ("FREQ=WEEKLY;BYHOUR=9,10", "BYHOUR of a rule"),
        ("FREQ=MONTHLY;BYDAY=1TH,3TH", "several weekdays of a month"),
        ("FREQ=MONTHLY;BYDAY=-1TH", "must be the fifth"),
        ("FREQ=MONTHLY;BYDAY=TH", "every such weekday"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "another day of the month"),
        ("FREQ=YEARLY;BYMONTH=4", "another month"),
        ("FREQ=YEARLY;BYDAY=20MO", "weekdays in a year"),
        ("FREQ=WEEKLY;COUNT=0", "COUNT is “0”"),
        ("FREQ=WEEKLY;COUNT=5;UNTIL=20270101", "only one of them"),
        ("FREQ=WEEKLY;UNTIL=20250101", "ends before it begins"),
        ("FREQ=WEEKLY;UNTIL=tomorrow", "“TOMORROW” is no day"),
        ("COUNT=3", "is no rule"),
        ("", "is no rule"),
    ],
)
def test_rules_that_an_event_cannot_have_are_refused_with_the_reason(rule: str, words: str) -> None:
    assert words in problem(f"RRULE:{rule}")
