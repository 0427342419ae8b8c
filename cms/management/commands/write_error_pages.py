"""Writes the error pages, for a machine that nobody has published anything on."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.http.errors import write_error_pages


class Command(BaseCommand):
    """Writes what is shown when the database or the template engine fails."""

    help = "Write the error pages, with the number to call, into ERROR_PAGES_DIR."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write them, and say where."""
        files = write_error_pages()
        if not files:
            raise CommandError("The error pages could not be written; the log says why.")
        self.stdout.write("\n".join(str(file) for file in files))
