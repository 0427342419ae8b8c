"""The sites that tests begin with, each built once in a process and put back from its copy.

A test changes a site inside its own transaction, which is rolled back: a site stays as it was built
until another one takes its place. On SQLite the copies lie in memory, and the database's own backup
puts one in place within milliseconds. PostgreSQL copies a database when it is created, so there
each site has one of its own, and the connection turns to it.
"""

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

from django.db import connection

EMPTY = "empty"


class SiteStore:
    """The built sites of this process, and which of them the database holds.

    `blocker` is pytest-django's: it lets the database be asked outside of a test.
    """

    def __init__(self, blocker: Any) -> None:
        self._blocker = blocker
        self._built: dict[str, Any] = {}
        self._copies = _DatabaseCopies() if connection.vendor == "postgresql" else _MemoryCopies()
        with blocker.unblock():
            self._copies.save(EMPTY)
        self._present: str | None = EMPTY

    def held(self, name: str, build: Callable[[], Any], base: str = EMPTY) -> Iterator[Any]:
        """Let the database hold the site `name` while a fixture lives, and yield what was built.

        `build` runs on top of the site `base`, which the database holds again in the end.
        """
        if name not in self._built:
            self._build(name, build, base)
        self._show(name)
        yield self._built[name]
        self._show(base)

    def close(self) -> None:
        """Let the database be as the tests found it, and drop the copies."""
        self._show(EMPTY)
        with self._blocker.unblock():
            self._copies.close()

    def _build(self, name: str, build: Callable[[], Any], base: str) -> None:
        self._show(base)
        # Whoever asks after a build that failed finds no half of it.
        self._present = None
        with self._blocker.unblock():
            self._copies.begin(name)
            self._built[name] = build()
            self._copies.save(name)
        self._present = name

    def _show(self, name: str) -> None:
        if name == self._present:
            return
        with self._blocker.unblock():
            assert not connection.in_atomic_block, "a site is put in place before a test begins"
            self._copies.show(name)
        self._present = name


class _MemoryCopies:
    """Copies of the SQLite database of the tests, beside it in memory."""

    def __init__(self) -> None:
        self._copies: dict[str, sqlite3.Connection] = {}

    def begin(self, name: str) -> None:
        """Nothing to do: a site is built in the database of the tests itself."""

    def save(self, name: str) -> None:
        self._copies[name] = sqlite3.connect(":memory:")
        connection.ensure_connection()
        connection.connection.backup(self._copies[name])

    def show(self, name: str) -> None:
        self._copies[name].backup(connection.connection)

    def close(self) -> None:
        for copy in self._copies.values():
            copy.close()


class _DatabaseCopies:
    """Copies of the PostgreSQL database of the tests, each a database of the same server."""

    def __init__(self) -> None:
        self._first = connection.settings_dict["NAME"]
        self._names = {EMPTY: self._first}

    def begin(self, name: str) -> None:
        """Copy the database that the connection is at, and turn to the copy."""
        base = connection.settings_dict["NAME"]
        self._names[name] = f"{self._first}_{name}"
        self._execute(f"DROP DATABASE IF EXISTS {self._quoted(name)}")
        template = connection.ops.quote_name(base)
        self._execute(f"CREATE DATABASE {self._quoted(name)} TEMPLATE {template}")
        self.show(name)

    def save(self, name: str) -> None:
        """Nothing to do: the site was built in its own database."""

    def show(self, name: str) -> None:
        connection.close()
        connection.settings_dict["NAME"] = self._names[name]

    def close(self) -> None:
        for name in self._names.keys() - {EMPTY}:
            self._execute(f"DROP DATABASE {self._quoted(name)}")

    def _quoted(self, name: str) -> str:
        return connection.ops.quote_name(self._names[name])

    def _execute(self, statement: str) -> None:
        # The server copies no database that somebody is connected to.
        connection.close()
        with connection._nodb_cursor() as cursor:
            cursor.execute(statement)
