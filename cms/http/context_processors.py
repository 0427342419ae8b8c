"""What templates of answers that are no page (search, not found) see."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from cms.layout.page_layout import build_frame


def frame(request: HttpRequest) -> dict[str, Any]:
    """The frame, built only if a template looks at it; pages bring their own."""
    return {"frame": SimpleLazyObject(lambda: build_frame(request))}
