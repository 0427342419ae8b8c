"""Serves pictures from the media folder, for every way of running the site.

What editors uploaded is not trusted: a file leaves with a type from a short list, may not be
guessed to be anything else, and can run nothing. Documents go through Wagtail's own view, which
knows who may read them; originals of pictures are not served at all.
"""

from pathlib import Path, PurePosixPath
from wsgiref.headers import Headers

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from whitenoise.responders import NotARegularFileError, Response, StaticFile

# Renditions of pictures, and the portraits of editors.
FOLDERS = frozenset({"images", "avatar_images"})

TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
UNKNOWN_TYPE = "application/octet-stream"

HEADERS = {
    # An hour: a picture that was withdrawn must not live on in caches.
    "Cache-Control": "public, max-age=3600",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
}


def serve_media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Answer with the file, the part of it that was asked for, or that it has not changed."""
    file = media_file(path)
    try:
        answer = StaticFile(str(file), headers_for(file)).get_response(request.method, request.META)
    except (NotARegularFileError, OSError) as error:
        raise Http404 from error
    return as_django_response(answer)


def media_file(path: str) -> Path:
    """Return the place of a file that may be served, whether or not it exists."""
    parts = PurePosixPath(path).parts
    if len(parts) < 2 or parts[0] not in FOLDERS or "\0" in path or "\\" in path:
        raise Http404
    root = Path(settings.MEDIA_ROOT).resolve()
    # Links are followed first, so that neither ".." nor a link leads out of the folder.
    file = root.joinpath(*parts).resolve()
    if not file.is_relative_to(root / parts[0]):
        raise Http404
    return file


def headers_for(file: Path) -> list[tuple[str, str]]:
    """Return the headers that every answer about this file carries."""
    headers = Headers(list(HEADERS.items()))
    headers["Content-Type"] = TYPES.get(file.suffix.lower(), UNKNOWN_TYPE)
    headers["Accept-Ranges"] = "bytes"
    if headers["Content-Type"] == UNKNOWN_TYPE:
        headers["Content-Disposition"] = "attachment"
    return headers.items()


def as_django_response(answer: Response) -> HttpResponseBase:
    """Turn whitenoise's answer into one of Django's."""
    if answer.file is None:
        response = HttpResponse(status=answer.status)
        del response.headers["Content-Type"]
    else:
        response = FileResponse(answer.file, status=answer.status)
    for name, value in answer.headers:
        response.headers[name] = value
    return response
