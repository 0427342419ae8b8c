"""Words as they are sorted and searched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.folding import LETTERS, OTHER, first_letter, fold


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Cooley's Anemia", "cooleys anemia"),
        ("Cooley’s Anemia", "cooleys anemia"),
        ("Cooleys anemia", "cooleys anemia"),
        ("Non-Hodgkin  Lymphoma", "non hodgkin lymphoma"),
        ("non‑hodgkin lymphoma (NHL)", "non hodgkin lymphoma nhl"),
        ("Guillain–Barré", "guillain barre"),
        ("Sjögren", "sjogren"),
        ("Åse Øvergård-Łukasz", "ase overgard lukasz"),
        ("STRAẞE", "strasse"),
        ("İstanbul", "istanbul"),
        ("O'Neill", "oneill"),
        ("β-thalassemia", "beta thalassemia"),
        ("παιδί", "παιδι"),
        ("  ", ""),
        ("—", ""),
    ],
)
def test_case_accents_hyphens_and_apostrophes_make_no_difference(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(st.text(max_size=80))
def test_folding_what_is_folded_changes_nothing(typed: str) -> None:
    assert fold(fold(typed)) == fold(typed)


@given(st.text(max_size=80))
def test_capitals_fold_like_small_letters(typed: str) -> None:
    assert fold(typed.casefold()) == fold(typed)


@given(st.text(max_size=80))
def test_a_folded_text_is_words_with_one_space_between_them(typed: str) -> None:
    folded = fold(typed)
    assert folded == " ".join(folded.split())
    assert "\x00" not in folded


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1), st.sampled_from("'’ʼ"))
def test_an_apostrophe_anywhere_changes_nothing(word: str, apostrophe: str) -> None:
    for place in range(len(word) + 1):
        assert fold(word[:place] + apostrophe + word[place:]) == word


@given(st.text(max_size=20))
def test_every_name_stands_under_one_letter(typed: str) -> None:
    assert first_letter(fold(typed)) in {*LETTERS, OTHER}


@pytest.mark.parametrize(
    ("typed", "letter"), [("Élan", "E"), ("‘All’", "A"), ("9p deletion", "#"), ("", "#")]
)
def test_a_name_stands_under_its_first_letter(typed: str, letter: str) -> None:
    assert first_letter(fold(typed)) == letter
