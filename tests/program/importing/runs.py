"""Runs an import command over rows, as a person at a terminal would."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

from django.core.management import CommandError, call_command
from wagtail.models import Page

Rows = list[dict[str, str]]
Run = Callable[..., str]


def runner(command: str, folder: Path) -> Run:
    """Import rows, or the bytes of a file; returns what is said, at a bad end too."""

    def run(rows: Rows | bytes, *options: str) -> str:
        path, out = folder / "table.csv", StringIO()
        path.write_bytes(rows if isinstance(rows, bytes) else table(rows).encode())
        try:
            call_command(command, str(path), *options, stdout=out)
        except CommandError as error:
            out.write(f"ended: {error}")
        return out.getvalue()

    return run


def table(rows: Rows) -> str:
    """The rows as a spreadsheet saves them."""
    out = StringIO()
    headings = dict.fromkeys(name for row in rows for name in row)
    writer = csv.DictWriter(out, headings, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def state() -> list:
    """Every page, its title, its last revision, and whether it is live."""
    return list(Page.objects.order_by("path").values_list("pk", "title", "latest_revision", "live"))
