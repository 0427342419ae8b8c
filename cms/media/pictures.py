"""Pictures in the sizes and formats that pages ask for.

A page only names a size; the picture is made when a browser asks for it, so that no page waits for
it or asks the database. Only the sizes listed here exist: an address cannot make others.
"""

import re
from dataclasses import dataclass

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError

WIDTHS = (320, 640, 960, 1280, 1600)
FORMATS = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg", "png": "image/png"}
# Width to height of each shape; a whole picture keeps its own.
SHAPES = {"whole": None, "card": (3, 2), "square": (1, 1)}
_SPEC = re.compile(
    r"(?P<shape>whole|card|square)-(?P<width>\d{3,4})\.(?P<format>avif|webp|jpeg|png)"
)
# A picture that was withdrawn must not live on in caches.
AN_HOUR = 60 * 60


@dataclass(frozen=True)
class Source:
    """One format of a picture, in several widths."""

    type: str
    srcset: str


@dataclass(frozen=True)
class Picture:
    """What a <picture> element holds."""

    sources: list[Source]
    src: str
    width: int
    height: int


def picture_of(image, shape: str = "whole") -> Picture:
    """The addresses of `image` in every width that it has enough pixels for."""
    widths = [width for width in WIDTHS if width <= image.width] or [WIDTHS[0]]
    # A drawing with few colours or a clear ground stays lossless where AVIF and WebP are unknown.
    plain = "png" if image.filename.lower().endswith((".png", ".gif")) else "jpeg"
    sources = [
        Source(
            FORMATS[name],
            ", ".join(f"{picture_url(image, shape, width, name)} {width}w" for width in widths),
        )
        for name in ("avif", "webp", plain)
    ]
    width = widths[-1]
    ratio = SHAPES[shape] or (image.width, image.height)
    return Picture(
        sources=sources[:-1],
        src=picture_url(image, shape, widths[len(widths) // 2], plain),
        width=width,
        height=round(width * ratio[1] / ratio[0]),
    )


def picture_url(image, shape: str, width: int, name: str) -> str:
    """The address of one size; it changes when the file or its focal point does."""
    return reverse("picture", args=[image.pk, version_of(image), f"{shape}-{width}.{name}"])


def version_of(image) -> str:
    """A short mark of the file and of what it is cropped around."""
    focus = (image.focal_point_x, image.focal_point_y, image.focal_point_width)
    crop = "-".join(str(number) for number in focus if number is not None)
    return "-".join(filter(None, [_hash_of(image), crop]))


def _hash_of(image) -> str:
    """What nobody can guess who has not seen the picture; a lost file has no address to hide."""
    try:
        return image.get_file_hash()[:10]
    except (SourceImageIOError, OSError):
        return "0"


def serve_image(request: HttpRequest, image_id: int, version: str, spec: str) -> HttpResponse:
    """Serve a picture in one of the sizes that pages name; anything else is not found."""
    match = _SPEC.fullmatch(spec)
    if not match or int(match["width"]) not in WIDTHS:
        raise Http404
    image = get_object_or_404(get_image_model(), pk=image_id)
    if version != version_of(image) or image.collection.get_view_restrictions():
        raise Http404
    try:
        rendition = image.get_rendition(_filter_spec(match))
        file = rendition.file.open("rb")
    except (SourceImageIOError, InvalidFilterSpecError, OSError) as error:
        raise Http404 from error
    return FileResponse(
        file,
        content_type=FORMATS[match["format"]],
        headers={
            "Cache-Control": f"public, max-age={AN_HOUR}",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )


def _filter_spec(match: re.Match) -> str:
    width = int(match["width"])
    ratio = SHAPES[match["shape"]]
    size = f"fill-{width}x{width * ratio[1] // ratio[0]}" if ratio else f"width-{width}"
    return f"{size}|format-{match['format']}"
