"""An editor raises an alert in a minute, and it costs a family no number."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, Visit
from tests.browser.test_editor import sign_in
from tests.browser.test_help import NUMBERS, PROGRAM, is_whole

TITLE = "Snow: the clinic opens at 10 a.m."


@pytest.fixture
def raised(visit: Callable[..., Visit], site: Site) -> Iterator[Page]:
    """The window of an editor who has raised an alert; it is withdrawn in the end."""
    page = visit().page
    sign_in(page, site)
    page.goto(f"{site.url}/admin/snippets/cms/alert/add/")
    page.locator("#id_title").fill(TITLE)
    tomorrow = datetime.now() + timedelta(days=1)
    page.locator("#id_ends").fill(tomorrow.strftime("%Y-%m-%d %H:%M"))
    page.keyboard.press("Escape")
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.locator(".messages")).to_contain_text(re.compile("created|published"))
    yield page
    withdraw(page, site)


def withdraw(page: Page, site: Site) -> None:
    page.goto(f"{site.url}/admin/snippets/cms/alert/")
    if page.get_by_role("link", name=TITLE).count():
        page.get_by_role("link", name=TITLE).first.click()
        page.goto(page.url.replace("/edit/", "/delete/"))
        page.get_by_role("button", name=re.compile("delete", re.IGNORECASE)).last.click()


def test_a_raised_alert_leaves_both_numbers_in_the_first_view_and_goes_when_withdrawn(
    raised: Page, visit: Callable[..., Visit], site: Site
) -> None:
    phone = visit(width=375, height=667)
    page = phone.go(PROGRAM)
    region = page.get_by_role("region", name="Important now")
    expect(region).to_contain_text(TITLE)
    expect(region).to_contain_text("Until")
    assert [number for number in NUMBERS if not is_whole(page, number)] == []
    assert phone.faults() == []
    wide = visit(width=1280, color_scheme="dark")
    wide.go(PROGRAM)
    assert wide.faults() == []
    withdraw(raised, site)
    page = phone.go(PROGRAM)
    expect(page.get_by_text(TITLE)).to_have_count(0)
