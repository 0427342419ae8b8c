"""Makes an installation ready to be served: database, content of an empty site, sign-ins."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from wagtail.models import Page

from cms.errors import write_error_pages
from cms.sign_ins import prepare_sign_ins


class Command(BaseCommand):
    """`manage.py prepare_site`"""

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
            self.stdout.write("Setting up the database (a minute, the first time) ...")
            call_command("migrate", interactive=False, stdout=self.stdout)
        if site_is_empty():
            self.fill(demo=not options["no_demo"])
        write_error_pages()
        self.stdout.write(prepare_sign_ins(settings.VAR_DIR / "sign-ins.txt"))

    def fill(self, demo: bool) -> None:
        """Put content into the empty site."""
        # The demo's builders load every app's models, and only an empty site needs them.
        from cms import demo as content

        if demo:
            self.stdout.write("Loading the demo site ...")
            content.load()
        else:
            self.stdout.write("Making a front page ...")
            content.load_front_page()


def unapplied_migrations() -> bool:
    """Say whether the database is behind the code."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def site_is_empty() -> bool:
    """Say whether there is nothing but the welcome page that Wagtail itself makes."""
    pages = list(Page.objects.filter(depth__gt=1)[:2])
    if not pages:
        return True
    welcome, *others = pages
    return not others and welcome.specific_class is Page and welcome.latest_revision_id is None
