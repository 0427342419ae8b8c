"""News on other pages: the newest."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cms.assets import Assets
from cms.publishing.cache import cached
from cms.streams.listings import MOST_LISTED, Listing
from program.news.lists import NEWS_ASSETS, NewsCard, card
from program.news.page import NewsPage


def latest_news(page: Any) -> Listing:
    """The newest news that stand below a page, or are shown there, too."""
    return _listing(cached(f"latest-news:{page.pk}", lambda: _read_latest(page)))


def _read_latest(page: Any) -> list[NewsCard]:
    newest = NewsPage.objects.published().shown_in(page).for_listings()[:MOST_LISTED]
    return [card(each) for each in newest]


def example_news() -> Listing:
    """What the preview of a block shows on a site that has none."""
    day = timezone.now() - timedelta(days=3)
    titles = (_("A new room for families opens"), _("Five questions about cell therapy"))
    words = _("What it means for your visit.")
    return _listing([NewsCard(t, "#", words, _("News"), day, seed=t) for t in titles])


def _listing(cards: list[NewsCard]) -> Listing:
    return Listing("program/news/cards.html", cards, NEWS_ASSETS if cards else Assets())
