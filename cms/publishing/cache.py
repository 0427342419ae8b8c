"""Data that every visitor shares, cached until an editor publishes something or a time ends."""

from bisect import bisect_right
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.utils import timezone

from cms.publishing.versions import (
    cached_under,
    content_version,
    drop_cached,
    has_uncommitted_change,
)
from cms.publishing.visibility import visibility_rules


def cached(name: str, build: Callable[[], Any]) -> Any:
    """Return what `build` made under the present content version, building it at most once.

    It is also built anew when a page's time has ended since: it may list the page.
    """
    if has_uncommitted_change():
        return build()
    ended = bisect_right(visibility_rules().ends, timezone.now())
    return cached_under(name, (content_version(), ended), build)


def cached_until(name: str, build: Callable[[], tuple[Any, datetime | None]]) -> Any:
    """Cache what ends at a moment that `build` tells with it; None is never."""
    value, until = cached(name, build)
    if until is not None and until <= timezone.now():
        drop_cached(name)
        value, _until = cached(name, build)
    return value
