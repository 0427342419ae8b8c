"""A page that stays open in a browser keeps saying what is true, with the words that came along."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from playwright.sync_api import Page, Route, sync_playwright

from cms.opening_hours.hours import Hours, Period, Special, Weekly
from cms.opening_hours.labels import Opening

HOURS = Hours(
    "America/New_York",
    (Weekly(tuple(range(5)), Period(time(8), time(17))),),
    (Special(date(2026, 11, 26), date(2026, 11, 26), reason="Thanksgiving"),),
)
# A Monday, at 4:30 in the afternoon there.
NOW = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
SCRIPT = Path(settings.BASE_DIR) / "cms/static/cms/js/site.js"
DOCUMENT = """<!doctype html><html lang="en"><title>Place</title>
<script type="module" src="/site.js"></script><main>%s</main></html>"""


@pytest.fixture(scope="module")
def page(chromium: str) -> Iterator[Page]:
    """The hours of a place, and the script of the site; the clock is the test's."""

    def answer(route: Route) -> None:
        if route.request.url.endswith(".js"):
            route.fulfill(path=SCRIPT, content_type="text/javascript")
        else:
            opening = {"opening": Opening(HOURS, NOW)}
            hours = render_to_string("components/hours.html", opening)
            route.fulfill(body=DOCUMENT % hours, content_type="text/html")

    with sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.route("**/*", answer)
        page.clock.install(time=NOW)
        page.goto("http://place.example/")
        yield page
        browser.close()


@pytest.mark.browser
def test_what_is_said_follows_the_clock(page):
    line, today = page.locator(".open-state"), page.locator("tr[aria-current=date]")
    said, past = [], timedelta()
    for hours in (0, 0.55, 7, 8, 24 * 2, 24 * 10):
        later = timedelta(hours=hours) - past
        past += later
        page.clock.run_for(int(later.total_seconds() * 1000) + 10_000)
        is_open = "open-state--open" in (line.get_attribute("class") or "")
        days = [day.get_attribute("data-day") for day in today.all()]
        said.append((line.locator("span").first.inner_text(), is_open, days))
    assert said == [
        ("Open now until 5 p.m.", True, ["2026-11-23"]),
        ("Closed, opens tomorrow at 8 a.m.", False, ["2026-11-23"]),
        ("Closed, opens tomorrow at 8 a.m.", False, ["2026-11-23"]),
        ("Closed, opens at 8 a.m.", False, ["2026-11-24"]),
        ("Open now until 5 p.m.", True, ["2026-11-25"]),
        ("Please check the hours", False, []),
    ]


def test_the_script_stays_small():
    assert SCRIPT.stat().st_size < 15_000
