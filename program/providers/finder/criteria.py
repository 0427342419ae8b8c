"""What a visitor may choose by: each parameter of the address, read into a condition."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from cms.folding import by_title, fold
from cms.languages import language_name
from cms.links import Link, page_link
from program.conditions.names import ConditionName
from program.providers.choices import Accepting
from program.providers.finder.spelling import has_prefix
from program.providers.finder.vocabulary import (
    NamedSpecialty,
    Vocabulary,
    begins,
    neighbours,
    public_conditions,
    public_locations,
    words_typed,
)
from program.providers.inlines import (
    ProviderCondition,
    ProviderLanguage,
    ProviderLocation,
    ProviderSpecialty,
)

MAX_TYPED = 100
NOBODY = Q(pk__in=[])
# As many as are named; the rest is only counted.
MAX_NAMED = 3
MAX_CONDITIONS_READ = 25
LINK_COLUMNS = ("title", "slug", "url_path", "depth", "path", "locale")


@dataclass(frozen=True)
class Criterion:
    """One filter in effect."""

    name: str
    value: str
    label: str
    shown: str
    match: Q
    # What was looked for instead of what was typed.
    note: str = ""
    # Whether there is nothing of the kind on this site.
    unknown: bool = False
    # Where else to read about it.
    links: list[Link] = field(default_factory=list)
    # Who is called so in one whole word comes before who is only nearly.
    whole: Q | None = None


def clean(typed: str) -> str:
    """What was typed, in one line, of a sensible length."""
    return " ".join("".join(c if c.isprintable() else " " for c in typed).split())[:MAX_TYPED]


def read_name(typed: str, vocabulary: Vocabulary, everybody: Any) -> Criterion:
    """Who is called so; who is nearly, when nobody is."""
    label, words = _("Name"), words_typed(fold(typed))
    exact = _every(begins(word) for word in words)
    if _are_begun(words, vocabulary.name_words) and everybody.filter(exact).exists():
        whole = _every(map(_whole, words))
        return Criterion("name", typed, label, typed, exact, whole=whole)
    close = neighbours(words, vocabulary.name_words)
    for match, is_certain in _nearly(words, close, vocabulary.name_words):
        if is_certain or everybody.filter(match).exists():
            note = _("Nobody here is called “%(typed)s”. These names come close.") % {
                "typed": typed
            }
            return Criterion("name", typed, label, typed, match, note=note)
    return Criterion("name", typed, label, typed, NOBODY, unknown=True)


def _whole(word: str) -> Q:
    return Q(search_key__contains=f" {word} ")


def _nearly(
    words: list[str], close: dict[str, list[str]], vocabulary: tuple[str, ...]
) -> list[tuple[Q, bool]]:
    """All words, each as typed or nearly; then any of them that is long enough to mean somebody.

    With each, whether somebody is called so for certain: the words are those of names.
    """
    known = {word for word in words if word in close or has_prefix(word, vocabulary)}
    each = {
        word: _any(
            [begins(word), *(Q(search_key__contains=f" {near} ") for near in close.get(word, []))]
        )
        for word in known
    }
    telling = [match for word, match in each.items() if len(word) > 3]
    all_known = bool(words) and len(known) == len(words)
    every = [(_every(each.values()), len(words) == 1)] if all_known else []
    return [*every, (_any(telling), True)] if telling else every


def read_specialty(typed: str, vocabulary: Vocabulary, everybody: Any) -> Criterion:
    """Who has it, by any of its names; misspelt, by those that are near."""
    found, as_typed = find_specialties(typed, vocabulary)
    names = ", ".join(specialty.name for specialty in found[:MAX_NAMED])
    rows = ProviderSpecialty.objects.order_by().filter(specialty__in=[one.pk for one in found])
    note = ""
    if found and not as_typed:
        note = _("We know no specialty “%(typed)s”. We looked for: %(names)s.") % {
            "typed": typed,
            "names": names,
        }
    return Criterion(
        "specialty",
        typed,
        _("Specialty"),
        found[0].name if len(found) == 1 else typed,
        Q(pk__in=rows.values("provider")) if found else NOBODY,
        note=note,
        unknown=not found,
    )


def find_specialties(typed: str, vocabulary: Vocabulary) -> tuple[list[NamedSpecialty], bool]:
    """The specialties called so, and whether they are; else those that nearly are."""
    words = words_typed(fold(typed))
    if not words:
        return [], True
    exact = [s for s in vocabulary.specialties if all(f" {word}" in s.key for word in words)]
    if exact:
        return exact, True
    close = neighbours(words, vocabulary.specialty_words)
    return [
        specialty
        for specialty in vocabulary.specialties
        if all(
            f" {word}" in specialty.key
            or any(f" {near} " in specialty.key for near in close.get(word, []))
            for word in words
        )
    ], False


def read_condition(typed: str, vocabulary: Vocabulary, everybody: Any) -> Criterion:
    """Who treats it, by any of the names that it is also called."""
    words, note = words_typed(fold(typed)), ""
    names = _names([word] for word in words)
    found = _conditions(names) if _are_begun(words, vocabulary.condition_words) else []
    if not found and (close := neighbours(words, vocabulary.condition_words)):
        names = _names([word, *close.get(word, [])] for word in words)
        found = _conditions(names)
        listed = ", ".join(page.title for page in found[:MAX_NAMED])
        note = _("We know no condition “%(typed)s”. We looked for: %(names)s.") % {
            "typed": typed,
            "names": listed,
        }
    if not found:
        return Criterion("condition", typed, _("Condition"), typed, NOBODY, unknown=True)
    # Few are named one by one; of a common word the database takes all at once.
    few = len(found) < MAX_CONDITIONS_READ
    among = [page.pk for page in found] if few else names.values("condition")
    treating = ProviderCondition.objects.order_by().filter(condition__in=among)
    return Criterion(
        "condition",
        typed,
        _("Condition"),
        found[0].title if len(found) == 1 else typed,
        Q(pk__in=treating.values("provider")),
        note=note,
        links=[page_link(page) for page in found[:MAX_NAMED]],
    )


def called(typed: str, vocabulary: Vocabulary) -> list[Any]:
    """The first conditions that have such a name, spelt as it is typed."""
    words = words_typed(fold(typed))
    if not _are_begun(words, vocabulary.condition_words):
        return []
    return _conditions(_names([word] for word in words))[:MAX_NAMED]


def _are_begun(words: list[str], vocabulary: tuple[str, ...]) -> bool:
    """Whether there are words, and each may be found: else the database need not be asked."""
    return bool(words) and all(has_prefix(word, vocabulary) for word in words)


def _names(beginnings: Iterable[list[str]]) -> Any:
    return ConditionName.objects.with_words(*beginnings)


def _conditions(names: Any) -> list[Any]:
    """The conditions that the public may see and that have such a name; of many, some."""
    pages = public_conditions().filter(pk__in=names.values("condition")).only(*LINK_COLUMNS)
    return by_title(pages.order_by("pk")[:MAX_CONDITIONS_READ])


def read_language(typed: str, vocabulary: Vocabulary, everybody: Any) -> Criterion:
    """Who speaks it."""
    rows = ProviderLanguage.objects.order_by().filter(code=typed)
    known = language_name(typed)
    match = Q(pk__in=rows.values("provider"))
    return Criterion("language", typed, _("Language"), known, match, unknown=known == typed)


def read_location(typed: str, vocabulary: Vocabulary, everybody: Any) -> Criterion:
    """Who sees patients there."""
    title = dict(vocabulary.locations).get(typed)
    here = public_locations().filter(slug=typed).order_by().values("pk")
    rows = ProviderLocation.objects.order_by().filter(location__in=here)
    match = Q(pk__in=rows.values("provider")) if title else NOBODY
    return Criterion("location", typed, _("Location"), title or typed, match, unknown=not title)


def read_accepting(typed: str, vocabulary: Vocabulary, everybody: Any) -> Criterion:
    """Who accepts new patients; there is no other choice."""
    known = typed == Accepting.YES
    shown = _("Accepting new patients") if known else typed
    match = Q(accepting=Accepting.YES) if known else NOBODY
    return Criterion("accepting", typed, "", shown, match, unknown=not known)


def _every(matches: Any) -> Q:
    whole = Q()
    for match in matches:
        whole &= match
    return whole


def _any(matches: Any) -> Q:
    whole = Q()
    for match in matches:
        whole |= match
    return whole


# In the order of the form.
CRITERIA: dict[str, Callable[[str, Vocabulary, Any], Criterion]] = {
    "name": read_name,
    "condition": read_condition,
    "specialty": read_specialty,
    "language": read_language,
    "location": read_location,
    "accepting": read_accepting,
}
