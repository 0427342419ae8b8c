"""Reads a table saved as CSV, one row at a time: never the whole file at once, never a guess.

A cell that cannot be used is told of with its row, which is then refused; only what makes the
division into rows itself uncertain ends the reading.
"""

import csv
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from io import TextIOWrapper
from typing import BinaryIO

CELL_LIMIT = 20_000
RECORD_LIMIT = 2_000_000

# What no text for readers holds: control characters, halves of characters, traces of lost ones.
_UNUSABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffd]")
_NO_TEXT = "This is no CSV file in UTF-8. In the spreadsheet, save it as “CSV UTF-8”."


class Unreadable(ValueError):
    """The file, or what is left of it, cannot be divided into rows and columns."""


@dataclass(frozen=True)
class RowError:
    """What is wrong in a row, and in which column; an empty column is the row as a whole."""

    column: str
    words: str

    def __str__(self) -> str:
        return f"{self.column}: {self.words}" if self.column else self.words


@dataclass(frozen=True)
class Row:
    """One row, numbered as spreadsheets number it: the headings are row 1."""

    number: int
    cells: Mapping[str, str]
    problems: tuple[RowError, ...] = ()


def read_table(file: BinaryIO, known: Collection[str], required: Collection[str]) -> Iterator[Row]:
    """The rows below the headings, without the empty ones; the headings are checked at once."""
    records = _records(file)
    header = next(records, None)
    if header is None:
        raise Unreadable("The file is empty.")
    return _rows(records, _columns(header[1], known, required))


def _rows(records: Iterator[tuple[int, list[str]]], columns: list[str]) -> Iterator[Row]:
    for number, record in records:
        cells = [_tidy(cell) for cell in record]
        if any(cells):
            yield _row(number, cells, columns)


def _row(number: int, cells: list[str], columns: list[str]) -> Row:
    while len(cells) > len(columns) and not cells[-1]:
        cells.pop()
    if len(cells) != len(columns):
        words = f"has {len(cells)} cells, the headings are {len(columns)}"
        return Row(number, {}, (RowError("", words),))
    problems = [
        RowError(column or "a column without a heading", words)
        for column, cell in zip(columns, cells, strict=True)
        if (words := _what_is_wrong(cell, column))
    ]
    named = {column: cell for column, cell in zip(columns, cells, strict=True) if column}
    return Row(number, named, tuple(problems))


def _what_is_wrong(cell: str, column: str) -> str:
    if cell and not column:
        return "nobody knows what its cells mean"
    if len(cell) > CELL_LIMIT:
        return f"holds {len(cell):,} characters; {CELL_LIMIT:,} are the most"
    unusable = _UNUSABLE.search(cell)
    if not unusable:
        return ""
    if unusable[0] >= "\ud800":
        return "holds letters that are not in UTF-8, or were lost; save the file as “CSV UTF-8”"
    return f"holds a character that cannot be shown (U+{ord(unusable[0]):04X})"


def _tidy(cell: str) -> str:
    lines = cell.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", lines).strip()


def _columns(header: list[str], known: Collection[str], required: Collection[str]) -> list[str]:
    """The names of the columns; spaces, capitals and empty headings at the end do not matter."""
    names = [_tidy(name).casefold().replace(" ", "_") for name in header]
    while names and not names[-1]:
        names.pop()
    if any(_UNUSABLE.search(name) or len(name) > CELL_LIMIT for name in names):
        raise Unreadable(_NO_TEXT)
    if len(names) == 1 and re.search(r"[;\t|]", names[0]):
        raise Unreadable("The file has one column only. Save it with commas between the columns.")
    repeated = {name for name in names if name and names.count(name) > 1}
    for word, wrong in (
        ("stand twice", repeated),
        ("are unknown", {*names} - {*known, ""}),
        ("are missing", {*required} - {*names}),
    ):
        if wrong:
            listed = ", ".join(shown(name) for name in sorted(wrong))
            raise Unreadable(f"These headings {word}: {listed}. Known are: {', '.join(known)}.")
    return names


def _records(file: BinaryIO) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(RECORD_LIMIT)
    lines = _Lines(file)
    reader = csv.reader(lines, strict=True)
    number = 0
    while True:
        number += 1
        lines.taken = 0
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            words = f"From row {number} on the file cannot be read: look for a quotation mark"
            raise Unreadable(f"{words} that is not closed ({error}).") from None
        yield number, record


class _Lines:
    """The lines of the file; bytes that are not UTF-8 stay apart, to be told of with their cell."""

    def __init__(self, file: BinaryIO) -> None:
        self.text = TextIOWrapper(file, encoding="utf-8-sig", errors="surrogateescape", newline="")
        self.taken = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self.text.readline(RECORD_LIMIT)
        self.taken += len(line)
        if self.taken >= RECORD_LIMIT:
            raise csv.Error(f"a row of more than {RECORD_LIMIT:,} characters")
        if not line:
            raise StopIteration
        return line


def shown(text: str, limit: int = 60) -> str:
    """Words of a file as a terminal may show them: on one line, short, nothing but letters."""
    line = "".join(letter if letter.isprintable() else "�" for letter in text)
    return f"“{line[:limit]}…”" if len(line) > limit else f"“{line}”"
