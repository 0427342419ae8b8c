"""Events in a browser: the month by keyboard, calendars that follow a list or take an event."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit

EVENTS = "/cancer-immunotherapy-program/events/"
MEETING = f"{EVENTS}cellicon-valley/"
MONTH = "/events/month/"
PARTS = {1280: "table.month", 390: ".month-list"}
MOST_STOPS = 80

# Whether somebody sees where they are: a ring around what is on the screen, under nothing else.
IS_SEEN = """() => {
    const focused = document.activeElement, style = getComputedStyle(focused);
    const box = focused.getClientRects()[0];
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const on_top = document.elementFromPoint(x, y);
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return ring && focused.matches(":focus-visible") && focused.contains(on_top);
}"""


# --- The month


@pytest.mark.parametrize(("width", "hidden"), [(1280, 390), (390, 1280)])
def test_the_month_is_a_table_or_a_list_and_never_both(
    visit: Callable[..., Visit], width: int, hidden: int
) -> None:
    window = visit(width=width)
    page = window.go(MONTH)
    assert page.locator(PARTS[width]).is_visible()
    assert not page.locator(PARTS[hidden]).is_visible()
    assert window.faults() == []


@pytest.mark.parametrize("width", [736, 960, 1024, 1120, 1200, 1280])
def test_no_word_of_a_month_runs_out_of_its_cell(visit: Callable[..., Visit], width: int) -> None:
    page = visit(width=width, timezone_id="Pacific/Auckland").go(MONTH)
    assert page.locator(".month, .month-list").locator("visible=true").count() == 1
    wider = "cells => cells.filter(each => each.scrollWidth > each.clientWidth).length"
    assert page.locator(".month :is(th, td)").evaluate_all(wider) == 0


@pytest.mark.parametrize("width", PARTS)
def test_tab_and_enter_lead_from_the_filter_by_the_months_to_an_event(
    visit: Callable[..., Visit], width: int
) -> None:
    page = visit(width=width).go(MONTH)
    began = page.locator("h1").inner_text()
    pass_to(page, "#filter-audience")
    pass_to(page, ".event-filters button")
    pass_to(page, ".month-steps [rel=prev]")
    pass_to(page, ".month-steps [rel=next]")
    enter(page)
    assert re.search(r"/events/month/\d{4}-\d{2}/$", page.url)
    assert page.locator("h1").inner_text() != began
    pass_to(page, ".month-steps [rel=prev]")
    enter(page)
    assert page.locator("h1").inner_text() == began
    pass_to(page, ".month-steps [rel=next]")
    # What is hidden is passed over: the next stop is the first event of what is shown.
    page.keyboard.press("Tab")
    assert page.evaluate("part => !!document.activeElement.closest(part)", PARTS[width])
    assert page.evaluate(IS_SEEN)
    title = page.evaluate("document.activeElement.textContent")
    enter(page)
    assert page.locator("h1").inner_text() == title


def pass_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is there, and see it at every stop of the page's own part."""
    for _stop in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.closest('main')"):
            where = page.evaluate("document.activeElement.outerHTML")
            assert page.evaluate(IS_SEEN), f"the focus is not seen on {where}"
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab does not lead to {selector}")


def enter(page: Page) -> None:
    """Press Enter on a link, and wait for where it leads."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_a_screen_reader_is_told_the_name_and_the_heads_of_the_table(
    visit: Callable[..., Visit],
) -> None:
    page = visit().go(MONTH)
    month = page.locator("h1").inner_text()
    (table,) = told_as(page, "table")
    assert table["name"]["value"] == f"Events in {month}"
    assert table["description"]["value"] == "Time zone: Eastern Time"
    heads = [head["name"]["value"] for head in told_as(page, "columnheader")]
    days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    assert heads == days
    assert len(told_as(page, "cell")) % 7 == 0


def told_as(page: Page, role: str) -> list[dict]:
    """What the browser tells of such parts to a screen reader."""
    session = page.context.new_cdp_session(page)
    tree = session.send("Accessibility.getFullAXTree")["nodes"]
    return [node for node in tree if not node["ignored"] and node["role"]["value"] == role]


# --- Calendars


@pytest.mark.parametrize("path", [EVENTS, "/events/"])
def test_a_list_is_followed_by_a_link_or_by_its_copied_address(
    visit: Callable[..., Visit], path: str
) -> None:
    window = visit(permissions=["clipboard-read", "clipboard-write"])
    page = window.go(path)
    listed = set(page.locator(".event__title a").evaluate_all("links => links.map(a => a.href)"))
    follow = page.locator(".follow")
    subscribe = follow.get_by_role("link", name="Subscribe").get_attribute("href")
    assert subscribe.startswith("webcal://")
    address = subscribe.replace("webcal:", f"{urlsplit(window.site.url).scheme}:")
    assert listed
    assert listed <= followed(page, address)
    follow.get_by_role("button", name="Copy the address").click()
    follow.get_by_text("Address copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == address
    assert follow.get_by_role("link", name=address).get_attribute("href") == address


def followed(page: Page, address: str) -> set[str]:
    """The events of a calendar, by their pages, as a program reads it that follows it."""
    answer = page.request.get(address)
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("text/calendar")
    entries = icalendar.Calendar.from_ical(answer.body()).walk("VEVENT")
    return {str(entry["URL"]) for entry in entries}


def test_an_event_is_added_to_a_calendar_with_its_title_time_and_place(
    visit: Callable[..., Visit],
) -> None:
    page = visit().go(MEETING)
    title = page.locator("h1").inner_text()
    own = page.locator(".hero .own-time")
    begins = datetime.fromisoformat(own.get_attribute("data-begins"))
    ends = datetime.fromisoformat(own.get_attribute("data-ends"))
    with page.expect_download() as download:
        page.get_by_role("link", name="Calendar file").click()
    assert download.value.suggested_filename == "cellicon-valley.ics"
    entry = only_entry(download.value.path())
    assert str(entry["SUMMARY"]) == title
    assert (entry.start, entry.end) == (begins, ends)
    assert entry["DTSTART"].params["TZID"] == "America/New_York"
    assert str(entry["URL"]) == page.url
    place = str(entry["LOCATION"])
    where = page.locator("section", has=page.get_by_role("heading", name="Where")).inner_text()
    assert place.split(", ")[:2] == ["Large lecture hall", "Main Hospital"]
    assert all(part in where for part in place.split(", "))

    google = asked(page, "Google Calendar", "calendar.google.com")
    local = "%Y%m%dT%H%M%S"
    assert google["text"] == title
    assert google["dates"] == f"{begins.strftime(local)}/{ends.strftime(local)}"
    assert google["ctz"] == "America/New_York"
    assert google["location"] == place

    outlook = asked(page, "Outlook.com", "outlook.live.com")
    assert outlook["subject"] == title
    given = [datetime.fromisoformat(outlook[name]) for name in ("startdt", "enddt")]
    assert given == [begins.astimezone(UTC), ends.astimezone(UTC)]
    assert outlook["location"] == place


def only_entry(file: Path) -> icalendar.Event:
    """The one event of a calendar file."""
    (entry,) = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    return entry


def asked(page: Page, name: str, host: str) -> dict[str, str]:
    """What a link asks of another calendar."""
    address = urlsplit(page.get_by_role("link", name=name).get_attribute("href"))
    assert (address.scheme, address.hostname) == ("https", host)
    return {name: value for name, (value,) in parse_qs(address.query).items()}


# --- What editors may type

LONG = "x" * 240


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    ("address", "places"),
    [
        (EVENTS, [".event__title span", ".event__summary", ".event__facts span"]),
        ("/cancer-immunotherapy-program/", [".promo__heading", ".promo p[dir]", ".promo .more"]),
        (MONTH, [".month-list a span", ".month a span"]),
    ],
)
def test_what_has_no_space_is_broken_and_hides_nothing(
    visit: Callable[..., Visit], width: int, address: str, places: list[str]
) -> None:
    window = visit(width=width)
    page = window.go(address)
    for place in places:
        page.locator(place).first.evaluate(f"each => each.textContent = '{LONG}'")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    wider = "all => all.filter(each => each.scrollWidth > each.clientWidth + 1).length"
    assert page.locator(".promo, .event, .month-list").evaluate_all(wider) == 0
