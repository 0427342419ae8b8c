"""Hours in words: whether a place is open, the week as a table, the special days that are near."""

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from django.utils.formats import date_format, get_format, time_format
from django.utils.translation import gettext as _

from cms.opening_hours.hours import (
    DAY,
    END_OF_NIGHT,
    MIDNIGHT,
    Hours,
    Period,
    State,
    state_at,
    states_from,
)
from cms.zones import hospital_zone, zone_name

# How long before they come special days are told.
SPECIAL_DAYS_SHOWN_AHEAD = timedelta(days=60)
# How many changes a page knows ahead, should it stay open in a browser.
MAX_STEPS_AHEAD = 12


@dataclass(frozen=True)
class DayRow:
    """A day of the week as the table tells it: the one that comes next, or is today."""

    day: date
    name: str
    times: tuple[str, ...]
    is_today: bool
    is_special: bool
    reason: str


@dataclass(frozen=True)
class SpecialLine:
    """Special days that are near."""

    first: date
    dates: str
    times: str
    reason: str


@dataclass(frozen=True)
class Opening:
    """What visitors read of hours at the moment `now`; false where no hours are known."""

    hours: Hours
    now: datetime
    ahead: int = MAX_STEPS_AHEAD

    def __bool__(self) -> bool:
        return bool(self.hours)

    @cached_property
    def state(self) -> State:
        """Whether it is open."""
        return state_at(self.hours, self.now)

    @property
    def is_open(self) -> bool:
        """Whether it is open now."""
        return self.state.is_open

    @property
    def next_change_at(self) -> datetime | None:
        """When that changes."""
        return self.state.changes_at

    @property
    def sentence(self) -> str:
        """Whether it is open, and until when: said to somebody who reads it now."""
        return sentence(self.hours, self.state, self.now)

    @property
    def steps(self) -> str:
        """What is said from when on (seconds since 1970), for a page that stays open: JSON.

        The first one holds until the second, whenever that is read: the same page is the same
        bytes. The last one holds when all that is known ahead is over.
        """
        if self.hours.always:
            return ""
        known = states_from(self.hours, self.now, self.ahead + 1)
        steps = [
            [
                int(at.timestamp()) if at > self.now else 0,
                state.is_open,
                sentence(self.hours, state, at),
                self.hours.local(at).date().isoformat(),
            ]
            for at, state in known[:-1]
        ]
        last = [int(known[-1][0].timestamp()), None, _("Please check the hours"), ""]
        return json.dumps([*steps, last], ensure_ascii=False)

    @property
    def zone(self) -> str:
        """The name of the time zone, where it is not the hospital's own."""
        return "" if self.hours.zone == hospital_zone() else zone_name(self.hours.zone)

    @property
    def today(self) -> date:
        """The date there."""
        return self.hours.local(self.now).date()

    @property
    def week(self) -> list[DayRow]:
        """The coming seven days, in the order of a week as it is counted here."""
        begins = (get_format("FIRST_DAY_OF_WEEK") - 1) % 7
        days = [self.today + number * DAY for number in range(7)]
        return [self._row(day) for day in sorted(days, key=lambda d: (d.weekday() - begins) % 7)]

    @property
    def special(self) -> list[SpecialLine]:
        """The special days of now and of the coming weeks, by date."""
        near = [
            each
            for each in self.hours.special
            if each.last >= self.today and each.first <= self.today + SPECIAL_DAYS_SHOWN_AHEAD
        ]
        return [
            SpecialLine(each.first, _dates(each.first, each.last), _times(each.period), each.reason)
            for each in sorted(near, key=lambda each: (each.first, each.last))
        ]

    def _row(self, day: date) -> DayRow:
        special = self.hours.special_on(day)
        return DayRow(
            day=day,
            name=date_format(day, "l"),
            times=tuple(_times(period) for period in self.hours.on(day)) or (_("Closed"),),
            is_today=day == self.today,
            is_special=bool(special),
            reason=", ".join(each.reason for each in special if each.reason),
        )


def sentence(hours: Hours, state: State, now: datetime) -> str:
    """The words for a state, as they are right at `now`."""
    here = hours.local(now)
    if state.changes_at is None:
        return _("Open now, day and night") if state.is_open else _("Closed")
    then = hours.local(state.changes_at)
    clock = time_format(then.time())
    if state.is_open:
        # Midnight is the end of a day to those who read it.
        then = then - DAY if then.time() == MIDNIGHT else then
        return _until(clock, (then.date() - here.date()).days, then)
    days = (then.date() - here.date()).days
    reason = _reason(hours, here.date())
    closed = _("Closed (%(reason)s)") % {"reason": reason} if reason else _("Closed")
    return f"{closed}, {_opens(clock, days, then)}"


def _until(clock: str, days: int, then: datetime) -> str:
    if days == 0 or (days == 1 and MIDNIGHT < then.time() < END_OF_NIGHT):
        return _("Open now until %(time)s") % {"time": clock}
    if days == 1:
        return _("Open now until tomorrow at %(time)s") % {"time": clock}
    return _("Open now until %(day)s at %(time)s") % {"day": _day(then, days), "time": clock}


def _opens(clock: str, days: int, then: datetime) -> str:
    if days == 0:
        return _("opens at %(time)s") % {"time": clock}
    if days == 1:
        return _("opens tomorrow at %(time)s") % {"time": clock}
    return _("opens %(day)s at %(time)s") % {"day": _day(then, days), "time": clock}


def _day(then: datetime, days: int) -> str:
    """The day by its name; farther away than a week, by its date."""
    return date_format(then, "l") if days < 7 else date_format(then, "MONTH_DAY_FORMAT")


def _reason(hours: Hours, day: date) -> str:
    return next((each.reason for each in hours.special_on(day) if each.reason), "")


def _times(period: Period | None) -> str:
    if period is None:
        return _("Closed")
    if period.whole_day:
        return _("Open day and night")
    opens, closes = time_format(period.opens), time_format(period.closes)
    return _("%(opens)s to %(closes)s") % {"opens": opens, "closes": closes}


def _dates(first: date, last: date) -> str:
    if first == last:
        return date_format(first, "l") + ", " + date_format(first, "MONTH_DAY_FORMAT")
    names = (date_format(day, "MONTH_DAY_FORMAT") for day in (first, last))
    return _("%(first)s to %(last)s") % dict(zip(("first", "last"), names, strict=True))
