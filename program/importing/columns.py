"""Columns of a table, each with the part of a page that it fills."""

from dataclasses import dataclass
from typing import Any

from django.utils.html import strip_tags
from wagtail.models import Page

from program.importing.cells import Reader, Refused


@dataclass(frozen=True)
class Column:
    """A column of the table, and the field of the page that it fills."""

    name: str
    read: Reader
    field: str
    required: bool = False

    def value(self, cell: str) -> Any:
        """What the cell says."""
        if self.required and not cell:
            raise Refused("is empty")
        return self.read(cell)

    def now(self, page: Page) -> Any:
        """What the page says."""
        return getattr(page, self.field)

    def put(self, page: Page, value: Any) -> None:
        """Let the page say it."""
        setattr(page, self.field, value)

    def differs(self, page: Page, value: Any) -> bool:
        """Whether the page says something else."""
        return self.now(page) != value


class LinesColumn(Column):
    """Names that the page keeps one on a line."""

    def now(self, page: Page) -> tuple[str, ...]:
        """The names, without the empty lines."""
        lines = getattr(page, self.field).splitlines()
        return tuple(" ".join(line.split()) for line in lines if line.strip())

    def put(self, page: Page, value: tuple[str, ...]) -> None:
        """One name on a line."""
        setattr(page, self.field, "\n".join(value))


class TextColumn(Column):
    """Rich text: an editor's bold letters and links stay as long as the words are the same."""

    def differs(self, page: Page, value: str) -> bool:
        """Whether the words are others."""
        return words(self.now(page)) != words(value)


class StreamColumn(TextColumn):
    """The words of a stream that holds nothing but words; a richer one is left to its editors."""

    def now(self, page: Page) -> str:
        """The words, as rich text."""
        return "".join(block["value"] for block in self.blocks(page) if block["type"] == "text")

    def put(self, page: Page, value: str) -> None:
        """One block of words."""
        if any(block["type"] != "text" for block in self.blocks(page)):
            raise Refused("the page has more than words here; only an editor changes them")
        self.put_blocks(page, [{"type": "text", "value": value}] if value else [])

    def blocks(self, page: Page) -> list[Any]:
        """The blocks as they are stored."""
        return list(getattr(page, self.field).get_prep_value())

    def put_blocks(self, page: Page, blocks: list[Any]) -> None:
        """Let the stream hold these blocks."""
        stream = page._meta.get_field(self.field).stream_block
        setattr(page, self.field, stream.to_python(blocks))


class TopicColumn(StreamColumn):
    """The words of one section of a condition; the column has the section's name."""

    def blocks(self, page: Page) -> list[Any]:
        """The blocks of the section as they are stored."""
        found = (topic["value"] for topic in super().blocks(page) if topic["type"] == self.name)
        return list(next(found, []))

    def put_blocks(self, page: Page, blocks: list[Any]) -> None:
        """Let the section hold these blocks; without any, it goes."""
        others = [topic for topic in super().blocks(page) if topic["type"] != self.name]
        mine = [{"type": self.name, "value": blocks}] if blocks else []
        super().put_blocks(page, [*others, *mine])


@dataclass(frozen=True)
class RowsColumn(Column):
    """Rows of the page, one for each value, in their order; `key` is where a row keeps it.

    `fixed` is what all these rows have in common: rows with something else are not touched.
    """

    key: str = ""
    fixed: tuple[tuple[str, Any], ...] = ()

    def now(self, page: Page) -> tuple[Any, ...]:
        """The values of the rows."""
        return tuple(getattr(row, self.key) for row in self._rows(page))

    def put(self, page: Page, value: tuple[Any, ...]) -> None:
        """A row for each value."""
        mine, relation = self._rows(page), getattr(page, self.field)
        others = [row for row in relation.all() if row not in mine]
        rows = [relation.model(**dict(self.fixed), **{self.key: each}) for each in value]
        for order, row in enumerate([*others, *rows]):
            row.sort_order = order
        relation.set([*others, *rows])

    def _rows(self, page: Page) -> list[Any]:
        rows = getattr(page, self.field).all()
        return [row for row in rows if all(getattr(row, k) == v for k, v in self.fixed)]


def words(html: str) -> list[str]:
    """The words of rich text, without its markup."""
    return strip_tags(html.replace("<", " <")).split()
