"""What is sent for the program page, and what works before any script has come."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Response, expect

from tests.browser.conftest import Visit
from tests.browser.test_help import PROGRAM

KILOBYTE = 1024
TEXTS = {"document", "stylesheet", "script"}


@pytest.fixture
def sent(visit: Callable[..., Visit]) -> dict[str, int]:
    """The bytes of a first visit, by the kind of what was sent, compressed as it was."""
    window = visit(width=375, height=667)
    responses: list[Response] = []
    window.page.on("response", lambda response: responses.append(response))
    window.go(PROGRAM)
    window.page.wait_for_load_state("networkidle")
    sizes: dict[str, int] = {}
    for response in responses:
        kind = response.request.resource_type
        size = response.request.sizes()["responseBodySize"]
        sizes[kind] = sizes.get(kind, 0) + size
    return sizes


def test_text_style_and_script_weigh_60_kilobytes_at_most(sent: dict[str, int]) -> None:
    assert {"document", "stylesheet"} <= sent.keys()
    assert sum(sent[kind] for kind in TEXTS & sent.keys()) <= 60 * KILOBYTE
    assert sent.get("script", 0) <= 15 * KILOBYTE


def test_the_font_weighs_34_kilobytes_at_most(sent: dict[str, int]) -> None:
    assert 0 < sent["font"] <= 34 * KILOBYTE


def test_everything_works_without_a_script(visit: Callable[..., Visit]) -> None:
    page = visit(width=375, height=667, java_script_enabled=False).go(PROGRAM)
    # What only a script could do is not offered.
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    expect(page.get_by_role("button", name="Copy the address")).to_be_hidden()
    menu = page.locator("nav.section-menu")
    menu.locator("summary").click()
    menu.get_by_role("link", name="Our Team").click()
    assert page.url.endswith("/our-team/")
    page.locator("header a[href='/search/']").click()
    page.locator("main input[type=search]").fill("leukemia")
    page.locator("main form[role=search] button").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("leukemia")
    page.locator("main ul.rows a").first.click()
    expect(page.locator("main a[href^='tel:']").first).to_be_visible()
