"""The machine that runs the site learns whether it can serve."""

from unittest.mock import patch

import pytest
from django.db import connection
from django.db.utils import OperationalError
from django.test import Client


@pytest.mark.django_db
def test_a_site_that_can_serve_says_so():
    answer = Client().get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok")
    assert answer["Cache-Control"] == "no-store"


def test_a_site_without_its_database_says_so():
    with patch.object(connection, "cursor", side_effect=OperationalError("gone")):
        assert Client().get("/healthz").status_code == 503


@pytest.mark.django_db
def test_it_is_asked_by_number_and_without_tls(settings):
    settings.SECURE_SSL_REDIRECT = True
    assert Client().get("/healthz", headers={"host": "10.0.0.7:8000"}).status_code == 200
