"""The rules of news, used alike by lists, feeds and blocks."""

from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q
from django.db.models.functions import TruncMonth
from wagtail.query import PageQuerySet

from cms.publishing.visibility import visible
from cms.zones import hospital_clock
from program.news.inlines import NewsProgram

# How many there are in each month, by year and month.
Months = dict[tuple[int, int], int]


class NewsQuerySet(PageQuerySet):
    """What the public may see of news, the newest first: one rule for list, feed and block."""

    def published(self, now: datetime | None = None) -> "NewsQuerySet":
        """Those that the public may see. One with a time to go live is no page until then."""
        return visible(self, now).order_by("-published_on", "-pk")

    def shown_in(self, program: Any) -> "NewsQuerySet":
        """Those that stand below the program or front page, and those also shown there."""
        rows = NewsProgram.objects.filter(program=program.pk)
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
