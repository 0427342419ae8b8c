"""Series that hypothesis makes up: many of them near a change of the clock."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from program.events.choices import Repeats
from program.events.recurrence import Override, Series
from program.events.rules import Rule

# Summer in the north, summer in the south, by half an hour, but for a month, never.
ZONES = (
    "America/New_York",
    "Europe/London",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Kolkata",
)
FIRST, LAST = date(2024, 1, 1), date(2026, 12, 31)
# Changes of the clock, leap days, the ends of months and of a year.
ODD_DAYS = (
    date(2024, 2, 29),
    date(2025, 12, 31),
    date(2026, 1, 31),
    date(2026, 3, 8),
    date(2026, 3, 22),
    date(2026, 3, 29),
    date(2026, 4, 5),
    date(2026, 10, 4),
    date(2026, 10, 25),
    date(2026, 11, 1),
)

days = st.dates(FIRST, LAST) | st.sampled_from(ODD_DAYS)
minutes = st.integers(0, 24 * 60 - 1) | st.integers(0, 3 * 60)
lengths = st.integers(0, 30 * 60)
# Often just on a day on which one more begins.
until_days = st.integers(0, 900) | st.integers(0, 60).map(lambda weeks: weeks * 7)


@st.composite
def rules(draw: st.DrawFn, first: date) -> Rule:
    """A rule that `first` may begin."""
    frequency = draw(st.sampled_from([str(each) for each in Repeats]))
    weekdays = draw(st.sets(st.integers(0, 6))) if frequency == Repeats.WEEKLY else set()
    end = draw(st.sampled_from(["never", "until", "count"]))
    return Rule(
        frequency,
        interval=draw(st.integers(1, 5)),
        weekdays=tuple(sorted(weekdays)),
        until=first + timedelta(days=draw(until_days)) if end == "until" else None,
        count=draw(st.integers(1, 40)) if end == "count" else None,
    )


@st.composite
def plain_series(draw: st.DrawFn) -> Series:
    """A series that nobody has changed."""
    all_day, day = draw(st.booleans()), draw(days)
    begins = datetime.combine(day, datetime.min.time())
    if all_day:
        ends = begins + timedelta(days=draw(st.integers(1, 4)))
    else:
        begins += timedelta(minutes=draw(minutes))
        ends = begins + timedelta(minutes=draw(lengths))
    rule = draw(st.none() | rules(day))
    return Series(begins, ends, draw(st.sampled_from(ZONES)), all_day, rule)


@st.composite
def changed_series(draw: st.DrawFn, given: list[date], series: Series) -> Series:
    """The same with some of its days left out, cancelled or moved."""
    picked = draw(st.lists(st.sampled_from(given), unique=True, max_size=5)) if given else []
    left_out = tuple(day for day in picked if draw(st.booleans()))
    changes = [draw(changes_of(series, day)) for day in picked if day not in left_out]
    return Series(
        series.begins,
        series.ends,
        series.zone,
        series.all_day,
        series.rule,
        left_out,
        tuple(changes),
    )


@st.composite
def changes_of(draw: st.DrawFn, series: Series, day: date) -> Override:
    """A cancellation, or other times within a fortnight."""
    if draw(st.booleans()):
        return Override(day, cancelled=True)
    begins = datetime.combine(day, series.begins.time())
    begins += timedelta(days=draw(st.integers(-14, 14)))
    if series.all_day:
        return Override(day, begins=begins, ends=begins + timedelta(days=draw(st.integers(1, 3))))
    begins += timedelta(minutes=draw(st.integers(-600, 600)))
    return Override(day, begins=begins, ends=begins + timedelta(minutes=draw(lengths)))
