"""`migrate` updates a database whose migrations only grew, and leaves any other alone."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import QuerySet

pytestmark = pytest.mark.django_db


@pytest.fixture
def migrations() -> QuerySet:
    """The rows in which the database notes what was applied."""
    return MigrationRecorder(connection).migration_qs


def migrate() -> str:
    out = StringIO()
    call_command("migrate", stdout=out)
    return out.getvalue()


def test_a_database_from_before_is_refused_with_a_sentence_and_left_as_it_is(migrations):
    # As it was when cms had one first migration of another name.
    migrations.filter(app="cms").delete()
    migrations.create(app="cms", name="0001_user")
    before = list(migrations.values_list("app", "name"))
    with pytest.raises(CommandError, match="from before its first release"):
        migrate()
    assert list(migrations.values_list("app", "name")) == before


def test_one_that_is_up_to_date_is_not_refused():
    assert "No migrations to apply" in migrate()
