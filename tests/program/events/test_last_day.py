"""The last day of an occurrence, as the month, labels and search engines count it."""

from datetime import UTC, date, datetime

import pytest

from program.events.recurrence import Series, occurrences

NEW_YORK = "America/New_York"
LONG_AGO = datetime(1990, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("begins", "ends", "all_day", "last"),
    [
        (datetime(2026, 12, 3, 18), datetime(2026, 12, 3, 19), False, 3),
        (datetime(2026, 12, 3, 18), datetime(2026, 12, 4), False, 3),
        (datetime(2026, 12, 3, 18), datetime(2026, 12, 4, 6), False, 3),
        (datetime(2026, 12, 3, 18), datetime(2026, 12, 4, 6, 1), False, 4),
        (datetime(2026, 12, 3, 18), datetime(2026, 12, 5), False, 4),
        (datetime(2026, 12, 3, 18), datetime(2026, 12, 5, 2), False, 5),
        (datetime(2026, 12, 3), datetime(2026, 12, 3), False, 3),
        (datetime(2026, 12, 3), datetime(2026, 12, 4), True, 3),
        (datetime(2026, 12, 3), datetime(2026, 12, 5), True, 4),
    ],
    ids=lambda value: f"{value:%d-%H:%M}" if isinstance(value, datetime) else str(value),
)
def test_the_last_day_is_that_of_the_end_but_a_night_is_of_the_day_before(
    begins: datetime, ends: datetime, all_day: bool, last: int
) -> None:
    (found,) = occurrences(Series(begins, ends, NEW_YORK, all_day), LONG_AGO)
    assert found.last_day == date(2026, 12, last)
