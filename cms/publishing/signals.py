"""What must happen when something that visitors see has changed, or is about to."""

from typing import Any

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_save
from modelcluster.models import ClusterableModel
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Site,
)
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
    published,
    unpublished,
)

from cms.fields.rows import delete_rows_with_changed_keys
from cms.http.errors import write_error_pages
from cms.publishing.versions import content_changed
from cms.records.base import SharedRecord
from cms.records.contact import Contact
from cms.records.identity import Identity
from cms.records.site_records import SiteRecords

# Saved without being published like a page: each save is seen at once.
_SEEN_AT_ONCE = (
    Site,
    Locale,
    SiteRecords,
    PageViewRestriction,
    CollectionViewRestriction,
    Collection,
)


def connect() -> None:
    """Listen; called once, when the app is ready."""
    for signal in (page_published, page_unpublished, post_page_move, page_slug_changed):
        signal.connect(_page_changed, dispatch_uid=f"cms.{id(signal)}")
    for signal in (published, unpublished):
        signal.connect(_record_changed, dispatch_uid=f"cms.{id(signal)}")
    for model in (*_SEEN_AT_ONCE, get_image_model(), get_document_model()):
        post_save.connect(_row_changed, sender=model)
        post_delete.connect(_row_changed, sender=model)
    pre_save.connect(_to_be_saved, dispatch_uid="cms.to_be_saved")
    post_save.connect(_saved, dispatch_uid="cms.saved")
    post_delete.connect(_deleted, dispatch_uid="cms.deleted")


def _page_changed(**kwargs: Any) -> None:
    content_changed()


def _record_changed(instance: Model, **kwargs: Any) -> None:
    if isinstance(instance, SharedRecord):
        content_changed()
        _renew_error_pages(instance)


def _row_changed(instance: Model, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        content_changed()
        _renew_error_pages(instance)


def _to_be_saved(
    instance: Model, raw: bool = False, update_fields: frozenset[str] | None = None, **kwargs: Any
) -> None:
    # With its fields named, a page is saved without its rows.
    if isinstance(instance, ClusterableModel) and not raw and update_fields is None:
        delete_rows_with_changed_keys(instance)


def _saved(instance: Model, raw: bool = False, created: bool = False, **kwargs: Any) -> None:
    """A live record or page written without a revision is seen at once, too."""
    is_live = isinstance(instance, SharedRecord | Page) and instance.live
    if is_live and not raw and (created or not instance.has_unpublished_changes):
        content_changed()
        _renew_error_pages(instance)


def _deleted(instance: Model, **kwargs: Any) -> None:
    if isinstance(instance, SharedRecord | Page):
        content_changed()
        _renew_error_pages(instance)


def _renew_error_pages(instance: Model) -> None:
    if isinstance(instance, Contact | Identity | SiteRecords):
        transaction.on_commit(write_error_pages)
