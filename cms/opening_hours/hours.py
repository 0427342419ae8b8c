"""When a place is open: pure functions over plain data, by the clocks of the place itself.

Hours are written in wall-clock times. They become moments here, once, with one rule for the two
nights of the year that differ: a time that comes twice means the first of the two, and a time that
is skipped means the moment at which the clocks change. Both keep what comes first by the clock
first in time, so no period is ever turned around.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

# How far ahead an opening is looked for: a place may be closed for a season.
HORIZON = timedelta(days=370)
# What stays open longer than this is told as open, without an end.
OPEN_WITHOUT_END_AFTER = timedelta(days=14)
DAY = timedelta(days=1)
MIDNIGHT = time(0)
# Before this hour a night still belongs to the day before.
END_OF_NIGHT = time(6)


@dataclass(frozen=True)
class Period:
    """From when to when on a day; `overnight` closes on the day after, a day later at most."""

    opens: time
    closes: time
    overnight: bool = False

    @property
    def whole_day(self) -> bool:
        """Whether it is a day and a night, from midnight on."""
        return self.overnight and self.opens == self.closes == MIDNIGHT


@dataclass(frozen=True)
class Weekly:
    """A period of each week, on these days; Monday is 0."""

    days: tuple[int, ...]
    period: Period


@dataclass(frozen=True)
class Special:
    """Days on which other hours hold, or none: a holiday."""

    first: date
    last: date
    period: Period | None = None
    reason: str = ""

    def covers(self, day: date) -> bool:
        """Whether `day` is one of them."""
        return self.first <= day <= self.last


@dataclass(frozen=True)
class State:
    """Whether a place is open, and the moment at which that changes, as far as one can tell."""

    is_open: bool
    changes_at: datetime | None = None


@dataclass(frozen=True)
class Hours:
    """All that decides when a place is open. False while nothing is known."""

    zone: str
    weekly: tuple[Weekly, ...] = ()
    special: tuple[Special, ...] = ()
    always: bool = False

    def __bool__(self) -> bool:
        # Holidays alone do not tell when it is open on other days.
        return bool(self.always or self.weekly)

    def special_on(self, day: date) -> tuple[Special, ...]:
        """What takes the place of the week's hours on `day`."""
        return tuple(special for special in self.special if special.covers(day))

    def on(self, day: date) -> tuple[Period, ...]:
        """The periods that begin on `day`, by their start."""
        if special := self.special_on(day):
            periods = [each.period for each in special if each.period]
        else:
            periods = [each.period for each in self.weekly if day.weekday() in each.days]
        return tuple(sorted(periods, key=lambda period: period.opens))

    def local(self, moment: datetime) -> datetime:
        """The moment by the clocks of the place."""
        return moment.astimezone(ZoneInfo(self.zone))


def state_at(hours: Hours, now: datetime) -> State:
    """Whether the place is open at `now`, and when that changes (in UTC).

    The end of a period is not in it. Periods that touch or overlap are one.
    """
    if hours.always:
        return State(is_open=True)
    until: datetime | None = None
    for opens, closes in _openings(hours, now):
        if until is not None:
            if opens > until:
                break
            until = max(until, closes)
        elif opens > now:
            return State(is_open=False, changes_at=opens)
        elif closes > now:
            until = closes
        if until is not None and until > now + OPEN_WITHOUT_END_AFTER:
            return State(is_open=True)
    return State(is_open=until is not None, changes_at=until)


def states_from(hours: Hours, now: datetime, count: int) -> list[tuple[datetime, State]]:
    """What holds from `now` on: a step wherever the state changes, and at each midnight there.

    At midnight the state may stay, but not the words for it: what opened tomorrow opens today.
    """
    steps: list[tuple[datetime, State]] = []
    moment = now.astimezone(UTC)
    while len(steps) < count:
        state = state_at(hours, moment)
        steps.append((moment, state))
        midnight = moment_of(hours.local(moment).date() + DAY, MIDNIGHT, hours.zone)
        # Where a whole day was left out of the calendar, its midnight is not ahead.
        ahead = [at for at in (midnight, state.changes_at) if at is not None and at > moment]
        moment = min(ahead, default=moment + DAY)
    return steps


def _openings(hours: Hours, now: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Each opening that may matter at `now` or after it, by its start."""
    first = hours.local(now).date() - 2 * DAY
    for number in range(HORIZON.days + 3):
        day = first + number * DAY
        for period in hours.on(day):
            end = day + DAY if period.overnight else day
            opens = moment_of(day, period.opens, hours.zone)
            closes = moment_of(end, period.closes, hours.zone)
            if closes > opens:
                yield opens, closes


@lru_cache(maxsize=4096)
def moment_of(day: date, clock: time, zone: str) -> datetime:
    """The moment, in UTC, at which clocks in `zone` show this."""
    local = datetime.combine(day, clock, ZoneInfo(zone))
    moment = local.astimezone(UTC)
    if moment.astimezone(local.tzinfo).replace(tzinfo=None) == local.replace(tzinfo=None):
        return moment
    return _clock_change(local)


def _clock_change(skipped: datetime) -> datetime:
    """The moment at which the clocks went past the time `skipped`."""
    after = skipped.astimezone(UTC)
    before = skipped.replace(fold=1).astimezone(UTC)
    offset = after.astimezone(skipped.tzinfo).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) // 2
        if middle.astimezone(skipped.tzinfo).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after.replace(microsecond=0)
