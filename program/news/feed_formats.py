"""News as feeds: pure functions from entries to the bytes of Atom (RFC 4287) and RSS 2.0."""

import re
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any

from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed

# What XML cannot hold, however it is escaped.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# RFC 4151: a tag names a day on which its authority was the hospital's. It never changes.
TAG_DATE = "2026-01-01"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


@dataclass(frozen=True)
class FeedEntry:
    """A piece of news in a feed."""

    id: str
    title: str
    url: str
    summary: str
    published: datetime
    updated: datetime
    authors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True)
class Feed:
    """What a reader of feeds subscribes to."""

    id: str
    title: str
    url: str
    feed_url: str
    description: str
    author: str
    language: str
    updated: datetime
    entries: tuple[FeedEntry, ...] = ()


def tag(host: str, *parts: object) -> str:
    """A name that stays when the page moves: `tag:` (RFC 4151)."""
    return f"tag:{host},{TAG_DATE}:{'/'.join(str(part) for part in parts)}"


def atom_bytes(feed: Feed) -> bytes:
    """The feed as Atom."""
    return _written(_Atom, feed)


def rss_bytes(feed: Feed) -> bytes:
    """The feed as RSS 2.0."""
    return _written(_Rss, feed)


class _Steady:
    """Mixin: an empty feed is as old as its page, not as new as the question."""

    def latest_post_date(self) -> datetime:
        """When the feed last changed."""
        return self.feed["updated"]


class _Atom(_Steady, Atom1Feed):
    """Django's Atom with more than one author an entry."""

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """Add the authors to what Django writes."""
        super().add_item_elements(handler, item)
        for name in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")


class _Rss(_Steady, Rss201rev2Feed):
    """Django's RSS with names in the place of mail addresses, more than one an item."""

    def rss_attributes(self) -> dict[str, str]:
        """Say what `dc:` is."""
        return {**super().rss_attributes(), "xmlns:dc": DUBLIN_CORE}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """Add the authors to what Django writes."""
        super().add_item_elements(handler, item)
        for name in item["authors"]:
            handler.addQuickElement("dc:creator", name)


def _written(kind: type, feed: Feed) -> bytes:
    made = kind(
        title=_plain(feed.title),
        link=feed.url,
        description=_plain(feed.description) or _plain(feed.title),
        subtitle=_plain(feed.description) or None,
        feed_url=feed.feed_url,
        feed_guid=feed.id,
        author_name=_plain(feed.author),
        language=feed.language,
        updated=feed.updated,
    )
    for entry in feed.entries:
        made.add_item(
            title=_plain(entry.title),
            link=entry.url,
            # Both formats read a summary as HTML.
            description=escape(_plain(entry.summary), quote=False),
            pubdate=entry.published,
            updateddate=entry.updated,
            unique_id=entry.id,
            unique_id_is_permalink=False,
            categories=[_plain(topic) for topic in entry.topics],
            authors=[_plain(name) for name in entry.authors],
        )
    return made.writeString("utf-8").encode()


def _plain(text: str) -> str:
    return _UNWRITABLE.sub("", text)
