"""Find a doctor: what a visitor chose, whom that finds, and what to loosen when it finds nobody."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import and_
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page as ResultPage
from django.core.paginator import Paginator
from django.db.models import Case, Count, Q, When
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from cms.links import Link, page_link
from program.providers.cards import ProviderSummary, cards
from program.providers.finder.criteria import CRITERIA, Criterion, called, clean, find_specialties
from program.providers.finder.vocabulary import MAX_SUGGESTED_NAMES, Vocabulary, condition_lists
from program.providers.page import ProviderPage

PAGE_SIZE = 20
MAX_SPECIALTIES_LISTED = 24
ORDER = ("sort_key", "pk")


@dataclass(frozen=True)
class Chip:
    """A filter in effect, and the address without it."""

    choice: Criterion
    without: str


@dataclass(frozen=True)
class Suggestion:
    """A way on where nothing was found: words, an address, how many are there."""

    words: str
    url: str
    count: int

    @property
    def found(self) -> str:
        """How many, in words."""
        return found_label(self.count)


def found_label(count: int) -> str:
    """How many were found, in words."""
    return ngettext("%(count)d person found", "%(count)d people found", count) % {"count": count}


class Finder:
    """One visitor's search among the providers below a page."""

    def __init__(self, page: Page, parameters: Mapping[str, str]) -> None:
        self.page = page
        self.number = parameters.get("page", "")
        self.typed = {name: clean(parameters.get(name, "")) for name in CRITERIA}
        self.vocabulary = Vocabulary(page)
        self.everybody = ProviderPage.objects.for_listings().child_of(page)

    @property
    def is_filtered(self) -> bool:
        """Whether the visitor chose anything."""
        return any(self.typed.values())

    @cached_property
    def choices(self) -> list[Criterion]:
        """The filters in effect."""
        return [
            read(self.typed[name], self.vocabulary, self.everybody)
            for name, read in CRITERIA.items()
            if self.typed[name]
        ]

    @cached_property
    def results(self) -> ResultPage:
        """The page of results that the address names, or the nearest that there is: their keys.

        Looking through everybody is what costs: done once, it gives the count and the page.
        """
        if any(choice.unknown for choice in self.choices):
            return Paginator([], PAGE_SIZE).get_page(1)
        found = self.everybody.filter(self._match(self.choices))
        wholes = [choice.whole for choice in self.choices if choice.whole]
        if wholes:
            found = found.order_by(Case(When(wholes[0], then=0), default=1), *ORDER)
        else:
            found = found.order_by(*ORDER)
        keys = list(found.values_list("pk", flat=True))
        return Paginator(keys, PAGE_SIZE).get_page(self.number)

    @property
    def total(self) -> int:
        """How many were found."""
        return self.results.paginator.count

    @property
    def found(self) -> str:
        """How many were found, in words."""
        return found_label(self.total)

    @cached_property
    def people(self) -> list[ProviderSummary]:
        """Those of this page of results."""
        return cards(ProviderPage.objects.in_order(list(self.results)))

    @property
    def chips(self) -> list[Chip]:
        """The filters in effect, each with the address that takes it off."""
        return [Chip(choice, self.without(choice.name)) for choice in self.choices]

    @property
    def notes(self) -> list[str]:
        """What was looked for instead of what was typed."""
        return [choice.note for choice in self.choices if choice.note]

    @cached_property
    def specialty_ideas(self) -> list[str]:
        """Specialties to choose from while typing."""
        return [specialty.name for specialty in self.vocabulary.specialties[:MAX_SUGGESTED_NAMES]]

    @property
    def base(self) -> str:
        """The address of these choices, to which the number of a page is added."""
        query = self._query(self.typed)
        return f"?{query}&" if query else "?"

    def without(self, name: str) -> str:
        """The address without one of the filters."""
        return self.address({**self.typed, name: ""})

    def address(self, typed: Mapping[str, str]) -> str:
        """The address of a search."""
        query = self._query(typed)
        return f"{self.page.url}?{query}" if query else (self.page.url or "")

    @cached_property
    def relaxed_searches(self) -> list[Suggestion]:
        """Which filter to take off, and how many that finds; where none helps, which to keep."""
        if len(self.choices) < 2:
            return []
        names = {choice.name for choice in self.choices}
        without = self._ways(
            {n: names - {n} for n in names}, _("Without “%(filter)s”"), self.without
        )
        if without or len(self.choices) < 3:
            return without
        return self._ways(
            {name: {name} for name in names},
            _("Only “%(filter)s”"),
            lambda name: self.address({name: self.typed[name]}),
        )

    def _ways(
        self, kept: dict[str, set[str]], words: str, address: Callable[[str], str]
    ) -> list[Suggestion]:
        """For each filter a way, where somebody fits all filters that are `kept` then."""
        counts = {
            name: sum(count for fitting, count in self._match_counts if filters <= fitting)
            for name, filters in kept.items()
        }
        return [
            Suggestion(words % {"filter": choice.shown}, address(choice.name), counts[choice.name])
            for choice in self.choices
            if counts[choice.name]
        ]

    @cached_property
    def _match_counts(self) -> list[tuple[set[str], int]]:
        """Which filters people fit, and how many fit just these: looking at everybody once."""
        fits = {
            f"fits_{choice.name}": Case(When(choice.match, then=1), default=0)
            for choice in self.choices
        }
        rows = self.everybody.order_by().annotate(**fits).values_list(*fits).annotate(Count("pk"))
        names = [choice.name for choice in self.choices]
        return [
            ({name for name, fit in zip(names, row, strict=False) if fit}, row[-1]) for row in rows
        ]

    @cached_property
    def other_searches(self) -> list[Link]:
        """Other searches for what was typed as a name; what to read about a condition."""
        links = [link for choice in self.choices for link in choice.links]
        typed = self.typed["name"]
        if self._is_unknown("condition"):
            links += map(page_link, condition_lists(self.page))
        if self._is_unknown("name"):
            for specialty in find_specialties(typed, self.vocabulary)[0][:3]:
                words = _("Specialty: %(name)s") % {"name": specialty.name}
                links.append(Link(words, self.address({"specialty": specialty.name})))
            for page in called(typed, self.vocabulary):
                words = _("Condition: %(name)s") % {"name": page.title}
                links.append(Link(words, self.address({"condition": page.title})))
        return links

    @property
    def known_specialties(self) -> list[Link]:
        """All specialties to choose from, where one was typed that there is not."""
        if not self._is_unknown("specialty"):
            return []
        return [
            Link(specialty.name, self.address({"specialty": specialty.name}))
            for specialty in self.vocabulary.specialties[:MAX_SPECIALTIES_LISTED]
        ]

    def _is_unknown(self, name: str) -> bool:
        return any(choice.name == name and choice.unknown for choice in self.choices)

    def _match(self, choices: Any) -> Q:
        return reduce(and_, (choice.match for choice in choices), Q())

    def _query(self, typed: Mapping[str, str]) -> str:
        return urlencode({name: value for name, value in typed.items() if value})
