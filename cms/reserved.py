"""Names at the top level that pages cannot have."""

from django.conf import settings


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
