"""What shows a record: published pages and records, drafts, and the settings of the site.

Wagtail's index of references knows what is saved as published, not what waits in a draft or for its
time. Drafts are few: they are read when somebody asks.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Model, Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.models import Page, ReferenceIndex, Revision

from cms.publishing.schedule import scheduled_models
from cms.wagtail_internals import base_content_type, references_in

Key = tuple[int, str]


@dataclass
class Use:
    """One record or page that shows another."""

    source: Model
    target: Model
    is_below: bool
    published: list[ReferenceIndex] = field(default_factory=list)
    drafts: list[ReferenceIndex] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The name of the source, as lists of the admin show it."""
        if isinstance(self.source, BaseSiteSetting):
            return capfirst(self.source._meta.verbose_name)
        return str(self.source)

    @property
    def kind(self) -> str:
        """What the source is."""
        return str(self.source._meta.verbose_name)

    @property
    def places(self) -> list[str]:
        """Where in the source: the labels of its fields and blocks."""
        references = [*self.published, *self.drafts]
        return sorted({str(reference.describe_source_field()) for reference in references})

    @property
    def state(self) -> str:
        """Whether visitors see it now."""
        if isinstance(self.source, BaseSiteSetting):
            return _("setting")
        if not getattr(self.source, "live", True):
            return _("draft")
        return _("published") if self.published else _("unpublished change")

    @property
    def protects(self) -> bool:
        """Whether the target cannot go while this is so."""
        return any(reference.on_delete is models.PROTECT for reference in self.published)

    @property
    def goes_with_it(self) -> bool:
        """Whether deleting the target deletes the source."""
        whole = [reference for reference in self.published if "." not in reference.model_path]
        return any(reference.on_delete is models.CASCADE for reference in whole)


def uses_of(targets: Sequence[Model]) -> list[Use]:
    """What shows the records, or the pages with all below them.

    What is itself among them is left out, unless the database would refuse to delete it.
    """
    whole = _with_descendants(targets)
    keys = {_key(target): target for target in whole}
    uses: dict[tuple[Key, Key], Use] = {}
    sources = _Sources()
    for references, list_name in (
        (ReferenceIndex.get_references_to_in_bulk(list(whole)), "published"),
        (_draft_references(keys), "drafts"),
    ):
        for reference in references:
            source_key = (reference.base_content_type_id, str(reference.object_id))
            target_key = (reference.to_content_type_id, reference.to_object_id)
            source = sources.get(source_key)
            if source is None:
                continue
            target = keys[target_key]
            use = uses.setdefault(
                (source_key, target_key), Use(source, target, is_below=target not in targets)
            )
            getattr(use, list_name).append(reference)
    shown = [use for use in uses.values() if use.protects or _key(use.source) not in keys]
    return sorted(shown, key=lambda use: (not use.protects, use.title.casefold()))


def uses_context(found: list[Use], user: Any, deleting: bool = True) -> dict[str, Any]:
    """What the list shows: each use, with the address where `user` can edit its source."""
    finder = AdminURLFinder(user)
    return {
        "rows": [(use, finder.get_edit_url(use.source)) for use in found],
        "deleting": deleting,
    }


def _with_descendants(targets: Sequence[Model]) -> list[Model]:
    pages = [target for target in targets if isinstance(target, Page)]
    below = [child for page in pages for child in page.get_descendants()]
    return [*targets, *below]


def _key(instance: Model) -> Key:
    # The index names a page by the type that all pages share.
    return base_content_type(instance).pk, str(instance.pk)


class _Sources:
    """Records by their key, each read once."""

    def __init__(self) -> None:
        self._found: dict[Key, Model | None] = {}

    def get(self, key: Key) -> Model | None:
        if key not in self._found:
            model = ContentType.objects.get_for_id(key[0]).model_class()
            found = model._base_manager.filter(pk=key[1]).first() if model else None
            self._found[key] = found.specific if isinstance(found, Page) else found
        return self._found[key]


def _draft_references(keys: Iterable[Key]) -> Iterator[ReferenceIndex]:
    """What waits in drafts and scheduled versions, as the index would hold it."""
    wanted = set(keys)
    for revision in _waiting_revisions():
        for content_type_id, pk, model_path, content_path in references_in(revision.as_object()):
            if (content_type_id, pk) in wanted:
                yield ReferenceIndex(
                    content_type=revision.content_type,
                    base_content_type=revision.base_content_type,
                    object_id=revision.object_id,
                    to_content_type_id=content_type_id,
                    to_object_id=pk,
                    model_path=model_path,
                    content_path=content_path,
                )


def _waiting_revisions() -> Iterator[Revision]:
    chosen = Q(approved_go_live_at__isnull=False)
    for model in scheduled_models():
        changed = model._base_manager.filter(has_unpublished_changes=True)
        chosen |= Q(pk__in=changed.values("latest_revision"))
    return Revision.objects.filter(chosen).iterator()
