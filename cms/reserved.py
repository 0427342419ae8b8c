"""Names at the top level that pages cannot have."""

from django.conf import settings
from wagtail.models import Page

FRONT_PAGE_DEPTH = 2


def reserved_slugs() -> set[str]:
    """Names at the top level that the system answers itself."""
    return {
        "admin",
        "documents",
        "healthz",
        "img",
        "media",
        "robots.txt",
        "search",
        "sitemap.xml",
        "static",
        *(code for code, _name in settings.LANGUAGES),
    }


def is_reserved(slug: str, parent: Page) -> bool:
    """Whether a page called `slug` below `parent` would stand where the system answers."""
    return parent.depth == FRONT_PAGE_DEPTH and slug in reserved_slugs()
