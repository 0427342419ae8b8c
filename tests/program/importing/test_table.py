"""Tables saved as CSV: rows as the spreadsheet shows them, and nothing worse than a plain no."""

import csv
import tracemalloc
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from io import BufferedReader, BytesIO, RawIOBase, StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from program.importing.table import (
    CELL_LIMIT,
    RECORD_LIMIT,
    Row,
    Unreadable,
    read_table,
    shown,
)

KNOWN = ("slug", "title", "also_called")


def read(data: bytes | str) -> list[Row]:
    data = data.encode() if isinstance(data, str) else data
    return list(read_table(BytesIO(data), KNOWN, ("slug", "title")))


def table(*rows: tuple[str, ...]) -> str:
    out = StringIO()
    csv.writer(out).writerows([KNOWN, *rows])
    return out.getvalue()


def only_problem(data: bytes | str) -> str:
    (row,) = read(data)
    (problem,) = row.problems
    return str(problem)


# --- What is read


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_a_table_is_read_with_or_without_a_mark_and_with_any_line_end(
    mark: bytes, end: bytes
) -> None:
    data = mark + end.join([b"Slug,Also called,TITLE", "a,Señor,A".encode(), b""])
    assert read(data) == [Row(2, {"slug": "a", "also_called": "Señor", "title": "A"})]


def test_rows_keep_the_number_that_the_spreadsheet_shows() -> None:
    rows = read('slug,title\n\n,\na,"one\ntwo"\nb,B\n')
    assert [row.number for row in rows] == [4, 5]
    assert rows[0].cells["title"] == "one\ntwo"


def test_empty_columns_at_the_end_do_not_matter() -> None:
    assert read("slug,title,,\na,A,,\nb,B\nc,C,,,,\n")[0].cells == {"slug": "a", "title": "A"}
    assert not any(row.problems for row in read("slug,title,,\na,A,,\nb,B\nc,C,,,,\n"))


def test_formulas_are_words() -> None:
    assert read(table(("a", "=1+1", '@SUM(A1)|"x"')))[0].cells["title"] == "=1+1"


def test_letters_with_marks_have_one_form() -> None:
    assert read(table(("a", "Jose\u0301", "")))[0].cells["title"] == "Jos\u00e9"


# --- What is refused, row by row


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("a\x00b", "U+0000"),
        ("\x1b[31mred", "U+001B"),
        ("lost �", "were lost"),
        ("x" * (CELL_LIMIT + 1), "20,001 characters"),
    ],
)
def test_a_cell_that_cannot_be_used_is_named_and_the_next_row_is_read(
    cell: str, words: str
) -> None:
    bad, good = read(table(("a", "A", cell), ("b", "B", "")))
    (problem,) = bad.problems
    assert problem.column == "also_called"
    assert words in problem.words
    assert good.problems == ()


def test_letters_of_another_encoding_refuse_their_row_only() -> None:
    bad, good = read(b"slug,title\na,Jos" + b"\xe9\nb,B\n")
    assert "not in UTF-8" in str(bad.problems[0])
    assert good == Row(3, {"slug": "b", "title": "B"})


def test_a_row_with_more_or_fewer_cells_than_headings_is_refused() -> None:
    assert only_problem("slug,title\na\n") == "has 1 cells, the headings are 2"
    assert only_problem("slug,title\na,b,c\n") == "has 3 cells, the headings are 2"


def test_a_cell_below_no_heading_is_refused() -> None:
    assert "without a heading" in only_problem("slug,,title\na,b,c\n")


# --- What ends the reading


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        ("slug,title\na,A\n".encode("utf-16"), "CSV UTF-8"),
        ("slug,title\na,A\n".encode("utf-16-le"), "CSV UTF-8"),
        (b"PK\x03\x04\x14\x00\x06\x00", "CSV UTF-8"),
        (b"\xff" * 100, "CSV UTF-8"),
        (b"slug;title\na;A\n", "one column"),
        (b"slug\ttitle\na\tA\n", "one column"),
        (b"slug\na\n", "missing: “title”"),
        (b"slug,title,Slug\n", "stand twice: “slug”"),
        (b"slug,title,color\n", "unknown: “color”"),
        (b"\n\nslug,title\n", "missing"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        read(data)


@pytest.mark.parametrize("tail", ['"never closed', '"b"ad,x', '"' + "x" * RECORD_LIMIT + '"'])
def test_rows_before_one_that_cannot_be_divided_are_read(tail: str) -> None:
    rows = read_table(BytesIO(f"slug,title\na,A\n{tail}\nc,C\n".encode()), KNOWN, ("slug",))
    assert next(rows).cells["slug"] == "a"
    with pytest.raises(Unreadable, match="From row 3 on"):
        next(rows)


# --- Whatever is in the file


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_do_worse_than_a_plain_no(data: bytes) -> None:
    for start in (b"", b"slug,title,also_called\n"):
        with suppress(Unreadable):
            read(start + data)


USUAL = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=30)


@settings(deadline=None)
@given(st.lists(st.tuples(USUAL, USUAL, USUAL), max_size=8))
def test_what_a_spreadsheet_writes_is_read_back(rows: list[tuple[str, str, str]]) -> None:
    wanted = [tuple(unicodedata.normalize("NFC", cell).strip() for cell in row) for row in rows]
    found = [tuple(row.cells.values()) for row in read(table(*rows)) if not row.problems]
    assert found == [row for row in wanted if any(row) and "�" not in "".join(row)]


class _Long(RawIOBase):
    """A file of many rows that nobody has to keep."""

    def __init__(self, count: int) -> None:
        self.rows = self._rows(count)
        self.rest = b""

    def _rows(self, count: int) -> Iterator[bytes]:
        yield b"slug,title\n"
        for number in range(count):
            yield b"condition-%d,%s\n" % (number, b"x" * 100)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        while len(self.rest) < len(buffer) and (row := next(self.rows, None)):
            self.rest += row
        taken, self.rest = self.rest[: len(buffer)], self.rest[len(buffer) :]
        buffer[: len(taken)] = taken
        return len(taken)


def test_memory_stays_flat_whatever_the_number_of_rows() -> None:
    tracemalloc.start()
    count = sum(1 for _row in read_table(BufferedReader(_Long(200_000)), KNOWN, ("slug",)))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 200_000
    assert peak < 5_000_000


@settings(deadline=None)
@given(st.text())
def test_words_of_a_file_are_shown_on_one_line_without_surprises(text: str) -> None:
    assert shown(text).isprintable()
    assert len(shown(text)) < 70
