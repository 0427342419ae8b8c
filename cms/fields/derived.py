"""Fields that are computed from others whenever a record is saved, for lists, order and search."""

from typing import Any

from django.db import models


class DerivedFieldMixin:
    """A field that is computed from the others whenever its record is saved.

    `compute` names the property that does; the models of migrations, which have none, keep the
    value.
    """

    def __init__(self, *args: Any, compute: str = "", **kwargs: Any) -> None:
        self.compute = compute
        super().__init__(*args, **{"editable": False, **kwargs})

    def deconstruct(self) -> tuple:
        """Name the property in migrations, too."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "compute": self.compute}

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Compute the value anew."""
        stored = getattr(model_instance, self.attname)
        value = getattr(model_instance, self.compute, stored)
        setattr(model_instance, self.attname, value)
        return value


class DerivedDateTimeField(DerivedFieldMixin, models.DateTimeField):
    """A moment that lists are ordered by."""


class DerivedPositiveIntegerField(DerivedFieldMixin, models.PositiveIntegerField):
    """A number that goes up."""


class DerivedCharField(DerivedFieldMixin, models.CharField):
    """Words that no editor types."""


class DerivedJSONField(DerivedFieldMixin, models.JSONField):
    """What stands in rows, for lists that do not read them."""


class DerivedBooleanField(DerivedFieldMixin, models.BooleanField):
    """Whether there is something, for lists that do not read it."""


class KeyField(DerivedFieldMixin, models.TextField):
    """Folded words to sort or search by. PostgreSQL compares them byte by byte, as SQLite does."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"default": "", **kwargs})

    def db_parameters(self, connection: Any) -> dict[str, Any]:
        """The column, with the collation of bytes where the database's own is another."""
        parameters = super().db_parameters(connection)
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters
