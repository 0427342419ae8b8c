"""Compresses text on its way out."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

COMPRESSIBLE = frozenset(
    {
        "application/atom+xml",
        "application/json",
        "application/rss+xml",
        "application/xml",
        "text/calendar",
        "text/html",
        "text/plain",
    }
)


class TextCompressionMiddleware(GZipMiddleware):
    """Compresses pages, and leaves alone what is streamed or compressed by nature.

    A picture or a document gains nothing, and a part of a file (an answer to a range request)
    would no longer be the part that was asked for.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        kind = response.headers.get("Content-Type", "").partition(";")[0]
        if response.streaming or kind not in COMPRESSIBLE:
            return response
        return super().process_response(request, response)
