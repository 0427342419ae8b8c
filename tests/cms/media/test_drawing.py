"""The drawn pictures."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.media.drawing import KINDS, PALETTES, drawing

SEEDS = st.one_of(st.integers(), st.text())


@given(SEEDS, st.sampled_from(KINDS))
def test_a_seed_always_draws_the_same_picture(seed, kind):
    assert drawing(seed, kind) == drawing(seed, kind)


@given(SEEDS, st.sampled_from(KINDS))
def test_a_drawing_is_well_formed_small_silent_and_names_no_colour(seed, kind):
    svg = drawing(seed, kind)
    root = ElementTree.fromstring(svg)
    assert root.get("aria-hidden") == "true"
    assert len(svg) < 1600
    for element in root.iter():
        assert not {"fill", "stroke", "style", "id"} & set(element.attrib)


@given(st.text())
def test_nothing_of_the_seed_is_in_the_drawing(seed):
    svg = drawing(f"<script>{seed}")
    assert "script" not in svg


@given(st.text())
def test_an_unknown_kind_is_a_plain_picture(kind):
    if kind not in KINDS:
        assert drawing("seed", kind) == drawing("seed")


@given(SEEDS)
def test_hills_reach_from_edge_to_edge_and_stay_in_the_picture(seed):
    root = ElementTree.fromstring(drawing(seed))
    hills = [path.get("d") for path in root if path.get("class") in {"d1", "d2", "d3", "d4"}]
    assert len(hills) == 4
    for hill in hills:
        assert hill.startswith("M0 ")
        assert hill.endswith("V200H0z")
        assert " 320 " in hill.removesuffix("V200H0z") + " "


def test_pages_differ_and_every_palette_is_used():
    drawings = [drawing(number) for number in range(60)]
    assert len(set(drawings)) == 60
    for palette in PALETTES:
        assert any(f"drawing--{palette}" in svg for svg in drawings)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind])
def test_each_kind_has_its_sign(kind):
    assert drawing("seed", kind) != drawing("seed")
