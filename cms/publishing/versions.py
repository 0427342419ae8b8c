"""The count of changes, and what is cached until it moves.

One row in the database counts the changes. Each request reads it once; whatever was built under an
older count is no longer found. So every worker and every machine follows a change at once, without
a message between them.
"""

from collections.abc import Callable
from threading import Lock
from typing import Any

from asgiref.local import Local
from django.core.signals import request_finished, request_started
from django.db import connection
from django.db.models import F
from django.utils import timezone

from cms.publishing.content_version import ContentVersion

# The content version, and how many pages' times had ended under it.
Edition = tuple[int, int]

_state = Local()
# In the memory of the process: readers share what is here, so nothing in it may be changed.
_store: dict[str, tuple[Edition, Any]] = {}
_lock = Lock()
# The oldest goes first. Names hold keys that visitors can choose among: there is an end to them.
MAX_CACHED_VALUES = 2_000


def content_version() -> int:
    """The number of changes made to what the public sees; asked once in a request."""
    memo = getattr(_state, "version", None)
    if memo is not None:
        return memo

    version = ContentVersion.objects.values_list("number", flat=True).filter(pk=1).first()
    if version is None:
        version = _first_version().number
    if getattr(_state, "in_request", False) and not has_uncommitted_change():
        _state.version = version
    return version


def content_changed() -> None:
    """Count one more change: what was cached is built anew."""
    row = ContentVersion.objects.filter(pk=1)
    if not row.update(number=F("number") + 1, changed_at=timezone.now()):
        _first_version()
    _state.version = None
    _state.changing = connection.in_atomic_block


def _first_version() -> Any:
    """The row, where it was lost: its count goes on above whatever it may have been."""
    number = int(timezone.now().timestamp())
    row, _created = ContentVersion.objects.get_or_create(pk=1, defaults={"number": number})
    return row


def has_uncommitted_change() -> bool:
    """Whether this connection sees a change that may yet be rolled back."""
    if getattr(_state, "changing", False) and not connection.in_atomic_block:
        _state.changing = False
        _state.version = None
    return getattr(_state, "changing", False)


def cached_until_changed(name: str, build: Callable[[], Any]) -> Any:
    """Return what `build` made under the present content version, building it at most once."""
    if has_uncommitted_change():
        return build()
    return cached_under(name, (content_version(), 0), build)


def cached_under(name: str, edition: Edition, build: Callable[[], Any]) -> Any:
    """Return what `build` made under this edition; a process keeps one edition of each name."""
    kept = _store.get(name)
    if kept and kept[0] == edition:
        return kept[1]
    value = build()
    # What is built may itself change things.
    if not has_uncommitted_change():
        _keep(name, edition, value)
    return value


def _keep(name: str, edition: Edition, value: Any) -> None:
    with _lock:
        kept = _store.get(name)
        # Another thread may have built a newer one since.
        if kept is not None and kept[0] >= edition:
            return
        if _store and edition[0] > next(iter(_store.values()))[0][0]:
            # Nobody finds what was built under older versions any more.
            _store.clear()
        _store.pop(name, None)
        while len(_store) >= MAX_CACHED_VALUES:
            del _store[next(iter(_store))]
        _store[name] = (edition, value)


def drop_cached(name: str) -> None:
    """Drop one value, whose moment has come."""
    with _lock:
        _store.pop(name, None)


def clear_cached() -> None:
    """Drop everything that this process has cached."""
    with _lock:
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


request_started.connect(_begin_request, dispatch_uid="cms.versions.begin")
request_finished.connect(_end_request, dispatch_uid="cms.versions.end")
