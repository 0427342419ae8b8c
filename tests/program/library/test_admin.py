"""Conditions and services in the admin: columns, filters, export."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from io import StringIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cms.demo import builders
from program.models import ConditionPage, ServiceKind, ServicePage
from tests.editing import editor_client
from tests.samples import Hospital

CONDITIONS = reverse("conditions:index")
SERVICES = reverse("services:index")


@pytest.fixture
def client(hospital: Hospital) -> Client:
    """The browser of an editor."""
    return editor_client()


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def table(client: Client, address: str) -> Iterator[dict[str, str]]:
    """The rows of the download."""
    answer = client.get(address)
    content = b"".join(answer.streaming_content).decode("utf-8-sig")
    return csv.DictReader(StringIO(content))


def reviewed(hospital: Hospital, title: str, due: date) -> ConditionPage:
    on = timezone.localdate() - timedelta(days=700)
    fields = {"reviewed_on": on, "review_due": due}
    return builders.build_page(hospital.conditions, ConditionPage, title=title, **fields)


def test_editors_see_which_programs_chose_a_condition(hospital: Hospital, client: Client):
    html = read(client, CONDITIONS)
    assert "Sickle cell" in html
    assert "Blood Program" in html


def test_editors_find_what_must_be_reviewed(hospital: Hospital, client: Client):
    today = timezone.localdate()
    reviewed(hospital, "Late disease", today - timedelta(days=1))
    reviewed(hospital, "Soon disease", today + timedelta(days=30))
    reviewed(hospital, "Far disease", today + timedelta(days=300))
    found = {
        state: [
            title
            for title in ("Late", "Soon", "Far", "Sickle cell")
            if f"{title}" in read(client, f"{CONDITIONS}results/?review={state}")
        ]
        for state in ("overdue", "soon", "never")
    }
    assert found == {"overdue": ["Late"], "soon": ["Soon"], "never": ["Sickle cell"]}


def test_editors_find_what_a_program_treats(hospital: Hospital, client: Client):
    reviewed(hospital, "Other disease", timezone.localdate())
    html = read(client, f"{CONDITIONS}results/?program={hospital.program.pk}")
    assert "Sickle cell" in html
    assert "Other disease" not in html


def test_conditions_are_downloaded_with_their_names_codes_and_programs(
    hospital: Hospital, client: Client
):
    codes = [{"system": "ICD-10-CM", "code": "D57.1"}]
    builders.publish(hospital.condition, codes=codes)
    (row,) = table(client, f"{CONDITIONS}?export=csv")
    assert row["Condition"] == "Sickle cell"
    assert row["Also called"] == "SCD"
    assert row["Codes"] == "ICD-10-CM D57.1"
    assert row["Programs"] == "Blood Program"


def test_services_are_narrowed_to_a_kind_and_downloaded(hospital: Hospital, client: Client):
    fields = {"title": "Cell laboratory", "kind": ServiceKind.LABORATORY}
    builders.build_page(hospital.services, ServicePage, **fields)
    html = read(client, f"{SERVICES}results/?kind=laboratory")
    assert "Cell laboratory" in html
    assert "Day clinic" not in html
    rows = list(table(client, f"{SERVICES}?export=csv"))
    assert {row["Kind"] for row in rows} == {"Clinic", "Laboratory"}


def test_the_list_asks_as_often_for_many_conditions_as_for_few(hospital: Hospital, client: Client):
    def asked() -> int:
        read(client, CONDITIONS)
        with CaptureQueriesContext(connection) as queries:
            read(client, CONDITIONS)
        return len(queries)

    pages = [reviewed(hospital, f"Disease {n}", timezone.localdate()) for n in range(3)]
    builders.publish(hospital.program, program_conditions=[{"condition": p} for p in pages])
    few = asked()
    pages += [reviewed(hospital, f"Disorder {n}", timezone.localdate()) for n in range(9)]
    builders.publish(hospital.program, program_conditions=[{"condition": p} for p in pages])
    assert asked() == few
