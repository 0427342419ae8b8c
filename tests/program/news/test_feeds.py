"""Feeds by their rules: Atom is RFC 4287, RSS is 2.0, ids are RFC 4151."""

import re
import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from cms.demo import builders
from cms.publishing.content_version import ContentVersion
from program.models import NewsIndexPage, ProviderPage
from program.news.feed_formats import Feed, FeedEntry, atom_bytes, rss_bytes, tag
from tests.program.news.builders import build_list, build_news, build_topic, day
from tests.reading import soup
from tests.samples import Hospital

ATOM = "{http://www.w3.org/2005/Atom}"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[\w./-]+")
ODD = 'Cells & <blood> "2 > 1" \x0b\x1f\ufffe 5 × 3'
READ = 'Cells & <blood> "2 > 1"  5 × 3'
FILES = ("atom.xml", "rss.xml")


@pytest.fixture
def full(hospital: Hospital, doctor: ProviderPage) -> NewsIndexPage:
    """A list with all that an entry may have, and with as little as possible."""
    own = build_list(hospital.program, search_description="What is new")
    byline = [("provider", doctor.pk), ("person", {"name": "Pat Writer"})]
    topics = [build_topic("Cells & blood", "cells"), build_topic("Rooms", "rooms")]
    build_news(
        own,
        "Full",
        search_description='All of "it" & <more>',
        published_on=day(2026, 3, 8),
        byline=byline,
        topics=topics,
    )
    build_news(own, "Bare", published_on=day(2026, 2, 1))
    return own


def get(address: str, **headers: str) -> HttpResponse:
    return Client().get(address, headers={key.replace("_", "-"): v for key, v in headers.items()})


def atom(address: str) -> ET.Element:
    answer = get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(answer.content)


def rss(address: str) -> ET.Element:
    answer = get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/rss+xml; charset=utf-8"
    (channel,) = ET.fromstring(answer.content)
    return channel


def check_atom(feed: ET.Element) -> None:
    """What RFC 4287 asks of a feed and of its entries (sections 4.1.1 and 4.1.2)."""
    assert feed.tag == f"{ATOM}feed"
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{name}")
            assert found.text
        assert TAG.fullmatch(element.find(f"{ATOM}id").text)
        assert RFC3339.fullmatch(element.find(f"{ATOM}updated").text)
        kinds = [link.get("rel") for link in element.findall(f"{ATOM}link")]
        assert kinds.count("alternate") == 1
        for link in element.findall(f"{ATOM}link"):
            assert urlsplit(link.get("href")).scheme == "http"
        for person in element.findall(f"{ATOM}author"):
            assert person.find(f"{ATOM}name").text
        assert len(element.findall(f"{ATOM}summary")) <= 1
        assert all(c.get("term") for c in element.findall(f"{ATOM}category"))
    (own,) = [link for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert own.get("href")
    # Without an author in an entry, that of the feed is its author.
    assert feed.find(f"{ATOM}author/{ATOM}name").text
    ids = [each.text for each in feed.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    moments = [datetime.fromisoformat(each.text) for each in feed.iter(f"{ATOM}updated")]
    assert moments[0] == max(moments)
    published = [datetime.fromisoformat(e.text) for e in feed.iter(f"{ATOM}published")]
    assert published == sorted(published, reverse=True)
    # Entries come last: some readers stop at the first.
    names = [child.tag for child in feed]
    assert f"{ATOM}entry" not in names or names.index(f"{ATOM}entry") >= len(
        [name for name in names if name != f"{ATOM}entry"]
    )


def check_rss(channel: ET.Element) -> None:
    """What RSS 2.0 asks of a channel and of its items."""
    assert channel.tag == "channel"
    for name in ("title", "link", "description"):
        assert len(channel.findall(name)) == 1
        assert channel.find(name).text
    assert parsedate_to_datetime(channel.find("lastBuildDate").text).tzinfo
    assert channel.find(f"{ATOM}link").get("rel") == "self"
    guids = [guid.text for guid in channel.iter("guid")]
    assert len(guids) == len(set(guids)) == len(channel.findall("item"))
    for item in channel.findall("item"):
        assert item.find("title").text
        assert urlsplit(item.find("link").text).scheme == "http"
        assert item.find("guid").get("isPermaLink") == "false"
        assert TAG.fullmatch(item.find("guid").text)
        assert parsedate_to_datetime(item.find("pubDate").text).tzinfo


# --- By the rules


def test_atom_keeps_to_rfc_4287(full: NewsIndexPage):
    for address in ("/news/atom.xml", f"{full.url}atom.xml", f"{full.url}atom.xml?topic=cells"):
        check_atom(atom(address))


def test_rss_keeps_to_rss_2(full: NewsIndexPage):
    for address in ("/news/rss.xml", f"{full.url}rss.xml", f"{full.url}rss.xml?topic=cells"):
        check_rss(rss(address))


def test_a_list_without_news_has_a_feed_that_does_not_change_with_the_clock(hospital: Hospital):
    own = build_list(hospital.program)
    check_atom(atom(f"{own.url}atom.xml"))
    check_rss(rss(f"{own.url}rss.xml"))
    for name in FILES:
        assert get(f"{own.url}{name}").content == get(f"{own.url}{name}").content
    updated = datetime.fromisoformat(atom(f"{own.url}atom.xml").find(f"{ATOM}updated").text)
    assert updated == own.last_published_at


def entry_of(**fields: object) -> FeedEntry:
    moment = datetime(2026, 1, 2, tzinfo=UTC)
    given = {
        "id": tag("example.org", "news", 1),
        "title": ODD,
        "url": "http://example.org/a/",
        "summary": ODD,
        "published": moment,
        "updated": moment,
        "authors": (ODD,),
        "topics": (ODD,),
    }
    return FeedEntry(**(given | fields))


def odd_feed() -> Feed:
    return Feed(
        id=tag("example.org", "list", 1),
        title=ODD,
        url="http://example.org/",
        feed_url="http://example.org/atom.xml?topic=a&b=c",
        description=ODD,
        author=ODD,
        language="en",
        updated=datetime(2026, 1, 2, tzinfo=UTC),
        entries=(entry_of(),),
    )


def test_markup_and_what_xml_cannot_hold_stay_words():
    feed = ET.fromstring(atom_bytes(odd_feed()))
    check_atom(feed)
    entry = feed.find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}title").text == READ
    assert entry.find(f"{ATOM}author/{ATOM}name").text == READ
    assert entry.find(f"{ATOM}category").get("term") == READ
    # Of the type html: its own markup is escaped once more.
    summary = entry.find(f"{ATOM}summary")
    assert summary.get("type") == "html"
    assert summary.text == READ.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    channel = ET.fromstring(rss_bytes(odd_feed())).find("channel")
    check_rss(channel)
    assert channel.find("item/title").text == READ
    assert channel.find(f"item/{CREATOR}").text == READ


def test_entries_tell_who_wrote_them_about_what_and_in_short(full: NewsIndexPage):
    entry, bare = atom(f"{full.url}atom.xml").findall(f"{ATOM}entry")
    assert entry.find(f"{ATOM}title").text == "Full"
    names = [name.text for name in entry.findall(f"{ATOM}author/{ATOM}name")]
    assert names == ["Stephan Grupp, MD, PhD", "Pat Writer"]
    assert [c.get("term") for c in entry.findall(f"{ATOM}category")] == ["Cells & blood", "Rooms"]
    assert entry.find(f"{ATOM}summary").text == 'All of "it" &amp; &lt;more&gt;'
    assert datetime.fromisoformat(entry.find(f"{ATOM}published").text) == day(2026, 3, 8)
    assert not bare.findall(f"{ATOM}author")
    item = rss(f"{full.url}rss.xml").find("item")
    assert [creator.text for creator in item.findall(CREATOR)] == names
    assert parsedate_to_datetime(item.find("pubDate").text) == day(2026, 3, 8)


# --- What stands in which


def in_feed(address: str) -> list[str]:
    return [title.text for title in atom(address).findall(f"{ATOM}entry/{ATOM}title")]


def test_there_is_one_of_everything_one_a_program_and_one_a_topic(
    hospital: Hospital, full: NewsIndexPage
):
    assert sorted(in_feed("/news/atom.xml")) == ["A new playroom", "Bare", "Full"]
    assert in_feed(f"{full.url}atom.xml") == ["Full", "Bare"]
    assert in_feed("/news/atom.xml?topic=rooms") == ["Full"]
    assert in_feed(f"{full.url}atom.xml?topic=rooms") == ["Full"]
    ids = {
        atom(address).find(f"{ATOM}id").text
        for address in (
            "/news/atom.xml",
            f"{full.url}atom.xml",
            "/news/atom.xml?topic=rooms",
            "/news/atom.xml?topic=cells",
        )
    }
    assert len(ids) == 4


def test_its_title_says_whose_news_it_has(full: NewsIndexPage):
    found = atom(f"{full.url}atom.xml?topic=rooms").find(f"{ATOM}title").text
    assert found == "Blood Program: Program news: Rooms"
    assert atom("/news/atom.xml").find(f"{ATOM}title").text == "Bedside Hospital: News"


def test_an_id_stays_when_the_page_moves_and_gets_another_name(
    hospital: Hospital, full: NewsIndexPage
):
    def found() -> dict[str, str]:
        entries = atom("/news/atom.xml").findall(f"{ATOM}entry")
        return {e.find(f"{ATOM}id").text: e.find(f"{ATOM}link").get("href") for e in entries}

    before = found()
    page = Page.objects.get(title="Bare").specific
    page.slug, page.title = "renamed", "Renamed"
    page.save_revision().publish()
    Page.objects.get(pk=page.pk).move(Page.objects.get(pk=hospital.news.pk), pos="last-child")
    after = found()
    assert before.keys() == after.keys()
    assert f"http://localhost{hospital.news.url}renamed/" in after.values()


def test_the_newest_fifty_are_enough(hospital: Hospital, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("program.news.feed.MAX_FEED_ENTRIES", 2)
    for number in range(3):
        build_news(hospital.news, f"Piece {number}", published_on=day(2020, 1, number + 1))
    assert in_feed("/news/atom.xml") == ["A new playroom", "Piece 2"]


# --- Asked again


@pytest.mark.parametrize("name", FILES)
def test_a_feed_that_did_not_change_is_answered_with_304(full: NewsIndexPage, name: str):
    first = get(f"/news/{name}")
    etag, changed = first.headers["ETag"], first.headers["Last-Modified"]
    assert first.headers["Cache-Control"] == "public, no-cache"
    for headers in (
        {"if_none_match": etag},
        {"if_modified_since": changed},
        {"if_none_match": etag, "if_modified_since": changed},
    ):
        again = get(f"/news/{name}", **headers)
        assert again.status_code == 304, headers
        assert not again.content


@pytest.mark.parametrize("name", FILES)
def test_a_feed_that_changed_is_answered_whole(
    hospital: Hospital, full: NewsIndexPage, name: str, monkeypatch: pytest.MonkeyPatch
):
    first = get(f"/news/{name}")
    later = timezone.now() + timedelta(minutes=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    builders.publish(hospital.news_item, title="A newer playroom")
    for header in ("ETag", "Last-Modified"):
        condition = {"ETag": "if_none_match", "Last-Modified": "if_modified_since"}[header]
        again = get(f"/news/{name}", **{condition: first.headers[header]})
        assert again.status_code == 200
        assert b"A newer playroom" in again.content


def test_what_was_withdrawn_is_in_no_feed(hospital: Hospital, full: NewsIndexPage):
    first = get("/news/atom.xml")
    hospital.news_item.unpublish()
    again = get("/news/atom.xml", if_none_match=first.headers["ETag"])
    assert again.status_code == 200
    assert b"playroom" not in again.content


def test_a_feed_is_the_same_for_everybody(full: NewsIndexPage):
    answer = get("/news/atom.xml", accept_language="de")
    assert answer.content == get("/news/atom.xml").content
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert get("/news/atom.xml", accept_encoding="gzip").headers["Content-Encoding"] == "gzip"


# --- How they are found


def test_the_head_of_a_list_names_its_feeds_and_those_of_its_topic(full: NewsIndexPage):
    head = soup(f"{full.url}?topic=cells").head
    found = [(link["type"], link["href"]) for link in head("link", rel="alternate")]
    whole = f"http://localhost{full.url}"
    assert found == [
        ("application/atom+xml", f"{whole}atom.xml"),
        ("application/rss+xml", f"{whole}rss.xml"),
        ("application/atom+xml", f"{whole}atom.xml?topic=cells"),
        ("application/rss+xml", f"{whole}rss.xml?topic=cells"),
    ]
    for _kind, address in found:
        assert get(address.removeprefix("http://localhost")).status_code == 200


def test_only_lists_of_news_have_feeds(hospital: Hospital):
    for address in ("/atom.xml", "/your-visit/atom.xml", f"{hospital.news_item.url}atom.xml"):
        assert get(address).status_code == 404
    hospital.news.unpublish()
    assert get("/news/atom.xml").status_code == 404


def test_what_was_withdrawn_is_a_change_for_who_asks_by_time_alone(hospital: Hospital):
    page = build_news(hospital.news, "Soon gone")
    first = Client().get("/news/atom.xml")
    assert b"Soon gone" in first.content
    ContentVersion.objects.update(changed_at=timezone.now() - timedelta(minutes=5))
    since = Client().get("/news/atom.xml").headers["Last-Modified"]
    page.unpublish()
    later = Client().get("/news/atom.xml", headers={"if-modified-since": since})
    assert later.status_code == 200
    assert b"Soon gone" not in later.content
