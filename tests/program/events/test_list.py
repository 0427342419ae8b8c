"""The list of events: what is on and comes next first, filters, what is over by years."""

from datetime import date, time, timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import PageViewRestriction

from cms.demo import builders
from program.models import EventIndexPage, Topic
from tests.program.events.builders import DAY, build_event, build_index, weekly, whole_index
from tests.program.locations.builders import build_place, soup, words
from tests.samples import Hospital

CHECKED = date(2026, 11, 1)


@pytest.fixture
def index(hospital: Hospital, at) -> EventIndexPage:
    at(2026, 11, 30, 12)
    return build_index(hospital.program)


@pytest.fixture
def whole(hospital: Hospital, index: EventIndexPage) -> EventIndexPage:
    """The hospital's own list."""
    return whole_index(hospital)


def shown(address: str) -> BeautifulSoup:
    answer = Client().get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def listed(address: str) -> list[str]:
    return [words(title) for title in shown(address).select(".event__title")]


def test_what_comes_next_stands_first(index):
    build_event(index, "Later", first_day=DAY + timedelta(days=9))
    build_event(index, "Sooner", first_day=DAY)
    build_event(index, "Every week", **weekly(first_day=DAY + timedelta(days=7)))
    assert listed(index.url) == ["Sooner", "Every week", "Later"]


@pytest.mark.parametrize(
    ("moment", "is_listed"),
    [
        ((2026, 12, 2, 23, 59), True),
        ((2026, 12, 3, 0, 0), True),
        ((2026, 12, 3, 19, 29), True),
        ((2026, 12, 3, 19, 30), False),
        ((2026, 12, 4, 0, 0), False),
    ],
)
def test_it_is_listed_until_it_is_over(index, at, moment, is_listed):
    build_event(index)
    at(*moment)
    assert listed(index.url) == (["Family evening"] if is_listed else [])
    assert listed(f"{index.url}past/") == ([] if is_listed else ["Family evening"])


def test_a_whole_day_is_listed_until_midnight(index, at):
    build_event(index, all_day=True)
    at(2026, 12, 3, 23, 59)
    assert listed(index.url) == ["Family evening"]
    assert "On now" in words(soup(index).main)
    at(2026, 12, 4, 0, 0)
    assert listed(index.url) == []


def test_what_began_and_is_not_over_stands_first_and_is_said_to_be_on(index, at):
    build_event(index, "Conference", first_day=DAY, last_day=DAY + timedelta(days=2))
    build_event(index, "Tomorrow", first_day=DAY + timedelta(days=1))
    at(2026, 12, 4, 9)
    assert listed(index.url) == ["Conference", "Tomorrow"]
    assert "On now" in words(soup(index).select_one(".event"))


def test_what_repeats_stands_once_with_its_next_date(index, at):
    build_event(index, **weekly())
    at(2026, 12, 11, 9)
    (card,) = soup(index).select(".event")
    assert "Dec. 17, 2026" in words(card)
    assert "Every week on Thursday" in words(card)


def test_a_cancelled_date_says_so_and_tells_the_next_one(index):
    build_event(index, **weekly(changes=[{"original": DAY, "cancelled": True}]))
    card = soup(index).select_one(".event")
    assert "Cancelled on this day" in words(card)
    assert "The next one: Thursday, Dec. 10, 2026" in words(card)
    # Both have a place for the visitor's own time.
    own = [each["data-begins"] for each in card.select(".own-time[hidden]")]
    assert own == ["2026-12-03T18:00-05:00", "2026-12-10T18:00-05:00"]


@pytest.mark.parametrize("status", ["moved", "postponed", "cancelled"])
def test_what_is_called_off_stays_and_says_so(index, status):
    build_event(index, status=status)
    assert status.title() in words(soup(index).select_one(".event"))


# --- Whose events


def test_a_program_lists_its_own_and_what_it_also_shows_and_the_hospital_all(
    hospital, index, whole
):
    other = builders.build_program(hospital.front, title="Center", checked_on=CHECKED)
    elsewhere = build_index(other)
    build_event(index, "Own")
    build_event(elsewhere, "Shared", programs=[{"program": hospital.program}])
    build_event(elsewhere, "Other")
    build_event(whole, "Of the hospital")
    assert sorted(listed(index.url)) == ["Own", "Shared"]
    assert sorted(listed(elsewhere.url)) == ["Other", "Shared"]
    assert sorted(listed(whole.url)) == ["Of the hospital", "Other", "Own", "Shared"]


def test_drafts_and_private_events_are_nowhere(index):
    build_event(index, "Draft", live=False)
    private = build_event(index, "Private")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    for where in ("", "month/2026-12/", "calendar.ics"):
        text = Client().get(f"{index.url}{where}").content.decode()
        assert "Draft" not in text
        assert "Private" not in text


# --- Filters


def test_filters_narrow_the_list_and_each_is_taken_off(index, hospital):
    topic = builders.build_record(Topic, name="School", slug="school")
    build_event(index, "A", topics=[{"topic": topic}], location=hospital.location)
    build_event(index, "B", for_clinicians=True)
    build_event(index, "C", for_families=False, for_clinicians=True)
    assert listed(f"{index.url}?audience=families") == ["A", "B"]
    assert listed(f"{index.url}?audience=clinicians") == ["B", "C"]
    assert listed(f"{index.url}?topic=school") == ["A"]
    assert listed(f"{index.url}?place={hospital.location.slug}") == ["A"]
    both = f"{index.url}?audience=families&topic=school"
    assert listed(both) == ["A"]
    page = shown(both)
    assert [chip["href"] for chip in page.select("a.chip")] == [
        "?topic=school",
        "?audience=families",
    ]
    assert page.select_one('meta[name="robots"][content="noindex"]')


def test_where_nothing_fits_visitors_find_the_way_back_and_the_number(index):
    build_event(index)
    page = shown(f"{index.url}?audience=clinicians")
    nothing = page.select_one(".nothing")
    assert nothing.select_one(f'a[href="{index.url}"]')
    assert "215-555-0123" in words(nothing)


def test_an_empty_list_tells_whom_to_call(index):
    assert "215-555-0123" in words(soup(index).select_one(".nothing"))


@pytest.mark.parametrize(
    "where",
    [
        "?audience=nobody",
        "?place=nowhere",
        "?topic=nothing",
        "?topic=%00",
        "?audience=" + "x" * 5000,
        "?page=٢",
        "?page=99999999999999999999",
        "past/0000/",
        "past/9999/",
        "past/٢٠٢٦/",
        "past/2026/?page=-1",
        "month/0000-00/",
        "month/2026-02-30/",
        "month/9999-12/",
        "month/٢٠٢٦-٠١/",
        "month/2026-13/",
        "2026/",
        "event.ics",
    ],
)
def test_nonsense_in_the_address_is_answered(index, where):
    build_event(index)
    assert Client().get(f"{index.url}{where}").status_code in (200, 400, 404)


# --- Pages, and what is over


def test_long_lists_have_pages(index):
    for number in range(21):
        build_event(index, f"Event {number}", first_day=DAY + timedelta(days=number))
    assert len(listed(index.url)) == 20
    assert listed(f"{index.url}?page=2") == ["Event 20"]
    canonical = Client().get(f"{index.url}?page=2").content.decode()
    assert f'{index.url}?page=2">' in canonical


def test_what_is_over_stands_by_years_the_latest_first(index):
    build_event(index, "May", first_day=date(2025, 5, 5))
    build_event(index, "June", first_day=date(2025, 6, 5), recap=[("text", "<p>Fine.</p>")])
    build_event(index, "Last year's end", first_day=date(2024, 12, 31), all_day=True)
    build_event(index, "Coming")
    assert listed(f"{index.url}past/") == ["June", "May", "Last year's end"]
    assert listed(f"{index.url}past/2025/") == ["June", "May"]
    assert listed(f"{index.url}past/2024/") == ["Last year's end"]
    assert Client().get(f"{index.url}past/2023/").status_code == 404
    assert Client().get(f"{index.url}past/2026/").status_code == 404
    assert "Read what became of it" in Client().get(f"{index.url}past/").content.decode()


def test_what_repeated_and_is_over_tells_its_last_date(index):
    build_event(index, **weekly(first_day=date(2026, 10, 1), repeats_until=date(2026, 10, 22)))
    page = shown(f"{index.url}past/")
    assert "Oct. 22, 2026" in words(page.select_one(".event .when"))


def test_an_archive_knows_its_own_address_and_the_way_back(index):
    build_event(index, "May", first_day=date(2025, 5, 5))
    page = shown(f"{index.url}past/2025/")
    assert page.select_one('link[rel="canonical"]')["href"].endswith(f"{index.url}past/2025/")
    assert page.h1.get_text() == "Past events of 2025"
    assert page.select_one(f'nav[aria-label] a[href="{index.url}"]')


def test_times_of_the_same_day_are_in_order(index):
    build_event(index, "Noon", begins_at=time(12), ends_at=time(13))
    build_event(index, "Morning", begins_at=time(9), ends_at=time(10))
    assert listed(index.url) == ["Morning", "Noon"]


def test_filters_offer_only_where_something_is_planned_still(index, hospital, at):
    annex = build_place(hospital, "Annex", checked_on=CHECKED)
    build_event(index, "Soon", location=hospital.location)
    build_event(index, "Later", first_day=date(2026, 12, 20), location=annex)
    both = [words(each) for each in soup(index).select("#filter-place option")]
    assert both == ["All", "Annex", hospital.location.title]
    at(2026, 12, 10, 12)
    assert soup(index).select("#filter-place option") == []
