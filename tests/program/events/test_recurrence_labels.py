"""Rules of recurrence, in the words that visitors read."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import translation

from program.events.recurrence import Series
from program.events.recurrence_labels import recurrence_label
from program.events.rules import Rule

# The last day of March and the fifth Tuesday in it.
FIRST = datetime(2026, 3, 31, 9)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (None, ""),
        (Rule("weekly"), "Every week on Tuesday"),
        (Rule("weekly", weekdays=(3, 1)), "Every week on Tuesday and Thursday"),
        (
            Rule("weekly", 2, (1, 2, 4), until=date(2027, 3, 4)),
            "Every 2 weeks on Tuesday, Wednesday and Friday until March 4, 2027",
        ),
        (Rule("weekly", weekdays=tuple(range(7)), count=5), "Every day, 5 times"),
        (
            Rule("monthly-date", count=1),
            "Every month on day 31, where the month has that day, once",
        ),
        (Rule("monthly-weekday", 3), "Every 3 months on the last Tuesday"),
        (Rule("weekly", until=date(2026, 3, 30)), ""),
    ],
    ids=str,
)
def test_a_rule_is_told_in_words(rule: Rule | None, words: str) -> None:
    series = Series(FIRST, FIRST + timedelta(hours=1), "America/New_York", rule=rule)
    with translation.override("en"):
        assert recurrence_label(series) == words
