"""From an address to a page, with two queries however deep the page lies."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail.models import Page, get_page_models
from wagtail.url_routing import RouteResult
from wagtail.views import serve

from cms.publishing.cache import cached
from cms.publishing.visibility import expired
from cms.site import default_site
from cms.wagtail_internals import set_route

# Deeper than any tree an editor builds; a longer address is nonsense.
MAX_DEPTH = 20


def serve_page(request: HttpRequest, path: str = "") -> HttpResponse:
    """Serve the page at `path`, through all of Wagtail's hooks and restrictions."""
    # Wagtail looks at these first, before it walks the tree itself, two queries a level.
    set_route(request, default_site(), find_route(request, path))
    return serve(request, path)


def find_route(request: HttpRequest, path: str) -> RouteResult | None:
    """What Wagtail's own routing finds at `path`, less what is not in time."""
    components = [component for component in path.split("/") if component]
    root = front_page(get_language() or "")
    if root is None or len(components) > MAX_DEPTH:
        return None
    chain = _chain(root, components)
    if not chain:
        return None
    # All types at once: each would be asked for when the first page of its kind is met.
    ContentType.objects.get_for_models(*get_page_models())
    page = chain[-1].specific
    page.public_ancestors = chain[:-1]
    try:
        result = page.route(request, components[len(chain) - 1 :])
    except Http404:
        return None
    return None if expired(result.page) else result


def _chain(root: Page, components: list[str]) -> list[Page]:
    """The pages along the path, from the root down to the deepest that exists."""
    below = Q(path__startswith=root.path, depth__gt=root.depth, slug__in=components)
    found = Page.objects.filter(Q(pk=root.pk) | below).filter(
        depth__lte=root.depth + len(components)
    )
    by_place = {
        (page.path[: -Page.steplen], page.slug): page for page in found if page.pk != root.pk
    }
    chain = [page for page in found if page.pk == root.pk]
    for slug in components:
        page = by_place.get((chain[-1].path, slug)) if chain else None
        if page is None:
            break
        chain.append(page)
    return chain


def front_page(language: str) -> Page | None:
    """The front page of a language, if the site has one."""
    site = default_site()
    if site is None:
        return None
    if site.root_page.locale.language_code == language:
        return site.root_page
    return cached(f"root:{language}", lambda: _translation(site.root_page, language))


def _translation(page: Page, language: str) -> Page | None:
    versions = Page.objects.filter(translation_key=page.translation_key)
    return versions.filter(locale__language_code=language).first()
