"""The people of the hospital as pages show them: in a list, in a row of faces, alone."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Q, Value
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.languages import language_name
from cms.links import Link, page_link
from cms.publishing.cache import remember
from cms.publishing.visibility import public_file, visible
from cms.streams.references import References

if TYPE_CHECKING:
    from program.models import ProviderPage

# What lists need of a provider: not the biography.
LISTED = (
    "title",
    "url_path",
    "slug",
    "depth",
    "path",
    "locale",
    "credentials",
    "role",
    "position",
    "photo",
    "accepting",
    "sort_key",
)


@dataclass(frozen=True)
class Face:
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
class Profile:
    """Everything about a provider that the public may see, beside the biography."""

    role: str
    accepting: str
    specialties: tuple[str, ...]
    conditions: tuple[Link, ...]
    programs: tuple[Link, ...]
    languages: tuple[str, ...]
    locations: tuple[Link, ...]


@dataclass(frozen=True)
class Group:
    """The people of a program who do the same."""

    heading: str
    people: tuple[Face, ...]


# Headings over several people.
HEADINGS = {
    "physician": _("Physicians"),
    "nurse-practitioner": _("Nurse practitioners"),
    "nurse": _("Nurses"),
    "nurse-navigator": _("Nurse navigators"),
    "psychologist": _("Psychologists"),
    "therapist": _("Therapists"),
    "social-worker": _("Social workers"),
    "financial-counselor": _("Financial counselors"),
    "researcher": _("Researchers"),
    "other": _("Others on the team"),
}


def providers() -> Any:
    """The providers that the public may see, with what lists show."""
    pages = visible(apps.get_model("program", "ProviderPage").objects.all())
    return pages.only(*LISTED).select_related("photo")


def faces_of(ids: Sequence[int]) -> list[Face]:
    """The providers of `ids`, in that order; not those that the public may not see."""
    pages = remember(f"faces:{list(ids)}", lambda: chosen(ids)) if ids else []
    return list(map(face, pages))


def chosen(ids: Sequence[int]) -> "list[ProviderPage]":
    """The pages of `ids` that the public may see, in that order."""
    found = {page.pk: page for page in providers().filter(pk__in=ids)} if ids else {}
    return [found[pk] for pk in ids if pk in found]


def face(page: "ProviderPage", **facts: tuple[str, ...]) -> Face:
    """A provider as lists show one."""
    return Face(
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


def cards(pages: "Iterable[ProviderPage]") -> list[Face]:
    """The providers with what a family chooses by, in one query however many there are."""
    pages = list(pages)
    if not pages:
        return []
    facts = _facts([page.pk for page in pages])
    return [face(page, **{kind: facts[page.pk, kind] for kind in _FACTS}) for page in pages]


def by_role(ids: Sequence[int]) -> list[Group]:
    """The team of a program in groups; groups and people in the program's order."""
    team = chosen(ids)
    first = {page.role: order for order, page in reversed(list(enumerate(team)))}
    team.sort(key=lambda page: first[page.role])  # stable: inside a group the order stays
    shown = cards(team)
    groups = groupby(zip(team, shown, strict=True), key=lambda pair: pair[0].role)
    return [
        Group(str(HEADINGS[role]), tuple(card for _page, card in pairs)) for role, pairs in groups
    ]


def profile_of(page: "ProviderPage", references: References) -> Profile:
    """What the page of a provider shows; of a draft, what the draft chose."""
    from program.models import Specialty  # models read this module

    chosen_ids = [row.specialty_id for row in page.specialties.all()]
    named = Specialty.objects.filter(live=True).in_bulk(chosen_ids)
    return Profile(
        role=str(page.get_role_display()),
        accepting=str(page.get_accepting_display()),
        specialties=tuple(named[pk].name for pk in chosen_ids if pk in named),
        conditions=_links(references.many("page", page.condition_ids)),
        programs=_links(page.programs),
        languages=tuple(language_name(row.code) for row in page.languages.all()),
        locations=_links(references.many("page", page.location_ids)),
    )


def _links(pages: Iterable[Page | None]) -> tuple[Link, ...]:
    return tuple(page_link(page) for page in pages if page)


def _facts(ids: list[int]) -> dict[tuple[int, str], tuple[str, ...]]:
    """What lists tell of each provider, by its key and the kind of fact."""
    first, *rest = (
        _told(ids, name, public())
        .annotate(kind=Value(kind))
        .values_list("provider", "kind", "sort_order", "pk", words)
        for kind, (name, words, public) in _FACTS.items()
    )
    found: dict[tuple[int, str], list[str]] = defaultdict(list)
    rows = first.union(*rest, all=True).order_by("sort_order", "pk")
    for provider, kind, *_order, words in rows:
        found[provider, kind].append(language_name(words) if kind == "languages" else words)
    return defaultdict(tuple, {key: tuple(value) for key, value in found.items()})


def _told(ids: list[int], name: str, public: Q) -> Any:
    rows = apps.get_model("program", name).objects.order_by()
    return rows.filter(public, provider__in=ids)


def _public_places() -> Q:
    places = visible(apps.get_model("program", "LocationPage").objects.all())
    return Q(location__in=places.values("pk"))


# For each kind of fact its rows, where their words are, and which of them the public may see.
_FACTS: dict[str, tuple[str, str, Callable[[], Q]]] = {
    "specialties": ("ProviderSpecialty", "specialty__name", lambda: Q(specialty__live=True)),
    "languages": ("ProviderLanguage", "code", Q),
    "locations": ("ProviderLocation", "location__title", _public_places),
}
