"""What the public may see: one rule for pages, used by every listing, link, feed and address."""

from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from cms.shared import remember


def visible(pages: PageQuerySet, now: datetime | None = None) -> PageQuerySet:
    """Keep the pages that are live, in time, and in no private section."""
    now = now or timezone.now()
    in_time = Q(expire_at__isnull=True) | Q(expire_at__gt=now)
    pages = pages.live().filter(in_time)
    for path in _private_paths():
        pages = pages.exclude(path__startswith=path)
    return pages


def is_visible(page: Page, now: datetime | None = None) -> bool:
    """Whether `visible` would keep `page`."""
    private = any(page.path.startswith(path) for path in _private_paths())
    return page.live and not expired(page, now) and not private


def expired(page: Page, now: datetime | None = None) -> bool:
    """Whether the time that an editor set for `page` is over, published or not."""
    return page.expire_at is not None and page.expire_at <= (now or timezone.now())


def _private_paths() -> list[str]:
    """The tree paths of the sections that are not for everybody."""
    restrictions = PageViewRestriction.objects.order_by("page__path")
    return remember("private", lambda: list(restrictions.values_list("page__path", flat=True)))
