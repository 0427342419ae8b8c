"""Rows of an event, checked with its dates when it is published; drafts save as they are."""

from collections.abc import Callable
from typing import Any

from modelcluster.forms import BaseChildFormSet

from program.event_checks import Problem, change_problems, exception_problems, speaker_problems


class EventFormSet(BaseChildFormSet):
    """Puts each problem of the rows by its field."""

    problems: Callable[[Any, list[Any]], list[Problem]]

    def clean(self, *args: Any, **kwargs: Any) -> None:
        """Ask for the problems, unless it is a draft that is saved."""
        super().clean(*args, **kwargs)
        forms = [form for form in self.forms if form not in self.deleted_forms]
        if any(form.is_deferred_validation for form in forms):
            return
        for problem in type(self).problems(self.instance, [form.instance for form in forms]):
            forms[problem.row].add_error(problem.field, problem.message)


class ExceptionsFormSet(EventFormSet):
    """Days left out."""

    problems = staticmethod(exception_problems)


class ChangesFormSet(EventFormSet):
    """Single days that differ."""

    problems = staticmethod(change_problems)


class SpeakersFormSet(EventFormSet):
    """Who speaks."""

    problems = staticmethod(speaker_problems)
