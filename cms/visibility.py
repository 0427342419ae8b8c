"""What the public may see: one rule for pages, used by every listing, link, feed and address."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max, Q
from django.utils import timezone
from wagtail.models import Collection, Page
from wagtail.query import PageQuerySet

from cms.shared import remember_at_any_time


@dataclass(frozen=True)
class Limits:
    """The tree paths of the sections that are not for everybody, and when pages will end."""

    private: tuple[str, ...]
    ends: tuple[datetime, ...]


def visible(pages: PageQuerySet, now: datetime | None = None) -> PageQuerySet:
    """Keep the pages that are live, in time, and in no private section."""
    now = now or timezone.now()
    in_time = Q(expire_at__isnull=True) | Q(expire_at__gt=now)
    pages = pages.live().filter(in_time)
    for path in limits().private:
        pages = pages.exclude(path__startswith=path)
    return pages


def is_visible(page: Page, now: datetime | None = None) -> bool:
    """Whether `visible` would keep `page`."""
    private = any(page.path.startswith(path) for path in limits().private)
    return is_published(page, now) and not private


def is_published(page: Page, now: datetime | None = None) -> bool:
    """Whether `page` is live and in time, for those who may read it."""
    return page.live and not expired(page, now)


def expired(page: Page, now: datetime | None = None) -> bool:
    """Whether the time that an editor set for `page` is over, published or not."""
    return page.expire_at is not None and page.expire_at <= (now or timezone.now())


def public_file(file: Any) -> Any:
    """A picture or document, or None where its collection is not for everybody."""
    return file if file and file.collection_id not in _private_collections() else None


def _private_collections() -> frozenset[int]:
    return remember_at_any_time("private-collections", _read_private_collections)


def _read_private_collections() -> frozenset[int]:
    rows = Collection.objects.order_by("path").values_list("pk", "path", "view_restrictions")
    collections = list(rows)
    private = tuple(path for _pk, path, restriction in collections if restriction)
    return frozenset(pk for pk, path, _restriction in collections if path.startswith(private))


def limits() -> Limits:
    """Both, for all pages, in one query a change."""
    return remember_at_any_time("limits", _read_limits)


def _read_limits() -> Limits:
    ending = Q(live=True, expire_at__gt=timezone.now())
    told = Q(view_restrictions__isnull=False) | Q(alias_of__isnull=False) | ending
    pages = Page.objects.filter(told).order_by("path")
    rows = list(pages.values_list("pk", "path", "expire_at", "view_restrictions", "alias_of"))
    sources = {pk: source for pk, _path, _end, _restriction, source in rows}
    private = {pk for pk, _path, _end, restriction, _source in rows if restriction}
    return Limits(
        private=tuple(path for pk, path, *_ in rows if _source_of(pk, sources) in private),
        ends=tuple(sorted(end for _pk, _path, end, *_ in rows if end)),
    )


def _source_of(pk: int, sources: dict[int, int | None]) -> int:
    """The page itself, or the one that it mirrors: an alias is as private as that."""
    while source := sources.get(pk):
        pk = source
    return pk


def last_change(now: datetime | None = None) -> datetime:
    """When what the public sees last changed: by an editor, or by the end of a page's time."""
    from cms.models import ContentVersion  # pages read this module

    changed_at = ContentVersion.objects.values_list("changed_at", flat=True).get(pk=1)
    over = Page.objects.live().filter(expire_at__lte=now or timezone.now())
    ended_at = over.aggregate(last=Max("expire_at"))["last"]
    return max(changed_at, ended_at or changed_at)
