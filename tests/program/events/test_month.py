"""The month: a real table, a list where there is no room for it, bounds for those who crawl."""

from datetime import date, time, timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import translation

from program.events.month import Month
from program.models import EventIndexPage, EventPage
from tests.program.events.builders import DAY, build_event, build_index, weekly
from tests.program.locations.builders import words
from tests.samples import Hospital


@pytest.fixture
def index(hospital: Hospital, at) -> EventIndexPage:
    at(2026, 11, 30, 12)
    return build_index(hospital.program)


def month(index: EventIndexPage, where: str = "2026-12", query: str = "") -> BeautifulSoup:
    answer = Client().get(f"{index.url}month/{where}/{query}")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def days(page: BeautifulSoup) -> list[str]:
    """The days of the table on which something is, each with what is."""
    return [words(cell) for cell in page.select("td") if cell.select("li")]


def test_it_is_a_table_with_a_caption_and_heads_of_columns(index):
    build_event(index)
    table = month(index).table
    assert words(table.caption) == "Events in December 2026"
    heads = table.select("thead th")
    assert all(head["scope"] == "col" for head in heads)
    assert [words(head) for head in heads][:2] == ["Sunday", "Monday"]
    assert all(len(row.select("td")) == 7 for row in table.select("tbody tr"))
    assert [words(each) for each in table.select("td")][:4] == ["", "", "1", "2"]


def test_the_week_begins_as_it_does_in_the_language_of_the_page(index, at):
    from django.utils import timezone

    with translation.override("es"):
        found = Month(EventPage.objects.all(), 2026, 12, timezone.now(), "/")
        assert found.weekdays[0][0] == "lunes"
        assert found.weeks[0][0].date == date(2026, 11, 30)


def test_what_repeats_stands_on_each_of_its_days(index):
    build_event(
        index,
        **weekly(
            exceptions=[{"day": date(2026, 12, 10)}],
            changes=[
                {"original": date(2026, 12, 17), "new_day": date(2026, 12, 18)},
                {"original": date(2026, 12, 24), "cancelled": True},
            ],
        ),
    )
    assert days(month(index)) == [
        "3 6 p.m. Family evening",
        "18 6 p.m. Family evening",
        "24 Cancelled 6 p.m. Family evening",
        "31 6 p.m. Family evening",
    ]


def test_many_days_and_nights_stand_where_they_are(index):
    build_event(index, "Conference", last_day=DAY + timedelta(days=1))
    build_event(
        index,
        "Night",
        first_day=date(2026, 12, 12),
        last_day=date(2026, 12, 13),
        begins_at=time(22),
        ends_at=time(2),
    )
    build_event(
        index, "Camp", first_day=date(2026, 11, 29), last_day=date(2026, 12, 1), all_day=True
    )
    assert days(month(index)) == [
        "1 Camp",
        "3 6 p.m. Conference",
        "4 goes on Conference",
        "12 10 p.m. Night",
    ]
    assert days(month(index, "2026-11")) == ["29 Camp", "30 Camp"]


def test_whole_days_stand_on_all_of_them_be_they_only_two(index):
    build_event(index, "Camp", all_day=True, last_day=DAY + timedelta(days=1))
    build_event(index, "Holiday", first_day=date(2026, 12, 12), all_day=True)
    assert days(month(index)) == ["3 Camp", "4 Camp", "12 Holiday"]


def test_what_goes_on_until_the_midnight_after_the_second_day_stands_on_both(index):
    build_event(index, "Vigil", last_day=DAY + timedelta(days=2), ends_at=time(0))
    assert days(month(index)) == ["3 6 p.m. Vigil", "4 goes on Vigil"]


def test_what_goes_on_over_the_new_year_stands_in_both_months(index):
    build_event(
        index, "Camp", first_day=date(2026, 12, 30), last_day=date(2027, 1, 2), all_day=True
    )
    assert days(month(index)) == ["30 Camp", "31 Camp"]
    assert days(month(index, "2027-01")) == ["1 Camp", "2 Camp"]


@pytest.mark.parametrize(
    ("ends", "shown"),
    [
        (time(5, 59), ["3 10 p.m. Night"]),
        (time(6), ["3 10 p.m. Night"]),
        (time(6, 1), ["3 10 p.m. Night", "4 goes on Night"]),
    ],
)
def test_a_night_that_ends_by_six_belongs_to_the_day_that_it_began_on(index, ends, shown):
    build_event(index, "Night", last_day=DAY + timedelta(days=1), begins_at=time(22), ends_at=ends)
    assert days(month(index)) == shown


def test_an_event_stands_on_the_day_of_its_own_place(index):
    build_event(
        index,
        "Far away",
        time_zone="Pacific/Honolulu",
        first_day=date(2026, 12, 31),
        begins_at=time(20),
        ends_at=time(21),
    )
    assert days(month(index)) == ["31 8 p.m. Hawaii Time Far away"]
    assert days(month(index, "2027-01")) == []


def test_the_hospitals_time_zone_is_told_once_where_a_clock_is_told_by_it(index):
    build_event(index)
    build_event(index, "Far away", time_zone="Pacific/Honolulu")
    page = month(index)
    (zone,) = page.select(".month-zone")
    assert words(zone) == "Time zone: Eastern Time"
    assert page.table["aria-describedby"] == zone["id"]


@pytest.mark.parametrize("fields", [{"all_day": True}, {"time_zone": "Pacific/Honolulu"}])
def test_no_time_zone_is_told_where_no_clock_is_told_by_it(index, fields):
    build_event(index, **fields)
    page = month(index)
    assert days(page)
    assert not page.select(".month-zone")
    assert not page.table.has_attr("aria-describedby")


def test_each_time_has_a_place_for_the_visitors_own_and_is_the_same_for_all(index):
    build_event(index, last_day=DAY + timedelta(days=1))
    build_event(index, "All day", all_day=True)
    own = month(index).select("td .own-time")
    assert [each["data-begins"] for each in own] == ["2026-12-03T18:00-05:00"]
    assert own[0]["data-words"] == "for you: %s"
    assert own[0].has_attr("hidden")
    assert own[0].get_text() == ""


@pytest.mark.parametrize("status", ["cancelled", "postponed", "moved"])
def test_what_is_called_off_says_so_in_words(index, status):
    build_event(index, status=status)
    (day,) = days(month(index))
    assert status.title() in day


def test_today_is_marked(index):
    marked = month(index, "2026-11").select('td[aria-current="date"]')
    assert [words(each) for each in marked] == ["30"]


def test_the_list_for_a_phone_has_the_same_events(index):
    build_event(index, **weekly())
    shown = month(index).select(".month-list section")
    assert [words(each.h2) for each in shown] == [
        "Thursday, December 3",
        "Thursday, December 10",
        "Thursday, December 17",
        "Thursday, December 24",
        "Thursday, December 31",
    ]


def test_search_engines_are_sent_elsewhere_and_no_link_goes_on_for_ever(index):
    page = month(index)
    assert page.select_one('meta[name="robots"][content="noindex"]')
    steps = [link["href"] for link in page.select(".month-steps a")]
    assert steps == [f"{index.url}month/2026-11/", f"{index.url}month/2027-01/"]
    last = month(index, "2028-11")
    assert [a["rel"] for a in last.select(".month-steps a")] == [["prev"]]
    first = month(index, "2024-11")
    assert [a["rel"] for a in first.select(".month-steps a")] == [["next"]]
    assert month(index, "2040-01").select(".month-steps a") == []


def test_filters_hold_in_the_month_and_in_its_links(index):
    build_event(index, "A")
    build_event(index, "B", for_families=False, for_clinicians=True)
    page = month(index, query="?audience=families")
    assert days(page) == ["3 6 p.m. A"]
    assert page.select_one(".month-steps a")["href"].endswith("?audience=families")


def test_without_a_month_it_is_the_one_that_it_is(index):
    answer = Client().get(f"{index.url}month/")
    page = BeautifulSoup(answer.content, "html.parser")
    assert words(page.h1) == "November 2026"
    assert page.select_one('link[rel="canonical"]')["href"].endswith("/month/2026-11/")
