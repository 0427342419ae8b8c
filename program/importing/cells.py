"""What the words of one cell mean. Each reader is pure, and raises Refused with the reason."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from html import escape
from typing import Any

from program.importing.table import shown

Reader = Callable[[str], Any]


class Refused(ValueError):
    """The cell cannot be taken as it is."""


def line(limit: int) -> Reader:
    """Words on one line."""

    def read(cell: str) -> str:
        if "\n" in cell:
            raise Refused("must stand on one line")
        if len(cell) > limit:
            raise Refused(f"has {len(cell):,} characters; {limit} are the most")
        return " ".join(cell.split())

    return read


def slug(cell: str) -> str:
    """The last part of the page's address, by which a row is known again."""
    if not re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", cell) or len(cell) > 200:
        raise Refused(f"{shown(cell)} is no address: use a to z, digits and hyphens")
    return cell


def several(limit: int = 200) -> Reader:
    """Words divided by semicolons or lines, each of them once."""

    def read(cell: str) -> tuple[str, ...]:
        found = dict.fromkeys(" ".join(part.split()) for part in re.split(r"[;\n]", cell))
        for part in found:
            if len(part) > limit:
                raise Refused(f"{shown(part)} has {len(part):,} characters; {limit} are the most")
        return tuple(part for part in found if part)

    return read


def day(cell: str) -> date | None:
    """A date as 2026-11-22: every other way of writing it can be read in two ways."""
    if not cell:
        return None
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", cell):
            return date.fromisoformat(cell)
    except ValueError:
        pass
    raise Refused(f"{shown(cell)} is no date; write it as 2026-11-22")


def choice(choices: Iterable[tuple[str, Any]]) -> Reader:
    """One of a fixed set, by its code or its name; capitals do not matter."""
    listed = [(code, str(name)) for code, name in choices if code]
    codes = {word.casefold(): code for code, name in listed for word in (name, code)}

    def read(cell: str) -> str:
        if cell and cell.casefold() not in codes:
            known = ", ".join(code for code, _name in listed)
            raise Refused(f"{shown(cell)} is unknown; known are: {known}")
        return codes[cell.casefold()] if cell else ""

    return read


def _escaped(words: str) -> str:
    return escape(words, quote=False)


def paragraphs(cell: str, write: Callable[[str], str] = _escaped) -> str:
    """Editor's rich text; an empty line begins a paragraph, "- " an entry of a list.

    Nothing in the cell is markup: "<b>" stays those three letters. `write` makes rich text of
    words.
    """
    html = ""
    for part in re.split(r"\n\s*\n", cell):
        words, *items = (" ".join(piece.split()) for piece in re.split(r"(?m)^\s*- ", part))
        html += f"<p>{write(words)}</p>" if words else ""
        entries = "".join(f"<li>{write(item)}</li>" for item in items if item)
        html += f"<ul>{entries}</ul>" if entries else ""
    return html
