"""Events in the admin: what is still to come first, with what editors look for."""

import django_filters
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.models import Page

from program.events.choices import Audience, Status, Time
from program.events.page import EventPage
from program.library.admin import (
    EXPORT_HEADINGS,
    LibraryIndexView,
    LibraryViewSet,
    by_key,
    page_columns,
    program_filter,
)


class EventFilterSet(PageFilterSet):
    """By time, status, program and audience."""

    time = django_filters.ChoiceFilter(label=_("When"), choices=Time.choices, method="by_time")
    status = django_filters.ChoiceFilter(label=_("Takes place"), choices=Status.choices)
    audience = django_filters.ChoiceFilter(
        label=_("For whom"), choices=Audience.choices, method="for_audience"
    )
    program = program_filter()

    class Meta:
        model = EventPage
        fields = []

    def by_time(self, pages: QuerySet, name: str, time: str) -> QuerySet:
        """By when they are over."""
        now = timezone.now()
        wanted = {
            Time.UPCOMING: Q(last_end__gt=now),
            Time.PAST: Q(last_end__lte=now),
            Time.UNKNOWN: Q(last_end=None),
        }
        return by_key(pages, EventPage.objects.filter(wanted[time]))

    def for_audience(self, pages: QuerySet, name: str, audience: str) -> QuerySet:
        """Those for these people."""
        return by_key(pages, EventPage.objects.filter(**{Audience(audience).field_name: True}))

    def in_program(self, pages: QuerySet, name: str, program: Page) -> QuerySet:
        """Those of the program, and those that it also shows."""
        return by_key(pages, EventPage.objects.shown_in(program))


class EventIndexView(LibraryIndexView):
    """Events by date, the latest first."""

    default_ordering = "-starts_at"
    base_filterset_class = EventFilterSet
    base_columns = page_columns(
        _("Event"),
        DateColumn("starts_at", label=_("Begins"), sort_key="starts_at"),
        Column("get_repeats_display", label=_("Repeats")),
        Column("get_status_display", label=_("Takes place"), sort_key="status"),
        Column("audience_label", label=_("For whom")),
        Column("program_names", label=_("Also shown in")),
    )
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
        **EXPORT_HEADINGS,
        "title": _("Event"),
        "starts_at": _("Begins"),
        "last_end": _("Is over"),
        "time_zone": _("Time zone"),
        "get_repeats_display": _("Repeats"),
        "get_status_display": _("Takes place"),
        "audience_label": _("For whom"),
        "program_names": _("Also shown in"),
    }
    prefetched = ("programs__program",)


class EventViewSet(LibraryViewSet):
    """All events of the hospital."""

    name = "events"
    model = EventPage
    icon = "calendar-alt"
    menu_label = _("Events")
    menu_order = 157
    index_view_class = EventIndexView
    filterset_class = EventFilterSet
