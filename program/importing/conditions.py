"""The columns of a table of conditions."""

from wagtail.models import Page

from program.importing.cells import line, paragraphs, several
from program.importing.pages import Column, LinesColumn, PageImport, TextColumn

COLUMNS = (
    Column("title", line(200), "title", required=True),
    LinesColumn("also_called", several(), "also_called_text"),
    Column("summary", line(160), "search_description"),
    TextColumn("introduction", paragraphs, "introduction"),
)


def condition_import(library: Page, *, publish: bool) -> PageImport:
    """Conditions below `library`."""
    return PageImport(library, COLUMNS, publish=publish)
