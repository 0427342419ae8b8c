"""Rows of an event, checked with its dates when it is published."""

from collections.abc import Sequence
from typing import Any

from cms.fields.rows import RowsFormSet
from program.events.validation import (
    RowError,
    change_problems,
    exception_problems,
    speaker_problems,
)


class ExceptionsFormSet(RowsFormSet):
    """Days left out."""

    def problems(self, rows: Sequence[Any]) -> list[RowError]:
        """What the event's own dates do not allow."""
        return exception_problems(self.instance, rows)


class ChangesFormSet(RowsFormSet):
    """Single days that differ."""

    def problems(self, rows: Sequence[Any]) -> list[RowError]:
        """What the event's own dates do not allow."""
        return change_problems(self.instance, rows)


class SpeakersFormSet(RowsFormSet):
    """Who speaks."""

    def problems(self, rows: Sequence[Any]) -> list[RowError]:
        """Who is nobody, or two people at once."""
        return speaker_problems(self.instance, rows)
