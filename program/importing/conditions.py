"""The columns of a table of conditions."""

from django.core.exceptions import ValidationError
from wagtail.models import Page

from program.conditions.choices import CodeSystem
from program.conditions.codes import as_written, validate_code
from program.importing import lookups
from program.importing.cells import Reader, Refused, day, line, paragraphs, several
from program.importing.columns import (
    Column,
    LinesColumn,
    RowsColumn,
    TextColumn,
    TopicColumn,
)
from program.importing.pages import PageImport

# Sections whose words a cell may hold; when to call is for editors, who choose its levels.
TOPICS = (
    "what_it_is",
    "signs_and_symptoms",
    "causes",
    "diagnosis",
    "treatment",
    "outlook",
    "follow_up",
)


def codes(system: str) -> Reader:
    """Codes of one system."""
    divide = several(20)

    def read(cell: str) -> tuple[str, ...]:
        found = tuple(map(as_written, divide(cell)))
        for code in found:
            try:
                validate_code(system, code)
            except ValidationError as error:
                raise Refused(" ".join(error.messages)) from None
        return found

    return read


def columns() -> tuple[Column, ...]:
    """The columns, in the order in which the documentation names them."""
    return (
        Column("title", line(200), "title", required=True),
        LinesColumn("also_called", several(), "also_called_text"),
        LinesColumn("listed_under", several(), "listed_under_text"),
        Column("summary", line(160), "search_description"),
        TextColumn("introduction", paragraphs, "introduction"),
        Column("checked_on", day, "checked_on"),
        *(TopicColumn(name, paragraphs, "sections") for name in TOPICS),
        _codes("icd_10_cm", CodeSystem.ICD_10_CM),
        _codes("mesh", CodeSystem.MESH),
        Column("reviewer", lookups.known_one(lookups.providers), "reviewer_id"),
        Column("reviewed_on", day, "reviewed_on"),
        Column("review_due", day, "review_due"),
    )


def _codes(name: str, system: str) -> RowsColumn:
    fixed = (("system", str(system)),)
    return RowsColumn(name, codes(system), "codes", key="code", fixed=fixed)


def condition_import(library: Page, *, publish: bool) -> PageImport:
    """Conditions below `library`."""
    return PageImport(library, columns(), publish=publish)
