"""Data that every visitor shares, kept until an editor publishes something.

One row in the database counts the changes. Each request reads it once; whatever was built under an
older count is no longer found. So every worker and every machine follows a change at once, without
a message between them. What ends by itself counts as a change when its time has come.
"""

from bisect import bisect_right
from collections.abc import Callable
from typing import Any

from asgiref.local import Local
from django.core.signals import request_finished, request_started
from django.db.models import F
from django.utils import timezone

_state = Local()
# In the memory of the process: readers share what is here, so nothing in it may be changed.
_store: dict[str, tuple[Any, Any]] = {}


def content_version() -> int:
    """The number of changes made to what the public sees; asked once in a request."""
    memo = getattr(_state, "version", None)
    if memo is not None:
        return memo
    from cms.models import ContentVersion  # models are not loaded when this module is

    version = ContentVersion.objects.values_list("number", flat=True).get(pk=1)
    if getattr(_state, "in_request", False):
        _state.version = version
    return version


def content_changed() -> None:
    """Count one more change: what was remembered is built anew."""
    from cms.models import ContentVersion

    ContentVersion.objects.filter(pk=1).update(number=F("number") + 1)
    _state.version = None


def remember(name: str, build: Callable[[], Any]) -> Any:
    """Return what `build` made under the present content version, building it at most once.

    It is also built anew when a page's time has ended since: it may list the page.
    """
    from cms.visibility import limits  # the rule of visibility is remembered here, too

    ended = bisect_right(limits().ends, timezone.now())
    return _remember(name, (content_version(), ended), build)


def remember_at_any_time(name: str, build: Callable[[], Any]) -> Any:
    """Do the same for what only a change can make different, and no moment."""
    return _remember(name, content_version(), build)


def _remember(name: str, edition: Any, build: Callable[[], Any]) -> Any:
    kept = _store.get(name)
    if kept and kept[0] == edition:
        return kept[1]
    value = build()
    _store[name] = (edition, value)
    return value


def forget() -> None:
    """Drop everything that this process remembers."""
    _store.clear()
    _state.version = None


def _begin_request(**kwargs: Any) -> None:
    _state.in_request = True
    _state.version = None


def _end_request(**kwargs: Any) -> None:
    _state.in_request = False
    _state.version = None


request_started.connect(_begin_request, dispatch_uid="cms.shared.begin")
request_finished.connect(_end_request, dispatch_uid="cms.shared.end")
