"""Services in the admin: all by name and kind."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.pages.listing import PageFilterSet

from program.library.admin import EXPORT_HEADINGS, LibraryIndexView, LibraryViewSet, page_columns
from program.services.choices import ServiceKind
from program.services.page import ServicePage


class ServiceFilterSet(PageFilterSet):
    """By kind."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=ServiceKind.choices)

    class Meta:
        model = ServicePage
        fields = []


class ServiceIndexView(LibraryIndexView):
    """Services by name."""

    base_filterset_class = ServiceFilterSet
    base_columns = page_columns(
        _("Service"),
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        DateColumn("checked_on", label=_("Last checked"), sort_key="checked_on"),
    )
    list_export = [
        "title",
        "also_called_text",
        "get_kind_display",
        "checked_on",
        "live",
        "full_url",
    ]
    export_headings = {
        **EXPORT_HEADINGS,
        "title": _("Service"),
        "also_called_text": _("Also called"),
        "get_kind_display": _("Kind"),
        "checked_on": _("Last checked"),
    }


class ServiceViewSet(LibraryViewSet):
    """All services by name."""

    name = "services"
    model = ServicePage
    icon = "list-ul"
    menu_label = _("Services")
    menu_order = 156
    index_view_class = ServiceIndexView
    filterset_class = ServiceFilterSet
