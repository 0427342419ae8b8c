"""Model fields of our own."""

from typing import Any

from django import forms
from django.db import models

from cms.phones import validate_phone


class PhoneFormField(forms.CharField):
    """A number that must dial by the time it is published; a draft may be unfinished."""

    is_deferred_validation = False

    def validate(self, value: str) -> None:
        """Refuse a number that does not dial."""
        super().validate(value)
        if value and not self.is_deferred_validation:
            validate_phone(value)


class PhoneField(models.CharField):
    """A phone number as an editor types it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 40)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field:
        """A form field that checks the number."""
        return super().formfield(form_class=PhoneFormField, **kwargs)
