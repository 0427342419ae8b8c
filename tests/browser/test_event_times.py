"""When an event is, by the clock of its place and by the visitor's own, which the browser adds."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.template.loader import render_to_string
from playwright.sync_api import Locator, Page, Route

from program.events.cards import EventCard
from program.events.month import Item
from program.events.recurrence import Occurrence
from program.events.time_labels import When, when_of
from tests.browser.conftest import Visit

EVENTS = "/cancer-immunotherapy-program/events/"
EVENING = f"{EVENTS}family-evening/"
MONTH = "/events/month/"
# Where times are told, and how wide the window is: the month is a table on a desk, else a list.
PLACES = [(EVENTS, 390), (EVENING, 1280), (MONTH, 1280), (MONTH, 390), ("/events/", 1280)]
NEW_YORK = "America/New_York"
HOUR_AND_HALF = timedelta(minutes=90)
OWN = "main .own-time"


def plain(words: str) -> str:
    """The words with the spaces that a keyboard has."""
    return re.sub(r"[\s\u2009\u202f]+", " ", words).strip()


def told(page: Page) -> list[str]:
    """The times that were added and are seen."""
    return [plain(words) for words in page.locator(OWN).locator("visible=true").all_inner_texts()]


# --- On the pages of the demonstration


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland"])
@pytest.mark.parametrize(("path", "width"), PLACES)
def test_wherever_a_time_is_told_a_visitor_in_another_zone_reads_their_own(
    visit: Callable[..., Visit], path: str, width: int, zone: str
) -> None:
    window = visit(width=width, timezone_id=zone)
    page = window.go(path)
    times = page.locator("main time[datetime*='T']").locator("visible=true")
    assert times.count() > 0
    for each in times.all():
        assert_own_time(each, zone, is_month=path == MONTH)
    assert len(told(page)) == times.count()
    assert window.faults() == []


def assert_own_time(told_there: Locator, zone: str, *, is_month: bool) -> None:
    """Beside this time stands the same moment by the clocks of the zone."""
    there = datetime.fromisoformat(told_there.get_attribute("datetime"))
    here = there.astimezone(ZoneInfo(zone))
    own = plain(told_there.locator("xpath=following-sibling::*[@data-begins]").inner_text())
    weekday = f"{here:%a}" if here.date() != there.date() or not is_month else ""
    clock = rf"{here.hour % 12 or 12}:{here:%M}( {here:%p})?"
    day = "" if is_month else rf", {here:%b} {here.day},"
    assert re.match(rf"for you: {weekday}{day} ?{clock}", own), own


def test_the_month_tells_whose_clock_its_times_are_by(visit: Callable[..., Visit]) -> None:
    for width in (390, 1280):
        page = visit(width=width).go(MONTH)
        assert page.get_by_text("Time zone: Eastern Time", exact=True).is_visible()


# Other names of the same clock add as little as the same name.
@pytest.mark.parametrize("zone", [NEW_YORK, "America/Toronto"])
@pytest.mark.parametrize(("path", "width"), PLACES)
def test_a_visitor_with_the_same_clock_reads_one_time(
    visit: Callable[..., Visit], path: str, width: int, zone: str
) -> None:
    page = visit(width=width, timezone_id=zone).go(path)
    assert page.locator(OWN).count() > 0
    assert set(page.locator(OWN).all_text_contents()) == {""}
    assert told(page) == []


@pytest.mark.parametrize(("path", "width"), PLACES)
def test_without_scripts_the_time_of_the_place_is_there_alone(
    visit: Callable[..., Visit], path: str, width: int
) -> None:
    page = visit(width=width, timezone_id="Asia/Tokyo", java_script_enabled=False).go(path)
    assert page.get_by_text("Eastern Time").locator("visible=true").count() > 0
    assert page.locator(OWN).locator("visible=true").count() == 0


def test_a_whole_day_has_no_clock_to_add(visit: Callable[..., Visit]) -> None:
    page = visit(timezone_id="Asia/Tokyo").go("/events/")
    card = page.locator(".event", has_text="Day for Brothers and Sisters")
    assert card.locator(".when").is_visible()
    assert card.locator(".own-time").count() == 0


# --- At days of every kind, in a list, as the next date, and in a month


def event(begins: datetime, lasts: timedelta = HOUR_AND_HALF) -> When:
    """An event in words, by the clock of its place."""
    ends = (begins.astimezone(UTC) + lasts).astimezone(begins.tzinfo)
    occurrence = Occurrence(begins, ends, all_day=False, original=begins.date())
    return when_of(occurrence, begins.tzinfo.key, begins - timedelta(days=9))


def opened(window: Visit, when: When, replaced: tuple[str, str] = ("", "")) -> Page:
    """The list of events with nothing in it but this, as its next date and in a month as well."""
    before = event(datetime(2026, 5, 5, 18, tzinfo=ZoneInfo("Europe/Moscow")))
    card = EventCard(title="Talk", url="/", when=before, then=when)
    items = [Item("Talk", "/", when.clock, when.begins, "")]
    shown = render_to_string("program/events/cards.html", {"cards": [card]})
    shown += render_to_string("program/events/month_items.html", {"items": items})

    def answer(route: Route) -> None:
        real = route.fetch()
        page = re.sub(
            "(<main[^>]*>).*(</main>)", rf"\1<h1>Talk</h1>{shown}\2", real.text(), flags=re.S
        )
        policy = {name: real.headers[name] for name in ("content-type", "content-security-policy")}
        route.fulfill(body=page.replace(*replaced), headers=policy)

    window.page.route(f"**{EVENTS}", answer)
    return window.go(EVENTS)


def at(zone: str, *parts: int, fold: int = 0) -> datetime:
    """A moment by the clock of a place."""
    return datetime(*parts, tzinfo=ZoneInfo(zone), fold=fold)


@pytest.mark.parametrize(
    ("begins", "zone", "whole", "short"),
    [
        # Half an hour off, and another day there.
        (
            at(NEW_YORK, 2026, 12, 3, 18),
            "Asia/Kolkata",
            "Fri, Dec 4, 4:30 – 6:00 AM GMT+5:30",
            "Fri 4:30 AM",
        ),
        (
            at(NEW_YORK, 2026, 7, 9, 10),
            "Asia/Kolkata",
            "Thu, Jul 9, 7:30 – 9:00 PM GMT+5:30",
            "7:30 PM",
        ),
        # The day after, at the last of a year; the day before.
        (
            at(NEW_YORK, 2026, 12, 31, 18),
            "Pacific/Auckland",
            "Fri, Jan 1, 12:00 – 1:30 PM GMT+13",
            "Fri 12:00 PM",
        ),
        (
            at("Europe/London", 2026, 12, 3, 1),
            "America/Los_Angeles",
            "Wed, Dec 2, 5:00 – 6:30 PM PST",
            "Wed 5:00 PM",
        ),
        # Clocks are put forward here first, then there; put back there first, then here.
        (
            at(NEW_YORK, 2026, 3, 5, 17),
            "Europe/London",
            "Thu, Mar 5, 10:00 – 11:30 PM GMT",
            "10:00 PM",
        ),
        (
            at(NEW_YORK, 2026, 3, 10, 17),
            "Europe/London",
            "Tue, Mar 10, 9:00 – 10:30 PM GMT",
            "9:00 PM",
        ),
        (
            at(NEW_YORK, 2026, 4, 2, 17),
            "Europe/London",
            "Thu, Apr 2, 10:00 – 11:30 PM GMT+1",
            "10:00 PM",
        ),
        (
            at(NEW_YORK, 2026, 10, 28, 17),
            "Europe/London",
            "Wed, Oct 28, 9:00 – 10:30 PM GMT",
            "9:00 PM",
        ),
        # The hour that comes twice.
        (
            at(NEW_YORK, 2026, 11, 1, 1, 15),
            "Europe/London",
            "Sun, Nov 1, 5:15 – 6:45 AM GMT",
            "5:15 AM",
        ),
        (
            at(NEW_YORK, 2026, 11, 1, 1, 15, fold=1),
            "Europe/London",
            "Sun, Nov 1, 6:15 – 7:45 AM GMT",
            "6:15 AM",
        ),
    ],
)
def test_the_next_date_and_the_month_tell_the_visitors_own_time(
    visit: Callable[..., Visit], begins: datetime, zone: str, whole: str, short: str
) -> None:
    page = opened(visit(timezone_id=zone), event(begins))
    assert told(page)[1:] == [f"for you: {whole}", f"for you: {short}"]
    assert f"for you: {whole}" in plain(page.get_by_text("The next one:").inner_text())


@pytest.mark.parametrize(("month", "is_other"), [(12, False), (7, True)])
@pytest.mark.parametrize(
    ("there", "here"),
    [("America/Denver", "America/Phoenix"), ("America/Phoenix", "America/Denver")],
)
def test_where_only_one_place_changes_its_clocks_they_differ_for_half_of_the_year(
    visit: Callable[..., Visit], there: str, here: str, month: int, is_other: bool
) -> None:
    page = opened(visit(timezone_id=here), event(at(there, 2026, month, 9, 18)))
    assert len(told(page)[1:]) == (2 if is_other else 0)


@pytest.mark.parametrize(("here", "is_other"), [("Asia/Kolkata", False), ("Asia/Karachi", True)])
def test_half_an_hour_makes_another_clock(
    visit: Callable[..., Visit], here: str, is_other: bool
) -> None:
    page = opened(visit(timezone_id=here), event(at("Asia/Kolkata", 2026, 12, 3, 18)))
    assert len(told(page)[1:]) == (2 if is_other else 0)


def test_where_clocks_change_meanwhile_only_there_the_end_alone_differs(
    visit: Callable[..., Visit],
) -> None:
    camp = event(at("America/Denver", 2026, 3, 7, 20), timedelta(hours=12))
    page = opened(visit(timezone_id="America/Phoenix"), camp)
    # The month tells when it begins, which is the same.
    assert told(page)[1:] == ["for you: Sat, Mar 7, 8:00 PM MST – Sun, Mar 8, 8:00 AM MST"]


def test_times_are_written_in_the_language_of_the_page(visit: Callable[..., Visit]) -> None:
    window = visit(timezone_id="Asia/Kolkata", locale="en-US")
    page = opened(window, event(at(NEW_YORK, 2026, 12, 3, 18)), ('lang="en"', 'lang="es"'))
    assert page.locator("html").get_attribute("lang") == "es"
    assert "vie, 4 dic" in told(page)[1]
    assert told(page)[2] == "for you: vie, 4:30"


def test_the_words_around_a_time_come_with_the_page(visit: Callable[..., Visit]) -> None:
    window = visit(timezone_id="Asia/Kolkata")
    page = opened(window, event(at(NEW_YORK, 2026, 12, 3, 18)), ("for you: %s", "(%s para ti)"))
    assert told(page)[2] == "(Fri 4:30 AM para ti)"
