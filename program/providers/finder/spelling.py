"""Words that are close to a misspelt one, out of the site's own."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

# A word of so many letters may differ in so many.
TOLERANCE = ((3, 0), (5, 1), (99, 2))
# Nearest first; a word has few real neighbours.
MAX_CLOSEST_WORDS = 8


def closest_words(word: str, vocabulary: Sequence[str]) -> list[str]:
    """The words of `vocabulary` nearest to `word`: letters left out, added, changed or swapped."""
    allowed = next((most for letters, most in TOLERANCE if len(word) <= letters), 0)
    if not allowed:
        return []
    found = process.extract(
        word,
        vocabulary,
        scorer=OSA.distance,
        score_cutoff=allowed,
        limit=MAX_CLOSEST_WORDS,
        processor=None,
    )
    # Far from a near one: with "grupp" at one letter, a name at two is noise.
    best = min((distance for _near, distance, _index in found), default=0)
    return [closest_words for closest_words, distance, _index in found if distance == best]


def has_prefix(word: str, vocabulary: Sequence[str]) -> bool:
    """Whether a word of `vocabulary`, which is in order, begins as `word` does."""
    at = bisect_left(vocabulary, word)
    return at < len(vocabulary) and vocabulary[at].startswith(word)


def words_of(keys: Iterable[str]) -> tuple[str, ...]:
    """Every word of folded `keys`, once, in an order of its own."""
    return tuple(sorted({word for key in keys for word in key.split()}))
