"""Imports conditions from a table saved as CSV; docs/imports.md has the columns."""

from wagtail.models import Page

from program.conditions.index_page import ConditionIndexPage
from program.importing.command import ImportCommand
from program.importing.conditions import condition_import
from program.importing.pages import PageImport


class Command(ImportCommand):
    """`manage.py import_conditions FILE.csv`"""

    help = "Import conditions from a CSV file. Without --apply it only says what it would do."
    library = ConditionIndexPage

    def make_import(self, library: Page, *, publish: bool) -> PageImport:
        """Conditions below the hospital's list of them."""
        return condition_import(library, publish=publish)
