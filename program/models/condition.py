"""Conditions: the library, and the page of one."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.frame import Frame
from cms.links import Entry
from cms.visibility import visible
from program.models.index_page import IndexPage
from program.models.subject import SubjectPage


class ConditionIndexPage(IndexPage):
    """The hospital's conditions; inside a program, those that it treats."""

    parent_page_types = ["home.HomePage", "program.ProgramHomePage"]
    subpage_types = ["program.ConditionPage"]
    max_count_per_parent = 1
    page_description = _("All conditions of the hospital; inside a program, those it chose.")

    class Meta:
        verbose_name = _("list of conditions")

    def library_entries(self) -> list[Entry]:
        """The conditions below this page, by name."""
        pages = visible(ConditionPage.objects.child_of(self)).defer_streamfields()
        return [page.as_entry() for page in pages.order_by("title", "pk")]

    def chosen_entries(self, program: Any) -> list[Entry]:
        """The conditions that `program` chose, in its order."""
        ids = program.condition_ids
        pages = visible(ConditionPage.objects.filter(pk__in=ids)).defer_streamfields().in_bulk()
        return [pages[pk].as_entry() for pk in ids if pk in pages]


class ConditionPage(SubjectPage):
    """A condition, in plain words."""

    parent_page_types = ["program.ConditionIndexPage"]
    subpage_types: list[str] = []
    page_description = _("One condition, in plain words; programs choose it from here.")
    schema_type = "MedicalWebPage"
    program_relation = "program_conditions__condition"

    class Meta:
        verbose_name = _("condition")

    def structured_data(self, frame: Frame) -> list[dict[str, Any]]:
        """The condition (schema.org MedicalCondition)."""
        condition: dict[str, Any] = {
            "@type": "MedicalCondition",
            "@id": f"{frame.absolute_url}#condition",
            "name": self.title,
            "url": frame.absolute_url,
        }
        if self.also_called:
            condition["alternateName"] = self.also_called
        if self.summary_text:
            condition["description"] = self.summary_text
        return [condition]
