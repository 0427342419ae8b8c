"""The columns of a table of providers."""

from wagtail.models import Page

from program.importing import lookups
from program.importing.cells import choice, day, line, paragraphs
from program.importing.columns import Column, RowsColumn, StreamColumn, TextColumn
from program.importing.pages import PageImport
from program.providers.page import Accepting, Role


def columns() -> tuple[Column, ...]:
    """The columns, in the order in which the documentation names them."""
    return (
        Column("title", line(200), "title", required=True),
        Column("given_name", line(80), "given_name"),
        Column("family_name", line(80), "family_name", required=True),
        Column("sort_as", line(120), "sort_as"),
        Column("credentials", line(80), "credentials"),
        Column("role", choice(Role.choices), "role", required=True),
        Column("position", line(160), "position"),
        Column("accepting", choice(Accepting.choices), "accepting"),
        _chosen("specialties", lookups.specialties, "specialty_id"),
        _chosen("conditions", lookups.conditions, "condition_id"),
        _chosen("languages", lookups.languages, "code"),
        _chosen("locations", lookups.locations, "location_id"),
        Column("summary", line(160), "search_description"),
        TextColumn("introduction", paragraphs, "introduction"),
        Column("checked_on", day, "checked_on"),
        StreamColumn("biography", paragraphs, "body"),
    )


def _chosen(name: str, named: lookups.Names, key: str) -> RowsColumn:
    return RowsColumn(name, lookups.known(named), name, key=key)


def provider_import(library: Page, *, publish: bool) -> PageImport:
    """Providers below `library`."""
    return PageImport(library, columns(), publish=publish)
