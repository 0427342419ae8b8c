"""Which page types are made with a mixin: how the foundation finds leaves that it does not know."""

from typing import TypeVar

from django.apps import apps
from django.db import models

M = TypeVar("M", bound=models.Model)


def concrete_models(mixin: type[M]) -> list[type[M]]:
    """The page types made with `mixin`, wherever they live."""
    return [model for model in apps.get_models() if issubclass(model, mixin)]
