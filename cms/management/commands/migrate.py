"""Brings the database up to date, or says why it cannot be."""

from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands.migrate import Command as MigrateCommand
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

# The first migration that was only added to since. Those before it were changed in place, so what a
# database of that time holds is not known.
FIRST = ("cms", "0001_people")


class Command(MigrateCommand):
    """`manage.py migrate`"""

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse a database from before the migrations that stand; nothing of it is changed."""
        applied = MigrationRecorder(connections[options["database"]]).applied_migrations()
        if FIRST not in applied and any(app == FIRST[0] for app, _name in applied):
            raise CommandError(
                "This database was made by a version of Bedside from before its first release, "
                "and cannot be updated. Nothing in it was changed. Begin with a new database: "
                "move the old one away (var/db.sqlite3, unless DATABASE_URL names another), and "
                "start again."
            )
        super().handle(*args, **options)
