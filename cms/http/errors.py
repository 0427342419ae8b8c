"""Answers for when something is wrong, with the number to call.

An error page is a file written in advance, when the hospital's contact is published: it needs
neither the database nor the template engine, which may be the very things that fail.
"""

import logging
import sys
import tempfile
from http import HTTPStatus
from pathlib import Path

from django.conf import settings
from django.db.utils import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from cms.layout.site_layout import site_layout

logger = logging.getLogger(__name__)

CODES = (400, 403, 404, 500, 503)
RETRY_AFTER_SECONDS = "30"

# What is left when not even a file is there: a new installation, or a folder that was emptied.
LAST_RESORT = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body>
<h1>{title}</h1>
<p>Sorry: this page cannot be shown. Please try again in a few minutes.</p>
<p>In an emergency, call <a href="tel:911">911</a>.</p>
</body>
</html>
"""


# --- Writing the files


def write_error_pages() -> list[Path]:
    """Write every error page anew, and return the files.

    Called when something that they show was published: whatever goes wrong is logged, and does
    not cost an editor the work. Then nothing is returned, and the files stay as they were.
    """
    try:
        folder = Path(settings.ERROR_PAGES_DIR)
        folder.mkdir(parents=True, exist_ok=True)
        return [write_atomically(folder / name, text) for name, text in rendered_pages().items()]
    except Exception:
        logger.exception("The error pages could not be written.")
        return []


def rendered_pages() -> dict[str, str]:
    """Return the text of every error page, by the name of its file."""
    # Whoever publishes may use the admin in another language than the site's.
    with translation.override(settings.LANGUAGE_CODE):
        context = error_page_context()
        return {
            f"{code}.html": render_to_string("cms/error_page.html", context | {"code": code})
            for code in CODES
        }


def error_page_context() -> dict[str, object]:
    """Return what the error pages show."""
    shared = site_layout()
    return {
        "identity_name": shared.identity.name,
        "line": shared.contact.first_line if shared.contact else None,
        "search_url": reverse("search"),
    }


def write_atomically(path: Path, text: str) -> Path:
    """Write the file so that a reader finds the old one or the new one, never a half."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", dir=path.parent, prefix=f".{path.name}.", delete=False
    ) as draft:
        draft.write(text)
    finished = Path(draft.name)
    finished.chmod(0o644)
    return finished.replace(path)


# --- Answering with them


def stored_page(code: int, **headers: str) -> HttpResponse:
    """Return the error page that was written for this code."""
    try:
        body = (Path(settings.ERROR_PAGES_DIR) / f"{code}.html").read_text(encoding="utf-8")
    except (OSError, UnicodeError):
        body = LAST_RESORT.format(title=HTTPStatus(code).phrase)
    return HttpResponse(body, status=code, headers={"Cache-Control": "no-store", **headers})


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that makes no sense, without reading it again."""
    return stored_page(400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that is not allowed."""
    return stored_page(403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token is missing or foreign."""
    return stored_page(403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an unknown address with a page of the site, its menus and its search."""
    try:
        return render(request, "404.html", status=404)
    except Exception:
        logger.exception("The page for unknown addresses could not be made.")
        return stored_page(404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer a failure; one of the database passes by itself, and says so."""
    if isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)):
        return stored_page(503, **{"Retry-After": RETRY_AFTER_SECONDS})
    return stored_page(500)
