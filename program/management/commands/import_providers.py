"""Imports providers from a table saved as CSV; docs/imports.md has the columns."""

from wagtail.models import Page

from program.importing.command import ImportCommand
from program.importing.pages import PageImport
from program.importing.providers import provider_import
from program.providers.index_page import ProviderIndexPage


class Command(ImportCommand):
    """`manage.py import_providers FILE.csv`"""

    help = "Import providers from a CSV file. Without --apply it only says what it would do."
    library = ProviderIndexPage

    def make_import(self, library: Page, *, publish: bool) -> PageImport:
        """Providers below the hospital's list of them."""
        return provider_import(library, publish=publish)
