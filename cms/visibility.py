"""What the public may see: one rule for pages, used by every listing, link, feed and address."""

from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page
from wagtail.query import PageQuerySet

from cms.shared import remember


def visible(pages: PageQuerySet, now: datetime | None = None) -> PageQuerySet:
    """Keep the pages that are live, in time, and in no private section."""
    now = now or timezone.now()
    in_time = Q(expire_at__isnull=True) | Q(expire_at__gt=now)
    return pages.live().filter(in_time).exclude(_private())


def expired(page: Page, now: datetime | None = None) -> bool:
    """Whether the time an editor set for `page` is over, published or not."""
    return page.expire_at is not None and page.expire_at <= (now or timezone.now())


def _private() -> Q:
    return remember("private", lambda: Page.objects.get_queryset().private_q())
