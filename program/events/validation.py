"""What is wrong with an event, told by its field. Pure functions over what was typed."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.utils.translation import gettext as _

from program.events.choices import Repeats
from program.events.recurrence import Series, has_day

EARLIEST, LATEST = date(1900, 1, 1), date(2200, 1, 1)


class FieldError(NamedTuple):
    """What an editor must put right, by the field of the page."""

    field: str
    message: str


class RowError(NamedTuple):
    """What an editor must put right, by the row, from 0, and its field."""

    row: int
    field: str
    message: str


def is_zone(name: str) -> bool:
    """Whether the tz database has a zone of this name."""
    try:
        return bool(ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def event_problems(page: Any) -> list[FieldError]:
    """What is wrong with the fields of the page taken together."""
    return [
        *_time_problems(page),
        *_repeat_problems(page),
        *_place_problems(page),
        *_registration_problems(page),
    ]


def exception_problems(page: Any, rows: list[Any]) -> list[RowError]:
    """What is wrong with the days left out."""
    if rows and page.first_day and not page.repeats:
        words = _("The event does not repeat. To call it off, set its status to “Cancelled”.")
        return [RowError(0, "day", words)]
    return list(_day_problems(_bare(page), rows, "day"))


def change_problems(page: Any, rows: list[Any]) -> list[RowError]:
    """What is wrong with the single days that differ."""
    if rows and page.first_day and not page.repeats:
        words = _("The event does not repeat. Please change its own day and time above.")
        return [RowError(0, "original", words)]
    series = _bare(page)
    found = list(_day_problems(series, rows, "original"))
    for at, row in enumerate(rows):
        if row.begins_at and not row.ends_at and page.all_day:
            continue
        if row.original and series and not row.cancelled:
            change = row.as_override(series.begins, series.ends)
            if change.begins and change.ends and change.ends <= change.begins:
                found.append(RowError(at, "ends_at", _ends_first()))
        if row.original and not (row.cancelled or row.is_different or row.note):
            found.append(RowError(at, "original", _("Please say what is different on this day.")))
    return found


def speaker_problems(page: Any, rows: list[Any]) -> list[RowError]:
    """What is wrong with those who speak."""
    found = []
    for at, row in enumerate(rows):
        if not row.provider_id and not row.name:
            found.append(RowError(at, "name", _("Please choose somebody, or type the name.")))
        elif row.provider_id and row.name:
            found.append(RowError(at, "name", _("Please choose or type, not both.")))
    return found


def _ends_first() -> str:
    return _("It ends before it begins.")


def _bare(page: Any) -> Series | None:
    """When the rule alone would have it take place."""
    return page.series_of([], [])


def _day_problems(series: Series | None, rows: list[Any], field: str) -> Iterator[RowError]:
    days = [getattr(row, field) for row in rows]
    counts = Counter(days)
    for at, day in enumerate(days):
        if day is None or series is None:
            continue
        if counts[day] > 1 and days.index(day) != at:
            yield RowError(at, field, _("Another row has this day already."))
        elif not has_day(series, day):
            yield RowError(at, field, _("The event does not take place on this day."))


def _time_problems(page: Any) -> Iterator[FieldError]:
    if not is_zone(page.time_zone):
        yield FieldError("time_zone", _("There is no such time zone."))
    for name in ("first_day", "last_day", "repeats_until"):
        day = getattr(page, name)
        if day and not EARLIEST <= day < LATEST:
            yield FieldError(name, _("Please check the year."))
            return
    for name in ("begins_at", "ends_at"):
        if not page.all_day and getattr(page, name) is None:
            yield FieldError(name, _("Please fill in the time, or tick “all day”."))
    if page.first_day and page.last_day and page.last_day < page.first_day:
        yield FieldError("last_day", _("The last day must not come before the first."))
        return
    begins, ends = page.local_start, page.local_end
    if begins and ends and ends <= begins:
        yield FieldError("ends_at", _ends_first())


def _repeat_problems(page: Any) -> Iterator[FieldError]:
    if not page.repeats:
        for name in ("weekdays", "repeats_until", "repeats_count"):
            if getattr(page, name):
                yield FieldError(name, _("Please say above how it repeats, or leave this empty."))
        return
    if page.repeats != Repeats.WEEKLY and page.weekdays:
        yield FieldError("weekdays", _("This is for what repeats weekly. Please untick the days."))
    if page.repeats == Repeats.WEEKLY and not page.weekdays:
        yield FieldError("weekdays", _("Please tick the days of the week."))
    elif page.repeats == Repeats.WEEKLY and not _has_first(page):
        yield FieldError("weekdays", _("Please tick the weekday of the first day as well."))
    if page.repeats_until and page.repeats_count:
        yield FieldError("repeats_count", _("Please fill in until when, or how often; not both."))
    if page.repeats_until and page.first_day and page.repeats_until < page.first_day:
        yield FieldError("repeats_until", _("It must not end before it begins."))


def _has_first(page: Any) -> bool:
    """Whether the first day is one of the ticked days of the week."""
    return page.first_day is None or page.first_day.weekday() in page.weekdays


def _place_problems(page: Any) -> Iterator[FieldError]:
    if page.is_in_person and not (page.location_id or page.room):
        yield FieldError("location", _("Please choose where it is, or type the place below."))
    if page.show_online_link and not page.online_link:
        yield FieldError("online_link", _("Please fill in the link that visitors are to see."))
    if page.online_link and not page.is_online:
        yield FieldError("online_link", _("This event is in person only."))


def _registration_problems(page: Any) -> Iterator[FieldError]:
    if page.registers_by_link and not page.registration_link:
        yield FieldError("registration_link", _("Please fill in where people register."))
    if not page.registers_by_link and page.registration_link:
        yield FieldError("registration", _("There is a link below: please choose “By a link”."))
    if not (page.for_families or page.for_clinicians or page.for_public):
        yield FieldError("for_families", _("Please tick at least one."))
