"""The hours of a place as one value: what lists read in place of its rows."""

from datetime import date, time
from typing import Any

from cms.opening_hours.hours import Period, Special, Weekly

Data = dict[str, list[Any]]


def to_data(weekly: tuple[Weekly, ...], special: tuple[Special, ...]) -> Data:
    """The hours of the week and those of special days, as JSON holds them."""
    return {
        "weekly": [[list(each.days), _told(each.period)] for each in weekly],
        "special": [
            [
                each.first.isoformat(),
                each.last.isoformat(),
                each.period and _told(each.period),
                each.reason,
            ]
            for each in special
        ],
    }


def from_data(data: Data) -> tuple[tuple[Weekly, ...], tuple[Special, ...]]:
    """The hours of the week and those of special days."""
    weekly = tuple(Weekly(tuple(days), _period(told)) for days, told in data.get("weekly", ()))
    special = tuple(
        Special(date.fromisoformat(first), date.fromisoformat(last), told and _period(told), reason)
        for first, last, told, reason in data.get("special", ())
    )
    return weekly, special


def _told(period: Period) -> list[Any]:
    return [period.opens.isoformat(), period.closes.isoformat(), period.overnight]


def _period(told: list[Any]) -> Period:
    opens, closes, overnight = told
    return Period(time.fromisoformat(opens), time.fromisoformat(closes), overnight)
