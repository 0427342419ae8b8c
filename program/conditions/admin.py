"""Conditions in the admin: all by name, with their reviews, and what editors look for."""

from datetime import timedelta

import django_filters
from django.db.models import Q, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.models import Page

from program.conditions.choices import ReviewState
from program.conditions.page import ConditionPage
from program.library.admin import (
    EXPORT_HEADINGS,
    LibraryIndexView,
    LibraryViewSet,
    by_key,
    page_columns,
    program_filter,
)
from program.library.program_choices import ProgramCondition

# A review that is due so soon is already worth planning.
SOON = timedelta(days=90)


class ConditionFilterSet(PageFilterSet):
    """By what an editor looks for: what must be reviewed, what a program treats."""

    review = django_filters.ChoiceFilter(
        label=_("Review"), choices=ReviewState.choices, method="by_review"
    )
    program = program_filter()

    class Meta:
        model = ConditionPage
        fields = []

    def by_review(self, pages: QuerySet, name: str, state: str) -> QuerySet:
        """By when they are to be reviewed."""
        today = localdate()
        due = {
            ReviewState.OVERDUE: Q(next_review_on__lt=today),
            ReviewState.SOON: Q(next_review_on__gte=today, next_review_on__lte=today + SOON),
            ReviewState.NEVER: Q(reviewed_on=None),
        }
        return by_key(pages, ConditionPage.objects.filter(due[state]))

    def in_program(self, pages: QuerySet, name: str, program: Page) -> QuerySet:
        """Those that the program treats."""
        return by_key(pages, ProgramCondition.objects.filter(program=program), "condition")


class ConditionIndexView(LibraryIndexView):
    """Conditions, with the programs that chose them read in two queries."""

    base_filterset_class = ConditionFilterSet
    base_columns = page_columns(
        _("Condition"),
        Column("program_names", label=_("Programs")),
        Column("reviewer_name", label=_("Reviewed by")),
        Column("next_review_on", label=_("Review due"), sort_key="next_review_on"),
    )
    list_export = [
        "title",
        "also_called_text",
        "program_names",
        "code_list",
        "reviewer_name",
        "reviewed_on",
        "next_review_on",
        "live",
        "full_url",
    ]
    export_headings = {
        **EXPORT_HEADINGS,
        "title": _("Condition"),
        "also_called_text": _("Also called"),
        "program_names": _("Programs"),
        "code_list": _("Codes"),
        "reviewer_name": _("Reviewed by"),
        "reviewed_on": _("Reviewed on"),
        "next_review_on": _("Review due"),
    }
    prefetched = (
        "program_choices__program",
        "reviewer",
        "codes",
    )


class ConditionViewSet(LibraryViewSet):
    """All conditions by name."""

    name = "conditions"
    model = ConditionPage
    icon = "list-ul"
    menu_label = _("Conditions")
    menu_order = 155
    index_view_class = ConditionIndexView
    filterset_class = ConditionFilterSet
