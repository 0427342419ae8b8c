"""Fields that are made of others whenever a page is saved, for lists and for order."""

from typing import Any

from django.db import models


class MadeMixin:
    """A field that is made of the others whenever the page is saved.

    `made_by` names the property that makes it; the models of migrations, which have none, keep it.
    """

    def __init__(self, *args: Any, made_by: str = "", **kwargs: Any) -> None:
        self.made_by = made_by
        super().__init__(*args, **{"editable": False, **kwargs})

    def deconstruct(self) -> tuple:
        """Name the property in migrations, too."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "made_by": self.made_by}

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Make the value anew."""
        kept = getattr(model_instance, self.attname)
        value = getattr(model_instance, self.made_by, kept)
        setattr(model_instance, self.attname, value)
        return value


class MadeMomentField(MadeMixin, models.DateTimeField):
    """A moment that lists are ordered by."""


class MadeNumberField(MadeMixin, models.PositiveIntegerField):
    """A number that goes up."""


class MadeWordsField(MadeMixin, models.CharField):
    """Words that no editor types."""


class MadeDataField(MadeMixin, models.JSONField):
    """What stands in rows, for lists that do not read them."""


class MadeFlagField(MadeMixin, models.BooleanField):
    """Whether there is something, for lists that do not read it."""
