"""The one site of this installation: its front page, the records it shows, how many languages."""

from django.db.models import Count, OuterRef, Subquery
from wagtail.models import Page, Site

from cms.publishing.cache import cached
from cms.records.site_records import SiteRecords


def default_site() -> Site | None:
    """The one site that this installation serves."""
    records = site_records()
    return records.site if records.pk else cached("site", _read_default_site)


def count_front_pages() -> int:
    """In how many languages the site has a front page."""
    records = site_records()
    counted = records if records.pk else default_site()
    return counted.front_pages if counted else 0


def site_records() -> SiteRecords:
    """What the site shows, with the site itself; empty while nobody chose anything."""
    return cached("site-records", _read_site_records)


def _read_site_records() -> SiteRecords:
    related = ["site__root_page__locale", "identity__locale", "identity__mark", "footer__locale"]
    records = SiteRecords.objects.select_related(*related).filter(site__is_default_site=True)
    records = records.annotate(front_pages=_count_versions("site__root_page__translation_key"))
    return records.first() or SiteRecords()


def _read_default_site() -> Site | None:
    sites = Site.objects.select_related("root_page__locale").filter(is_default_site=True)
    return sites.annotate(front_pages=_count_versions("root_page__translation_key")).first()


def _count_versions(key: str) -> Subquery:
    """How many pages are versions of the one whose translation key is at `key`."""
    pages = Page.objects.order_by().filter(translation_key=OuterRef(key))
    return Subquery(pages.values("translation_key").annotate(count=Count("pk")).values("count"))
