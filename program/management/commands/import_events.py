"""Imports events from a calendar file; docs/imports.md says what becomes of them."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterable
from datetime import date
from typing import Any, BinaryIO

from django.core.management.base import CommandError
from wagtail.models import Page

from cms.zones import hospital_zone
from program.events.choices import Audience
from program.events.importing.calendar_file import read_calendar
from program.events.importing.events import EventImport
from program.events.index_page import EventIndexPage
from program.importing.cells import Refused, day
from program.importing.command import ImportCommand
from program.importing.pages import PageImport


def _day(words: str) -> date | None:
    try:
        return day(words)
    except Refused as refused:
        raise ArgumentTypeError(str(refused)) from None


class Command(ImportCommand):
    """`manage.py import_events FILE.ics`"""

    help = "Import events from a calendar file. Without --apply it only says what it would do."
    library = EventIndexPage
    part, parts = "line", "Events"
    file_words = "a calendar file (.ics)"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Accept also the list, and what the file does not tell."""
        super().add_arguments(parser)
        parser.add_argument("--into", metavar="/events/", help="the address of the list of events")
        parser.add_argument(
            "--for",
            nargs="+",
            dest="audiences",
            choices=[audience.value for audience in Audience],
            help="for whom events are that do not say so yet",
        )
        parser.add_argument(
            "--checked-on",
            type=_day,
            help="the day on which somebody read those that have no such day yet",
        )

    def read(self, file: BinaryIO, found: PageImport) -> Iterable[Any]:
        """The events of the file; what is assumed for all of them is said before."""
        calendar = read_calendar(file, hospital_zone())
        for words in calendar.warnings:
            self.stdout.write(f"warning: {words}")
        return calendar.entries

    def find_library(self) -> Page:
        """The list at the address, or that of the hospital."""
        into = self.options["into"]
        if not into:
            return super().find_library()
        lists = {page.url: page for page in EventIndexPage.objects.all()}
        found = lists.get(f"/{into.strip('/')}/")
        if not found:
            known = ", ".join(sorted(filter(None, lists)))
            raise CommandError(f"No list of events is at {into}. There are: {known or 'none'}.")
        return found

    def make_import(self, library: Page, *, publish: bool) -> PageImport:
        """Events below that list."""
        return EventImport(
            library,
            publish=publish,
            audiences=self.options["audiences"],
            checked_on=self.options["checked_on"],
        )
