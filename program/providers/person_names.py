"""Names of people: how a list sorts them, and by which words it finds them."""

import re
from itertools import pairwise

from cms.folding import fold

# Families look for "al-Rashid" under R; "Ibn", "bin" and "Abu" belong to the name.
_ARTICLE = re.compile(r"^(al|el)[-‐‑]\s*(?=\w)", re.IGNORECASE)
# Less than any letter: all who are called Li come before Lindgren.
_AFTER_FAMILY = "  "
# O'Brien, McDonald: where others write a space.
_SEAMS = re.compile(r"['’‘ʼ`]|(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
# "de", "van", "Mc", "O": words that others write together with the next.
_PARTICLE = 3


def sort_key(family: str, given: str, sort_as: str = "") -> str:
    """The key by which people are put in order: the family's name first, letter by letter.

    Particles count as they are written, as people here look for them (van der Berg under V, de la
    Cruz under D). `sort_as` says otherwise ("Berg, Anna van der"), and how a name is read that is
    written in another script.
    """
    if sort_as.strip():
        family, comma, rest = sort_as.partition(",")
        given = rest if comma else given
    else:
        family = _ARTICLE.sub("", family.strip())
    return f"{fold(family).replace(' ', '')}{_AFTER_FAMILY}{fold(given)}".strip()


def search_key(*names: str) -> str:
    """The words by which somebody is found, each once, a space before and after each.

    What one writes apart, another writes together: O'Brien, Mc Donald, Smith-Jones, de la Cruz.
    """
    words: dict[str, None] = {}
    for name in names:
        parts = fold(name).split()
        words |= dict.fromkeys(parts)
        words |= dict.fromkeys(fold(_SEAMS.sub(" ", name)).split())
        words |= dict.fromkeys(fold(word).replace(" ", "") for word in name.split())
        words |= dict.fromkeys(a + b for a, b in pairwise(parts) if len(a) <= _PARTICLE)
    words.pop("", None)
    return f" {' '.join(words)} " if words else ""
