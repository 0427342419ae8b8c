"""Services in the admin: all by name and kind."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet

from program.services.page import ServiceKind, ServicePage


class ServiceFilterSet(PageFilterSet):
    """By kind."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=ServiceKind.choices)

    class Meta:
        model = ServicePage
        fields = []


class ServiceIndexView(IndexView):
    """Services by name."""

    default_ordering = "title"
    base_filterset_class = ServiceFilterSet
    base_columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Service"), sort_key="title", classname="title"),
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        DateColumn("checked_on", label=_("Last checked"), sort_key="checked_on"),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
    list_export = [
        "title",
        "also_called_text",
        "get_kind_display",
        "checked_on",
        "live",
        "full_url",
    ]
    export_headings = {
        "title": _("Service"),
        "also_called_text": _("Also called"),
        "get_kind_display": _("Kind"),
        "checked_on": _("Last checked"),
        "live": _("Published"),
        "full_url": _("Address"),
    }


class ServiceViewSet(PageListingViewSet):
    """All services by name."""

    name = "services"
    model = ServicePage
    icon = "list-ul"
    menu_label = _("Services")
    menu_order = 156
    add_to_admin_menu = True
    index_view_class = ServiceIndexView
    filterset_class = ServiceFilterSet
    export_filename = "services"
