"""Brings the database up to date, or says why it cannot be."""

from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands.migrate import Command as MigrateCommand
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder

# Migrations as they were named before they were only added to. They were changed in place, so what
# a database of that time holds is not known.
BEFORE = {("cms", "0001_user"), ("home", "0001_pages"), ("program", "0001_pages")}


class Command(MigrateCommand):
    """`manage.py migrate`"""

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse a database from before the migrations that stand; nothing of it is changed."""
        recorder = MigrationRecorder(connections[options["database"]])
        if BEFORE & recorder.applied_migrations().keys():
            raise CommandError(
                "This database was made by a version of Bedside from before its first release, "
                "and cannot be updated. Nothing in it was changed. Begin with a new database: "
                "move the old one away (var/db.sqlite3, unless DATABASE_URL names another), and "
                "start again."
            )
        super().handle(*args, **options)
