"""Locations in the admin: all by name and kind."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet

from program.locations.page import LocationKind, LocationPage


class LocationFilterSet(PageFilterSet):
    """By kind."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=LocationKind.choices)

    class Meta:
        model = LocationPage
        fields = []


class LocationIndexView(IndexView):
    """Locations by name."""

    default_ordering = "title"
    base_filterset_class = LocationFilterSet
    base_columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Location"), sort_key="title", classname="title"),
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        Column("city", label=_("City"), sort_key="city"),
        DateColumn("checked_on", label=_("Last checked"), sort_key="checked_on"),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
    list_export = ["title", "get_kind_display", "street", "city", "checked_on", "live", "full_url"]
    export_headings = {
        "title": _("Location"),
        "get_kind_display": _("Kind"),
        "checked_on": _("Last checked"),
        "live": _("Published"),
        "full_url": _("Address"),
    }


class LocationViewSet(PageListingViewSet):
    """All locations by name."""

    name = "locations"
    model = LocationPage
    icon = "site"
    menu_label = _("Locations")
    menu_order = 157
    add_to_admin_menu = True
    index_view_class = LocationIndexView
    filterset_class = LocationFilterSet
    export_filename = "locations"
