"""Languages that are written from the right, and a page that mirrors by itself."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.test_help import PROGRAM

# Where the words of an element begin and end, and where the element itself does.
EDGES = """element => {
    const range = document.createRange(); range.selectNodeContents(element);
    const words = range.getBoundingClientRect(), box = element.getBoundingClientRect();
    return {left: words.left - box.left, right: box.right - words.right};
}"""


@pytest.mark.parametrize(("language", "side"), [("ar", "right"), ("ur", "right"), ("es", "left")])
def test_the_name_of_a_language_stands_on_the_side_it_is_read_from(
    visit: Callable[..., Visit], language: str, side: str
) -> None:
    page = visit(width=390).go(f"/languages/{language}/")
    edges = page.locator("h1").evaluate(EDGES)
    assert edges[side] == pytest.approx(0, abs=2)


@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_from_the_right_mirrors_and_fits(visit: Callable[..., Visit], width: int) -> None:
    window = visit(width=width)
    page = window.go(PROGRAM)
    before = distances(page, "left")
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert distances(page, "right") == pytest.approx(before, abs=2)
    assert window.faults() == []


def distances(page: Page, side: str) -> dict[str, float]:
    """How far the parts of the page stand from one side of the window."""
    measure = """(element, side) => {
        const box = element.getBoundingClientRect();
        return side === "left" ? box.left : document.documentElement.clientWidth - box.right;
    }"""
    parts = ("nav.section-menu", ".layout__main", "a.brand", ".hero h1")
    return {name: page.locator(name).first.evaluate(measure, side) for name in parts}
