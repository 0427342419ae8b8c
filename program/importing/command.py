"""What the import commands have in common: the choices, and telling what happens to each row."""

from abc import ABC, abstractmethod
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Page, Site

from program.importing.pages import CHANGE, CREATE, PUBLISH, REFUSE, SAME, PageImport, Plan
from program.importing.table import Unreadable, read_table, shown


class ImportCommand(BaseCommand, ABC):
    """`manage.py import_… FILE.csv`: says what it would do; with `--apply`, does it."""

    library: type[Page]
    # What a file is made of, and how a part of it is told.
    part, parts = "row", "Rows"
    file_words = "a table saved as CSV in UTF-8"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Accept the file, and whether to write and to publish."""
        parser.add_argument("file", type=Path, help=self.file_words)
        parser.add_argument("--apply", action="store_true", help="write it; else only say it")
        parser.add_argument("--publish", action="store_true", help="publish; else make drafts")

    def handle(self, *args: Any, **options: Any) -> None:
        """Go through the file, and say of each row what happens."""
        done = Counter()
        try:
            with options["file"].open("rb") as file:
                self.options = options
                found = self.make_import(self.find_library(), publish=options["publish"])
                for plan in found.run(self.read(file, found), write=options["apply"]):
                    done[plan.action] += 1
                    self.tell(plan, more=options["verbosity"] > 1)
        except OSError as error:
            raise CommandError(f"The file cannot be opened: {error.strerror}.") from None
        except Unreadable as error:
            self.summarize(done, options["apply"])
            raise CommandError(str(error)) from None
        self.summarize(done, options["apply"])
        if done[REFUSE]:
            raise CommandError(f"{self.parts} that were refused: {done[REFUSE]}.")

    def read(self, file: BinaryIO, found: PageImport) -> Iterable[Any]:
        """What stands in the file, for the import to go through."""
        return read_table(file, found.headings, found.required)

    @abstractmethod
    def make_import(self, library: Page, *, publish: bool) -> PageImport:
        """The import of this kind of page."""

    def find_library(self) -> Page:
        """The library of the hospital, below its front page."""
        site = Site.objects.select_related("root_page").filter(is_default_site=True).first()
        found = site and self.library.objects.child_of(site.root_page).first()
        if not found:
            name = self.library._meta.verbose_name
            raise CommandError(f"The front page has no page of the type “{name}” below it.")
        return found

    def tell(self, plan: Plan, *, more: bool) -> None:
        """One line for a row that does something, one for each reason to refuse a row."""
        begin = f"{self.part} {plan.number}: {plan.action}"
        key = f" {shown(plan.key)}" if plan.key else ""
        if plan.action == REFUSE:
            for problem in plan.problems:
                self.stdout.write(f"{begin}{key}: {problem}")
        elif plan.action != SAME or more:
            columns = f": {', '.join(plan.columns)}" if plan.action == CHANGE else ""
            self.stdout.write(f"{begin}{key}{columns}")
            for words in plan.understood:
                self.stdout.write(f"{self.part} {plan.number}: understood{key}: {words}")
        if plan.kept:
            words = ", ".join(plan.kept)
            self.stdout.write(f"{self.part} {plan.number}: kept{key} as an editor has it: {words}")

    def summarize(self, done: Counter, applied: bool) -> None:
        """How many rows did what, and whether anything was written."""
        counted = ", ".join(f"{done[what]} {what}" for what in (CREATE, CHANGE, PUBLISH, SAME))
        self.stdout.write(f"{counted}, {done[REFUSE]} {REFUSE}d.")
        if not applied:
            self.stdout.write("Nothing was written. Add --apply to write it.")
