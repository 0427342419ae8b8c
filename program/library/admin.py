"""Lists of pages in the admin: all of one type in the whole hospital, and the topics of news."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn, UpdatedAtColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet

from cms.editor.viewsets import RecordViewSet
from program.library.program_choices import programs
from program.library.topic import Topic

# What every list ends with when it is exported.
EXPORT_HEADINGS = {"live": _("Published"), "full_url": _("Address")}


def by_key(pages: QuerySet, wanted: QuerySet, field: str = "pk") -> QuerySet:
    """Keep those of `pages` that `wanted` names in `field`: a search filters on indexed fields."""
    return pages.filter(pk__in=wanted.order_by().values(field))


def page_columns(title: str, *columns: Column, sort_key: str = "title") -> list[Column]:
    """The columns of a list: pages by what they are called here, what is particular, the status."""
    return [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=title, sort_key=sort_key, classname="title"),
        *columns,
        # Not "status": an event has a field of that name.
        PageStatusColumn("page_status", label=_("Status"), sort_key="live"),
    ]


def _programs(request: HttpRequest | None) -> QuerySet:
    return programs().defer_streamfields().order_by("title")


def program_filter() -> django_filters.ModelChoiceFilter:
    """A filter by program; the filter set says what belongs to one in its method `in_program`."""
    return django_filters.ModelChoiceFilter(
        label=_("Program"), queryset=_programs, method="in_program"
    )


class LibraryIndexView(IndexView):
    """A list with what its columns show of other tables read in a query each."""

    default_ordering = "title"
    prefetched: tuple[str, ...] = ()

    def annotate_queryset(self, pages: QuerySet) -> Any:
        """Read what the columns show with the pages."""
        return super().annotate_queryset(pages).prefetch_related(*self.prefetched)


class LibraryViewSet(PageListingViewSet):
    """A list in the main menu of the admin, which can be exported under its name."""

    add_to_admin_menu = True

    @property
    def export_filename(self) -> str:
        """The name of the file without its ending."""
        return self.name


class TopicViewSet(RecordViewSet):
    """Topics by name."""

    model = Topic
    icon = "tag"
    menu_label = _("Topics")
    menu_order = 162
    add_to_admin_menu = True
    list_display = ["name", "slug", LiveStatusTagColumn(), UpdatedAtColumn()]
