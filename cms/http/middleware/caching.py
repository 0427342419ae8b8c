"""What may be kept of an answer, and by whom."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import has_vary_header

from cms.http.middleware.paths import is_admin

# Anybody may keep a public page, and asks each time whether it is still the same. The answer to
# that is a few bytes (304), and a number that an editor corrected is right everywhere at once.
PUBLIC = "public, no-cache"
PERSONAL = "private, no-store"


class PublicCacheMiddleware:
    """Gives every public answer a Cache-Control header, unless its view gave it one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if is_admin(request.path_info):
            # Wagtail sets these itself.
            return response
        if is_personal(request, response):
            response.headers["Cache-Control"] = PERSONAL
        else:
            response.headers.setdefault("Cache-Control", PUBLIC)
        return response


def is_personal(request: HttpRequest, response: HttpResponse) -> bool:
    """Say whether the answer was made for one visitor: of a form, a session or a token."""
    return (
        request.method not in ("GET", "HEAD")
        or bool(response.cookies)
        or has_vary_header(response, "Cookie")
    )
