"""Restores a base that was kept, and lets Django work on it for a while."""

import lzma
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from cms.publishing.versions import clear_cached
from tests.trees import ROOT

BASES = Path(__file__).parent / "bases"
# How each database keeps its bases: a file as it is, or the SQL that makes it.
SUFFIXES = {"sqlite": ".sqlite3.xz", "postgresql": ".sql.xz"}


def this_release() -> str:
    """The version of Bedside that this is."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]


def kept_bases(vendor: str) -> list[Path]:
    """The bases of a kind of database, the oldest first."""
    return sorted(BASES.glob(f"*{SUFFIXES[vendor]}"))


@contextmanager
def restored(base: Path, folder: Path) -> Iterator[None]:
    """Let Django's default connection lead to a copy of the base, as its release left it."""
    tests = connections["default"]
    restore = {"sqlite": _restored_file, "postgresql": _restored_sql}[tests.vendor]
    with restore(lzma.decompress(base.read_bytes()), folder) as name:
        connections["default"] = _connection(name)
        _forget()
        try:
            yield
        finally:
            connections["default"].close()
            connections["default"] = tests
            _forget()


@contextmanager
def _restored_file(data: bytes, folder: Path) -> Iterator[str]:
    file = folder / "base.sqlite3"
    file.write_bytes(data)
    yield str(file)


@contextmanager
def _restored_sql(data: bytes, folder: Path) -> Iterator[str]:
    # Beside the database of the tests, of which each process has its own.
    beside = connections["default"].settings_dict["NAME"]
    name = f"{beside}_base"
    _run(beside, f'DROP DATABASE IF EXISTS "{name}"')
    _run(beside, f'CREATE DATABASE "{name}" TEMPLATE template0')
    try:
        _run(name, data.decode())
        yield name
    finally:
        _run(beside, f'DROP DATABASE "{name}"')


def _run(name: str, sql: str) -> None:
    """Run statements on a connection of their own, to which they may do what they like."""
    connection = _connection(name)
    try:
        with connection.cursor() as cursor:
            cursor.execute(sql)
    finally:
        connection.close()


def _connection(name: str) -> BaseDatabaseWrapper:
    like = connections["default"]
    return type(like)({**like.settings_dict, "NAME": name}, "default")


def _forget() -> None:
    """Drop what the process remembers of the other database."""
    ContentType.objects.clear_cache()
    cache.clear()
    clear_cached()
