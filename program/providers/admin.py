"""Providers in the admin: everybody by family name, with what editors look for."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet

from program.library.program_choices import ProgramProvider
from program.programs.home_page import ProgramHomePage
from program.providers.page import Accepting, ProviderPage, Role


class ProviderFilterSet(PageFilterSet):
    """By what an editor looks for: who still has no program, who accepts patients."""

    role = django_filters.ChoiceFilter(label=_("Role"), choices=Role.choices)
    accepting = django_filters.ChoiceFilter(label=_("New patients"), choices=Accepting.choices)
    program = django_filters.ModelChoiceFilter(
        label=_("Program"),
        queryset=ProgramHomePage.objects.defer_streamfields().order_by("title"),
        method="in_program",
    )

    class Meta:
        model = ProviderPage
        fields = []

    def in_program(self, pages: QuerySet, name: str, program: ProgramHomePage) -> QuerySet:
        """By key: a search filters on indexed fields alone."""
        rows = ProgramProvider.objects.filter(program=program).order_by()
        return pages.filter(pk__in=rows.values("provider"))


class ProviderIndexView(IndexView):
    """Providers, with the programs that chose them read in two queries."""

    default_ordering = "sort_key"
    base_filterset_class = ProviderFilterSet
    base_columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Name"), sort_key="sort_key", classname="title"),
        Column("get_role_display", label=_("Role"), sort_key="role"),
        Column("get_accepting_display", label=_("New patients"), sort_key="accepting"),
        Column("program_names", label=_("Programs")),
        DateColumn("checked_on", label=_("Last checked"), sort_key="checked_on"),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
    list_export = [
        "title",
        "credentials",
        "get_role_display",
        "position",
        "get_accepting_display",
        "program_names",
        "live",
        "checked_on",
        "full_url",
    ]
    export_headings = {
        "title": _("Name"),
        "get_role_display": _("Role"),
        "get_accepting_display": _("New patients"),
        "program_names": _("Programs"),
        "live": _("Published"),
        "full_url": _("Address"),
    }

    def annotate_queryset(self, pages: QuerySet) -> Any:
        """Read the programs with the pages."""
        return super().annotate_queryset(pages).prefetch_related("program_choices__program")


class ProviderViewSet(PageListingViewSet):
    """Everybody of the hospital, by family name."""

    name = "providers"
    model = ProviderPage
    icon = "group"
    menu_label = _("Providers")
    menu_order = 160
    add_to_admin_menu = True
    index_view_class = ProviderIndexView
    filterset_class = ProviderFilterSet
    export_filename = "providers"
