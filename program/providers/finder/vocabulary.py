"""What the finder offers and knows: the words of names, specialties, languages, places."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Exists, OuterRef, Q, Value
from wagtail.models import Page

from cms.folding import fold
from cms.languages import language_name
from cms.layout.translations import active_language
from cms.publishing.cache import cached
from cms.publishing.visibility import visible
from program.conditions.index_page import ConditionIndexPage
from program.conditions.names import ConditionWord
from program.conditions.page import ConditionPage
from program.locations.page import LocationPage
from program.providers.finder.spelling import closest_words, words_of
from program.providers.page import ProviderPage
from program.providers.specialty import Specialty

# A longer list helps nobody while typing, and makes the page heavy.
MAX_SUGGESTED_NAMES = 300
# What people write before and after a name.
TITLES = frozenset({"dr", "doctor", "prof", "mr", "mrs", "ms", "md", "phd"})
MAX_WORDS_LOOKED_UP = 6


@dataclass(frozen=True)
class NamedSpecialty:
    """A specialty, with the words that find it."""

    pk: int
    name: str
    key: str


class Vocabulary:
    """The words and choices of one finder, kept until an editor publishes something."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @cached_property
    def specialties(self) -> list[NamedSpecialty]:
        """All specialties, by name."""
        return self._kept("specialties", _read_specialties)

    @property
    def languages(self) -> list[tuple[str, str]]:
        """The languages that somebody speaks, by their names: code and name."""
        return self._choices[0]

    @property
    def locations(self) -> list[tuple[str, str]]:
        """The places where somebody sees patients, by their names: slug and title."""
        return self._choices[1]

    @cached_property
    def treated(self) -> list[str]:
        """The conditions that somebody treats, as ideas for who types."""
        return self._kept("treated", self._read_treated)

    @cached_property
    def name_words(self) -> tuple[str, ...]:
        """Every word of the names."""
        return self._kept("names", lambda: words_of(self._search_keys()))

    @cached_property
    def specialty_words(self) -> tuple[str, ...]:
        """Every word of the specialties."""
        return words_of(specialty.key for specialty in self.specialties)

    @cached_property
    def condition_words(self) -> tuple[str, ...]:
        """Every word of the conditions and of all that they are also called."""
        return self._kept("conditions", lambda: words_of(_condition_words()))

    def _kept(self, name: str, build: Callable[[], Any]) -> Any:
        return cached(f"finder:{name}:{self.page.pk}:{active_language()}", build)

    def _search_keys(self) -> Any:
        return self._everybody().values_list("search_key", flat=True)

    def _everybody(self) -> Any:
        return ProviderPage.objects.for_listings().child_of(self.page).order_by()

    @cached_property
    def _choices(self) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        return self._kept("choices", self._read_choices)

    def _read_choices(self) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """Languages and places, in one query."""
        spoken = self._everybody().filter(languages__isnull=False)
        here = self._everybody().filter(locations__location=OuterRef("pk"))
        places = public_locations().filter(Exists(here)).order_by()
        rows = places.values_list(Value("location"), "slug", "title").union(
            spoken.values_list(Value("language"), "languages__code", Value(""))
        )
        languages = [
            (code, language_name(code)) for kind, code, _title in rows if kind == "language"
        ]
        locations = [(slug, title) for kind, slug, title in rows if kind == "location"]
        return sorted(languages, key=_by_name), sorted(locations, key=_by_name)

    def _read_treated(self) -> list[str]:
        treating = self._everybody().filter(conditions__condition=OuterRef("pk"))
        treated = public_conditions().filter(Exists(treating))
        # Sorted here: the database may stop at the first that are too many.
        found = treated.order_by("pk").values_list("title", flat=True)[: MAX_SUGGESTED_NAMES + 1]
        return sorted(found, key=fold) if len(found) <= MAX_SUGGESTED_NAMES else []


def _read_specialties() -> list[NamedSpecialty]:
    rows = Specialty.objects.filter(live=True).order_by("sort_key", "pk")
    return [NamedSpecialty(*row) for row in rows.values_list("pk", "name", "search_key")]


def _condition_words() -> Any:
    return ConditionWord.objects.order_by().values_list("word", flat=True).distinct()


def public_conditions() -> Any:
    """The conditions that the public may see."""
    return visible(ConditionPage.objects.all())


def condition_lists(page: Page) -> Any:
    """Where all conditions stand, beside the finder: one page, if the public may see it."""
    return visible(ConditionIndexPage.objects.sibling_of(page)).defer_streamfields()


def public_locations() -> Any:
    """The places that the public may see."""
    return visible(LocationPage.objects.all())


def words_typed(folded: str) -> list[str]:
    """The words to look for, without a title that is no name."""
    words = list(dict.fromkeys(folded.split()))
    return ([word for word in words if word not in TITLES] or words)[:MAX_WORDS_LOOKED_UP]


def begins(word: str, field: str = "search_key") -> Q:
    """A key that holds a word which begins with `word`."""
    return Q(**{f"{field}__contains": f" {word}"})


def neighbours(words: list[str], vocabulary: tuple[str, ...]) -> dict[str, list[str]]:
    """For each word the nearest in the vocabulary, where there is any."""
    found = {word: closest_words(word, vocabulary) for word in words}
    return {word: close for word, close in found.items() if close}


def _by_name(row: tuple[str, str]) -> str:
    return fold(row[1])
