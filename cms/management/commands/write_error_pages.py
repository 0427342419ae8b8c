"""Writes the error pages, which are also written whenever what they show is published."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.errors import write_error_pages


class Command(BaseCommand):
    """`manage.py write_error_pages`"""

    help = "Write the error pages (400, 403, 404, 500, 503) as files."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write them, and name each."""
        paths = write_error_pages()
        if not paths:
            raise CommandError("The error pages could not be written; see the log.")
        for path in paths:
            self.stdout.write(str(path))
