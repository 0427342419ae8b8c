"""The page of a piece of news: by whom, since when, about what, and what was corrected."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from django.utils.timezone import localtime
from wagtail.models import Page

from cms.demo import builders
from program.models import NewsPage, ProviderPage
from program.news.lists import OLD_AFTER, old_year
from tests.program.news.builders import build_list, build_news, build_topic, day
from tests.reading import html, links, nodes, soup, words
from tests.samples import Hospital, build_picture, rich

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def article(page: NewsPage) -> dict:
    (node,) = nodes(soup(page.url), "NewsArticle")
    return node


# --- By whom


def test_it_names_providers_with_a_link_and_others_without(
    hospital: Hospital, doctor: ProviderPage
):
    byline = [("provider", doctor.pk), ("person", {"name": "Pat Writer", "role": "Writer"})]
    page = build_news(hospital.news, "New cells", byline=byline)
    shown = soup(page.url)
    by = words(shown.find(class_="byline__authors"))
    assert by == "By Stephan Grupp, MD, PhD (Chief of Cellular Therapy) , Pat Writer (Writer)"
    assert doctor.url in links(shown.main)
    physician, person = article(page)["author"]
    assert physician["@type"] == "Physician"
    assert physician["@id"] == f"http://localhost{doctor.url}#provider"
    assert person == {"@type": "Person", "name": "Pat Writer", "jobTitle": "Writer"}


def test_an_author_whom_the_public_may_not_see_is_not_named(
    hospital: Hospital, doctor: ProviderPage
):
    page = build_news(hospital.news, "New cells", byline=[("provider", doctor.pk)])
    doctor.unpublish()
    assert "Grupp" not in html(page.url)
    assert article(page)["author"] == [{"@id": "http://localhost/#hospital"}]


def test_without_an_author_the_hospital_is_the_author(hospital: Hospital):
    assert not soup(hospital.news_item.url).select(".byline__authors")
    assert article(hospital.news_item)["author"] == [{"@id": "http://localhost/#hospital"}]


# --- Since when


def test_what_an_editor_leaves_empty_is_the_first_publication_for_good(
    hospital: Hospital, at: Callable
):
    at(2026, 3, 8, 9)
    page = build_news(hospital.news, "New cells")
    assert page.published_on == day(2026, 3, 8)
    at(2026, 5, 1, 9)
    page.published_on = None
    page.title = "Newer cells"
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.published_on == day(2026, 3, 8)
    assert "Published March 8, 2026" in words(soup(page.url).main)


def test_a_draft_has_no_date(hospital: Hospital):
    assert build_news(hospital.news, "New cells", live=False).published_on is None


def test_before_its_time_it_is_nowhere_and_then_everywhere(hospital: Hospital):
    soon = timezone.now() + timedelta(hours=1)
    page = build_news(hospital.news, "A secret", topics=[build_topic("Cells", "cells")], live=False)
    page.go_live_at = soon
    page.save_revision().publish()
    places = [
        "/news/",
        "/news/?topic=cells",
        "/news/atom.xml",
        "/news/rss.xml",
        "/sitemap.xml",
        "/",
    ]
    assert Client().get(page.url).status_code == 404
    assert not [p for p in places if b"secret" in Client().get(p).content]
    page.go_live_at = None
    page.save_revision().publish()
    assert Client().get(page.url).status_code == 200
    assert not [p for p in places[:4] if b"secret" not in Client().get(p).content]


@pytest.mark.parametrize(
    ("age", "year"),
    [
        (timedelta(days=1), ""),
        (OLD_AFTER, ""),
        (OLD_AFTER + timedelta(seconds=1), "2019"),
        (timedelta(days=-1), ""),
    ],
)
def test_after_a_year_news_is_old(age: timedelta, year: str):
    published = datetime(2019, 6, 1, tzinfo=UTC)
    assert old_year(published, now=published + age) == year


def test_its_year_is_that_of_the_hospitals_clock():
    # In New York the year is not yet over.
    assert old_year(datetime(2020, 1, 1, 3, tzinfo=UTC), now=day(2026)) == "2019"


def test_old_news_says_so_on_its_page_and_in_lists(hospital: Hospital):
    page = build_news(hospital.news, "Old cells", published_on=day(2019, 2, 12))
    assert "Published in 2019." in words(soup(page.url).find(class_="old-news"))
    assert "Published Feb. 12, 2019" in words(soup(page.url).main)
    assert "Published in 2019" in words(soup("/news/").find(class_="news"))
    assert not soup(hospital.news_item.url).select(".old-news")


def test_a_day_that_is_still_to_come_is_not_published(hospital: Hospital):
    with pytest.raises(ValidationError):
        build_news(hospital.news, "Soon", published_on=timezone.now() + timedelta(days=1))


# --- What was corrected


def test_corrections_stand_on_it_the_newest_first(hospital: Hospital):
    notes = [
        ("correction", {"day": "2026-02-01", "text": "It has 12 places, not 21."}),
        ("correction", {"day": "2026-03-01", "text": "The room is on floor 3 & not 2."}),
    ]
    page = build_news(hospital.news, "New room", corrections=notes)
    shown = [words(item) for item in soup(page.url).select(".corrections li")]
    assert shown == [
        "March 1, 2026 The room is on floor 3 & not 2.",
        "Feb. 1, 2026 It has 12 places, not 21.",
    ]
    assert article(page)["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "The room is on floor 3 & not 2.",
            "datePublished": "2026-03-01",
        },
        {
            "@type": "CorrectionComment",
            "text": "It has 12 places, not 21.",
            "datePublished": "2026-02-01",
        },
    ]


# --- About what


def test_it_leads_to_its_topics_conditions_programs_and_related_pages(hospital: Hospital):
    hidden = build_topic("Hidden", "hidden", live=False)
    page = build_news(
        hospital.news,
        "New cells",
        topics=[build_topic("Cell therapy", "cells"), hidden],
        conditions=[hospital.condition],
        also_in=[hospital.program],
        related=[hospital.standard],
    )
    shown = soup(page.url).main
    for address in (
        "/news/?topic=cells",
        hospital.condition.url,
        hospital.program.url,
        hospital.standard.url,
    ):
        assert address in links(shown)
    assert "Hidden" not in words(shown)
    node = article(page)
    assert node["keywords"] == ["Cell therapy"]
    assert [about["name"] for about in node["about"]] == [hospital.condition.title]


def test_what_the_public_may_not_see_is_not_led_to(hospital: Hospital):
    page = build_news(hospital.news, "New cells", related=[hospital.standard])
    hospital.standard.unpublish()
    shown = soup(page.url).main
    assert hospital.standard.title not in words(shown)
    assert "Related pages" not in words(shown)


def test_its_picture_has_its_words_and_its_credit(hospital: Hospital):
    picture = build_picture("Hill", credit="Ada Sample")
    page = build_news(hospital.news, "Hills", image=picture, image_words="A green hill")
    figure = soup(page.url).main.figure
    assert figure.img["alt"] == "A green hill"
    assert words(figure.figcaption) == "Picture: Ada Sample"
    assert article(page)["image"].startswith(f"http://localhost/img/{picture.pk}/")


# --- What it tells search engines


def test_search_engines_read_who_published_it_when(hospital: Hospital):
    page = build_news(
        hospital.news,
        '</script><b>"Cells" & more',
        published_on=day(2026, 3, 8),
        introduction=rich(hospital.standard, "In short."),
    )
    node = article(page)
    assert node["headline"] == page.title
    assert node["datePublished"] == "2026-03-08T13:00:00+00:00"
    assert node["dateModified"] == page.last_published_at.astimezone(UTC).isoformat()
    assert node["publisher"] == {"@id": "http://localhost/#hospital"}
    assert node["description"] == "In short."
    assert node["url"] == f"http://localhost{page.url}"


def test_the_sitemap_has_it_with_its_last_change(hospital: Hospital):
    tree = ET.fromstring(Client().get("/sitemap.xml").content)
    found = {
        entry.find("s:loc", NAMES).text: entry.find("s:lastmod", NAMES).text
        for entry in tree.findall("s:url", NAMES)
    }
    changed = found[f"http://localhost{hospital.news_item.url}"]
    # The hospital's day, which is not that of UTC in the evening.
    published = localtime(hospital.news_item.last_published_at)
    assert changed.startswith(f"{published:%Y-%m-%d}")


def test_its_head_names_the_feeds_of_its_list(hospital: Hospital):
    page = build_news(build_list(hospital.program), "New cells")
    feeds = {link["type"]: link["href"] for link in soup(page.url).head("link", rel="alternate")}
    above = f"http://localhost{Page.objects.get(pk=page.pk).get_parent().url}"
    assert feeds == {
        "application/atom+xml": f"{above}atom.xml",
        "application/rss+xml": f"{above}rss.xml",
    }


def test_a_draft_without_anything_is_previewed(hospital: Hospital):
    page = NewsPage(title="Not saved", slug="not-saved", locale=hospital.front.locale)
    page.path, page.depth = f"{hospital.news.path}0009", hospital.news.depth + 1
    answer = page.make_preview_request()
    assert answer.status_code == 200
    assert "Not saved" in answer.render().content.decode()


def test_headings_go_down_one_level_at_a_time(hospital: Hospital):
    page = build_news(
        hospital.news,
        "New cells",
        published_on=day(2019),
        corrections=[("correction", {"day": "2026-02-01", "text": "Twelve."})],
        related=[hospital.standard],
    )
    builders.publish(page)
    levels = [int(tag.name[1]) for tag in soup(page.url).main(["h1", "h2", "h3", "h4"])]
    assert levels[0] == 1
    assert set(levels[1:]) == {2}
