"""What the public may see: one rule for pages, used by every listing, link, feed and address."""

from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import Any

from django.db.models import DateTimeField, IntegerField, Max, Q, QuerySet, Value
from django.utils import timezone
from wagtail.models import Collection, Page
from wagtail.query import PageQuerySet

from cms.publishing.content_version import ContentVersion
from cms.publishing.versions import cached_until_changed


@dataclass(frozen=True)
class VisibilityRules:
    """What is not for everybody: sections by their tree paths, collections; when pages will end."""

    private: tuple[str, ...]
    private_collections: frozenset[int]
    ends: tuple[datetime, ...]


def visible(pages: PageQuerySet, now: datetime | None = None) -> PageQuerySet:
    """Keep the pages that are live, in time, and in no private section."""
    now = now or timezone.now()
    in_time = Q(expire_at__isnull=True) | Q(expire_at__gt=now)
    pages = pages.live().filter(in_time)
    for path in visibility_rules().private:
        pages = pages.exclude(path__startswith=path)
    return pages


def is_visible(page: Page, now: datetime | None = None) -> bool:
    """Whether `visible` would keep `page`."""
    private = any(page.path.startswith(path) for path in visibility_rules().private)
    return is_published(page, now) and not private


def is_published(page: Page, now: datetime | None = None) -> bool:
    """Whether `page` is live and in time, for those who may read it."""
    return page.live and not expired(page, now)


def expired(page: Page, now: datetime | None = None) -> bool:
    """Whether the time that an editor set for `page` is over, published or not."""
    return page.expire_at is not None and page.expire_at <= (now or timezone.now())


def public_file(file: Any) -> Any:
    """A picture or document, or None where its collection is not for everybody."""
    return (
        file if file and file.collection_id not in visibility_rules().private_collections else None
    )


def public_files(files: QuerySet) -> QuerySet:
    """Keep the pictures or documents that `public_file` would keep."""
    return files.exclude(collection__in=visibility_rules().private_collections)


def visibility_rules() -> VisibilityRules:
    """The rules of all pages and files, in one query a change."""
    return cached_until_changed("visibility", _read_visibility_rules)


def _read_visibility_rules() -> VisibilityRules:
    ending = Q(live=True, expire_at__gt=timezone.now())
    told = Q(view_restrictions__isnull=False) | Q(alias_of__isnull=False) | ending
    fields = ("path", "pk", "is_page", "view_restrictions", "expire_at", "alias_of")
    pages = Page.objects.annotate(is_page=Value(True)).filter(told).order_by()
    collections = Collection.objects.order_by().annotate(
        is_page=Value(False),
        expire_at=Value(None, output_field=DateTimeField()),
        alias_of=Value(None, output_field=IntegerField()),
    )
    rows = list(pages.values(*fields).union(collections.values(*fields), all=True))
    of_pages = sorted((row for row in rows if row["is_page"]), key=itemgetter("path"))
    return VisibilityRules(
        private=_private_paths(of_pages),
        private_collections=_private_collections([row for row in rows if not row["is_page"]]),
        ends=tuple(sorted(row["expire_at"] for row in of_pages if row["expire_at"])),
    )


def _private_paths(rows: list[dict[str, Any]]) -> tuple[str, ...]:
    sources = {row["pk"]: row["alias_of"] for row in rows}
    private = {row["pk"] for row in rows if row["view_restrictions"]}
    return tuple(row["path"] for row in rows if _source_of(row["pk"], sources) in private)


def _private_collections(rows: list[dict[str, Any]]) -> frozenset[int]:
    private = tuple(row["path"] for row in rows if row["view_restrictions"])
    return frozenset(row["pk"] for row in rows if row["path"].startswith(private))


def _source_of(pk: int, sources: dict[int, int | None]) -> int:
    """The page itself, or the one that it mirrors: what that asks of readers, an alias asks, too.

    As in Wagtail, a section around the source does not count: an editor put the alias elsewhere.
    """
    while source := sources.get(pk):
        pk = source
    return pk


def last_change(now: datetime | None = None) -> datetime:
    """When what the public sees last changed: by an editor, or by the end of a page's time."""
    changed_at = ContentVersion.objects.values_list("changed_at", flat=True).get(pk=1)
    over = Page.objects.live().filter(expire_at__lte=now or timezone.now())
    ended_at = over.aggregate(last=Max("expire_at"))["last"]
    return max(changed_at, ended_at or changed_at)
