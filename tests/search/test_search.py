"""Search finds what the public may see, by the words that families use."""

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from cms.demo.builders import build_front_page, build_page
from home.models import HomePage, StandardPage
from program.models import ConditionIndexPage, ConditionPage
from search.queries import MAX_LENGTH, normalise

SEARCH = "/search/"


@pytest.fixture
def front(db: None) -> HomePage:
    return build_front_page()


def found(client: Client, query: str, **parameters: str) -> list[str]:
    response = client.get(SEARCH, {"query": query, **parameters})
    assert response.status_code == 200
    return [entry["title"] for entry in response.context["entries"]]


@given(st.text(max_size=1000))
def test_whatever_is_typed_becomes_words_and_spaces(typed: str) -> None:
    words = normalise(typed)
    assert len(words) <= MAX_LENGTH
    assert words == words.strip()
    assert all(character == " " or character.isprintable() for character in words)
    assert not set(words) & set("\"'\x00*:()&|!<>")
    assert normalise(words) == words


def test_a_page_is_found_by_its_title_and_by_its_text(client: Client, front: HomePage) -> None:
    build_page(
        front,
        StandardPage,
        title="Your Visit",
        body=[("text", "<p>Bring a list of medicines.</p>")],
    )
    assert found(client, "visit") == ["Your Visit"]
    assert found(client, "medicines") == ["Your Visit"]
    assert found(client, "zebra") == []


@pytest.mark.parametrize(
    "query", ["Cooley's", "cooley’s anemia", "COOLEY", "cooleys", "beta thalassemia"]
)
def test_a_condition_is_found_by_its_other_names(
    client: Client, front: HomePage, query: str
) -> None:
    library = build_page(front, ConditionIndexPage, title="Conditions & Diseases")
    build_page(library, ConditionPage, title="Beta Thalassemia", also_called_text="Cooley's Anemia")
    assert found(client, query) == ["Beta Thalassemia"]


def test_every_word_must_be_found(client: Client, front: HomePage) -> None:
    build_page(front, StandardPage, title="Sickle Cell Center")
    build_page(front, StandardPage, title="Cell Laboratory")
    assert found(client, "sickle cell") == ["Sickle Cell Center"]


@pytest.mark.parametrize("query", ["", "   ", '"', "*", "\x00", "()", "' OR 1=1", "%", "\ud800"])
def test_nonsense_finds_nothing_and_breaks_nothing(
    client: Client, front: HomePage, query: str
) -> None:
    response = client.get(SEARCH, {"query": query.encode("utf-8", "replace").decode()})
    assert response.status_code in {200, 400}


@pytest.mark.parametrize("number", ["0", "-1", "last", "1.5", "٢", "9" * 40, "9" * 4400, ""])
def test_a_nonsense_page_number_shows_a_page_that_there_is(
    client: Client, front: HomePage, number: str
) -> None:
    for count in range(12):
        build_page(front, StandardPage, title=f"Visit {count}")
    assert found(client, "visit", page=number)


def test_results_come_in_pages_without_repeats(client: Client, front: HomePage) -> None:
    for count in range(13):
        build_page(front, StandardPage, title=f"Visit {count}")
    first, second = found(client, "visit"), found(client, "visit", page="2")
    assert len(first) == 10
    assert len(second) == 3
    assert not set(first) & set(second)


def test_the_number_found_is_said(client: Client, front: HomePage) -> None:
    build_page(front, StandardPage, title="Visit one")
    response = client.get(SEARCH, {"query": "visit"})
    assert response.context["total"] == 1
    assert "1" in response.content.decode().split("<title>")[1].split("</title>")[0]


def test_a_language_without_content_has_no_search(client: Client, front: HomePage) -> None:
    assert client.get("/es/search/", {"query": "visit"}).status_code == 404
