"""Drafts and history that outlive what they point to."""

from typing import Any, Self

from django.db import models
from modelcluster.models import model_from_serializable_data


class DeletionTolerantRevisionsMixin(models.Model):
    """Mixin of a model whose drafts and old versions open after a record they chose was deleted.

    Protected keys keep what is published whole. A draft or an old version may still name a record
    that is gone: such a key is left empty, and a row that cannot be without it is left out. (The
    library that reads revisions raises an exception for protected keys.)
    """

    class Meta:
        abstract = True

    @classmethod
    def from_serializable_data(
        cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False
    ) -> Self | None:
        """Build the object from what a revision holds."""
        lost = [field for field in _protected_keys(cls) if _is_lost(field, data)]
        if not all(field.null for field in lost):
            return None
        data = data | {field.name: None for field in lost}
        build = getattr(super(), "from_serializable_data", None)
        if build is None:
            return model_from_serializable_data(cls, data, check_fks, strict_fks)
        return build(data, check_fks, strict_fks)


def _protected_keys(model: type[models.Model]) -> list[models.ForeignKey]:
    return [
        field
        for field in model._meta.concrete_fields
        if field.many_to_one and field.remote_field.on_delete is models.PROTECT
    ]


def _is_lost(key: models.ForeignKey, data: dict[str, Any]) -> bool:
    chosen = data.get(key.name)
    return chosen is not None and not key.related_model._base_manager.filter(pk=chosen).exists()
