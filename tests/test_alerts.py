"""An alert stands from its start until its end, and goes away by itself."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from bs4 import Tag
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from cms.demo import builders
from cms.models import Alert, ContentVersion, Severity
from home.models import StandardPage
from tests.reading import soup, words
from tests.samples import Hospital, rich

PHILADELPHIA = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
HOUR, DAY, MOMENT = timedelta(hours=1), timedelta(days=1), timedelta(microseconds=1)


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """The site as it is at that moment."""
    with patch("django.utils.timezone.now", return_value=moment):
        yield


@pytest.fixture(autouse=True)
def the_present() -> Iterator[None]:
    with at(NOW):
        yield


def region(address: str) -> Tag | None:
    """The part of a page that holds its alerts."""
    return soup(address).find("section", class_="alerts")


def titles(address: str) -> list[str]:
    found = region(address)
    texts = found.select(".alert__title") if found else []
    return [words(text).partition(": ")[2] for text in texts]


def stands(address: str, moment: datetime) -> bool:
    with at(moment):
        return titles(address) == ["Clinic closed"]


# --- Windows


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        (-2 * DAY, -DAY, False),
        (-DAY, DAY, True),
        (DAY, 2 * DAY, False),
        (None, DAY, True),
        (None, -DAY, False),
    ],
    ids=["yesterday", "today", "tomorrow", "since it was published", "over"],
)
def test_it_stands_between_its_start_and_its_end(
    hospital: Hospital, starts: timedelta | None, ends: timedelta, expected: bool
):
    builders.build_alert(starts=starts and NOW + starts, ends=NOW + ends)
    assert stands(hospital.front.url, NOW) is expected


def test_it_begins_and_ends_to_the_moment(hospital: Hospital):
    builders.build_alert(starts=NOW + HOUR, ends=NOW + 2 * HOUR)
    address = hospital.front.url
    assert not stands(address, NOW + HOUR - MOMENT)
    assert stands(address, NOW + HOUR)
    assert stands(address, NOW + 2 * HOUR - MOMENT)
    assert not stands(address, NOW + 2 * HOUR)


@pytest.mark.parametrize(
    ("day", "hours"),
    [((2026, 3, 8), 1), ((2026, 11, 1), 3)],
    ids=["clocks forward", "clocks back"],
)
def test_across_a_change_of_clocks_it_ends_at_the_hour_that_was_typed(
    hospital: Hospital, day: tuple[int, int, int], hours: int
):
    # From 1 to 3 a.m. on the clock: one hour in spring, three in autumn.
    starts = datetime(*day, 1, tzinfo=PHILADELPHIA)
    ends = datetime(*day, 3, tzinfo=PHILADELPHIA)
    with at(starts):
        builders.build_alert(starts=starts, ends=ends)
    assert ends.astimezone(UTC) - starts.astimezone(UTC) == hours * HOUR
    last = ends.astimezone(UTC) - MOMENT
    address = hospital.front.url
    assert stands(address, last)
    assert not stands(address, ends.astimezone(UTC))
    with at(last):
        assert "3 a.m." in words(region(address))


def test_it_comes_and_goes_while_nothing_is_saved(hospital: Hospital):
    builders.build_alert(starts=NOW + HOUR, ends=NOW + 2 * HOUR)
    version = ContentVersion.objects.get().number
    seen = []
    for passed in (0, 1, 2):
        with at(NOW + passed * HOUR), CaptureQueriesContext(connection) as queries:
            seen.append(titles(hospital.program.url))
        writes = ("INSERT", "UPDATE", "DELETE")
        assert not [q["sql"] for q in queries if q["sql"].startswith(writes)]
    assert seen == [[], ["Clinic closed"], []]
    assert ContentVersion.objects.get().number == version


# --- Languages


def test_it_is_told_once_in_the_language_of_the_page(hospital: Hospital):
    spanish = Locale.objects.create(language_code="es")
    front = hospital.front.copy_for_translation(spanish)
    front.save_revision().publish()
    alert = builders.build_alert(ends=NOW + DAY)
    assert titles("/es/") == ["Clinic closed"]
    version = alert.copy_for_translation(spanish)
    version.title = "Cerrado"
    version.save()
    version.save_revision().publish()
    assert titles("/es/") == ["Cerrado"]
    assert titles("/") == ["Clinic closed"]


# --- Where


def test_without_a_place_it_stands_on_every_page_and_on_what_is_no_page(hospital: Hospital):
    builders.build_alert(ends=NOW + DAY)
    for address in (*(page.url for page in hospital.pages), "/search/"):
        assert stands(address, NOW), address


def test_with_a_place_it_stands_there_and_below(hospital: Hospital):
    below = builders.build_page(hospital.program, StandardPage, title="Our team")
    builders.build_alert(ends=NOW + DAY, section=hospital.program)
    inside = (hospital.program, hospital.own_conditions, below)
    outside = (hospital.front, hospital.standard, hospital.condition)
    assert all(stands(page.url, NOW) for page in inside)
    assert not any(stands(address, NOW) for address in [*(p.url for p in outside), "/search/"])


def test_it_moves_with_the_section_it_is_about(hospital: Hospital):
    builders.build_alert(ends=NOW + DAY, section=hospital.language)
    hospital.language.move(hospital.front, pos="last-child")
    hospital.language.refresh_from_db()
    assert stands(hospital.language.url, NOW)


# --- What it says


def test_it_says_until_when_in_the_time_of_the_hospital(hospital: Hospital):
    builders.build_alert(ends=datetime(2026, 11, 24, 22, 30, tzinfo=UTC))
    text = words(region(hospital.front.url))
    assert "Until Tuesday, November 24, 5:30 p.m. EST" in text
    time = region(hospital.front.url).find("time")
    assert datetime.fromisoformat(time["datetime"]) == datetime(2026, 11, 24, 22, 30, tzinfo=UTC)


def test_the_graver_one_stands_first_and_says_so_in_words(hospital: Hospital):
    for title, severity in (("Parking", Severity.INFO), ("Evacuation", Severity.EMERGENCY)):
        builders.build_alert(title, ends=NOW + DAY, severity=severity)
    builders.build_alert("Storm", ends=NOW + DAY, severity=Severity.WARNING)
    assert titles(hospital.front.url) == ["Evacuation", "Storm", "Parking"]
    assert "Emergency:" in words(region(hospital.front.url))


def test_it_is_a_named_region_and_is_not_announced_on_every_page(hospital: Hospital):
    builders.build_alert(ends=NOW + DAY)
    found = region(hospital.front.url)
    assert found["aria-label"]
    assert not found.select("[role=alert], [role=status], [aria-live]")
    assert found.get("role") in (None, "region")


def test_it_stands_before_the_content_and_its_links_lead_somewhere(hospital: Hospital):
    builders.build_alert(ends=NOW + DAY, message=rich(hospital.standard, "where to go"))
    page = soup(hospital.front.url)
    assert page.find("section", class_="alerts").find_next("main")
    assert [a["href"] for a in region(hospital.front.url)("a")] == [hospital.standard.url]
    hospital.standard.unpublish()
    assert "where to go" in words(region(hospital.front.url))
    assert not region(hospital.front.url)("a", href=True)


def test_with_none_in_effect_nothing_is_printed(hospital: Hospital):
    builders.build_alert(ends=NOW - DAY)
    assert region(hospital.front.url) is None


# --- Published or not


@pytest.mark.parametrize(
    "withdraw", [lambda alert: alert.unpublish(), lambda alert: alert.delete()]
)
def test_it_is_gone_the_moment_it_is_withdrawn(hospital: Hospital, withdraw: Callable):
    alert = builders.build_alert(ends=NOW + DAY)
    assert stands(hospital.front.url, NOW)
    withdraw(alert)
    assert not stands(hospital.front.url, NOW)


def test_a_draft_is_not_seen_and_is_seen_once_published(hospital: Hospital):
    alert = builders.build_alert(ends=NOW + DAY, live=False)
    assert not stands(hospital.front.url, NOW)
    alert.get_latest_revision().publish()
    assert stands(hospital.front.url, NOW)


def test_a_later_end_is_seen_at_once(hospital: Hospital):
    alert = builders.build_alert(ends=NOW + HOUR)
    assert not stands(hospital.front.url, NOW + 2 * HOUR)
    alert.ends = NOW + DAY
    with at(NOW + 2 * HOUR):
        alert.save_revision().publish()
    assert stands(hospital.front.url, NOW + 2 * HOUR)


def test_the_list_of_the_admin_follows_the_same_rule_as_the_page(hospital: Hospital):
    alert = builders.build_alert(starts=NOW, ends=NOW + HOUR)
    for moment in (NOW - MOMENT, NOW, NOW + HOUR - MOMENT, NOW + HOUR):
        with at(moment):
            assert alert.stands_now == stands(hospital.front.url, moment)
    alert.unpublish()
    assert not alert.stands_now
    assert not Alert(live=True).stands_now, "a draft may have no end yet"
