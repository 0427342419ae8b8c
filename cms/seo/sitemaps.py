"""What search engines are told."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.contrib.sitemaps import Sitemap
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.query import PageQuerySet

from cms.publishing.visibility import visible
from cms.site import default_site


class PublicPages(Sitemap):
    """Every live, public page, at the address that the site is known by.

    Wagtail builds addresses on the host of its Site record; ours stand on BASE_URL, like every
    canonical link.
    """

    def items(self) -> PageQuerySet:
        """The pages, by the rule that all listings follow."""
        return visible(super().items())

    def get_urls(self, *args: Any, **kwargs: Any) -> list[dict[str, Any]]:
        """The entries, each at its public address."""
        entries = super().get_urls(*args, **kwargs)
        return [entry | {"location": canonical(entry["location"])} for entry in entries]


def canonical(address: str) -> str:
    """Return the address on the site's public host."""
    parts = urlsplit(address)
    return settings.BASE_URL + parts.path


@require_safe
def serve_sitemap(request: HttpRequest) -> HttpResponse:
    """Answer with the sitemap, if there is a site."""
    if default_site() is None:
        raise Http404
    return sitemap(request, sitemaps={"pages": PublicPages})


@require_safe
def serve_robots(request: HttpRequest) -> HttpResponse:
    """Answer with what robots should leave alone, and where the sitemap is."""
    return HttpResponse("\n".join(robots_lines()) + "\n", content_type="text/plain; charset=utf-8")


def robots_lines() -> Iterator[str]:
    """Yield the lines of robots.txt."""
    yield "User-agent: *"
    yield "Disallow: /admin/"
    yield f"Disallow: {reverse('search')}"
    yield ""
    yield f"Sitemap: {settings.BASE_URL}{reverse('sitemap')}"
