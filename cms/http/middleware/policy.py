"""What a browser may do with our answers: one policy for the public, a wider one for the admin.

The setting is named and shaped like Django 6's SECURE_CSP: on that version Django's own middleware
replaces the first half of this one.
"""

from collections.abc import Callable, Iterable, Mapping

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cms.http.middleware.paths import is_admin


def content_policy(directives: Mapping[str, Iterable[str]]) -> str:
    """Return the value of a Content-Security-Policy header."""
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())


def permissions_policy(features: Mapping[str, Iterable[str]]) -> str:
    """Return the value of a Permissions-Policy header; a feature with an empty list is off."""
    return ", ".join(f"{name}=({' '.join(allowed)})" for name, allowed in features.items())


class ContentPolicyMiddleware:
    """Adds the policies to every answer that does not bring its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.public = content_policy(settings.SECURE_CSP)
        self.admin = content_policy(settings.SECURE_CSP_ADMIN)
        self.fixed = {
            "Permissions-Policy": permissions_policy(settings.PERMISSIONS_POLICY),
            # Everything a page needs comes from this site, so nothing has to be let in or out.
            "Cross-Origin-Resource-Policy": "same-origin",
            "Cross-Origin-Embedder-Policy": "require-corp",
        }

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        policy = self.admin if is_admin(request.path_info) else self.public
        response.headers.setdefault("Content-Security-Policy", policy)
        for name, value in self.fixed.items():
            response.headers.setdefault(name, value)
        return response
