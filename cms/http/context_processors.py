"""What templates of answers that are no page (search, not found) see."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from cms.layout.page_layout import build_page_layout


def layout(request: HttpRequest) -> dict[str, Any]:
    """The layout, built only if a template looks at it; pages bring their own."""
    return {"layout": SimpleLazyObject(lambda: build_page_layout(request))}
