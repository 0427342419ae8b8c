"""When an event is, in words: by the clock of its place, in the language of the page."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from cms.zones import zone_name
from program.events.recurrence import Occurrence


@dataclass(frozen=True)
class When:
    """One time that an event takes place, as visitors read it."""

    first: date
    label: str
    zone: str
    begins: str
    ends: str
    all_day: bool
    clock: str = ""
    cancelled: bool = False
    note: str = ""
    is_on: bool = False
    instead_of: str = ""

    @property
    def called_off(self) -> str:
        """That it does not take place this time; empty where it does."""
        return _("Cancelled on this day") if self.cancelled else ""

    @property
    def month(self) -> str:
        """The month in short, for the sheet of a calendar."""
        return date_format(self.first, "M")


def when_of(occurrence: Occurrence, zone: str, now: datetime) -> When:
    """The occurrence in words."""
    begins, ends = occurrence.begins, occurrence.ends
    change = occurrence.override
    return When(
        first=begins.date(),
        label=_all_day(occurrence) if occurrence.all_day else _timed(occurrence),
        zone="" if occurrence.all_day else zone_name(zone),
        begins=_stamp(occurrence.all_day, begins),
        ends=_stamp(occurrence.all_day, ends),
        all_day=occurrence.all_day,
        clock="" if occurrence.all_day else clock(begins.time()),
        cancelled=occurrence.cancelled,
        note=change.note if change else "",
        is_on=begins.astimezone(UTC) <= now < ends.astimezone(UTC),
        instead_of=day_label(occurrence.original) if occurrence.is_moved else "",
    )


def _stamp(all_day: bool, moment: datetime) -> str:
    return moment.date().isoformat() if all_day else moment.isoformat(timespec="minutes")


def day_label(day: date) -> str:
    """A day with the name of its weekday."""
    return _("%(weekday)s, %(date)s") % {
        "weekday": date_format(day, "l"),
        "date": date_format(day),
    }


def clock(at: time) -> str:
    """A time of the day."""
    return time_format(at)


def _all_day(occurrence: Occurrence) -> str:
    first, last = occurrence.begins.date(), occurrence.last_day
    return day_label(first) if last == first else _span(day_label(first), day_label(last))


def _timed(occurrence: Occurrence) -> str:
    begins, ends = occurrence.begins, occurrence.ends
    day_and_time = _("%(day)s, %(time)s")
    start = day_and_time % {"day": day_label(begins.date()), "time": clock(begins.time())}
    if occurrence.last_day == begins.date():
        return _span(start, clock(ends.time()))
    return _span(start, day_and_time % {"day": day_label(ends.date()), "time": clock(ends.time())})


def _span(first: str, last: str) -> str:
    return _("%(from)s to %(to)s") % {"from": first, "to": last}
