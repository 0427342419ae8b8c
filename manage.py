#!/usr/bin/env python
"""Django's command line for this project."""

import os
import sys


def main() -> None:
    """Run the command named on the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    # Migrations, exports and index builds may take longer than a visitor can be left waiting.
    os.environ.setdefault("DATABASE_STATEMENT_TIMEOUT", "0")

    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
