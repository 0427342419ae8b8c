"""What a family does first: find the number, the menu, the language."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, Visit

PROGRAM = "/cancer-immunotherapy-program/"
FOCUSED = "document.activeElement"
NUMBERS = ["215-590-3025", "267-426-0762"]


def is_whole(page: Page, number: str) -> bool:
    """Whether a number of the page's own box is in view as a whole."""
    box = page.locator("main").get_by_role("link", name=number).first.bounding_box()
    size = page.viewport_size
    return (
        box["y"] >= 0
        and box["y"] + box["height"] <= size["height"]
        and box["x"] >= 0
        and box["x"] + box["width"] <= size["width"]
    )


def test_both_numbers_are_in_the_first_view_of_a_phone(visit: Callable[..., Visit]) -> None:
    page = visit(width=375, height=667).go(PROGRAM)
    assert [number for number in NUMBERS if not is_whole(page, number)] == []


def test_the_skip_link_comes_first_and_leads_to_the_content(visit: Callable[..., Visit]) -> None:
    page = visit().go(PROGRAM)
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.getAttribute('href')") == "#page-content"
    page.keyboard.press("Enter")
    assert page.evaluate(f"{FOCUSED}.id") == "page-content"


@pytest.mark.parametrize("width", [375, 1280])
def test_a_number_is_at_most_three_tabs_from_the_skip_link(
    visit: Callable[..., Visit], width: int
) -> None:
    page = visit(width=width).go(PROGRAM)
    page.keyboard.press("Tab")
    reached = []
    for _tab in range(3):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(f"{FOCUSED}.getAttribute('href') || ''"))
    assert any(address.startswith("tel:") for address in reached)


@pytest.mark.parametrize(
    ("width", "name"), [(1280, "I want to"), (1280, "Languages"), (375, "Menu")]
)
def test_a_menu_opens_says_so_and_gives_focus_back(
    visit: Callable[..., Visit], width: int, name: str
) -> None:
    page = visit(width=width).go(PROGRAM)
    button = page.locator("header").get_by_role("button", name=name)
    panel = page.locator(f"#{button.get_attribute('aria-controls')}")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(panel).to_be_visible()
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_tabbing_out_of_the_tasks_closes_them(visit: Callable[..., Visit]) -> None:
    page = visit().go(PROGRAM)
    button = page.locator("header").get_by_role("button", name="I want to")
    button.click()
    links = page.locator(f"#{button.get_attribute('aria-controls')} a")
    links.last.focus()
    for _tab in range(2):
        page.keyboard.press("Tab")
    expect(button).to_have_attribute("aria-expanded", "false")


def test_nothing_behind_an_open_phone_menu_takes_focus(visit: Callable[..., Visit]) -> None:
    page = visit(width=375, height=667).go(PROGRAM)
    button = page.locator("header").get_by_role("button", name="Menu")
    button.click()
    reached = 0
    while button.get_attribute("aria-expanded") == "true" and reached < 100:
        assert not page.evaluate(f"!!{FOCUSED}.closest('main, body > footer')")
        page.keyboard.press("Tab")
        reached += 1
    assert reached > 10


def test_menus_open_without_a_script(visit: Callable[..., Visit]) -> None:
    page = visit(width=375, java_script_enabled=False).go(PROGRAM)
    opener = page.locator("header a[data-disclosure]", has_text="Menu")
    panel = page.locator(opener.get_attribute("href"))
    opener.click()
    expect(panel.get_by_role("link", name="Find A Doctor")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_open_menus_are_without_fault(visit: Callable[..., Visit], width: int) -> None:
    window = visit(width=width)
    page = window.go(PROGRAM)
    for button in page.locator("header button[aria-expanded]:visible").all():
        button.click()
        assert window.faults() == []
        page.keyboard.press("Escape")


@pytest.mark.parametrize("language", ["ar", "ur"])
def test_a_number_keeps_its_order_in_a_language_from_the_right(
    visit: Callable[..., Visit], language: str
) -> None:
    page = visit(width=390).go(f"/languages/{language}/")
    number = page.locator("main [dir=rtl] a[href^='tel:'] bdi").first
    lefts = number.evaluate(
        """element => {
            const text = element.firstChild, range = document.createRange();
            return [...text.data].map((_, place) => {
                range.setStart(text, place); range.setEnd(text, place + 1);
                return range.getBoundingClientRect().left;
            });
        }"""
    )
    assert lefts == sorted(lefts)
    assert lefts[0] < lefts[-1]


def test_a_language_page_leads_back_to_where_one_came_from(visit: Callable[..., Visit]) -> None:
    page = visit().go("/cancer-immunotherapy-program/what-to-expect/")
    page.locator("body > footer").get_by_role("link", name="Español").click()
    page.locator("main a[href='/cancer-immunotherapy-program/what-to-expect/']").first.click()
    assert page.url.endswith("/what-to-expect/")


def test_the_address_of_a_page_can_be_copied(visit: Callable[..., Visit], site: Site) -> None:
    window = visit(permissions=["clipboard-read", "clipboard-write"])
    page = window.go(PROGRAM)
    page.get_by_role("button", name="Copy the address").click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.length > 0)")
    assert page.evaluate("navigator.clipboard.readText()") == f"{site.url}{PROGRAM}"


def test_paper_shows_the_numbers_and_no_menus(visit: Callable[..., Visit]) -> None:
    page = visit().go(PROGRAM)
    page.emulate_media(media="print")
    for number in NUMBERS:
        expect(page.locator("main").get_by_text(number).first).to_be_visible()
    expect(page.get_by_role("link", name="Careers").first).to_be_hidden()
    expect(page.locator("header").get_by_role("button", name="I want to")).to_be_hidden()
