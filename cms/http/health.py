"""Tells the machine that runs the site whether it can serve."""

from collections.abc import Callable

from django.db import connection
from django.db.utils import Error
from django.http import HttpRequest, HttpResponse

HEALTH_PATH = "/healthz"


class HealthMiddleware:
    """Answers the health check.

    Not a view: what checks calls the machine by its number and over plain http, so the answer must
    come before the host is looked at, and without a redirect to TLS.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info != HEALTH_PATH:
            return self.get_response(request)
        healthy = database_answers()
        return HttpResponse(
            "ok" if healthy else "the database does not answer",
            status=200 if healthy else 503,
            content_type="text/plain; charset=utf-8",
            headers={"Cache-Control": "no-store"},
        )


def database_answers() -> bool:
    """Say whether the simplest question gets an answer."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return cursor.fetchone() == (1,)
    except Error:
        return False
