"""Lists of the admin that are downloaded open in a spreadsheet as words, and never as formulas.

A name or a title may begin with "=": typed by a visitor, imported, or pasted. A spreadsheet that
opens a CSV file would calculate it, and can be made to send what stands beside it elsewhere.
Wagtail marks such cells as words in XLSX files, and leaves CSV files as they are.
"""

from typing import Any

from cms.wagtail_internals import change_exported_cells

# What a spreadsheet takes for the beginning of a formula, in both widths (OWASP, "CSV injection").
_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_cell(value: Any) -> Any:
    """The value as a CSV file may hold it; an apostrophe tells spreadsheets that it is words."""
    if isinstance(value, str) and value.lstrip(" ").startswith(_BEGINNINGS):
        return f"'{value}"
    return value


def make_exports_safe() -> None:
    """Put every CSV export of the admin through `safe_cell`: ours, Wagtail's, and those to come."""
    change_exported_cells(_safe_in_csv)


def _safe_in_csv(value: Any, export_format: str) -> Any:
    return safe_cell(value) if export_format == "csv" else value
