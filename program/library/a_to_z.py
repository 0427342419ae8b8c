"""Lists from A to Z: which letters there are, and which names stand under one."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import Http404
from django.utils.translation import gettext as _

from cms.folding import LETTERS, OTHER
from cms.links import Link

# As many names as one page shows at once; where there are more, one letter at a time.
MAX_NAMES_ON_ONE_PAGE = 60
# With fewer a page is read faster than its letters.
MIN_NAMES_FOR_LETTERS = 12
# How many names of one letter stand on a page.
PAGE_SIZE = 100
# What stands under no letter is numbers, mostly: "5q minus syndrome"; but "β-thalassemia", too.
_NUMBERS_ASKED = "0-9"


@dataclass(frozen=True)
class LetterGroup:
    """The names under one letter."""

    letter: str
    rows: tuple[Any, ...]

    @property
    def label(self) -> str:
        """The letter as visitors read it."""
        return label(self.letter)

    @property
    def anchor(self) -> str:
        """Its address on the page."""
        return anchor(self.letter)


def label(letter: str) -> str:
    """The letter as visitors read it."""
    return _("0–9 and others") if letter == OTHER else letter


def anchor(letter: str) -> str:
    """The address of a letter on a page that has them all."""
    return f"letter-{_NUMBERS_ASKED if letter == OTHER else letter.lower()}"


def query(letter: str, **others: str) -> str:
    """The query of the page of one letter."""
    asked = {"letter": _NUMBERS_ASKED if letter == OTHER else letter}
    return f"?{urlencode({name: value for name, value in others.items() if value} | asked)}"


def address(letter: str, **others: str) -> str:
    """Where a letter leads: its page, at the letters, so that the next one is near."""
    return f"{query(letter, **others)}#letters"


def asked_letter(typed: str) -> str:
    """The letter that an address asks for, or "" where it asks for none; nonsense is not found."""
    asked = typed.strip().upper()
    if not asked:
        return ""
    if asked == _NUMBERS_ASKED:
        return OTHER
    if len(asked) == 1 and asked in LETTERS:
        return asked
    raise Http404


def first_of(present: Collection[str]) -> str:
    """The first of the letters that there are."""
    return min(present, key=_place)


def alphabet(
    present: Collection[str], leads_to: Callable[[str], str], current: str = ""
) -> list[Link]:
    """All letters; those with nothing lead nowhere. What is no letter comes last, if there is."""
    letters = [*LETTERS, OTHER] if OTHER in present or current == OTHER else [*LETTERS]
    return [
        Link(
            label(letter),
            leads_to(letter) if letter in present else "",
            current=letter == current,
        )
        for letter in letters
    ]


def in_page_letters(present: Collection[str]) -> list[Link]:
    """All letters of a page that has everything; they lead down it."""
    return alphabet(present, lambda letter: f"#{anchor(letter)}")


def grouped(rows: Iterable[Any], letter_of: Callable[[Any], str]) -> list[LetterGroup]:
    """The rows, which are in order, under their letters; what is no letter comes last."""
    whole: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        whole[letter_of(row)].append(row)
    return [LetterGroup(letter, tuple(whole[letter])) for letter in sorted(whole, key=_place)]


def _place(letter: str) -> tuple[bool, str]:
    return letter == OTHER, letter
