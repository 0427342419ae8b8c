"""News in a list: cards, how old, in which month."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Page

from cms.assets import Assets
from cms.links import Link
from cms.zones import hospital_clock
from program.news.queryset import Months

NEWS_ASSETS = Assets(styles=("cms/css/news.css",))
# From here on a reader has to be told that it is old.
OLD_AFTER = timedelta(days=365)


@dataclass(frozen=True)
class NewsCard:
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


def card(page: Page, program: str = "") -> NewsCard:
    """A piece of news as lists show it."""
    return NewsCard(
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
    if published is None or (now or timezone.now()) - published <= OLD_AFTER:
        return ""
    return str(published.astimezone(hospital_clock()).year)


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
