"""Locations in the admin: all by name and kind."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.pages.listing import PageFilterSet

from program.library.admin import EXPORT_HEADINGS, LibraryIndexView, LibraryViewSet, page_columns
from program.locations.choices import LocationKind
from program.locations.page import LocationPage


class LocationFilterSet(PageFilterSet):
    """By kind."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=LocationKind.choices)

    class Meta:
        model = LocationPage
        fields = []


class LocationIndexView(LibraryIndexView):
    """Locations by name."""

    base_filterset_class = LocationFilterSet
    base_columns = page_columns(
        _("Location"),
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        Column("city", label=_("City"), sort_key="city"),
        DateColumn("checked_on", label=_("Last checked"), sort_key="checked_on"),
    )
    list_export = ["title", "get_kind_display", "street", "city", "checked_on", "live", "full_url"]
    export_headings = {
        **EXPORT_HEADINGS,
        "title": _("Location"),
        "get_kind_display": _("Kind"),
        "checked_on": _("Last checked"),
    }


class LocationViewSet(LibraryViewSet):
    """All locations by name."""

    name = "locations"
    model = LocationPage
    icon = "site"
    menu_label = _("Locations")
    menu_order = 157
    index_view_class = LocationIndexView
    filterset_class = LocationFilterSet
