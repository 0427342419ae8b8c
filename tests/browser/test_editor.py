"""An editor builds a program by clicking, and a visitor reads it."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from cms.sign_ins import EDITOR
from tests.browser.conftest import Site, Visit

TITLE = "Sleep Program"
REASON = "We help children sleep well, and their families too."


def sign_in(page: Page, site: Site) -> None:
    """Sign in as the editor that was made for this database."""
    page.goto(f"{site.url}/admin/login/")
    page.get_by_label("Username").fill(EDITOR)
    page.get_by_label("Password").fill(site.password(EDITOR))
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(re.compile(r"/admin/$"))


def add_below_front_page(page: Page, site: Site, kind: str) -> None:
    """Begin a page of a kind, as the explorer offers it."""
    page.goto(f"{site.url}/admin/pages/")
    page.get_by_role("link", name="Children's Hospital of Philadelphia").first.click()
    page.goto(f"{page.url.rstrip('/').removesuffix('/edit')}/add_subpage/")
    page.locator("main").get_by_role("link", name=re.compile(f"^{kind}")).click()


def test_an_editor_builds_a_program_by_clicking(visit: Callable[..., Visit], site: Site) -> None:
    window = visit(width=1400, height=1000)
    page = window.page
    sign_in(page, site)
    window.complaints.clear()
    add_below_front_page(page, site, "Program")
    page.locator("#id_title").fill(TITLE)
    body = page.locator("[data-contentpath='body']")
    body.get_by_role("button", name="Insert a block").first.click()
    page.get_by_role("option", name=re.compile("Why choose us")).first.click()
    body.locator("[role=textbox]").first.click()
    page.keyboard.type(REASON)
    # The editor of rich text hands over what was typed a moment later.
    expect(body.locator("input[name$='-text']").first).to_have_value(re.compile("families too"))
    page.locator("#id_checked_on").fill("2024-01-02")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.locator(".messages")).to_contain_text("published")
    # What was still being loaded when a page was left is lost to nobody.
    assert [said for said in window.complaints if not said.startswith("lost ")] == []
    public = visit().go("/sleep-program/")
    expect(public.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(public.get_by_role("heading", name="Why Choose Us?")).to_be_visible()
    expect(public.get_by_text(REASON)).to_be_visible()
