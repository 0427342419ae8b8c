"""Model fields of our own."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.db import models
from django.utils import timezone

from cms.phones import validate_extension, validate_phone


class DialledFormField(forms.CharField):
    """What must dial by the time it is published; a draft may be unfinished."""

    is_deferred_validation = False

    def __init__(self, *args: Any, check_dials: Callable[[str], None], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.check_dials = check_dials

    def validate(self, value: str) -> None:
        """Refuse what does not dial."""
        super().validate(value)
        if value and not self.is_deferred_validation:
            self.check_dials(value)


class DialledField(models.CharField):
    """Something that an editor types and a telephone dials."""

    check_dials: Callable[[str], None]

    def formfield(self, **kwargs: Any) -> forms.Field:
        """A form field that checks what is typed."""
        return super().formfield(
            form_class=DialledFormField, check_dials=self.check_dials, **kwargs
        )


class PhoneField(DialledField):
    """A phone number as an editor types it."""

    check_dials = staticmethod(validate_phone)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 40)
        super().__init__(*args, **kwargs)


class ExtensionField(DialledField):
    """What is dialled after a number."""

    check_dials = staticmethod(validate_extension)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # Longer than what dials, so that a draft may hold what is not yet right.
        kwargs.setdefault("max_length", 10)
        super().__init__(*args, **kwargs)


class DegreesFormField(forms.DecimalField):
    """Degrees as a map gives them, however many digits that are."""

    def to_python(self, value: Any) -> Any:
        """Keep six places, a hand's breadth on the ground."""
        degrees = super().to_python(value)
        return degrees if degrees is None else round(degrees, 6)


class DegreesField(models.DecimalField):
    """Latitude or longitude (WGS 84)."""

    def formfield(self, **kwargs: Any) -> forms.Field:
        """A form field that takes what a map gives."""
        return super().formfield(form_class=DegreesFormField, **kwargs)


class PublicationField(models.DateTimeField):
    """When something was published: what an editor says, else the first time that it was."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"null": True, "blank": True, **kwargs})

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Fill it in once the page is public; a draft has no such time."""
        value = super().pre_save(model_instance, add)
        if value is None and getattr(model_instance, "live", False):
            value = getattr(model_instance, "first_published_at", None) or timezone.now()
            setattr(model_instance, self.attname, value)
        return value
