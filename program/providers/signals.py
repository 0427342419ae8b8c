"""What follows when a provider is published."""

from typing import Any

from wagtail.search import index
from wagtail.signals import page_published

from program.providers.page import ProviderPage


def connect() -> None:
    """Listen; called once, when the app is ready."""
    page_published.connect(_published, sender=ProviderPage, dispatch_uid="program.specialties")


def _published(instance: ProviderPage, **kwargs: Any) -> None:
    # Saving indexes a page before its rows are written: the search would miss new specialties.
    index.insert_or_update_object(instance)
