"""The library of conditions, from A to Z."""

from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.db.models import Exists, F, OuterRef
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cms.links import Entry
from cms.publishing.visibility import visible
from program.conditions.names import ConditionName, ConditionNameQuerySet
from program.conditions.page import ConditionPage
from program.library.a_to_z import (
    MAX_NAMES_ON_ONE_PAGE,
    MIN_NAMES_FOR_LETTERS,
    PAGE_SIZE,
    address,
    alphabet,
    asked_letter,
    first_of,
    grouped,
    in_page_letters,
    label,
    query,
)
from program.library.index_page import IndexPage


class ConditionIndexPage(IndexPage):
    """The hospital's conditions from A to Z; inside a program, those that it treats."""

    parent_page_types = ["home.HomePage", "program.ProgramHomePage"]
    subpage_types = ["program.ConditionPage"]
    page_description = _("All conditions of the hospital; inside a program, those it chose.")
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of conditions")

    def names(self) -> ConditionNameQuerySet:
        """Every name of the conditions below this page that the public may see."""
        pages = visible(ConditionPage.objects.child_of(self))
        return ConditionName.objects.filter(condition__in=pages.order_by().values("pk"))

    def _names_of(self, letter: str) -> ConditionNameQuerySet:
        """Those of one letter; the rule is asked of each, since they are few among many."""
        condition = ConditionPage.objects.child_of(self).filter(pk=OuterRef("condition"))
        names = ConditionName.objects.filter(Exists(visible(condition).order_by()), letter=letter)
        return names.alphabetical()

    def program_entries(self, program: Any) -> list[Entry]:
        """The conditions that `program` chose, in its order, with its own words about them."""
        chosen = program.program_conditions.all()
        ids = [each.condition_id for each in chosen]
        pages = visible(ConditionPage.objects.filter(pk__in=ids)).defer_streamfields().in_bulk()
        return [
            pages[each.condition_id].as_entry(note=each.note)
            for each in chosen
            if each.condition_id in pages
        ]

    def library_context(self, request: HttpRequest) -> dict[str, Any]:
        """All names where they are few, else those of one letter, a page at a time."""
        names = self.names()
        counts = dict(names.order_by().values_list("letter").annotate(models.Count("pk")))
        asked = asked_letter(request.GET.get("letter", ""))
        if sum(counts.values()) <= MAX_NAMES_ON_ONE_PAGE:
            rows = self._rows(names.alphabetical())
            return {
                "letters": in_page_letters(counts) if len(rows) >= MIN_NAMES_FOR_LETTERS else [],
                "groups": grouped(rows, lambda row: row["letter"]),
            }
        letter = asked or first_of(counts)
        number = request.GET.get("page", "")
        results = Paginator(self._names_of(letter), PAGE_SIZE)
        results.count = counts.get(letter, 0)
        shown = results.get_page(number)
        shown.object_list = self._rows(shown.object_list)
        return {
            "letters": alphabet(counts, address, current=letter),
            "groups": grouped(shown.object_list, lambda row: row["letter"]),
            "letter": label(letter),
            # The list itself stands at its own address; a page of it is no copy of the first.
            "query": query(letter, page=_after_first(shown.number)) if asked else "",
            "noindex": letter not in counts,
            "before": f"{query(letter)}&",
            "results": shown,
        }

    def _rows(self, names: ConditionNameQuerySet) -> list[dict[str, Any]]:
        """What a row of the list shows; a condition stands right below this page."""
        rows = names.values(
            "name", "letter", "is_title", title=F("condition__title"), slug=F("condition__slug")
        )
        return [{**row, "url": f"{self.url or ''}{row['slug']}/"} for row in rows]


def _after_first(number: int) -> str:
    return str(number) if number > 1 else ""
