"""The language of an answer is that of its address."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation


class PathLocaleMiddleware:
    """Speaks the language that the path begins with, English when it names none.

    Unlike Django's own it never looks at a cookie or at Accept-Language: the same address is the
    same page for everybody, so that it can be kept by a cache and sent to a friend.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            return self.get_response(request)
