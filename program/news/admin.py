"""News in the admin: one list of all, with what editors look for in it."""

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import ParentPageColumn
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.models import Page

from program.library.admin import (
    EXPORT_HEADINGS,
    LibraryIndexView,
    LibraryViewSet,
    by_key,
    page_columns,
    program_filter,
)
from program.library.topic import Topic
from program.news.choices import NewsKind
from program.news.inlines import NewsTopic
from program.news.page import NewsPage


class NewsFilterSet(PageFilterSet):
    """By what an editor looks for: what a program shows, what a topic has, what is how old."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=NewsKind.choices)
    program = program_filter()
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

    def in_program(self, pages: QuerySet, name: str, program: Page) -> QuerySet:
        """Those of the program, and those that it also shows."""
        return by_key(pages, NewsPage.objects.shown_in(program))

    def about_topic(self, pages: QuerySet, name: str, topic: Topic) -> QuerySet:
        """Those with the topic."""
        return by_key(pages, NewsTopic.objects.filter(topic=topic), "news")


class NewsIndexView(LibraryIndexView):
    """News, the newest first, with programs and topics read in a query each."""

    default_ordering = "-published_on"
    base_filterset_class = NewsFilterSet
    base_columns = page_columns(
        _("Headline"),
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        ParentPageColumn("parent", label=_("Stands in")),
        Column("program_names", label=_("Also shown in")),
        Column("topic_names", label=_("Topics")),
        DateColumn("published_on", label=_("Published"), sort_key="published_on"),
    )
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
        **EXPORT_HEADINGS,
        "title": _("Headline"),
        "get_kind_display": _("Kind"),
        "published_on": _("Published"),
        "program_names": _("Also shown in"),
        "topic_names": _("Topics"),
        "live": _("Public"),
    }
    prefetched = (
        "also_in__program",
        "topics__topic",
    )


class NewsViewSet(LibraryViewSet):
    """All news of the hospital."""

    name = "news"
    model = NewsPage
    icon = "doc-full"
    menu_label = _("News")
    menu_order = 157
    index_view_class = NewsIndexView
    filterset_class = NewsFilterSet
