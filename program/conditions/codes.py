"""What stands beside a condition's words: its codes and its review, checked when published."""

import re
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from cms.pages.base import BasePageForm
from cms.records.revisions import DeletionTolerantRevisionsMixin
from program.conditions.choices import CodeSystem

_FORMATS = {
    CodeSystem.ICD_10_CM: re.compile(r"[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?"),
    CodeSystem.MESH: re.compile(r"[CD][0-9]{6}([0-9]{3})?"),
}
_EXAMPLES = {
    CodeSystem.ICD_10_CM: _("An ICD-10-CM code looks like D56.1 or C91.00."),
    CodeSystem.MESH: _("A MeSH code is the unique ID of a descriptor, such as D017086."),
}


class ConditionCode(DeletionTolerantRevisionsMixin, Orderable):
    """What a system of codes calls the condition."""

    condition = ParentalKey("program.ConditionPage", on_delete=models.CASCADE, related_name="codes")
    system = models.CharField(
        _("system"), max_length=12, choices=CodeSystem.choices, default=CodeSystem.ICD_10_CM
    )
    code = models.CharField(_("code"), max_length=20)

    panels = [FieldRowPanel([FieldPanel("system"), FieldPanel("code")])]

    class Meta(Orderable.Meta):
        verbose_name = _("code")

    def __str__(self) -> str:
        return f"{self.system} {self.code}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the code as its system writes it."""
        self.code = as_written(self.code)
        super().save(*args, **kwargs)


def as_written(typed: str) -> str:
    """A code in capitals, without spaces."""
    return "".join(typed.split()).upper()


def validate_code(system: str, typed: str) -> None:
    """Refuse what cannot be a code of the system."""
    if system in _FORMATS and not _FORMATS[system].fullmatch(as_written(typed)):
        raise ValidationError({"code": _EXAMPLES[system]})


def code_problems(row: ConditionCode) -> list[str]:
    """What is wrong with a row of codes, beside what its fields say themselves."""
    try:
        validate_code(row.system, row.code)
    except ValidationError as error:
        return error.messages
    return []


def medical_code(row: ConditionCode) -> dict[str, str]:
    """A code in schema.org's terms."""
    return {"@type": "MedicalCode", "codeValue": row.code, "codingSystem": row.system}


def review_problems(
    reviewer: Any, reviewed_on: date | None, review_due: date | None
) -> dict[str, str]:
    """What is wrong with a review, by field."""
    if reviewer and not reviewed_on:
        return {"reviewed_on": _("Please say when it was reviewed.")}
    if review_due and not reviewed_on:
        return {"reviewed_on": _("The next review is due, but there was none yet.")}
    if reviewed_on and review_due and review_due <= reviewed_on:
        return {"review_due": _("The next review must come after the last one.")}
    return {}


class ConditionPageForm(BasePageForm):
    """Checks the codes and the review when the page is published; an unfinished draft saves."""

    def clean(self) -> dict[str, Any]:
        """Refuse a review that does not hold together, and what cannot be a code."""
        # The page is checked after this, and leaves to its form what the form says by a field.
        self.instance.is_in_form = True
        cleaned = super().clean()
        if not self.is_deferred_validation:
            names = ("reviewer", "reviewed_on", "review_due")
            if not self.errors.keys() & set(names):
                problems = review_problems(*(cleaned.get(name) for name in names))
                for field, message in problems.items():
                    self.add_error(field, message)
            self._check_codes()
        return cleaned

    def _check_codes(self) -> None:
        for row in self.formsets["codes"].forms:
            typed = row.cleaned_data if row.is_valid() else {}
            if typed.get("code") and not typed.get("DELETE"):
                try:
                    validate_code(typed["system"], typed["code"])
                except ValidationError as error:
                    row.add_error(None, error)
