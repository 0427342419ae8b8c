"""The directory of services and departments."""

from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.folding import first_letter, fold
from cms.links import Entry, Link
from cms.publishing.visibility import visible
from program.library.a_to_z import (
    MAX_NAMES_ON_ONE_PAGE,
    MIN_NAMES_FOR_LETTERS,
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
from program.library.program_choices import programs
from program.services.choices import ServiceKind
from program.services.page import ServicePage

# Programs stand in the directory beside the services, as a kind of their own.
PROGRAM = "program"
PLURALS = {
    ServiceKind.CLINIC: _("Clinics"),
    ServiceKind.LABORATORY: _("Laboratories"),
    ServiceKind.UNIT: _("Hospital units"),
    ServiceKind.SUPPORT: _("Support for families"),
    ServiceKind.TREATMENT: _("Treatments"),
    PROGRAM: _("Programs"),
}


class ServiceIndexPage(IndexPage):
    """The hospital's services and programs; inside a program, those that it works with."""

    parent_page_types = ["home.HomePage", "program.ProgramHomePage"]
    subpage_types = ["program.ServicePage"]
    page_description = _("All services of the hospital; inside a program, those it chose.")
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of services")

    def listed(self) -> list[tuple[str, str, Page]]:
        """The services below this page and the hospital's programs: sort key, kind and page."""
        services = visible(ServicePage.objects.child_of(self)).defer_streamfields()
        beside = visible(programs().sibling_of(self, inclusive=False))
        rows = [
            *((fold(page.title), page.kind, page) for page in services),
            *((fold(page.title), PROGRAM, page) for page in beside.defer_streamfields()),
        ]
        return sorted(rows, key=lambda row: (row[0], row[2].pk))

    def program_entries(self, program: Any) -> list[Entry]:
        """The services that `program` chose, in its order."""
        ids = program.service_ids
        chosen = visible(Page.objects.filter(pk__in=ids)).defer_streamfields().specific()
        pages = {page.pk: page for page in chosen}
        return [pages[pk].as_entry() for pk in ids if hasattr(pages.get(pk), "as_entry")]

    def library_context(self, request: HttpRequest) -> dict[str, Any]:
        """All services where they are few, else those of one letter; of one kind, if asked."""
        rows = self.listed()
        kind = asked_kind(request.GET.get("kind", ""))
        letter = asked_letter(request.GET.get("letter", ""))
        kinds = _kind_links({row[1] for row in rows}, kind)
        rows = [row for row in rows if kind in ("", row[1])]
        present = {first_letter(row[0]) for row in rows}
        context = {"kinds": kinds, "kind": PLURALS.get(kind, ""), "total": len(rows)}
        if len(rows) <= MAX_NAMES_ON_ONE_PAGE:
            letters = in_page_letters(present) if len(rows) >= MIN_NAMES_FOR_LETTERS else []
            asked = {"query": f"?kind={kind}" if kind else ""}
        else:
            asked = {"query": query(letter, kind=kind) if letter or kind else ""}
            letter = letter or first_of(present)
            letters = alphabet(present, lambda each: address(each, kind=kind), current=letter)
            rows = [row for row in rows if first_letter(row[0]) == letter]
            asked |= {"letter": label(letter), "noindex": letter not in present}
        groups = grouped(map(_entry, rows), lambda entry: first_letter(fold(entry.title)))
        return {**context, **asked, "letters": letters, "groups": groups}


def asked_kind(typed: str) -> str:
    """The kind that an address asks for, or "" where it asks for none; nonsense is not found."""
    if typed and typed not in PLURALS:
        raise Http404
    return typed


def _kind_links(present: set[str], current: str) -> list[Link]:
    """The filter: everything, and each kind that there is."""
    found = [kind for kind in PLURALS if kind in present]
    return [
        Link(str(_("All")), "?", current=not current),
        *(Link(str(PLURALS[k]), f"?kind={k}", current=k == current) for k in found),
    ]


def _entry(row: tuple[str, str, Page]) -> Entry:
    return row[2].as_entry()
