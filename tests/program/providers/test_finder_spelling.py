"""The finder knows the words of families, loses nobody, and offers only what it finds."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cms.demo.builders import build_page, publish
from program.models import ConditionPage
from program.providers.specialty import practitioner
from tests.program.providers.builders import build_provider, build_specialty
from tests.program.providers.staff import Staff
from tests.samples import Hospital


def test_who_treats_one_of_very_many_conditions_alike_is_found(
    client: Client, staff: Staff, hospital: Hospital
) -> None:
    names = [f"Hemozz kind {number}" for number in range(6)]
    conditions = [
        build_page(
            hospital.conditions,
            ConditionPage,
            title=f"Hemozz disorder {number}",
            also_called_text="\n".join(f"{name} of {number}" for name in names),
        )
        for number in range(27)
    ]
    build_provider(staff.page, "Ada", "Last", conditions=[conditions[-1]])
    assert staff.find(client, condition="hemozz") == ["Ada Last"]


@pytest.mark.parametrize("typed", ["hematologist", "Hämatologist", "blood doctor"])
def test_who_practises_a_specialty_is_found_by_that(
    client: Client, staff: Staff, typed: str
) -> None:
    assert staff.find(client, specialty=typed) == ["Stephan Grupp", "José Muñoz"]


@pytest.mark.parametrize(
    ("field", "person"),
    [
        ("oncology", "oncologist"),
        ("pediatrics", "pediatrician"),
        ("psychiatry", "psychiatrist"),
        ("surgery", "surgeon"),
        ("physiotherapy", "physiotherapist"),
        ("blood", ""),
    ],
)
def test_fields_of_care_have_their_practitioners(field: str, person: str) -> None:
    assert practitioner(field) == person


def test_where_no_single_filter_helps_each_alone_is_offered(client: Client, staff: Staff) -> None:
    asked = {"name": "zzzz", "specialty": "cardiology", "language": "de"}
    finder = client.get(staff.page.url, asked).context["finder"]
    assert finder.total == 0
    assert [(way.words, way.count) for way in finder.relaxed_searches] == [
        ("Only “Cardiology”", 2),
        ("Only “German”", 1),
    ]
    for way in finder.relaxed_searches:
        assert client.get(way.url).context["finder"].total == way.count


def test_a_condition_that_nobody_knows_leads_to_all_conditions(
    client: Client, staff: Staff, hospital: Hospital
) -> None:
    finder = client.get(staff.page.url, {"condition": "xqzxqz"}).context["finder"]
    assert [link.url for link in finder.other_searches] == [hospital.conditions.url]


def test_only_what_somebody_who_is_shown_speaks_is_offered(client: Client, staff: Staff) -> None:
    publish(staff.grupp, expire_at=timezone.now() - timedelta(days=1))
    finder = client.get(staff.page.url).context["finder"]
    assert [code for code, _name in finder.vocabulary.languages] == ["en", "es"]
    assert [slug for slug, _title in finder.vocabulary.locations] == ["annex"]
    assert finder.vocabulary.treated == ["Sickle cell"]


def test_choices_stand_in_the_order_of_the_alphabet(
    client: Client, staff: Staff, hospital: Hospital
) -> None:
    build_provider(staff.page, "Lee", "Oak", languages=["cs"], conditions=[hospital.condition])
    build_specialty("Ärzte")
    languages = client.get(staff.page.url).context["finder"].vocabulary.languages
    assert [name for _code, name in languages] == ["Czech", "English", "German", "Spanish"]
