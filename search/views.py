"""Search over all that the public may see."""

from django.core.paginator import Page as ResultPage
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Page

from cms.http.routing import front_page
from cms.publishing.visibility import visible
from search.queries import normalise

PAGE_SIZE = 10
# The database ranks; nobody reads further than this, and a common word costs no more.
MOST = 200


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Answer with the pages that match; nonsense in the address finds nothing.

    A language in which there is no content has no search either.
    """
    if front_page(get_language() or "") is None:
        raise Http404
    typed = request.GET.get("query", "")
    words = normalise(typed)
    found = find(words) if words else []
    results = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page", ""))
    return render(
        request,
        "search/search.html",
        {"query": words, "total": len(found), "results": results, "entries": _entries(results)},
    )


def find(words: str) -> list[Page]:
    """The pages of the active language that match, best first."""
    pages = visible(Page.objects.filter(locale__language_code=get_language(), depth__gt=1))
    # A search filters on indexed fields alone: the rule of what is public stands in a subquery.
    found = Page.objects.filter(pk__in=pages.values("pk")).search(words, operator="and")
    return list(found[:MOST])


def _entries(results: ResultPage) -> list[dict[str, str]]:
    """What the results show: each page's own summary, read in one query a type."""
    ids = [page.pk for page in results]
    specific = Page.objects.filter(pk__in=ids).defer_streamfields().specific().in_bulk(ids)
    return [
        {
            "title": page.title,
            "url": page.url or "",
            "notes": " · ".join(page.listing_notes()),
            "summary": page.summary_text,
        }
        for page in (specific[pk] for pk in ids if pk in specific)
    ]
