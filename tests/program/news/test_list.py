"""Lists of news: whose, about what, of which year; and the latest on a program's home."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from cms.demo import builders
from program.models import NewsIndexPage, NewsPage
from program.news.queryset import NewsQuerySet
from tests.program.news.builders import another_program, build_list, build_news, build_topic, day
from tests.reading import links, soup, words
from tests.samples import Hospital, build_picture
from tests.test_queries import COLD, FEW, MANY, WARM, cold_and_warm


def titles(address: str) -> list[str]:
    """The headlines of the list, without the one on top."""
    return [words(title) for title in soup(address).select(".news__title")]


def status(address: str) -> int:
    return Client().get(address).status_code


@pytest.fixture
def own(hospital: Hospital) -> NewsIndexPage:
    """The list of the program."""
    return build_list(hospital.program)


@pytest.fixture
def years(hospital: Hospital) -> NewsIndexPage:
    """News of three years."""
    hospital.news_item.unpublish()
    build_news(hospital.news, "Late", published_on=day(2025, 12, 31, 23))
    build_news(hospital.news, "Early", published_on=day(2026, 1, 1, 0))
    build_news(hospital.news, "Summer", published_on=day(2026, 7, 4))
    build_news(hospital.news, "Old", published_on=day(2019, 2, 1))
    return hospital.news


# --- Whose


def test_the_hospital_lists_all_and_a_program_its_own_and_what_it_shows_as_well(
    hospital: Hospital, own: NewsIndexPage
):
    other = build_list(another_program(hospital), title="Cell news")
    build_news(own, "Ours", published_on=day(2026, 1))
    build_news(other, "Theirs", published_on=day(2026, 2))
    build_news(other, "Shared", published_on=day(2026, 3), also_in=[hospital.program])
    build_news(hospital.news, "Everybody's", published_on=day(2026, 4), also_in=[hospital.program])
    assert titles(own.url) == ["Everybody's", "Shared", "Ours"]
    assert titles(other.url) == ["Shared", "Theirs"]
    listed = titles(hospital.news.url)
    assert sorted(listed) == sorted(["A new playroom", "Everybody's", "Shared", "Theirs", "Ours"])


def test_a_piece_has_one_address_wherever_it_is_shown(hospital: Hospital, own: NewsIndexPage):
    page = build_news(hospital.news, "Shared", also_in=[hospital.program])
    assert page.url in links(soup(own.url).main)
    assert page.url in links(soup(hospital.news.url).main)


def test_what_is_said_by_a_program_carries_its_name_in_the_list_of_the_hospital(
    hospital: Hospital, own: NewsIndexPage
):
    build_news(own, "Ours")
    names = [words(each) for each in soup(hospital.news.url).select(".dateline__place")]
    assert names == ["Blood Program"]
    assert not soup(own.url).select(".dateline__place")


def test_drafts_what_is_over_and_what_is_private_are_not_listed(
    hospital: Hospital, own: NewsIndexPage
):
    build_news(own, "Draft", live=False)
    over = build_news(own, "Over")
    Page.objects.filter(pk=over.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    private = build_list(another_program(hospital), title="Private news")
    build_news(private, "Private", also_in=[hospital.program])
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert titles(own.url) == []
    assert titles(hospital.news.url) == ["A new playroom"]


def test_a_list_without_news_says_so(own: NewsIndexPage):
    assert "There is no news yet" in words(soup(own.url).main)
    assert not soup(own.url).select("nav.filter, .news")


# --- In pages of twenty, the newest first


def test_the_newest_stands_first_in_pages_of_twenty(hospital: Hospital, own: NewsIndexPage):
    for number in range(21):
        build_news(own, f"Piece {number:02}", published_on=day(2026, 1, number + 1))
    first, second = titles(own.url), titles(f"{own.url}?page=2")
    assert first == [f"Piece {number:02}" for number in range(20, 0, -1)]
    assert second == ["Piece 00"]
    shown = soup(f"{own.url}?page=2")
    assert shown.find("link", rel="canonical")["href"] == f"http://localhost{own.url}?page=2"
    assert "page 2" in words(shown.title)
    assert not shown.find("meta", attrs={"name": "robots"})


def test_news_of_the_same_moment_keep_their_order(hospital: Hospital, own: NewsIndexPage):
    for number in range(4):
        build_news(own, f"Piece {number}", published_on=day(2026))
    assert titles(own.url) == ["Piece 3", "Piece 2", "Piece 1", "Piece 0"]


# --- About what


def test_a_topic_narrows_the_list_and_search_engines_leave_that_alone(
    hospital: Hospital, own: NewsIndexPage
):
    cells, rooms = build_topic("Cells & blood", "cells"), build_topic("Rooms", "rooms")
    build_news(own, "About cells", topics=[cells, rooms])
    build_news(own, "About rooms", topics=[rooms])
    address = f"{own.url}?topic=cells"
    shown = soup(address)
    assert titles(address) == ["About cells"]
    assert words(shown.find(id="news-list")) == "Cells & blood"
    assert words(shown.title).startswith("Cells & blood | Program news")
    assert shown.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert shown.find("link", rel="canonical")["href"] == f"http://localhost{address}"
    pills = shown.find("nav", class_="filter")
    assert [words(pill) for pill in pills("li")] == ["All topics", "Cells & blood", "Rooms"]
    assert words(pills.find(attrs={"aria-current": "page"})) == "Cells & blood"


def test_a_topic_of_which_nothing_is_told_has_an_empty_list_and_an_unknown_one_none(
    hospital: Hospital, own: NewsIndexPage
):
    build_news(hospital.news, "Elsewhere", topics=[build_topic("Cells", "cells")])
    assert status(f"{hospital.news.url}?topic=cells") == 200
    assert status(f"{own.url}?topic=cells") == status(f"{own.url}atom.xml?topic=cells") == 200
    assert not titles(f"{own.url}?topic=cells")
    assert status(f"{own.url}?topic=none") == 404


# --- Of which year


def test_each_year_and_month_has_an_address(years: NewsIndexPage):
    assert titles("/news/2026/") == ["Summer", "Early"]
    assert titles("/news/2025/") == ["Late"]
    assert titles("/news/2026/07/") == ["Summer"]
    assert titles("/news/2025/12/") == ["Late"]
    shown = soup("/news/2026/07/")
    assert words(shown.find(id="news-list")) == "July 2026"
    assert words(shown.title).startswith("July 2026 | News")
    assert shown.find("link", rel="canonical")["href"] == "http://localhost/news/2026/07/"
    crumbs = shown.find("nav", class_="crumbs")
    assert [words(crumb) for crumb in crumbs("li")] == ["Bedside Hospital", "News", "July 2026"]


def test_the_list_leads_to_the_years_and_a_year_to_its_months(years: NewsIndexPage):
    assert [words(a) for a in soup("/news/").select("#news-years ~ ul a")] == [
        "2026 (2)",
        "2025 (1)",
        "2019 (1)",
    ]
    months = soup("/news/2026/").select(".filter__list--below a")
    assert [(words(a), a["href"]) for a in months] == [
        ("July 2026 (1)", "/news/2026/07/"),
        ("January 2026 (1)", "/news/2026/01/"),
    ]


@pytest.mark.parametrize(
    "address",
    [
        "0000/",
        "0000/00/",
        "9999/",
        "9999/12/",
        "2026/13/",
        "2026/00/",
        "2026/7/",
        "2026/02/30/",
        "2026/06/",
        "2024/",
        "٢٠٢٦/",
        "２０２６/",
        "20266/",
        "2026/07/atom.xml",
        "feed.xml",
        "calendar.ics",
        "2026-07/",
    ],
)
def test_nonsense_in_an_address_is_not_found(years: NewsIndexPage, address: str):
    assert status(f"/news/{address}") == 404


@pytest.mark.parametrize(
    "query",
    ["page=abc", "page=0", "page=-1", "page=99999999999999999999", "page=٢", "page=", "topic="],
)
def test_nonsense_in_a_query_shows_the_list(years: NewsIndexPage, query: str):
    assert status(f"/news/?{query}") == 200
    assert status(f"/news/2026/?{query}") == 200


@pytest.mark.parametrize("topic", ["%27", "%20", "a" * 5000, "%E7%99%82", "%ff", "cells%0a"])
def test_nonsense_for_a_topic_is_not_found(years: NewsIndexPage, topic: str):
    for address in ("/news/", "/news/2026/", "/news/atom.xml", "/news/rss.xml"):
        assert status(f"{address}?topic={topic}") == 404


def test_a_topic_and_a_year_may_be_asked_for_together(years: NewsIndexPage):
    build_news(years, "Cells", published_on=day(2019, 3), topics=[build_topic("Cells", "cells")])
    assert titles("/news/2019/?topic=cells") == ["Cells"]
    assert titles("/news/2026/?topic=cells") == []
    assert [a["href"] for a in soup("/news/?topic=cells").select("#news-years ~ ul a")] == [
        "/news/2019/?topic=cells"
    ]


# --- On top


def test_what_an_editor_puts_on_top_stands_there_once(hospital: Hospital, own: NewsIndexPage):
    top = build_news(own, "On top", published_on=day(2026, 1), image=build_picture())
    build_news(own, "Newer", published_on=day(2026, 2))
    builders.publish(own, featured=top)
    assert words(soup(own.url).find(class_="lead-news__title")) == "On top"
    assert titles(own.url) == ["Newer"]
    assert titles(f"{own.url}2026/") == ["Newer", "On top"]
    assert not soup(f"{own.url}2026/").select(".lead-news")


def test_it_falls_away_when_it_is_withdrawn_or_deleted(hospital: Hospital, own: NewsIndexPage):
    top = build_news(own, "On top")
    builders.publish(own, featured=top)
    top.unpublish()
    assert not soup(own.url).select(".lead-news")
    NewsPage.objects.get(pk=top.pk).delete()
    assert status(own.url) == 200
    assert NewsIndexPage.objects.get(pk=own.pk).featured is None


def test_what_the_list_does_not_show_cannot_stand_on_top_of_it(
    hospital: Hospital, own: NewsIndexPage
):
    builders.publish(own, featured=hospital.news_item)
    assert not soup(own.url).select(".lead-news")


# --- On the home of a program


def test_the_home_of_a_program_shows_its_latest_and_hides_an_empty_block(
    hospital: Hospital, own: NewsIndexPage
):
    block = ("latest_news", {"heading": "Our news", "count": 2})
    builders.publish(hospital.program, body=[block])
    assert "Our news" not in words(soup(hospital.program.url).main)
    for number in range(3):
        build_news(own, f"Piece {number}", published_on=day(2026, 1, number + 1))
    assert titles(hospital.program.url) == ["Piece 2", "Piece 1"]
    assert "Our news" in words(soup(hospital.program.url).main)


# --- What it costs


def add_many(hospital: Hospital, own: NewsIndexPage, first: int, last: int) -> None:
    for number in range(first, last):
        build_news(
            own,
            f"Piece {number}",
            published_on=day(2026, 1 + number % 10, 1 + number),
            image=build_picture(f"Hill {number}", name=f"n{number}.png"),
            byline=[("provider", hospital.provider.pk), ("person", {"name": "Pat"})],
            topics=[build_topic(f"Topic {number}", f"topic-{number}")],
            conditions=[hospital.condition],
            also_in=[hospital.program],
            related=[hospital.standard],
        )


def test_many_news_ask_no_more_than_few(hospital: Hospital, own: NewsIndexPage):
    builders.publish(hospital.program, body=[("latest_news", {"heading": "Our news", "count": 6})])
    addresses = [
        "/news/",
        "/news/?topic=topic-0",
        "/news/2026/",
        "/news/atom.xml",
        "/news/rss.xml?topic=topic-0",
        own.url,
        f"{own.url}atom.xml",
        hospital.program.url,
    ]
    add_many(hospital, own, 0, FEW)
    few = [cold_and_warm(address) for address in addresses]
    add_many(hospital, own, FEW, MANY)
    assert [cold_and_warm(address) for address in addresses] == few
    for cold, warm in [*few, cold_and_warm(NewsPage.objects.get(title="Piece 1").url)]:
        assert cold <= COLD
        assert warm <= WARM


def test_one_rule_says_what_is_shown_where():
    assert isinstance(NewsPage.objects.all(), NewsQuerySet)


def test_the_archive_goes_by_the_clock_of_the_hospital_whoever_asks_first(hospital: Hospital):
    build_news(hospital.news, "At midnight", published_on=datetime(2024, 1, 1, 5, 30, tzinfo=UTC))
    with timezone.override("America/Los_Angeles"):
        assert (2024, 1) in hospital.news.items().months()
        assert hospital.news.items().in_time(2024).exists()
