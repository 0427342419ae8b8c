"""Small strict readers of environment variables.

Each refuses what it does not understand, and its message names the variable: a typing error in a
deployment stops the start instead of silently choosing a default.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ImproperlyConfigured

YES = frozenset({"1", "yes", "true", "on"})
NO = frozenset({"0", "no", "false", "off"})


def use_defaults(values: Mapping[str, str]) -> None:
    """Set each variable that the environment leaves open."""
    for name, value in values.items():
        os.environ.setdefault(name, value)


def use_only(values: Mapping[str, str]) -> None:
    """Set each variable, whatever the environment says."""
    os.environ.update(values)


def text(name: str, default: str | None = None) -> str:
    """Return the variable's words; without a default, an absent one is an error."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise ImproperlyConfigured(f"The environment variable {name} is needed and is not set.")
    return default


def flag(name: str, default: bool) -> bool:
    """Return a yes or a no."""
    value = os.environ.get(name, "").strip().lower()
    if not value:
        return default
    if value in YES:
        return True
    if value in NO:
        return False
    raise ImproperlyConfigured(f"{name} is {value!r}: write yes or no.")


def whole_number(name: str, default: int, minimum: int = 0) -> int:
    """Return a whole number that is not below the minimum."""
    value = os.environ.get(name, "").strip()
    if not value:
        return default
    # isdecimal() alone also accepts the digits of other scripts.
    if not (value.isascii() and value.isdecimal() and len(value) <= 12):
        raise ImproperlyConfigured(f"{name} is {value!r}: write a whole number.")
    number = int(value)
    if number < minimum:
        raise ImproperlyConfigured(f"{name} is {number}: it must be {minimum} or more.")
    return number


def words(name: str, default: list[str]) -> list[str]:
    """Return a list that is written with commas."""
    value = os.environ.get(name, "")
    return [word.strip() for word in value.split(",") if word.strip()] or default


def origin(name: str) -> str:
    """Return a site's public address (scheme and host, no path) without its last slash."""
    value = text(name).rstrip("/")
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        parts, port = None, None
    whole = parts and parts.scheme in {"http", "https"} and parts.hostname and port != 0
    if not whole or parts.path or parts.query or parts.fragment or parts.username:
        raise ImproperlyConfigured(
            f"{name} is {value!r}: write it like https://www.example.org, without a path."
        )
    return value


def folder(name: str, default: Path) -> Path:
    """Return a folder as an absolute path."""
    value = os.environ.get(name, "").strip()
    return Path(value).expanduser().resolve() if value else default


def time_zone(name: str, default: str) -> str:
    """Return the name of a time zone that this machine knows."""
    value = text(name, default)
    if value not in available_timezones():
        raise ImproperlyConfigured(f"{name} is {value!r}: write one like America/New_York.")
    return ZoneInfo(value).key
