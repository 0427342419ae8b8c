"""The finder has no dead end, answers nonsense, and costs the same for few and for many."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.demo.builders import build_page
from program.models import ConditionPage
from program.providers.queryset import CARD_COLUMNS
from tests.program.providers.builders import build_provider, build_specialty
from tests.program.providers.staff import Staff
from tests.samples import Hospital


def test_where_nobody_fits_each_way_on_tells_how_many_there_are(
    client: Client, staff: Staff
) -> None:
    response = client.get(staff.page.url, {"language": "de", "location": "annex"})
    finder = response.context["finder"]
    assert finder.total == 0
    assert [(way.words, way.count) for way in finder.relaxed_searches] == [
        ("Without “German”", 2),
        ("Without “Annex”", 1),
    ]
    for way in finder.relaxed_searches:
        assert client.get(way.url).context["finder"].total == way.count
    html = response.content.decode()
    assert "tel:+12155550100" in html.split("nobody__call")[1]


def test_a_specialty_typed_as_a_name_is_offered(client: Client, staff: Staff) -> None:
    finder = client.get(staff.page.url, {"name": "Hematology"}).context["finder"]
    assert finder.total == 0
    assert [client.get(link.url).context["finder"].total for link in finder.other_searches] == [2]


def test_a_condition_that_nobody_treats_leads_to_its_page(
    client: Client, staff: Staff, hospital: Hospital
) -> None:
    build_page(hospital.conditions, ConditionPage, title="Hodgkin Lymphoma")
    finder = client.get(staff.page.url, {"condition": "hodgkin"}).context["finder"]
    assert finder.total == 0
    assert [link.text for link in finder.other_searches] == ["Hodgkin Lymphoma"]


def test_a_specialty_that_there_is_not_shows_those_that_there_are(
    client: Client, staff: Staff
) -> None:
    finder = client.get(staff.page.url, {"specialty": "astrology xyz"}).context["finder"]
    assert finder.total == 0
    assert [link.text for link in finder.known_specialties] == [
        "Cardiology",
        "Pediatric Hematology",
    ]


# --- Nonsense


NONSENSE = [
    "'", '"', "%", "_", "\\", "' OR 1=1 --", "*", "()", "!!!", "\ud7ff", "💉", "a" * 5000, "٢",
    "zz", "-1", "1e9", "9" * 4400, " ", "\u202e", "../..", "<script>", "日本", "\u0301",
]  # fmt: skip


@pytest.mark.parametrize(
    "name",
    ["name", "condition", "specialty", "language", "location", "accepting", "page", "nowhere"],
)
def test_nonsense_is_answered(client: Client, staff: Staff, name: str) -> None:
    answers = {typed: client.get(staff.page.url, {name: typed}).status_code for typed in NONSENSE}
    assert set(answers.values()) == {200}


def test_signs_of_the_database_find_nobody(client: Client, staff: Staff) -> None:
    for typed in ("%", "_", "!!!", "_____"):
        assert staff.find(client, name=typed) == []
        assert staff.find(client, specialty=typed) == []
        assert staff.find(client, condition=typed) == []


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.dictionaries(
        st.sampled_from(["name", "condition", "specialty", "language", "location", "accepting"]),
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60),
    )
)
def test_whatever_is_typed_is_answered(client: Client, staff: Staff, typed: dict[str, str]) -> None:
    response = client.get(staff.page.url, typed)
    assert response.status_code == 200
    finder = response.context["finder"]
    assert finder.total == len(finder.people)


# --- Pages


def test_pages_are_whole_and_without_repeats(client: Client, staff: Staff) -> None:
    for number in range(41):
        build_provider(staff.page, "Pat", "Same", slug=f"same-{number}")
    shown = [
        person.url
        for number in ("1", "2", "3", "99")
        for person in client.get(staff.page.url, {"name": "same", "page": number})
        .context["finder"]
        .people
    ]
    assert len(shown) == 20 + 20 + 1 + 1
    assert len(set(shown)) == 41
    html = client.get(staff.page.url, {"name": "same", "page": "2"}).content.decode()
    assert "?name=same&amp;page=3" in html
    assert "page 2" in html.split("</title>")[0]


# --- What costs


def test_the_number_of_queries_does_not_grow_with_the_people(
    client: Client, staff: Staff, hospital: Hospital
) -> None:
    def count(**typed: str) -> int:
        client.get(staff.page.url, typed)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(staff.page.url, typed)
        return len(queries)

    everything = {"accepting": "yes", "language": "en"}
    few = count(), count(**everything), count(name="same")
    specialty = build_specialty("Oncology")
    for number in range(12):
        build_provider(
            staff.page, "Pat", "Same", slug=f"same-{number}", accepting="yes",
            specialties=[specialty], languages=["en"], locations=[hospital.location],
        )  # fmt: skip
    many = count(), count(**everything), count(name="same")
    assert many[:2] == few[:2]
    assert max(many) <= 12


def test_nothing_that_lists_do_not_show_is_read(staff: Staff) -> None:
    assert "body" not in CARD_COLUMNS
