"""Conditions from A to Z, under every name that families know."""

import re
from collections.abc import Iterable
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from cms.demo import builders
from program.conditions.names import rebuild_names
from program.models import ConditionName, ConditionPage
from tests.program.conditions.many import many_conditions
from tests.samples import Hospital


def condition(hospital: Hospital, title: str, *also: str, **fields: Any) -> ConditionPage:
    return builders.build_page(
        hospital.conditions, ConditionPage, title=title, also_called_text="\n".join(also), **fields
    )


def read(hospital: Hospital, query: str = "") -> str:
    answer = Client().get(hospital.conditions.url + query)
    assert answer.status_code == 200
    return answer.content.decode()


def canonical(html: str) -> str:
    return html.partition('<link rel="canonical" href="http://localhost')[2].partition('"')[0]


def listed(html: str) -> list[str]:
    """What the list shows, in its order: a name, or a name and what it leads to."""
    main = html.partition("<main")[2].partition("</main>")[0]
    lists = re.findall(r'<ul class="rows rows--down">(.*?)</ul>', main, re.DOTALL)
    rows = [row for each in lists for row in re.findall(r"<li>(.*?)</li>", each, re.DOTALL)]
    return [unescape(" ".join(re.sub(r"<[^>]+>", " ", row).split())) for row in rows]


def letters(html: str) -> dict[str, str]:
    """The letters, each with its address; those that lead nowhere have none."""
    nav = html.partition('<nav class="letters"')[2].partition("</nav>")[0]
    items = re.findall(r"<li>(.*?)</li>", nav, re.DOTALL)
    addresses = [re.findall(r'href="([^"]*)"', item) for item in items]
    words = [re.sub(r"<[^>]+>", "", item).strip() for item in items]
    return {word: found[0] if found else "" for word, found in zip(words, addresses, strict=True)}


# --- Names


def test_a_condition_is_found_under_each_of_its_names(hospital: Hospital):
    condition(hospital, "Beta Thalassemia", "Cooley's Anemia")
    assert listed(read(hospital)) == [
        "Beta Thalassemia",
        "Cooley's Anemia see Beta Thalassemia",
        "SCD see Sickle cell",
        "Sickle cell",
    ]


def test_a_name_may_stand_under_another_letter_too(hospital: Hospital):
    page = condition(hospital, "Non-Hodgkin Lymphoma", listed_under_text="Lymphoma, non-Hodgkin\n")
    html = read(hospital)
    assert "Lymphoma, non-Hodgkin see Non-Hodgkin Lymphoma" in listed(html)
    assert "Non-Hodgkin Lymphoma" in listed(html)
    assert page.also_called == []


def test_case_accents_and_apostrophes_do_not_change_the_order(hospital: Hospital):
    for title in ("Zoster", "Élan syndrome", "eczema", "O’Brien syndrome", "OBrien's disease"):
        condition(hospital, title)
    found = [name for name in listed(read(hospital)) if name[0] != "S"]
    assert found == ["eczema", "Élan syndrome", "O’Brien syndrome", "OBrien's disease", "Zoster"]


def test_one_name_typed_twice_stands_once(hospital: Hospital):
    condition(hospital, "Cooley's Anemia", "Cooleys anemia", "COOLEY’S ANEMIA")
    assert listed(read(hospital)).count("Cooley's Anemia") == 1
    assert ConditionName.objects.filter(letter="C").count() == 1


def test_two_conditions_of_one_name_are_both_listed(hospital: Hospital):
    condition(hospital, "Soft Tissue Sarcoma", "STS")
    condition(hospital, "Sequence of Test Signs", "STS")
    assert [name for name in listed(read(hospital)) if name.startswith("STS")] == [
        "STS see Soft Tissue Sarcoma",
        "STS see Sequence of Test Signs",
    ]


def test_a_name_of_numbers_or_of_other_letters_comes_last(hospital: Hospital):
    condition(hospital, "5q minus syndrome")
    condition(hospital, "地中海 anemia")
    html = read(hospital)
    assert set(listed(html)[-2:]) == {"5q minus syndrome", "地中海 anemia"}
    assert 'id="letter-0-9">0–9 and others</h2>' in html


# --- What never shows


def test_a_draft_shows_under_none_of_its_names(hospital: Hospital):
    page = condition(hospital, "Hidden disease", "Secret", live=False)
    assert "Hidden" not in read(hospital)
    rebuild_names(page)
    assert "Secret" not in read(hospital)


def test_the_names_of_a_draft_wait_until_it_is_published(hospital: Hospital):
    page = hospital.condition
    page.also_called_text = "Drepanocytosis"
    revision = page.save_revision()
    assert "Drepanocytosis" not in read(hospital)
    revision.publish()
    html = read(hospital)
    assert "Drepanocytosis see Sickle cell" in listed(html)
    assert "SCD see Sickle cell" not in listed(html)


def test_what_is_withdrawn_expired_private_or_deleted_is_gone(hospital: Hospital):
    withdrawn, timed, private, deleted = (
        condition(hospital, title, f"{title} too") for title in ("Wa", "Ta", "Pa", "Da")
    )
    withdrawn.unpublish()
    Page.objects.filter(pk=timed.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    deleted.delete()
    assert listed(read(hospital)) == ["SCD see Sickle cell", "Sickle cell"]


# --- Letters


def test_letters_with_nothing_are_no_links(hospital: Hospital):
    many_conditions(hospital.conditions, 20, letters="BC")
    found = letters(read(hospital))
    assert len(found) == 26
    assert {letter for letter, address in found.items() if address} == {"B", "C", "S"}
    assert found["B"] == "#letter-b"


def test_a_few_names_need_no_letters(hospital: Hospital):
    assert not letters(read(hospital))


def test_many_names_stand_one_letter_at_a_time(hospital: Hospital):
    many_conditions(hospital.conditions, 60, letters="BC")
    html = read(hospital, "?letter=C")
    assert letters(html)["B"] == "?letter=B#letters"
    assert {name[0] for name in listed(html)} == {"C"}
    assert 'aria-current="page"' in html.partition('<nav class="letters"')[2].partition("</nav>")[0]
    assert "<title>Conditions: C" in html
    assert canonical(html) == "/conditions/?letter=C"
    assert canonical(read(hospital)) == "/conditions/"
    assert "noindex" not in html
    assert "noindex" in read(hospital, "?letter=X")


def test_without_a_letter_the_list_begins_with_the_first_that_has_something(hospital: Hospital):
    many_conditions(hospital.conditions, 60, letters="BC")
    condition(hospital, "5q minus syndrome")
    assert {name[0] for name in listed(read(hospital))} == {"B"}


def test_a_long_letter_has_pages(hospital: Hospital):
    many_conditions(hospital.conditions, 130, letters="B")
    first, second = (listed(read(hospital, f"?letter=B&page={number}")) for number in (1, 2))
    assert len(first) == 100
    assert len(first + second) == len(set(first + second)) == 130
    assert "?letter=B&amp;page=2" in read(hospital, "?letter=B")
    assert canonical(read(hospital, "?letter=B&page=2")) == "/conditions/?page=2&amp;letter=B"


@pytest.mark.parametrize("letter", ["C", "c", " c", "X", "0-9"])
def test_any_letter_answers(hospital: Hospital, letter: str):
    many_conditions(hospital.conditions, 60, letters="BC")
    read(hospital, f"?letter={letter}")


@pytest.mark.parametrize(
    "query",
    [
        "letter=CC",
        "letter=%C3%9F",
        "letter=%F0%9F%98%80",
        "letter=%27",
        "letter=%00",
        "letter=C%00",
        "letter=%EF%BC%A3",
        "letter=C&page=0",
        "letter=C&page=-1",
        "letter=C&page=99999999999999999999",
        "letter=C&page=%D9%A1",
        "letter=C&letter=D",
        "letter=C&page[]=2",
        "letter=" + "C" * 3000,
    ],
)
def test_nonsense_is_answered_too(hospital: Hospital, query: str):
    many_conditions(hospital.conditions, 60, letters="BC")
    assert Client().get(f"{hospital.conditions.url}?{query}").status_code in {200, 400, 404}


# --- Cost


def asked(addresses: Iterable[str]) -> list[int]:
    counts = []
    for address in addresses:
        Client().get(address)
        with CaptureQueriesContext(connection) as queries:
            Client().get(address)
        counts.append(len(queries))
    return counts


def test_many_conditions_ask_as_often_as_few(hospital: Hospital):
    list_url, page_url = hospital.conditions.url, hospital.condition.url
    few = asked([list_url, page_url])
    many_conditions(hospital.conditions, 150, letters="BCS")
    many = asked([list_url, page_url])
    assert max(few + many) <= 12
    assert many[1] == few[1]
    assert asked([f"{list_url}?letter=S"]) == asked([f"{list_url}?letter=B"]) == [many[0]]
