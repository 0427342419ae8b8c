"""What the words of a cell mean."""

from contextlib import suppress
from datetime import date
from html import unescape

import pytest
from django.utils.html import strip_tags
from hypothesis import given, settings
from hypothesis import strategies as st

from program.importing.cells import Refused, choice, day, line, paragraphs, several, slug

CRITERIA = (line(50), several(50), day, slug, paragraphs, choice([("nurse", "Nurse")]))


def test_words_stand_on_one_line_with_single_spaces() -> None:
    assert line(20)("Cooley's  anemia") == "Cooley's anemia"


@pytest.mark.parametrize("cell", ["two\nlines", "x" * 21])
def test_words_that_do_not_fit_are_refused(cell: str) -> None:
    with pytest.raises(Refused):
        line(20)(cell)


def test_names_are_divided_by_semicolons_or_lines_and_keep_their_commas() -> None:
    found = several()("ALL; Lymphoma, non-Hodgkin;\nALL ;; NHL")
    assert found == ("ALL", "Lymphoma, non-Hodgkin", "NHL")


def test_a_date_has_one_way_of_writing() -> None:
    assert day("2026-11-22") == date(2026, 11, 22)
    assert day("") is None


@pytest.mark.parametrize("cell", ["11/22/2026", "2026-02-30", "20261122", "2026-W47-7", "45000"])
def test_other_dates_are_refused(cell: str) -> None:
    with pytest.raises(Refused, match="2026-11-22"):
        day(cell)


def test_a_choice_is_known_by_its_code_or_its_name() -> None:
    read = choice([("", "---"), ("nurse-navigator", "Nurse navigator")])
    assert read("NURSE NAVIGATOR") == read("nurse-navigator") == "nurse-navigator"
    assert read("") == ""
    with pytest.raises(Refused, match="known are: nurse-navigator"):
        read("plumber")


@pytest.mark.parametrize("cell", ["", "A", "a b", "-a", "a--b", "../a", "ä", "a" * 201])
def test_what_is_no_address_is_refused(cell: str) -> None:
    with pytest.raises(Refused):
        slug(cell)


def test_paragraphs_and_lists_become_rich_text_and_markup_stays_words() -> None:
    cell = "One\ngoes on.\n\nSigns:\n- <b>fever</b>\n- pain\n  at night\n\nEnd & out"
    assert paragraphs(cell) == (
        "<p>One goes on.</p><p>Signs:</p><ul><li>&lt;b&gt;fever&lt;/b&gt;</li>"
        "<li>pain at night</li></ul><p>End &amp; out</p>"
    )


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=40))
def test_no_cell_becomes_markup(cell: str) -> None:
    assert unescape(strip_tags(paragraphs(cell))) == cell


@settings(deadline=None)
@given(st.sampled_from(CRITERIA), st.text(max_size=80))
def test_whatever_stands_in_a_cell_is_read_or_refused(reader, cell: str) -> None:
    with suppress(Refused):
        reader(cell)
