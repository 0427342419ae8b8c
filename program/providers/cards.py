"""The people of the hospital as pages show them: in a list, in a row of faces, alone."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Model, Q, Value
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.languages import language_name
from cms.publishing.cache import cached
from cms.publishing.visibility import public_file, visible
from program.locations.page import LocationPage
from program.providers.choices import Role
from program.providers.inlines import ProviderLanguage, ProviderLocation, ProviderSpecialty
from program.providers.queryset import ProviderQuerySet


@dataclass(frozen=True)
class ProviderSummary:
    """Somebody in a list."""

    name: str
    url: str
    credentials: str = ""
    role: str = ""
    position: str = ""
    photo: Any = None
    accepting: str = ""
    accepting_label: str = ""
    specialties: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """The name with the credentials."""
        return f"{self.name}, {self.credentials}" if self.credentials else self.name

    @property
    def line(self) -> str:
        """What stands under the name."""
        return self.position or self.role


@dataclass(frozen=True)
class RoleGroup:
    """The people of a program who do the same."""

    heading: str
    people: tuple[ProviderSummary, ...]


# Headings over several people.
HEADINGS = {
    Role.PHYSICIAN: _("Physicians"),
    Role.NURSE_PRACTITIONER: _("Nurse practitioners"),
    Role.NURSE: _("Nurses"),
    Role.NURSE_NAVIGATOR: _("Nurse navigators"),
    Role.PSYCHOLOGIST: _("Psychologists"),
    Role.THERAPIST: _("Therapists"),
    Role.SOCIAL_WORKER: _("Social workers"),
    Role.FINANCIAL_COUNSELOR: _("Financial counselors"),
    Role.RESEARCHER: _("Researchers"),
    Role.OTHER: _("Others on the team"),
}


def provider_summaries(pages: ProviderQuerySet, ids: Sequence[int]) -> list[ProviderSummary]:
    """The providers of `ids` among `pages`, in that order; not those the public may not see."""
    found = cached(f"faces:{list(ids)}", lambda: pages.in_order(ids)) if ids else []
    return list(map(face, found))


def face(page: Page, **facts: tuple[str, ...]) -> ProviderSummary:
    """A provider as lists show one."""
    return ProviderSummary(
        name=page.title,
        url=page.url or "",
        credentials=page.credentials,
        role=str(page.get_role_display()),
        position=page.position,
        photo=public_file(page.photo),
        accepting=page.accepting,
        accepting_label=str(page.get_accepting_display()) if page.accepting else "",
        **facts,
    )


def cards(pages: Iterable[Page]) -> list[ProviderSummary]:
    """The providers with what a family chooses by, in one query however many there are."""
    pages = list(pages)
    if not pages:
        return []
    facts = _facts([page.pk for page in pages])
    return [face(page, **{kind: facts[page.pk, kind] for kind in _FACTS}) for page in pages]


def by_role(team: Iterable[Page]) -> list[RoleGroup]:
    """The team of a program in groups; groups and people in the order given."""
    team = list(team)
    first = {page.role: order for order, page in reversed(list(enumerate(team)))}
    team.sort(key=lambda page: first[page.role])  # stable: inside a group the order stays
    shown = cards(team)
    groups = groupby(zip(team, shown, strict=True), key=lambda pair: pair[0].role)
    return [
        RoleGroup(str(HEADINGS[role]), tuple(card for _page, card in pairs))
        for role, pairs in groups
    ]


def _facts(ids: list[int]) -> dict[tuple[int, str], tuple[str, ...]]:
    """What lists tell of each provider, by its key and the kind of fact."""
    first, *rest = (
        rows.objects.filter(public(), provider__in=ids)
        .order_by()
        .annotate(kind=Value(kind))
        .values_list("provider", "kind", "sort_order", "pk", words)
        for kind, (rows, words, public) in _FACTS.items()
    )
    found: dict[tuple[int, str], list[str]] = defaultdict(list)
    found_rows = first.union(*rest, all=True).order_by("sort_order", "pk")
    for provider, kind, *_order, words in found_rows:
        found[provider, kind].append(language_name(words) if kind == "languages" else words)
    return defaultdict(tuple, {key: tuple(value) for key, value in found.items()})


def _public_places() -> Q:
    return Q(location__in=visible(LocationPage.objects.all()).values("pk"))


# For each kind of fact its rows, where their words are, and which of them the public may see.
_FACTS: dict[str, tuple[type[Model], str, Callable[[], Q]]] = {
    "specialties": (ProviderSpecialty, "specialty__name", lambda: Q(specialty__live=True)),
    "languages": (ProviderLanguage, "code", Q),
    "locations": (ProviderLocation, "location__title", _public_places),
}
