"""What all shared records have in common: draft, history, preview, lock, language."""

from typing import Any

from django.db import models, transaction
from django.http import HttpRequest
from modelcluster.models import ClusterableModel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
)
from wagtail.search import index

from cms.records.revisions import DeletionTolerantRevisionsMixin


class SharedRecord(
    DeletionTolerantRevisionsMixin,
    PreviewableMixin,
    LockableMixin,
    DraftStateMixin,
    RevisionMixin,
    TranslatableMixin,
    index.Indexed,
    ClusterableModel,
):
    """A record that stands in many places: edited once, published like a page."""

    record_template = ""

    class Meta(TranslatableMixin.Meta):
        abstract = True

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the record with its rows, or nothing: some rows may be taken out before."""
        super().save(*args, **kwargs)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """The template of the preview, which shows the record as visitors will meet it."""
        return self.record_template

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """The record, and what it shows."""
        context = super().get_preview_context(request, mode_name)
        return {**context, **self.preview_context()}

    def preview_context(self) -> dict[str, Any]:
        """What the preview's template needs beside the record."""
        return {}


class NamedRecord(SharedRecord):
    """A shared record that only editors see the name of."""

    name = models.CharField(max_length=80, help_text="Only editors see it.")

    class Meta(SharedRecord.Meta):
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
