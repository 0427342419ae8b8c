"""Conditions in the admin: all by name, with their reviews, and what editors look for."""

from datetime import timedelta
from typing import Any

import django_filters
from django.db.models import Q, QuerySet, TextChoices
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet

from program.conditions.page import ConditionPage
from program.library.program_choices import ProgramCondition
from program.programs.home_page import ProgramHomePage

# A review that is due so soon is already worth planning.
SOON = timedelta(days=90)


class ReviewState(TextChoices):
    """Whether a condition has to be read again."""

    OVERDUE = "overdue", _("Overdue")
    SOON = "soon", _("Due within three months")
    NEVER = "never", _("Never reviewed")


class ConditionFilterSet(PageFilterSet):
    """By what an editor looks for: what must be reviewed, what a program treats."""

    review = django_filters.ChoiceFilter(
        label=_("Review"), choices=ReviewState.choices, method="by_review"
    )
    program = django_filters.ModelChoiceFilter(
        label=_("Program"),
        queryset=ProgramHomePage.objects.defer_streamfields().order_by("title"),
        method="in_program",
    )

    class Meta:
        model = ConditionPage
        fields = []

    def by_review(self, pages: QuerySet, name: str, state: str) -> QuerySet:
        """By key: a search filters on indexed fields alone."""
        today = localdate()
        due = {
            ReviewState.OVERDUE: Q(next_review_on__lt=today),
            ReviewState.SOON: Q(next_review_on__gte=today, next_review_on__lte=today + SOON),
            ReviewState.NEVER: Q(reviewed_on=None),
        }
        return pages.filter(pk__in=ConditionPage.objects.filter(due[state]).order_by().values("pk"))

    def in_program(self, pages: QuerySet, name: str, program: ProgramHomePage) -> QuerySet:
        """By key, as above."""
        rows = ProgramCondition.objects.filter(program=program).order_by()
        return pages.filter(pk__in=rows.values("condition"))


class ConditionIndexView(IndexView):
    """Conditions, with the programs that chose them read in two queries."""

    default_ordering = "title"
    base_filterset_class = ConditionFilterSet
    base_columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Condition"), sort_key="title", classname="title"),
        Column("program_names", label=_("Programs")),
        Column("reviewer_name", label=_("Reviewed by")),
        Column("next_review_on", label=_("Review due"), sort_key="next_review_on"),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
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
        "title": _("Condition"),
        "also_called_text": _("Also called"),
        "program_names": _("Programs"),
        "code_list": _("Codes"),
        "reviewer_name": _("Reviewed by"),
        "reviewed_on": _("Reviewed on"),
        "next_review_on": _("Review due"),
        "live": _("Published"),
        "full_url": _("Address"),
    }

    def annotate_queryset(self, pages: QuerySet) -> Any:
        """Read the programs, the reviewers and the codes with the pages."""
        whole = super().annotate_queryset(pages)
        return whole.prefetch_related("program_choices__program", "reviewer", "codes")


class ConditionViewSet(PageListingViewSet):
    """All conditions by name."""

    name = "conditions"
    model = ConditionPage
    icon = "list-ul"
    menu_label = _("Conditions")
    menu_order = 155
    add_to_admin_menu = True
    index_view_class = ConditionIndexView
    filterset_class = ConditionFilterSet
    export_filename = "conditions"
