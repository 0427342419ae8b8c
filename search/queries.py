"""What visitors type, made fit for every search backend."""

import unicodedata

MAX_LENGTH = 200


def normalise(text: str) -> str:
    """Return the words of `text`, without what breaks a backend.

    A lone quote ends SQLite's query in the middle, and NUL breaks both databases; operators of
    full-text search mean nothing to a visitor. Letters, digits and marks of every script stay.
    """
    text = unicodedata.normalize("NFKC", text[: MAX_LENGTH * 4])
    kept = (character if _is_word(character) else " " for character in text)
    return " ".join("".join(kept).split())[:MAX_LENGTH].strip()


def _is_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"
