"""What follows when a page of the library is published or withdrawn."""

from typing import Any

from wagtail.signals import page_published, page_unpublished

from program.conditions.names import drop_names, rebuild_names
from program.conditions.page import ConditionPage


def connect() -> None:
    """Listen; called once, when the app is ready."""
    page_published.connect(_published, sender=ConditionPage, dispatch_uid="program.names")
    page_unpublished.connect(_unpublished, sender=ConditionPage, dispatch_uid="program.no_names")


def _published(instance: ConditionPage, **kwargs: Any) -> None:
    rebuild_names(instance)


def _unpublished(instance: ConditionPage, **kwargs: Any) -> None:
    drop_names(instance)
