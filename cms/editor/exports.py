"""Lists of the admin that are downloaded open in a spreadsheet as words, and never as formulas.

A name or a title may begin with "=": typed by a visitor, imported, or pasted. A spreadsheet that
opens a CSV file would calculate it, and can be made to send what stands beside it elsewhere.
Wagtail marks such cells as words in XLSX files, and leaves CSV files as they are.
"""

from functools import wraps
from typing import Any

from wagtail.admin.views.mixins import SpreadsheetExportMixin

# What a spreadsheet takes for the beginning of a formula, in both widths (OWASP, "CSV injection").
_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_cell(value: Any) -> Any:
    """The value as a CSV file may hold it; an apostrophe tells spreadsheets that it is words."""
    if isinstance(value, str) and value.lstrip(" ").startswith(_BEGINNINGS):
        return f"'{value}"
    return value


def make_exports_safe() -> None:
    """Put every CSV export of the admin through `safe_cell`: ours, Wagtail's, and those to come.

    Wagtail offers no other place that all of them pass.
    """
    prepare = SpreadsheetExportMixin.preprocess_field_value

    @wraps(prepare)
    def prepare_safely(view: Any, field: str, value: Any, export_format: str) -> Any:
        prepared = prepare(view, field, value, export_format)
        return safe_cell(prepared) if export_format == view.FORMAT_CSV else prepared

    SpreadsheetExportMixin.preprocess_field_value = prepare_safely
