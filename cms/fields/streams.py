"""Streams of blocks, which stand in migrations without their blocks.

A change of a block changes no column, so it is no migration. Wagtail's own field could leave the
blocks out as well, but then a data migration would read each stream as empty, and write it back so.
"""

from typing import Any

from django.db import models
from wagtail import fields


class RawStream(models.JSONField):
    """A stream as migrations see it: what is stored, untouched."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"default": list, **kwargs})

    def deconstruct(self) -> tuple:
        """Leave out the default, which all have."""
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("default", None)
        return name, path, args, kwargs


class StreamField(fields.StreamField):
    """A stream of blocks. Take it for every stream of ours."""

    def deconstruct(self) -> tuple:
        """Stand in migrations as `RawStream`: neither blocks nor labels are of the database."""
        name, _path, _args, kwargs = super().deconstruct()
        stored = {key: kwargs[key] for key in ("blank", "null") if key in kwargs}
        return name, f"{RawStream.__module__}.{RawStream.__qualname__}", [], stored

    def clone(self) -> RawStream:
        """The field of a historical model."""
        _name, _path, args, kwargs = self.deconstruct()
        return RawStream(*args, **kwargs)
