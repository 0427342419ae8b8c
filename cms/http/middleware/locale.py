"""The language of an answer is that of its address."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from cms.http.routing import front_page


class PathLocaleMiddleware:
    """Speaks the language that the path begins with, English when it names none of the site's.

    Unlike Django's own it never looks at a cookie or at Accept-Language: the same address is the
    same page for everybody, so that it can be kept by a cache and sent to a friend.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = _language_at(request.path_info)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            return self.get_response(request)


def _language_at(path: str) -> str:
    """The language of the path; one without a front page has nothing to say, and no links."""
    language = translation.get_language_from_path(path)
    if language and language != settings.LANGUAGE_CODE and front_page(language):
        return language
    return settings.LANGUAGE_CODE
