"""Refuses input that no visitor sends and that the layers behind cannot read.

It answers by itself: Django's own refusal of a foreign form charset reads the form again, and so
ends as a server error.
"""

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, UnreadablePostError

from cms.http import errors
from cms.http.middleware.paths import is_admin

# Control characters, and bytes that are no UTF-8: Django leaves those as the codes they came in.
UNREADABLE = re.compile(r"[\x00-\x1f\x7f]|%[89A-F][0-9A-F]")
METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST"})


class InputGuardMiddleware:
    """Answers 400, 404 or 405 before anything reads the input."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.refusal(request) or self.get_response(request)

    def refusal(self, request: HttpRequest) -> HttpResponse | None:
        """Return the answer to a request that goes no further."""
        if request.method not in METHODS:
            return errors.stored_page(405, Allow=", ".join(sorted(METHODS)))
        if not is_readable_path(request):
            return errors.stored_page(404)
        if "%00" in request.META.get("QUERY_STRING", ""):
            # No database stores NUL; PostgreSQL refuses even to search for it.
            return errors.stored_page(400)
        if request.method == "POST" and not is_acceptable_form(request):
            return errors.stored_page(400)
        return None


def is_readable_path(request: HttpRequest) -> bool:
    """Say whether the path is UTF-8 without control characters."""
    return not UNREADABLE.search(request.path_info)


def is_acceptable_form(request: HttpRequest) -> bool:
    """Say whether what was posted can be read, and is no more than a form of ours sends."""
    try:
        return is_utf8_form(request) and not has_too_many_fields(request)
    except UnreadablePostError:
        # The visitor stopped sending half-way.
        return False


def is_utf8_form(request: HttpRequest) -> bool:
    """Say whether the form names no charset, or UTF-8."""
    return (request.content_params or {}).get("charset", "utf-8").lower() == "utf-8"


def has_too_many_fields(request: HttpRequest) -> bool:
    """Say whether a public form sends more than any of ours has."""
    if is_admin(request.path_info):
        return False
    sent = sum(len(values) for _, values in request.POST.lists())
    sent += sum(len(files) for _, files in request.FILES.lists())
    return sent > settings.PUBLIC_FORM_MAX_FIELDS
