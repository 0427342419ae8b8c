"""Data that every visitor shares, kept until an editor publishes something.

One row in the database counts the changes. Each request reads it once; whatever was built under an
older count is no longer found. So every worker and every machine follows a change at once, without
a message between them. What ends by itself counts as a change when its time has come.
"""

from bisect import bisect_right
from collections.abc import Callable
from datetime import datetime
from typing import Any

from asgiref.local import Local
from django.core.signals import request_finished, request_started
from django.db import connection
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

    version = ContentVersion.objects.values_list("number", flat=True).filter(pk=1).first()
    if version is None:
        version = _first_version().number
    if getattr(_state, "in_request", False) and not _uncommitted():
        _state.version = version
    return version


def content_changed() -> None:
    """Count one more change: what was remembered is built anew."""
    from cms.models import ContentVersion

    row = ContentVersion.objects.filter(pk=1)
    if not row.update(number=F("number") + 1, changed_at=timezone.now()):
        _first_version()
    _state.version = None
    _state.changing = connection.in_atomic_block


def _first_version() -> Any:
    """The row, where it was lost: its count goes on above whatever it may have been."""
    from cms.models import ContentVersion

    number = int(timezone.now().timestamp())
    row, _created = ContentVersion.objects.get_or_create(pk=1, defaults={"number": number})
    return row


def _uncommitted() -> bool:
    """Whether this connection sees a change that may yet be rolled back."""
    if getattr(_state, "changing", False) and not connection.in_atomic_block:
        _state.changing = False
        _state.version = None
    return getattr(_state, "changing", False)


def remember(name: str, build: Callable[[], Any]) -> Any:
    """Return what `build` made under the present content version, building it at most once.

    It is also built anew when a page's time has ended since: it may list the page.
    """
    from cms.publishing.visibility import limits  # the rule of visibility is remembered here, too

    if _uncommitted():
        return build()
    ended = bisect_right(limits().ends, timezone.now())
    return _remember(name, (content_version(), ended), build)


def remember_until(name: str, build: Callable[[], tuple[Any, datetime | None]]) -> Any:
    """Do the same for what ends at a moment that `build` tells with it; None is never."""
    value, until = remember(name, build)
    if until is not None and until <= timezone.now():
        _store.pop(name, None)
        value, _until = remember(name, build)
    return value


def remember_at_any_time(name: str, build: Callable[[], Any]) -> Any:
    """Do the same for what only a change can make different, and no moment."""
    return _remember(name, content_version(), build)


def _remember(name: str, edition: Any, build: Callable[[], Any]) -> Any:
    if _uncommitted():
        return build()
    kept = _store.get(name)
    if kept and kept[0] == edition:
        return kept[1]
    value = build()
    kept = _store.get(name)
    # Another thread may have built a newer one since, and what is built may itself change things.
    if not _uncommitted() and (kept is None or kept[0] < edition):
        _store[name] = (edition, value)
    return value


def forget() -> None:
    """Drop everything that this process remembers."""
    _store.clear()
    _state.version = None
    _state.changing = False


def _begin_request(**kwargs: Any) -> None:
    # A request begins outside of every transaction, but for those that tests are wrapped in.
    _state.in_request = True
    _state.version = None
    _state.changing = False


def _end_request(**kwargs: Any) -> None:
    _state.in_request = False
    _state.version = None


request_started.connect(_begin_request, dispatch_uid="cms.shared.begin")
request_finished.connect(_end_request, dispatch_uid="cms.shared.end")
