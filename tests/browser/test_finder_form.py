"""The form that finds a doctor: short on a phone, whole on a desk, alike without JavaScript."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.conftest import Visit

FINDER = "/find-a-doctor/"
FOLDED = "#finder-language"


def test_a_phone_shows_somebody_before_anybody_scrolls(visit: Callable[..., Visit]) -> None:
    page = visit(width=390, height=844).go(FINDER)
    name = page.locator("[data-results] h3 a").first.bounding_box()
    assert name["y"] + name["height"] <= page.viewport_size["height"]


def test_a_phone_folds_what_few_choose_by(visit: Callable[..., Visit]) -> None:
    window = visit(width=390)
    page = window.go(FINDER)
    expect(page.locator(FOLDED)).to_be_hidden()
    page.locator(".finder__more summary").click()
    page.locator(FOLDED).select_option("es")
    page.get_by_role("button", name="Find", exact=True).click()
    expect(page).to_have_url(re.compile("language=es"))
    expect(page.locator(FOLDED)).to_be_visible()
    assert window.faults() == []
    page.go_back()
    expect(page.locator(FOLDED)).to_have_value("")


def test_going_back_to_a_search_opens_what_it_chose(visit: Callable[..., Visit]) -> None:
    page = visit(width=390).go(f"{FINDER}?language=es")
    page.locator("[data-results] .chip").click()
    expect(page).to_have_url(re.compile("^[^?]*$"))
    page.locator(".finder__more summary").click()
    expect(page.locator(FOLDED)).to_be_hidden()
    page.go_back()
    expect(page.locator(FOLDED)).to_be_visible()


def test_without_javascript_the_same_is_found(visit: Callable[..., Visit]) -> None:
    page = visit(width=390, java_script_enabled=False).go(FINDER)
    page.locator(".finder__more summary").click()
    page.locator(FOLDED).select_option("es")
    page.get_by_role("button", name="Find", exact=True).click()
    expect(page).to_have_url(re.compile("language=es.*#found"))
    expect(page.locator(FOLDED)).to_have_value("es")
    expect(page.locator(FOLDED)).to_be_visible()


def test_a_desk_folds_nothing(visit: Callable[..., Visit]) -> None:
    page = visit(width=1280).go(FINDER)
    expect(page.locator(FOLDED)).to_be_visible()
    expect(page.locator(".finder__more summary")).to_be_hidden()
    page.locator("#finder-condition").focus()
    for name in ("specialty", "language", "location", "accepting"):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == f"finder-{name}"
