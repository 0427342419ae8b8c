"""News in the admin: one list of all, with what editors look for in it."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import (
    BulkActionsColumn,
    PageStatusColumn,
    PageTitleColumn,
    ParentPageColumn,
)
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet

from program.library.topic import Topic
from program.news.inlines import NewsTopic
from program.news.page import NewsKind, NewsPage
from program.programs.home_page import ProgramHomePage


class NewsFilterSet(PageFilterSet):
    """By what an editor looks for: what a program shows, what a topic has, what is how old."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=NewsKind.choices)
    program = django_filters.ModelChoiceFilter(
        label=_("Program"),
        queryset=ProgramHomePage.objects.defer_streamfields().order_by("title"),
        method="in_program",
    )
    topic = django_filters.ModelChoiceFilter(
        label=_("Topic"), queryset=Topic.objects.order_by("name"), method="about_topic"
    )
    published_on = django_filters.DateFromToRangeFilter(
        label=_("Date of publication"),
        widget=DateRangePickerWidget,
    )

    class Meta:
        model = NewsPage
        fields = []

    def in_program(self, pages: QuerySet, name: str, program: ProgramHomePage) -> QuerySet:
        """By key: a search filters on indexed fields alone."""
        return _by_key(pages, NewsPage.objects.shown_in(program))

    def about_topic(self, pages: QuerySet, name: str, topic: Topic) -> QuerySet:
        """By key, as above."""
        rows = NewsTopic.objects.filter(topic=topic).order_by()
        return pages.filter(pk__in=rows.values("news"))


def _by_key(pages: QuerySet, found: QuerySet) -> QuerySet:
    return pages.filter(pk__in=found.order_by().values("pk"))


class NewsIndexView(IndexView):
    """News, the newest first, with programs and topics read in a query each."""

    default_ordering = "-published_on"
    base_filterset_class = NewsFilterSet
    base_columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Headline"), sort_key="title", classname="title"),
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        ParentPageColumn("parent", label=_("Stands in")),
        Column("program_names", label=_("Also shown in")),
        Column("topic_names", label=_("Topics")),
        DateColumn("published_on", label=_("Published"), sort_key="published_on"),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
    list_export = [
        "title",
        "get_kind_display",
        "published_on",
        "program_names",
        "topic_names",
        "live",
        "checked_on",
        "full_url",
    ]
    export_headings = {
        "title": _("Headline"),
        "get_kind_display": _("Kind"),
        "published_on": _("Published"),
        "program_names": _("Also shown in"),
        "topic_names": _("Topics"),
        "live": _("Public"),
        "full_url": _("Address"),
    }

    def annotate_queryset(self, pages: QuerySet) -> Any:
        """Read the programs and topics with the pages."""
        whole = super().annotate_queryset(pages)
        return whole.prefetch_related("also_in__program", "topics__topic")


class NewsViewSet(PageListingViewSet):
    """All news of the hospital."""

    name = "news"
    model = NewsPage
    icon = "doc-full"
    menu_label = _("News")
    menu_order = 157
    add_to_admin_menu = True
    index_view_class = NewsIndexView
    filterset_class = NewsFilterSet
    export_filename = "news"
