"""When a place is open: any hours, any moment, in zones that change their clocks and do not."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cms.opening_hours.hours import (
    OPEN_WITHOUT_END_AFTER,
    Hours,
    Period,
    Special,
    Weekly,
    moment_of,
    state_at,
    states_from,
)

NEW_YORK, LONDON, LORD_HOWE = "America/New_York", "Europe/London", "Australia/Lord_Howe"
# Half an hour, a whole day, and midnight itself are left out by some clocks.
ZONES = [
    NEW_YORK,
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Sao_Paulo",
    "Pacific/Apia",
    "Asia/Kathmandu",
    LONDON,
    LORD_HOWE,
    "UTC",
]
WEEKDAYS = tuple(range(5))
NINE_TO_FIVE = Hours(NEW_YORK, (Weekly(WEEKDAYS, Period(time(9), time(17))),))
NIGHTS = Hours(NEW_YORK, (Weekly(tuple(range(7)), Period(time(18), time(2, 30), True)),))


def at(zone: str, *parts: int, fold: int = 0) -> datetime:
    """The moment at which clocks in `zone` show this."""
    return datetime(*parts, tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


def in_new_york(*parts: int, fold: int = 0) -> datetime:
    """The same in New York."""
    return at(NEW_YORK, *parts, fold=fold)


# --- By example


@pytest.mark.parametrize(
    ("now", "is_open", "changes_at"),
    [
        # Friday, the weekend, Monday: yesterday, today, tomorrow.
        ((2026, 11, 20, 8, 59), False, (2026, 11, 20, 9)),
        ((2026, 11, 20, 9), True, (2026, 11, 20, 17)),
        ((2026, 11, 20, 16, 59), True, (2026, 11, 20, 17)),
        ((2026, 11, 20, 17), False, (2026, 11, 23, 9)),
        ((2026, 11, 21, 12), False, (2026, 11, 23, 9)),
        ((2026, 11, 22, 23, 59), False, (2026, 11, 23, 9)),
        ((2026, 11, 23, 10), True, (2026, 11, 23, 17)),
    ],
)
def test_a_week_of_offices(now, is_open, changes_at):
    state = state_at(NINE_TO_FIVE, in_new_york(*now))
    assert (state.is_open, state.changes_at) == (is_open, in_new_york(*changes_at))


@pytest.mark.parametrize(
    ("now", "is_open", "changes_at"),
    [
        ((2026, 11, 22, 1), True, (2026, 11, 22, 2, 30)),
        ((2026, 11, 22, 2, 30), False, (2026, 11, 22, 18)),
        ((2026, 11, 22, 23, 59), True, (2026, 11, 23, 2, 30)),
    ],
)
def test_what_opens_in_the_evening_closes_after_midnight(now, is_open, changes_at):
    state = state_at(NIGHTS, in_new_york(*now))
    assert (state.is_open, state.changes_at) == (is_open, in_new_york(*changes_at))


def test_the_moment_is_told_by_the_clocks_of_the_place_not_of_the_visitor():
    hours = Hours("America/Los_Angeles", NINE_TO_FIVE.weekly)
    eight_at_night_in_london = at(LONDON, 2026, 11, 20, 20)
    assert state_at(hours, eight_at_night_in_london).is_open
    assert not state_at(NINE_TO_FIVE, in_new_york(2026, 11, 20, 18)).is_open
    assert state_at(hours, in_new_york(2026, 11, 20, 18)).is_open


@pytest.mark.parametrize(
    ("zone", "day", "hours_open"),
    [
        (NEW_YORK, (2026, 3, 8), 23),
        (NEW_YORK, (2026, 11, 1), 25),
        (LONDON, (2026, 3, 29), 23),
        (LONDON, (2026, 10, 25), 25),
        (LORD_HOWE, (2026, 10, 4), 23.5),
        (LORD_HOWE, (2026, 4, 5), 24.5),
        ("America/Sao_Paulo", (2018, 11, 4), 23),
        ("America/Phoenix", (2026, 3, 8), 24),
    ],
)
def test_a_whole_day_is_as_long_as_its_clocks_make_it(zone, day, hours_open):
    weekday = date(*day).weekday()
    hours = Hours(zone, (Weekly((weekday,), Period(time(0), time(0), True)),))
    noon = at(zone, *day, 12)
    opened = state_at(hours, noon - timedelta(days=1)).changes_at
    closed = state_at(hours, noon).changes_at
    assert closed - opened == timedelta(hours=hours_open)


@pytest.mark.parametrize(
    ("day", "lasts"),
    [((2026, 3, 7), 8), ((2026, 3, 8), 8.5), ((2026, 10, 31), 9.5), ((2026, 11, 1), 8.5)],
)
def test_a_night_in_which_the_clocks_change_ends_by_the_clock(day, lasts):
    # On March 8 there is no half past two: the night ends as the clocks change, from two to three.
    # On November 1 half past two comes after the hour that comes twice.
    ends = state_at(NIGHTS, in_new_york(*day, 20)).changes_at
    assert ends - in_new_york(*day, 18) == timedelta(hours=lasts)


def test_a_time_that_comes_twice_is_the_first_of_the_two():
    hours = Hours(NEW_YORK, (Weekly((6,), Period(time(0), time(1, 30))),))
    ends = in_new_york(2026, 11, 1, 1, 30, fold=0)
    assert state_at(hours, in_new_york(2026, 11, 1, 0, 30)).changes_at == ends
    assert not state_at(hours, in_new_york(2026, 11, 1, 1, 15, fold=1)).is_open


def test_a_time_that_is_skipped_is_when_the_clocks_change():
    three = in_new_york(2026, 3, 8, 3)
    assert moment_of(date(2026, 3, 8), time(2), NEW_YORK) == three
    assert moment_of(date(2026, 3, 8), time(2, 59), NEW_YORK) == three
    assert moment_of(date(2018, 11, 4), time(0), "America/Sao_Paulo") == at(
        "America/Sao_Paulo", 2018, 11, 4, 1
    )


def test_hours_that_are_skipped_whole_are_left_out():
    hours = Hours(NEW_YORK, (Weekly((6,), Period(time(2), time(3))),))
    state = state_at(hours, in_new_york(2026, 3, 8, 1))
    assert not state.is_open
    assert state.changes_at == in_new_york(2026, 3, 15, 2)


def test_a_holiday_takes_the_place_of_the_day():
    thanksgiving = Special(date(2026, 11, 26), date(2026, 11, 27), reason="Thanksgiving")
    hours = Hours(NEW_YORK, NINE_TO_FIVE.weekly, (thanksgiving,))
    assert state_at(hours, in_new_york(2026, 11, 25, 16)).is_open
    assert state_at(hours, in_new_york(2026, 11, 25, 18)).changes_at == in_new_york(2026, 11, 30, 9)
    assert not state_at(hours, in_new_york(2026, 11, 26, 12)).is_open
    assert state_at(hours, in_new_york(2026, 11, 30, 12)).is_open


def test_a_special_day_may_have_hours_of_its_own_and_the_night_before_ends_as_ever():
    eve = Special(date(2026, 12, 24), date(2026, 12, 24), Period(time(20), time(22)))
    hours = Hours(NEW_YORK, NIGHTS.weekly, (eve,))
    assert state_at(hours, in_new_york(2026, 12, 24, 1)).is_open
    assert state_at(hours, in_new_york(2026, 12, 24, 19)).changes_at == in_new_york(
        2026, 12, 24, 20
    )
    assert not state_at(hours, in_new_york(2026, 12, 25, 1)).is_open


def test_periods_that_touch_are_one():
    morning, afternoon = Period(time(8), time(12)), Period(time(12), time(18))
    hours = Hours(NEW_YORK, (Weekly((0,), afternoon), Weekly((0,), morning)))
    assert state_at(hours, in_new_york(2026, 11, 23, 9)).changes_at == in_new_york(2026, 11, 23, 18)


def test_what_never_closes_has_no_end_and_what_never_opens_no_beginning():
    every_day = Hours(NEW_YORK, (Weekly(tuple(range(7)), Period(time(0), time(0), True)),))
    now = in_new_york(2026, 11, 22, 12)
    for hours in (Hours(NEW_YORK, always=True), every_day):
        assert (state_at(hours, now).is_open, state_at(hours, now).changes_at) == (True, None)
    holiday = Hours(NEW_YORK, (), (Special(date(2026, 11, 22), date(2026, 11, 22)),))
    assert (state_at(holiday, now).is_open, state_at(holiday, now).changes_at) == (False, None)


def test_what_is_closed_for_a_season_opens_after_it():
    winter = Special(date(2026, 11, 1), date(2027, 4, 30), reason="Winter")
    hours = Hours(NEW_YORK, NINE_TO_FIVE.weekly, (winter,))
    assert state_at(hours, in_new_york(2026, 11, 22, 12)).changes_at == in_new_york(2027, 5, 3, 9)


def test_no_hours_are_false():
    assert not Hours(NEW_YORK)
    assert NINE_TO_FIVE
    assert Hours(NEW_YORK, always=True)


# --- By any example

quarters = st.integers(0, 95).map(lambda number: time(number // 4, number % 4 * 15))
# Around every kind of change of clocks, some of them long ago.
moments = st.one_of(
    *(
        st.datetimes(day - timedelta(days=4), day + timedelta(days=4), timezones=st.just(UTC))
        for day in (
            datetime(2026, 3, 8),
            datetime(2026, 3, 29),
            datetime(2026, 4, 5),
            datetime(2026, 10, 4),
            datetime(2026, 10, 25),
            datetime(2026, 11, 1),
            datetime(2018, 11, 4),
            datetime(2011, 12, 30),
        )
    ),
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)),
)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """A period that an editor may publish."""
    opens, closes = draw(quarters), draw(quarters)
    return Period(opens, closes, overnight=closes <= opens)


@st.composite
def schedules(draw: st.DrawFn) -> tuple[Hours, datetime]:
    """Hours of some zone, and a moment."""
    now = draw(moments)
    days = st.lists(st.integers(0, 6), min_size=1, max_size=7, unique=True).map(tuple)
    weekly = st.lists(st.builds(Weekly, days, periods()), max_size=4).map(tuple)
    near = st.integers(-4, 4).map(lambda number: now.date() + timedelta(days=number))
    special = st.builds(
        lambda first, length, period: Special(first, first + timedelta(days=length), period),
        near,
        st.integers(0, 3),
        st.none() | periods(),
    )
    hours = Hours(
        draw(st.sampled_from(ZONES)), draw(weekly), draw(st.lists(special, max_size=2).map(tuple))
    )
    return hours, now


def open_by_the_clock(hours: Hours, now: datetime) -> bool:
    """What somebody who looks at the clock and at the sign on the door would say."""
    clock = hours.local(now).replace(tzinfo=None)
    for day in (clock.date() - timedelta(days=1), clock.date()):
        for period in hours.on(day):
            end = day + timedelta(days=1) if period.overnight else day
            opens, closes = (
                datetime.combine(day, period.opens),
                datetime.combine(end, period.closes),
            )
            if opens <= clock < closes:
                return True
    return False


def comes_twice(hours: Hours, now: datetime) -> bool:
    """Whether the clock there shows the same time twice around `now`."""
    local = hours.local(now)
    return local.replace(fold=0).utcoffset() > local.replace(fold=1).utcoffset()


@given(schedules())
@example((NIGHTS, in_new_york(2026, 3, 8, 3)))
@example((NIGHTS, in_new_york(2026, 11, 1, 1, 30, fold=1)))
def test_it_is_open_as_the_sign_on_the_door_says(given_hours):
    hours, now = given_hours
    if not comes_twice(hours, now):
        assert state_at(hours, now).is_open == open_by_the_clock(hours, now)


@given(schedules(), st.floats(0, 1))
def test_nothing_changes_before_the_change_and_something_does_then(given_hours, part):
    hours, now = given_hours
    state = state_at(hours, now)
    if state.changes_at is None:
        return
    assert state.changes_at > now
    assert state_at(hours, state.changes_at).is_open != state.is_open
    between = now + (state.changes_at - now) * part
    for moment in (between, state.changes_at - timedelta(microseconds=1)):
        if now <= moment < state.changes_at:
            assert state_at(hours, moment) == state


@given(schedules())
def test_what_is_told_ahead_is_what_will_be_told_then(given_hours):
    hours, now = given_hours
    steps = states_from(hours, now, 8)
    assert len(steps) == 8
    assert steps[0][0] == now
    for (moment, state), (following, _state) in pairwise(steps):
        assert moment < following <= moment + timedelta(days=2)
        assert state == state_at(hours, moment)
        assert state.changes_at is None or following <= state.changes_at


@given(schedules(), st.integers(0, 20))
def test_what_is_open_without_an_end_stays_so_for_long(given_hours, days):
    hours, now = given_hours
    state = state_at(hours, now)
    later = now + timedelta(days=days)
    if state.is_open and state.changes_at is None and later < now + OPEN_WITHOUT_END_AFTER:
        assert state_at(hours, later).is_open


@given(st.sampled_from(ZONES), moments, quarters, quarters)
def test_what_comes_first_by_the_clock_comes_first_in_time(zone, now, one, other):
    earlier, later = sorted([one, other])
    assert moment_of(now.date(), earlier, zone) <= moment_of(now.date(), later, zone)
