"""Makes an installation ready to be served: database, content of an empty site, sign-ins."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from cms import demo
from cms.http.errors import write_error_pages
from cms.sign_ins import prepare_sign_ins


class Command(BaseCommand):
    """`manage.py prepare_site`"""

    # Run at every start, and by then checked by whoever changed the code.
    requires_system_checks = []
    help = "Migrate, fill an empty site, make the first sign-ins. An existing site is left alone."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Accept the choice between a demo and a bare front page."""
        parser.add_argument(
            "--no-demo",
            action="store_true",
            help="give an empty site a front page instead of the demo",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Do what is not done yet."""
        if unapplied_migrations():
            self.stdout.write("Setting up the database (some seconds, the first time) ...")
            call_command("migrate", interactive=False, verbosity=0)
        if demo.is_empty():
            self.fill(with_demo=not options["no_demo"])
        write_error_pages()
        self.stdout.write("Sign-ins for editors:")
        self.stdout.write(prepare_sign_ins(settings.VAR_DIR / "sign-ins.txt"))

    def fill(self, with_demo: bool) -> None:
        """Put content into the empty site."""
        if with_demo:
            self.stdout.write("Loading the demo site ...")
            demo.load()
        else:
            self.stdout.write("Making a front page ...")
            demo.load_front_page()


def unapplied_migrations() -> bool:
    """Say whether the database is behind the code."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
