"""When events take place: by the wall clock, across both changes of it, and never without end."""

from datetime import UTC, date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from dateutil import rrule, tz
from hypothesis import given, settings
from hypothesis import strategies as st

from program.events.recurrence import (
    Occurrence,
    Override,
    Series,
    has_day,
    last_end,
    occurrences,
)
from program.events.rules import Rule
from tests.program.events.series import changed_series, plain_series

NEW_YORK = "America/New_York"
LONG_AGO = datetime(1990, 1, 1, tzinfo=UTC)
BEGIN, END = datetime(2024, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)


def series(begins: datetime, hours: float = 1, rule: Rule | None = None, **more) -> Series:
    return Series(begins, begins + timedelta(hours=hours), NEW_YORK, rule=rule, **more)


def begins(found: Series, number: int = 10) -> list[str]:
    return [
        f"{each.begins:%Y-%m-%d %H:%M%z}" for each in islice(occurrences(found, LONG_AGO), number)
    ]


def dates(found: Series, number: int = 10) -> list[str]:
    return [f"{each.begins:%Y-%m-%d}" for each in islice(occurrences(found, LONG_AGO), number)]


# --- An independent expansion

FREQUENCIES = {
    "weekly": rrule.WEEKLY,
    "monthly-date": rrule.MONTHLY,
    "monthly-weekday": rrule.MONTHLY,
}


def wall_times(found: Series) -> list[datetime]:
    """The begins by dateutil, in naive wall time, until the end of the three years."""
    if found.rule is None:
        return [found.begins]
    rule, parts = found.rule, {}
    if rule.frequency == "weekly":
        parts["byweekday"] = rule.weekdays or (found.begins.weekday(),)
    elif rule.frequency == "monthly-date":
        parts["bymonthday"] = found.begins.day
    else:
        week = (found.begins.day + 6) // 7
        day = rrule.weekday(found.begins.weekday())
        parts["byweekday"] = day(-1 if week == 5 else week)
    if rule.until:
        parts["until"] = datetime.combine(rule.until, datetime.max.time())
    if rule.count:
        parts["count"] = rule.count
    rules = rrule.rrule(FREQUENCIES[rule.frequency], found.begins, interval=rule.interval, **parts)
    return rules.between(datetime(2020, 1, 1), datetime(2027, 1, 10), inc=True)


def expanded(found: Series) -> list[tuple[datetime, datetime]]:
    """All that touches the three years, in UTC."""
    pairs, changes = [], {change.original: change for change in found.overrides}
    for wall in wall_times(found):
        ends, change = wall + (found.ends - found.begins), None
        if found.rule:
            if wall.date() in found.excluded_dates:
                continue
            change = changes.get(wall.date())
        if change and change.begins:
            wall, ends = change.begins, change.ends
        pairs.append(_moments(wall, ends, found))
    return sorted((b, e) for b, e in pairs if e > BEGIN and b < END)


def _moments(wall: datetime, ends: datetime, found: Series) -> tuple[datetime, datetime]:
    zone = ZoneInfo(found.zone)
    starts = tz.resolve_imaginary(wall.replace(tzinfo=zone))
    moved = timedelta(0) if found.all_day else starts.replace(tzinfo=None) - wall
    over = tz.resolve_imaginary((ends + moved).replace(tzinfo=zone))
    return starts.astimezone(UTC), over.astimezone(UTC)


def moments(found: list[Occurrence]) -> list[tuple[datetime, datetime]]:
    return [(each.begins.astimezone(UTC), each.ends.astimezone(UTC)) for each in found]


@settings(max_examples=500, deadline=None)
@given(st.data())
def test_occurrences_are_those_of_an_independent_expansion_over_three_years(data) -> None:
    plain = data.draw(plain_series())
    days = [wall.date() for wall in wall_times(plain)]
    found = data.draw(changed_series(days, plain)) if plain.rule else plain
    listed = list(occurrences(found, BEGIN, END))
    assert sorted(moments(listed)) == expanded(found)
    in_order = [begin for begin, _end in moments(listed)]
    assert in_order == sorted(in_order)
    cancelled = {each.original for each in listed if each.cancelled}
    assert cancelled <= {change.original for change in found.overrides if change.cancelled}


@settings(max_examples=200, deadline=None)
@given(plain_series(), st.datetimes(datetime(2024, 1, 1), datetime(2029, 1, 1)))
def test_looking_from_a_later_moment_finds_what_is_left(found: Series, later: datetime) -> None:
    later = later.replace(tzinfo=UTC)
    until = later + timedelta(days=200)
    everything = occurrences(found, BEGIN, until)
    left = [each for each in everything if each.ends.astimezone(UTC) > later]
    assert list(occurrences(found, later, until)) == left


@settings(max_examples=200, deadline=None)
@given(plain_series())
def test_the_last_end_is_that_of_the_last_occurrence(found: Series) -> None:
    listed = list(islice(occurrences(found, LONG_AGO), 300))
    last = last_end(found)
    if found.rule and not found.rule.until and not found.rule.count:
        assert last is None
    elif listed and len(listed) < 300:
        assert last.astimezone(UTC) == max(end for _begin, end in moments(listed))


# --- Changes of the clock


def test_a_weekly_evening_stays_at_six_when_the_clocks_change() -> None:
    weekly = series(datetime(2026, 2, 25, 18), rule=Rule("weekly", count=3))
    assert begins(weekly) == [
        "2026-02-25 18:00-0500",
        "2026-03-04 18:00-0500",
        "2026-03-11 18:00-0400",
    ]


def test_a_begin_that_is_skipped_moves_forward_as_a_whole() -> None:
    (found,) = occurrences(series(datetime(2026, 3, 8, 2, 30), 0.5), LONG_AGO)
    assert moments([found]) == [
        (datetime(2026, 3, 8, 7, 30, tzinfo=UTC), datetime(2026, 3, 8, 8, 0, tzinfo=UTC))
    ]
    assert found.begins.strftime("%H:%M%z") == "03:30-0400"


def test_a_time_that_comes_twice_is_the_first_of_the_two() -> None:
    (found,) = occurrences(series(datetime(2026, 11, 1, 1, 30)), LONG_AGO)
    assert moments([found]) == [
        (datetime(2026, 11, 1, 5, 30, tzinfo=UTC), datetime(2026, 11, 1, 7, 30, tzinfo=UTC))
    ]


def test_what_goes_on_past_midnight_ends_by_the_clock_of_the_next_day() -> None:
    nights = series(datetime(2026, 10, 31, 22), 8, rule=Rule("weekly", count=2))
    ends = [f"{each.ends:%m-%d %H:%M%z}" for each in occurrences(nights, LONG_AGO)]
    assert ends == ["11-01 06:00-0500", "11-08 06:00-0500"]


def test_an_all_day_event_is_whole_days_on_the_days_of_23_and_25_hours() -> None:
    for day in (date(2026, 3, 8), date(2026, 11, 1)):
        midnight = datetime.combine(day, datetime.min.time())
        whole = Series(midnight, midnight + timedelta(days=1), NEW_YORK, all_day=True)
        (found,) = occurrences(whole, LONG_AGO)
        assert (found.begins.date(), found.ends.date()) == (day, day + timedelta(days=1))
        assert found.ends.time() == datetime.min.time()


# --- Rules


def test_the_31st_leaves_shorter_months_out_and_they_do_not_count() -> None:
    monthly = series(datetime(2026, 1, 31, 9), rule=Rule("monthly-date", count=4))
    assert dates(monthly) == ["2026-01-31", "2026-03-31", "2026-05-31", "2026-07-31"]


def test_the_29th_of_february_comes_every_four_years() -> None:
    leap = series(datetime(2024, 2, 29, 9), rule=Rule("monthly-date", interval=12))
    assert dates(leap, 3) == ["2024-02-29", "2028-02-29", "2032-02-29"]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (datetime(2026, 1, 13, 9), ["2026-01-13", "2026-02-10", "2026-03-10"]),
        (datetime(2026, 1, 23, 9), ["2026-01-23", "2026-02-27", "2026-03-27"]),
        (datetime(2026, 1, 30, 9), ["2026-01-30", "2026-02-27", "2026-03-27"]),
    ],
    ids=["second Tuesday", "fourth Friday", "fifth Friday is the last"],
)
def test_a_weekday_of_the_month_is_the_one_that_the_first_is(
    first: datetime, then: list[str]
) -> None:
    assert dates(series(first, rule=Rule("monthly-weekday")), 3) == then


def test_a_first_day_that_the_rule_does_not_have_gives_way_to_the_next_that_it_has() -> None:
    odd = series(datetime(2026, 1, 5, 9), rule=Rule("weekly", weekdays=(1, 3), interval=2, count=3))
    assert dates(odd) == ["2026-01-06", "2026-01-08", "2026-01-20"]


def test_until_is_the_last_day_on_which_one_may_begin() -> None:
    rule = Rule("weekly", until=date(2026, 1, 19))
    assert dates(series(datetime(2026, 1, 5, 23), rule=rule)) == [
        "2026-01-05",
        "2026-01-12",
        "2026-01-19",
    ]
    assert (
        dates(series(datetime(2026, 1, 5, 23), rule=Rule("weekly", until=date(2026, 1, 4)))) == []
    )


def test_days_are_left_out_cancelled_and_moved() -> None:
    changed = series(
        datetime(2026, 1, 5, 9),
        rule=Rule("weekly", count=5),
        excluded_dates=(date(2026, 1, 12),),
        overrides=(
            Override(date(2026, 1, 12), begins=datetime(2026, 1, 13, 9)),
            Override(date(2026, 1, 19), cancelled=True, note="Snow"),
            Override(date(2026, 2, 2), begins=datetime(2026, 1, 1, 10)),
            Override(date(2026, 1, 6), begins=datetime(2026, 1, 6, 9), note="no day of the rule"),
        ),
    )
    found = list(occurrences(changed, LONG_AGO))
    assert [f"{each.begins:%m-%d %H}" for each in found] == [
        "01-01 10",
        "01-05 09",
        "01-19 09",
        "01-26 09",
    ]
    assert [each.cancelled for each in found] == [False, False, True, False]
    assert found[0].ends - found[0].begins == timedelta(hours=1), "it lasts as long as the others"
    assert found[0].original == date(2026, 2, 2)
    assert last_end(changed).strftime("%m-%d %H") == "01-26 10"


def test_the_one_moved_far_away_is_found_where_it_is() -> None:
    moved = series(
        datetime(2026, 1, 5, 9),
        rule=Rule("weekly"),
        overrides=(Override(date(2026, 1, 12), begins=datetime(2027, 6, 2, 9)),),
    )
    june = occurrences(moved, datetime(2027, 6, 2, tzinfo=UTC), datetime(2027, 6, 3, tzinfo=UTC))
    assert [each.original for each in june] == [date(2026, 1, 12)]
    january = occurrences(
        moved, datetime(2026, 1, 12, tzinfo=UTC), datetime(2026, 1, 13, tzinfo=UTC)
    )
    assert list(january) == []


def test_what_ends_now_is_over_and_what_begins_then_is_not_yet_asked_for() -> None:
    once = series(datetime(2026, 1, 5, 9))
    nine, ten = (datetime(2026, 1, 5, hour, tzinfo=ZoneInfo(NEW_YORK)) for hour in (9, 10))
    assert list(occurrences(once, ten)) == []
    assert len(list(occurrences(once, ten - timedelta(seconds=1)))) == 1
    assert list(occurrences(once, LONG_AGO, nine)) == []
    assert len(list(occurrences(once, LONG_AGO, nine + timedelta(seconds=1)))) == 1


def test_no_more_are_given_than_asked_for() -> None:
    assert (
        len(list(occurrences(series(datetime(2026, 1, 5, 9), rule=Rule("weekly")), END, limit=4)))
        == 4
    )


def test_the_days_of_a_rule_are_known() -> None:
    weekly = series(datetime(2026, 1, 5, 9), rule=Rule("weekly", count=2))
    days = (date(2026, 1, 4), date(2026, 1, 5), date(2026, 1, 12), date(2026, 1, 19))
    assert [has_day(weekly, day) for day in days] == [False, True, True, False]


# --- What nobody would write


@pytest.mark.parametrize(
    "rule",
    [
        Rule("weekly", interval=0),
        Rule("weekly", interval=-3, weekdays=(-1, 9)),
        Rule("weekly", interval=10**12),
        Rule("weekly", weekdays=tuple(range(7)), until=date.max),
        Rule("weekly", weekdays=tuple(range(7)), count=10**12),
        Rule("weekly", count=-1),
        Rule("monthly-date", interval=0, until=date.max),
        Rule("monthly-date", interval=10**12),
        Rule("monthly-weekday", until=date.min),
        Rule("secondly"),
    ],
    ids=str,
)
@pytest.mark.parametrize(
    "first",
    [
        datetime(1, 1, 1),
        datetime(2026, 1, 31, 9),
        datetime(9998, 12, 31, 23, 59),
        datetime(9999, 12, 31, 23, 59),
    ],
    ids=str,
)
def test_a_hostile_rule_comes_to_an_end(rule: Rule, first: datetime) -> None:
    hostile = Series(first, datetime.max, "Asia/Tokyo", rule=rule)
    found = Series(first, first, "America/Anchorage", rule=rule)
    for moment in (datetime.min, datetime(2026, 1, 1), datetime.max):
        for each in (hostile, found):
            assert len(list(occurrences(each, moment.replace(tzinfo=UTC)))) < 80_000
    assert last_end(found) is None or last_end(found).tzinfo


def test_an_end_before_the_begin_is_no_end() -> None:
    turned = Series(datetime(2026, 1, 5, 9), datetime(2026, 1, 5, 8), NEW_YORK, rule=Rule("weekly"))
    assert all(each.begins == each.ends for each in occurrences(turned, END, limit=3))


def test_all_days_are_made_whole() -> None:
    half = Series(datetime(2026, 1, 5, 9), datetime(2026, 1, 5, 9), NEW_YORK, all_day=True)
    (found,) = occurrences(half, LONG_AGO)
    assert (found.begins.strftime("%d %H"), found.ends.strftime("%d %H")) == ("05 00", "06 00")


def test_a_series_that_never_takes_place_ends_when_its_first_would() -> None:
    never = series(datetime(2026, 1, 5, 9), rule=Rule("weekly", until=date(2025, 1, 1)))
    assert last_end(never).strftime("%Y-%m-%d %H") == "2026-01-05 10"
