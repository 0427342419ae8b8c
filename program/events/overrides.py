"""The single days of a series as one value: what lists read in place of its rows."""

from datetime import date, datetime
from typing import Any

from program.events.recurrence import Change, Series

Data = dict[str, list[Any]]


def to_data(series: Series) -> Data:
    """The days left out and those that differ, as JSON holds them; nothing where it never does."""
    data = {
        "left_out": [day.isoformat() for day in series.left_out],
        "changes": [_told(change) for change in series.changes],
    }
    return {name: found for name, found in data.items() if found}


def from_data(data: Data) -> tuple[tuple[date, ...], tuple[Change, ...]]:
    """The days left out and those that differ."""
    left_out = tuple(map(date.fromisoformat, data.get("left_out", ())))
    return left_out, tuple(map(_change, data.get("changes", ())))


def _told(change: Change) -> list[Any]:
    return [
        change.original.isoformat(),
        change.cancelled,
        change.begins and change.begins.isoformat(),
        change.ends and change.ends.isoformat(),
        change.note,
    ]


def _change(told: list[Any]) -> Change:
    original, cancelled, begins, ends, note = told
    return Change(date.fromisoformat(original), cancelled, _moment(begins), _moment(ends), note)


def _moment(told: str | None) -> datetime | None:
    return datetime.fromisoformat(told) if told else None
