"""Providers in the admin: everybody by family name, with what editors look for."""

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, LiveStatusTagColumn, UpdatedAtColumn
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.models import Page

from cms.editor.viewsets import RecordViewSet
from program.library.admin import (
    EXPORT_HEADINGS,
    LibraryIndexView,
    LibraryViewSet,
    by_key,
    page_columns,
    program_filter,
)
from program.library.program_choices import ProgramProvider
from program.providers.page import Accepting, ProviderPage, Role
from program.providers.specialty import Specialty


class ProviderFilterSet(PageFilterSet):
    """By what an editor looks for: who still has no program, who accepts patients."""

    role = django_filters.ChoiceFilter(label=_("Role"), choices=Role.choices)
    accepting = django_filters.ChoiceFilter(label=_("New patients"), choices=Accepting.choices)
    program = program_filter()

    class Meta:
        model = ProviderPage
        fields = []

    def in_program(self, pages: QuerySet, name: str, program: Page) -> QuerySet:
        """The team of the program."""
        return by_key(pages, ProgramProvider.objects.filter(program=program), "provider")


class ProviderIndexView(LibraryIndexView):
    """Providers, with the programs that chose them read in two queries."""

    default_ordering = "sort_key"
    base_filterset_class = ProviderFilterSet
    base_columns = page_columns(
        _("Name"),
        Column("get_role_display", label=_("Role"), sort_key="role"),
        Column("get_accepting_display", label=_("New patients"), sort_key="accepting"),
        Column("program_names", label=_("Programs")),
        DateColumn("checked_on", label=_("Last checked"), sort_key="checked_on"),
        sort_key="sort_key",
    )
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
        **EXPORT_HEADINGS,
        "title": _("Name"),
        "get_role_display": _("Role"),
        "get_accepting_display": _("New patients"),
        "program_names": _("Programs"),
    }
    prefetched = ("program_choices__program",)


class ProviderViewSet(LibraryViewSet):
    """Everybody of the hospital, by family name."""

    name = "providers"
    model = ProviderPage
    icon = "group"
    menu_label = _("Providers")
    menu_order = 160
    index_view_class = ProviderIndexView
    filterset_class = ProviderFilterSet


class SpecialtyViewSet(RecordViewSet):
    """Specialties by name."""

    model = Specialty
    icon = "tag"
    menu_label = _("Specialties")
    menu_order = 161
    add_to_admin_menu = True
    list_display = ["name", LiveStatusTagColumn(), UpdatedAtColumn()]
