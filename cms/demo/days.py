"""Days that are counted from the day on which the demo is loaded."""

from collections.abc import Callable
from datetime import date, timedelta

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, _FRIDAY, SATURDAY = range(6)

Day = Callable[[date], date]


def on(weekday: int, days: int, more: int = 0) -> Day:
    """The first such weekday that is at least so many days from the day of loading."""

    def found(today: date) -> date:
        from_day = today + timedelta(days=days)
        return from_day + timedelta(days=(weekday - from_day.weekday()) % 7 + more)

    return found


def nth(week: int, weekday: int, months: int) -> Day:
    """Such a weekday of a month, so many months from the month of loading."""

    def found(today: date) -> date:
        number = today.year * 12 + today.month - 1 + months
        first = date(number // 12, number % 12 + 1, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (week - 1))

    return found
