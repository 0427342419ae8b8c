"""Words as they are sorted and searched: case, accents and apostrophes make no difference.

Keys are made here and stored, so that both databases order them alike, byte by byte.
"""

import re
import unicodedata
from collections.abc import Iterable
from string import ascii_uppercase
from typing import Any

LETTERS = ascii_uppercase
OTHER = "#"

# "Cooley's", "Cooley’s" and "Cooleys" are one name.
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘‛ʼʹ′`´＇"))
# Letters that no decomposition takes apart.
_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"}
)
# Alone they are read by their names: β-thalassemia is beta-thalassemia.
_GREEK = {
    letter: name.removeprefix("GREEK SMALL LETTER ").lower().replace("lamda", "lambda")
    for letter in map(chr, range(0x3B1, 0x3CA))
    if " FINAL " not in (name := unicodedata.name(letter))
}
_GAPS = re.compile(r"\s+")


def fold(text: str) -> str:
    """The words of `text` in small letters, without marks, one space between them."""
    # What is composed may hold capitals ("ℌ"), and small letters may hold marks: twice.
    for _ in range(2):
        text = _without_marks(text.casefold())
    letters = text.translate(_LETTERS).translate(_APOSTROPHES)
    words = _GAPS.sub(" ", "".join(map(_letter_or_gap, letters))).split(" ")
    return " ".join(_GREEK.get(word, word) for word in words).strip()


def first_letter(folded: str) -> str:
    """Under which letter a folded name stands: A to Z, or "#" for all else."""
    letter = folded[:1].upper()
    return letter if letter and letter in LETTERS else OTHER


def by_title(items: Iterable[Any]) -> list[Any]:
    """Pages, or what else has a title, by that: alike on every database."""
    return sorted(items, key=lambda item: (fold(item.title), item.pk))


def _without_marks(text: str) -> str:
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text)
        if not unicodedata.combining(letter)
    )


def _letter_or_gap(letter: str) -> str:
    # Vowel signs of Indian scripts are marks, and part of the word.
    return letter if letter.isalnum() or unicodedata.category(letter).startswith("M") else " "
