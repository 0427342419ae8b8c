"""The single days of a series as one value: what lists read in place of its rows."""

from datetime import date, datetime
from typing import Any

from program.events.recurrence import Override, Series

Data = dict[str, list[Any]]


def overrides_to_json(series: Series) -> Data:
    """The days left out and those that differ, as JSON holds them; nothing where it never does."""
    data = {
        "excluded_dates": [day.isoformat() for day in series.excluded_dates],
        "overrides": [_to_json(change) for change in series.overrides],
    }
    return {name: found for name, found in data.items() if found}


def overrides_from_json(data: Data) -> tuple[tuple[date, ...], tuple[Override, ...]]:
    """The days left out and those that differ."""
    excluded_dates = tuple(map(date.fromisoformat, data.get("excluded_dates", ())))
    return excluded_dates, tuple(map(_override, data.get("overrides", ())))


def _to_json(change: Override) -> list[Any]:
    return [
        change.original.isoformat(),
        change.cancelled,
        change.begins and change.begins.isoformat(),
        change.ends and change.ends.isoformat(),
        change.note,
    ]


def _override(stored: list[Any]) -> Override:
    original, cancelled, begins, ends, note = stored
    return Override(date.fromisoformat(original), cancelled, _moment(begins), _moment(ends), note)


def _moment(stored: str | None) -> datetime | None:
    return datetime.fromisoformat(stored) if stored else None
