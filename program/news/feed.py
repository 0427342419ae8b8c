"""The newest news of a list, as its feed tells them."""

from collections import defaultdict
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Page

from cms.languages import html_language
from cms.layout.site_layout import site_layout
from cms.publishing.cache import cached
from cms.publishing.visibility import visible
from program.library.program_choices import programs
from program.library.topic import Topic
from program.news.authors import authors_of
from program.news.feed_formats import Feed, FeedEntry, tag
from program.news.inlines import NewsTopic

# What a reader of feeds has not seen of these, it finds in the archive.
MAX_FEED_ENTRIES = 50
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)


def feed_of(page: Page, topic: Topic | None, name: str) -> Feed:
    """The feed below `page`, whole or of one topic, in as many queries whatever it holds."""
    host = urlsplit(settings.BASE_URL).hostname or ""
    query = f"?topic={topic.slug}" if topic else ""
    narrowed = [topic.slug] if topic else []
    items = page.items().about(topic) if topic else page.items()
    language = page.locale.language_code
    # A translation has the key of what it translates: elsewhere than in English, say which.
    also = [] if language == settings.LANGUAGE_CODE else [language]
    entries = _entries(list(items[:MAX_FEED_ENTRIES]), host, also)
    hospital = site_layout().identity.name
    return Feed(
        id=tag(host, "list", page.translation_key, *also, *narrowed),
        title=": ".join([page.full_title, *([topic.name] if topic else [])]),
        url=f"{settings.BASE_URL}{page.url}{query}",
        feed_url=f"{settings.BASE_URL}{page.url}{name}{query}",
        description=page.summary_text,
        author=hospital,
        language=html_language(language),
        updated=max([page.last_published_at or _NEVER, *(each.updated for each in entries)]),
        entries=entries,
    )


def _entries(pages: list[Any], host: str, also: list[str]) -> tuple[FeedEntry, ...]:
    topics = _topics(pages)
    authors = authors_of([page.byline for page in pages])
    return tuple(
        FeedEntry(
            id=tag(host, "news", page.translation_key, *also),
            title=page.title,
            url=f"{settings.BASE_URL}{page.url}",
            summary=page.summary_text,
            published=page.public_date,
            updated=max(page.public_date, page.last_published_at or page.public_date),
            authors=tuple(author.name for author in written_by),
            topics=tuple(topics[page.pk]),
        )
        for page, written_by in zip(pages, authors, strict=True)
    )


def _topics(pages: list[Any]) -> dict[int, list[str]]:
    rows = NewsTopic.objects.filter(news__in=[page.pk for page in pages], topic__live=True)
    found: dict[int, list[str]] = defaultdict(list)
    ordered = rows.order_by("news", "sort_order", "pk")
    for news, name in ordered.values_list("news", "topic__name"):
        found[news].append(name)
    return found


def program_names() -> dict[str, str]:
    """The programs that the public may see, by their place in the tree."""
    return cached("news:programs", lambda: dict(visible(programs()).values_list("path", "title")))
