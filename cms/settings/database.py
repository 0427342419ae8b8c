"""How the site talks to its database: SQLite as it comes, PostgreSQL when a URL names one."""

from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

SQLITE = "django.db.backends.sqlite3"
POSTGRESQL = "django.db.backends.postgresql"

SQLITE_OPTIONS = {
    # Take the write lock at the start: a transaction that reads first and then writes would
    # otherwise fail at once when another one wrote in between, without waiting.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    # FULL: what was answered as saved survives a power cut, also with the write-ahead log.
    "init_command": ("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"),
}


def configure(url: str, default_file: Path, statement_timeout: int) -> dict[str, Any]:
    """Return Django's database settings; the timeout is in seconds, 0 means none."""
    config = parse(url) if url else {"ENGINE": SQLITE, "NAME": default_file}
    # What the URL itself asks for comes last.
    options = config.get("OPTIONS", {})
    if config["ENGINE"] == SQLITE:
        config["OPTIONS"] = SQLITE_OPTIONS | options
    elif config["ENGINE"] == POSTGRESQL:
        # A connection lasts for one request, as Django has it by default. The server's many threads
        # would each keep one; and a pool makes visitors wait while the database is away, and takes
        # its time to notice that it is back.
        config["OPTIONS"] = postgresql_options(statement_timeout) | options
    else:
        raise ImproperlyConfigured("DATABASE_URL must name a SQLite or a PostgreSQL database.")
    return config


def parse(url: str) -> dict[str, Any]:
    """Return what the URL says."""
    try:
        return dict(dj_database_url.parse(url))
    except ValueError:
        # The URL holds a password: neither the message nor its cause may repeat it.
        raise ImproperlyConfigured(
            "DATABASE_URL is not understood: write sqlite:////path/to/file or "
            "postgres://user:password@host/name."
        ) from None


def postgresql_options(statement_timeout: int) -> dict[str, Any]:
    """Return the options that keep a visitor from waiting for a database that hangs."""
    return {
        "connect_timeout": 3,
        "options": f"-c statement_timeout={statement_timeout * 1000}",
    }
