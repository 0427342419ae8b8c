"""Events in a browser: another clock, the month by keyboard, calendars by link."""

import re
from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit

EVENTS = "/cancer-immunotherapy-program/events/"
EVENING = f"{EVENTS}family-evening/"


def test_a_visitor_in_another_zone_reads_the_time_of_both_places(
    visit: Callable[..., Visit],
) -> None:
    window = visit(timezone_id="Asia/Tokyo", locale="en-US")
    page = window.go(EVENING)
    when = page.locator(".hero .when")
    assert "Eastern Time" in when.inner_text()
    assert "for you:" in when.inner_text()
    # Six in the evening is eight or seven in the morning there.
    assert any(hour in when.inner_text() for hour in ("8:00", "7:00"))
    assert window.faults() == []


def test_a_visitor_of_the_same_zone_reads_one_time(visit: Callable[..., Visit]) -> None:
    page = visit(timezone_id="America/New_York").go(EVENING)
    assert "for you:" not in page.locator(".hero .when").inner_text()


def test_without_scripts_the_time_of_the_place_is_there(visit: Callable[..., Visit]) -> None:
    page = visit(timezone_id="Asia/Tokyo", java_script_enabled=False).go(EVENING)
    assert "Eastern Time" in page.locator(".hero .when").inner_text()
    assert "for you:" not in page.locator(".hero .when").inner_text()


@pytest.mark.parametrize(
    ("width", "shown", "hidden"), [(1280, "table", "list"), (390, "list", "table")]
)
def test_the_month_is_a_table_or_a_list_and_never_both(
    visit: Callable[..., Visit], width: int, shown: str, hidden: str
) -> None:
    parts = {"table": "table.month", "list": ".month-list"}
    window = visit(width=width)
    page = window.go("/events/month/")
    assert page.locator(parts[shown]).is_visible()
    assert not page.locator(parts[hidden]).is_visible()
    assert window.faults() == []


def test_the_month_is_walked_by_keyboard(visit: Callable[..., Visit]) -> None:
    page = visit().go("/events/month/")
    page.locator(".month-steps [rel=next]").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('table.month') !== null")
    page.locator(".month-steps [rel=next]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/events/month/\d{4}-\d{2}/$"))


def test_calendars_are_followed_and_filled_by_links(visit: Callable[..., Visit]) -> None:
    page = visit().go(EVENTS)
    webcal = page.locator('a[href^="webcal://"]').get_attribute("href")
    assert webcal.endswith(f"{EVENTS}calendar.ics")
    page = visit().go(EVENING)
    with page.expect_download() as download:
        page.locator('a[href$="event.ics"]').click()
    assert download.value.suggested_filename == "family-evening.ics"
