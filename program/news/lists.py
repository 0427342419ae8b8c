"""News as pages show them: in a list, by whom, how old, in which month."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Count, Q
from django.db.models.functions import TruncMonth
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.query import PageQuerySet

from cms.assets import Assets
from cms.links import Link
from cms.publishing.cache import remember
from cms.publishing.visibility import visible
from cms.streams.listings import MOST_LISTED, Listing
from cms.zones import hospital_clock
from program.providers.cards import chosen

if TYPE_CHECKING:
    from program.models import NewsPage

NEWS_ASSETS = Assets(styles=("cms/css/news.css",))
# From here on a reader has to be told that it is old.
OLD = timedelta(days=365)

Months = dict[tuple[int, int], int]


class NewsQuerySet(PageQuerySet):
    """What the public may see of news, the newest first: one rule for list, feed and block."""

    def published(self, now: datetime | None = None) -> "NewsQuerySet":
        """Those that the public may see. One with a time to go live is no page until then."""
        return visible(self, now).order_by("-published_on", "-pk")

    def shown_in(self, program: Any) -> "NewsQuerySet":
        """Those that stand below the program or front page, and those also shown there."""
        rows = apps.get_model("program", "NewsProgram").objects.filter(program=program.pk)
        shown = Q(path__startswith=program.path) | Q(pk__in=rows.order_by().values("news"))
        return self.filter(shown)

    def about(self, topic: Any) -> "NewsQuerySet":
        """Those with this topic."""
        return self.filter(topics__topic=topic.pk)

    def in_time(self, year: int, month: int | None = None) -> "NewsQuerySet":
        """Those of a year or a month, by the hospital's own calendar."""
        after = date(year, month or 12, 1)
        after = date(after.year + after.month // 12, after.month % 12 + 1, 1)
        return self.filter(
            published_on__gte=_midnight(date(year, month or 1, 1)),
            published_on__lt=_midnight(after),
        )

    def for_listings(self) -> "NewsQuerySet":
        """With all that a card shows, and no more."""
        return self.defer_streamfields().select_related("image")

    def months(self) -> Months:
        """How many there are in each month that has any, the latest month first."""
        counted = (
            self.order_by()
            .annotate(month=TruncMonth("published_on", tzinfo=hospital_clock()))
            .values_list("month")
            .annotate(Count("pk"))
        )
        found = {(m.year, m.month): count for m, count in counted if m}
        return dict(sorted(found.items(), reverse=True))


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=hospital_clock())


@dataclass(frozen=True)
class Card:
    """A piece of news in a list."""

    title: str
    url: str
    summary: str
    kind: str
    published_on: datetime | None
    image: Any = None
    program: str = ""
    seed: Any = ""

    @property
    def old_year(self) -> str:
        """The year that its reader must be told, if it is old."""
        return old_year(self.published_on)


@dataclass(frozen=True)
class Author:
    """Somebody who wrote it."""

    name: str
    url: str = ""
    role: str = ""
    is_physician: bool = False


def card(page: "NewsPage", program: str = "") -> Card:
    """A piece of news as lists show it."""
    return Card(
        title=page.title,
        url=page.url or "",
        summary=page.summary_text,
        kind=page.kind_label,
        published_on=page.published_on,
        image=page.public_image,
        program=program,
        seed=page.translation_key,
    )


def old_year(published: datetime | None, now: datetime | None = None) -> str:
    """The year of what is so old that its reader must be told; "" for the rest."""
    if published is None or (now or timezone.now()) - published <= OLD:
        return ""
    return str(published.astimezone(hospital_clock()).year)


def latest_news(page: Any) -> Listing:
    """The newest news that stand below a page, or are shown there, too."""
    pages = apps.get_model("program", "NewsPage").objects.published().shown_in(page)
    newest = pages.for_listings()[:MOST_LISTED]
    cards = remember(f"latest-news:{page.pk}", lambda: [card(each) for each in newest])
    return _listing(cards)


def example_news() -> Listing:
    """What the preview of a block shows on a site that has none."""
    day = timezone.now() - timedelta(days=3)
    titles = (_("A new room for families opens"), _("Five questions about cell therapy"))
    words = _("What it means for your visit.")
    return _listing([Card(t, "#", words, _("News"), day, seed=t) for t in titles])


def _listing(cards: list[Card]) -> Listing:
    return Listing("program/news/cards.html", cards, NEWS_ASSETS if cards else Assets())


def authors_of(bylines: Iterable[StreamValue]) -> list[tuple[Author, ...]]:
    """Who wrote each, with one query for all; without those whom the public may not see."""
    written = [[(block["type"], block["value"]) for block in b.raw_data] for b in bylines]
    ids = {value for rows in written for kind, value in rows if kind == "provider" and value}
    found = {page.pk: page for page in chosen(list(ids))} if ids else {}
    return [tuple(filter(None, (_author(*row, found) for row in rows))) for rows in written]


def _author(kind: str, value: Any, providers: dict[int, Any]) -> Author | None:
    if kind == "person":
        name = (value or {}).get("name") or ""
        return Author(name, role=value.get("role") or "") if name else None
    page = providers.get(value)
    if page is None:
        return None
    role = page.position or str(page.get_role_display())
    return Author(page.full_name, page.url or "", role, page.role == "physician")


def archive_links(months: Months, address: str, query: str, year: int | None, month: int | None):
    """The years that have news, and the months of the year that is open."""
    years: dict[int, int] = {}
    for (each, _month), count in months.items():
        years[each] = years.get(each, 0) + count
    of_years = [
        Link(str(each), f"{address}{each}/{query}", current=each == year and not month, note=f"{n}")
        for each, n in years.items()
    ]
    of_months = [
        Link(
            month_name(*each),
            f"{address}{each[0]}/{each[1]:02}/{query}",
            current=each[1] == month,
            note=str(n),
        )
        for each, n in months.items()
        if each[0] == year
    ]
    return of_years, of_months


def month_name(year: int, month: int) -> str:
    """A month as visitors read it."""
    return date_format(date(year, month, 1), "YEAR_MONTH_FORMAT")
