"""The people of the hospital as pages show them: in a list, in a row of faces, alone."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.languages import language_name
from cms.links import Link, page_link
from cms.references import References
from cms.visibility import public_file, visible

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
    return list(map(face, chosen(ids))) if ids else []


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
    """The providers with what a family chooses by, in three queries however many there are."""
    pages = list(pages)
    if not pages:
        return []
    ids = [page.pk for page in pages]
    facts = {name: read(ids) for name, read in _FACTS.items()}
    return [face(page, **{name: found[page.pk] for name, found in facts.items()}) for page in pages]


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


def _rows(name: str, ids: list[int]) -> Any:
    rows = apps.get_model("program", name).objects.filter(provider__in=ids)
    return rows.order_by("provider", "sort_order", "pk")


def _grouped(rows: Iterable[tuple[int, str]]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = defaultdict(list)
    for provider, words in rows:
        found[provider].append(words)
    return defaultdict(tuple, {key: tuple(value) for key, value in found.items()})


def _specialties(ids: list[int]) -> dict[int, tuple[str, ...]]:
    rows = _rows("ProviderSpecialty", ids).filter(specialty__live=True)
    return _grouped(rows.values_list("provider", "specialty__name"))


def _languages(ids: list[int]) -> dict[int, tuple[str, ...]]:
    rows = _rows("ProviderLanguage", ids).values_list("provider", "code")
    return _grouped((provider, language_name(code)) for provider, code in rows)


def _locations(ids: list[int]) -> dict[int, tuple[str, ...]]:
    public = visible(apps.get_model("program", "LocationPage").objects.all())
    rows = _rows("ProviderLocation", ids).filter(location__in=public.values("pk"))
    return _grouped(rows.values_list("provider", "location__title"))


_FACTS = {"specialties": _specialties, "languages": _languages, "locations": _locations}
