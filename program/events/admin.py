"""Events in the admin: what is still to come first, with what editors look for."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet, TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet

from program.events.choices import Audience, Status
from program.events.page import EventPage
from program.programs.home_page import ProgramHomePage


class Time(TextChoices):
    """When an event is, seen from today."""

    UPCOMING = "upcoming", _("On now or still to come")
    PAST = "past", _("Over")
    UNKNOWN = "unknown", _("Without a date")


class EventFilterSet(PageFilterSet):
    """By time, status, program and audience."""

    time = django_filters.ChoiceFilter(label=_("When"), choices=Time.choices, method="by_time")
    status = django_filters.ChoiceFilter(label=_("Takes place"), choices=Status.choices)
    audience = django_filters.ChoiceFilter(
        label=_("For whom"), choices=Audience.choices, method="for_audience"
    )
    program = django_filters.ModelChoiceFilter(
        label=_("Program"),
        queryset=ProgramHomePage.objects.defer_streamfields().order_by("title"),
        method="in_program",
    )

    class Meta:
        model = EventPage
        fields = []

    def by_time(self, pages: QuerySet, name: str, time: str) -> QuerySet:
        """By key: a search filters on indexed fields alone."""
        now = timezone.now()
        wanted = {
            Time.UPCOMING: Q(last_end__gt=now),
            Time.PAST: Q(last_end__lte=now),
            Time.UNKNOWN: Q(last_end=None),
        }
        return _those(pages, EventPage.objects.filter(wanted[time]))

    def for_audience(self, pages: QuerySet, name: str, audience: str) -> QuerySet:
        """By key, as above."""
        return _those(pages, EventPage.objects.filter(**{Audience(audience).field_name: True}))

    def in_program(self, pages: QuerySet, name: str, program: ProgramHomePage) -> QuerySet:
        """Those of the program, and those that it also shows."""
        return _those(pages, EventPage.objects.shown_in(program))


def _those(pages: QuerySet, wanted: QuerySet) -> QuerySet:
    return pages.filter(pk__in=wanted.order_by().values("pk"))


class EventIndexView(IndexView):
    """Events by date, the latest first."""

    default_ordering = "-starts_at"
    base_filterset_class = EventFilterSet
    base_columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Event"), sort_key="title", classname="title"),
        DateColumn("starts_at", label=_("Begins"), sort_key="starts_at"),
        Column("get_repeats_display", label=_("Repeats")),
        Column("get_status_display", label=_("Takes place"), sort_key="status"),
        Column("audience_label", label=_("For whom")),
        Column("program_names", label=_("Also shown in")),
        PageStatusColumn("status_of_page", label=_("Status"), sort_key="live"),
    ]
    list_export = [
        "title",
        "starts_at",
        "last_end",
        "time_zone",
        "get_repeats_display",
        "get_status_display",
        "audience_label",
        "program_names",
        "live",
        "full_url",
    ]
    export_headings = {
        "title": _("Event"),
        "starts_at": _("Begins"),
        "last_end": _("Is over"),
        "time_zone": _("Time zone"),
        "get_repeats_display": _("Repeats"),
        "get_status_display": _("Takes place"),
        "audience_label": _("For whom"),
        "program_names": _("Also shown in"),
        "live": _("Published"),
        "full_url": _("Address"),
    }

    def annotate_queryset(self, pages: QuerySet) -> Any:
        """Read the programs with the pages."""
        return super().annotate_queryset(pages).prefetch_related("programs__program")


class EventViewSet(PageListingViewSet):
    """All events of the hospital."""

    name = "events"
    model = EventPage
    icon = "calendar-alt"
    menu_label = _("Events")
    menu_order = 157
    add_to_admin_menu = True
    index_view_class = EventIndexView
    filterset_class = EventFilterSet
    export_filename = "events"
