"""Loads the demo into an empty site."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms import demo


class Command(BaseCommand):
    """`manage.py load_demo`"""

    help = "Load the demo site into an empty site. A site with content of its own is refused."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Accept the choice of a bare front page."""
        parser.add_argument(
            "--front-page-only", action="store_true", help="make only a front page to fill"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load it, or say why not."""
        only_front_page = options["front_page_only"]
        loaded = demo.load_front_page() if only_front_page else demo.load()
        if loaded:
            self.stdout.write("Front page made." if only_front_page else "Demo site loaded.")
        elif demo.is_demo() and not only_front_page:
            self.stdout.write("The demo site is there already. Nothing was changed.")
        else:
            raise CommandError("This site has content of its own. Nothing was changed.")
