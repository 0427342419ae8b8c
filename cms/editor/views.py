"""Wagtail's views of usage, with the drafts that its index leaves out."""

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.usage import UsageView as PageUsageView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import ReferenceIndex
from wagtail.snippets.views.snippets import UsageView as RecordUsageView

from cms.editor.usage import Use, uses_of
from cms.wagtail_internals import ReferenceGroups, group_references


class DraftsToo:
    """Mixin of a view of usage."""

    def get_queryset(self) -> ReferenceGroups:
        """What is published and what waits, each place once."""
        uses = [use for use in uses_of([self.object]) if not use.is_below]
        self.states = {_key(use): use.state for use in uses}
        places = {
            (*_key(use), reference.content_path): reference
            for use in uses
            for reference in (*use.drafts, *use.published)
        }
        return group_references(places.values())

    @cached_property
    def columns(self) -> list[Column]:
        """Wagtail's columns, and whether visitors see it there."""
        return [*super().columns, Column("state", label=_("State"), accessor=self._state)]

    def _state(self, row: dict[str, Any]) -> str:
        reference: ReferenceIndex = row["references"][0]
        return self.states.get((reference.base_content_type_id, str(reference.object_id)), "")


def _key(use: Use) -> tuple[int, str]:
    reference = (*use.published, *use.drafts)[0]
    return reference.base_content_type_id, str(reference.object_id)


class RecordUsage(DraftsToo, RecordUsageView):
    """Where a record stands."""


class PageUsage(DraftsToo, PageUsageView):
    """Where a page is linked or chosen."""


class SitePageViewSet(PageViewSet):
    """All pages of the site in the admin."""

    usage_view_class = PageUsage
