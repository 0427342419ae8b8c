"""Calendars of generated events: they keep the standard, and others read of them what was meant."""

from datetime import UTC, date, datetime, timedelta

import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from program.events.ical.writer import CalendarEvent, calendar_bytes, shown_title
from program.events.recurrence import Series, changed, days_of, occurrences
from tests.program.events.rfc5545 import check
from tests.program.events.series import changed_series, plain_series

STAMP = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
BEGIN, END = datetime(2024, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)

texts = st.text(max_size=120) | st.sampled_from(
    [
        r"C:\New, or \\n; \N",
        "Line one\nLine two\r\nthree\rfour",
        "😀👩‍👩‍👧‍👦" * 12,
        "مجموعة دعم الأسرة؛ الثلاثاء، الساعة ٦ " * 4,
        "קבוצת תמיכה\u200f (Zoom)",
        "BEGIN:VEVENT\r\nUID:other",
        "a" * 400,
        "",
        "\x00\x07 \x1f",
        "   ",
    ]
)


@st.composite
def entries(draw: st.DrawFn) -> CalendarEvent:
    plain = draw(plain_series())
    days = [day for day in days_of(plain) if day < date(2027, 1, 15)] if plain.rule else []
    return CalendarEvent(
        uid=f"{draw(st.uuids())}@example.org",
        series=draw(changed_series(days, plain)) if days else plain,
        title=draw(texts),
        stamp=STAMP,
        description=draw(texts),
        location=draw(texts),
        url=draw(st.sampled_from(["", "https://example.org/a,b;c?d=ä"])),
        contact_name=draw(texts),
        contact_phone=draw(st.sampled_from(["", "+1 215 555 0100"])),
        status=draw(st.sampled_from(["scheduled", "moved", "postponed", "cancelled"])),
        sequence=draw(st.integers(0, 9)),
        created=draw(st.sampled_from([None, STAMP])),
        categories=tuple(draw(st.lists(texts, max_size=2))),
    )


def read(text: str) -> str:
    """What is left of a text that lines of a calendar can hold."""
    for end in ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"):
        text = text.replace(end, "\n")
    return "".join(
        letter
        for letter in text
        if letter == "\n" or not (letter < " " or "\x7f" <= letter <= "\x9f" or letter == "\ufeff")
    )


@settings(max_examples=500, deadline=None)
@given(entries())
def test_what_is_written_keeps_the_standard_and_is_read_again_as_it_was(
    entry: CalendarEvent,
) -> None:
    data = calendar_bytes([entry], "Events, all; of them")
    check(data)
    assert data == calendar_bytes([entry], "Events, all; of them")
    calendar = Calendar.from_ical(data)
    assert not [each.errors for each in calendar.walk() if each.errors]
    assert rb"X-WR-CALNAME:Events\, all\; of them" in data
    if not calendar.events:
        assert next(days_of(entry.series), None) is None
        return
    event, *others = calendar.events
    _same_facts(event, entry)
    _same_times(event, entry.series)
    differing = changed(entry.series)
    assert len(others) == len(differing)
    for other, occurrence in zip(others, differing, strict=True):
        assert other["UID"] == entry.uid
        assert other["SEQUENCE"] == entry.sequence
        assert (other["STATUS"] == "CANCELLED") == (
            occurrence.cancelled or entry.status == "cancelled"
        )
        assert _day(other["RECURRENCE-ID"].dt) == occurrence.original
        assert _value(other["DTSTART"].dt) == _begin(occurrence)


def _same_facts(event: Event, entry: CalendarEvent) -> None:
    assert event["UID"] == entry.uid
    assert event["SEQUENCE"] == entry.sequence
    assert event["DTSTAMP"].dt == STAMP
    assert str(event.get("SUMMARY", "")) == read(shown_title(entry))
    assert str(event.get("DESCRIPTION", "")) == read(entry.description)
    assert str(event.get("LOCATION", "")) == read(entry.location)
    assert str(event.get("URL", "")) == entry.url
    categories = event.get("CATEGORIES")
    assert [str(each) for each in (categories.cats if categories else [])] == [
        read(each) for each in entry.categories if read(each)
    ]
    name = " ".join(read(entry.contact_name).split())
    assert event.get("CONTACT", "") == ", ".join(filter(None, [name, entry.contact_phone]))


def _same_times(event: Event, series: Series) -> None:
    first = next(days_of(series))
    assert _day(event["DTSTART"].dt) == first or series.rule is None
    if series.rule is None:
        (occurrence,) = occurrences(series, BEGIN - timedelta(days=9))
        assert _value(event["DTSTART"].dt) == _begin(occurrence)
        return
    rule = event["RRULE"]
    assert rule["FREQ"] == ["WEEKLY" if series.rule.frequency == "weekly" else "MONTHLY"]
    assert rule.get("INTERVAL", [1]) == [series.rule.interval]
    assert rule.get("COUNT") == ([series.rule.count] if series.rule.count else None)
    left_out = event.get("EXDATE")
    days = [_day(each.dt) for each in left_out.dts] if left_out else []
    assert days == sorted(series.excluded_dates)


def _begin(occurrence) -> date | datetime:
    return occurrence.begins.date() if occurrence.all_day else occurrence.begins.astimezone(UTC)


def _day(value: date | datetime) -> date:
    return value.date() if isinstance(value, datetime) else value


def _value(value: date | datetime) -> date | datetime:
    return value.astimezone(UTC) if isinstance(value, datetime) else value


@settings(max_examples=500, deadline=None)
@given(entries())
def test_another_reader_finds_the_same_occurrences_over_three_years(entry: CalendarEvent) -> None:
    calendar = Calendar.from_ical(calendar_bytes([entry]))
    # The reader asks by wall clock; a day around is left to both.
    found = recurring_ical_events.of(calendar).between(
        BEGIN - timedelta(days=2), END + timedelta(days=2)
    )
    theirs = {_span(each.start, each.end) for each in found}
    ours = {
        _span(each.begins.date(), each.ends.date())
        if each.all_day
        else _span(each.begins, each.ends)
        for each in occurrences(entry.series, BEGIN - timedelta(days=4), END + timedelta(days=4))
    }
    assert _within(theirs) == _within(ours)


def _span(begins: date | datetime, ends: date | datetime) -> tuple:
    """Begin and end; where the clocks go forward by then, readers differ on the end."""
    if not isinstance(begins, datetime):
        return begins, ends
    start, end = begins.astimezone(UTC), ends.astimezone(UTC)
    before = (start - timedelta(hours=1)).astimezone(begins.tzinfo)
    is_near = before.utcoffset() < start.astimezone(begins.tzinfo).utcoffset()
    return start, None if is_near else end


def _within(spans: set[tuple]) -> set[tuple]:
    return {each for each in spans if date(2024, 1, 1) <= _day(each[0]) <= date(2026, 12, 31)}
