"""Services and departments: the directory, and the page of one."""

import re
from datetime import time
from html import unescape
from typing import Any

import pytest
from django.test import Client

from cms.demo import builders
from program.models import ServiceKind, ServicePage
from tests.program.graphs import graph, node
from tests.samples import Hospital


def service(hospital: Hospital, title: str, kind: ServiceKind, **fields: Any) -> ServicePage:
    return builders.build_page(hospital.services, ServicePage, title=title, kind=kind, **fields)


def read(address: str) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def listed(html: str) -> list[str]:
    """The titles in the directory, in its order."""
    main = html.partition("<main")[2].partition("</main>")[0]
    lists = re.findall(r'<ul class="rows">(.*?)</ul>', main, re.DOTALL)
    rows = [row for each in lists for row in re.findall(r"<a [^>]*>(.*?)</a>", each, re.DOTALL)]
    return [unescape(re.sub(r"<[^>]+>", "", row)).strip() for row in rows]


@pytest.fixture
def directory(hospital: Hospital) -> Hospital:
    """A hospital with services of several kinds."""
    service(hospital, "Cell laboratory", ServiceKind.LABORATORY, also_called_text="Cell lab")
    service(hospital, "élan unit", ServiceKind.UNIT)
    service(hospital, "Apheresis", ServiceKind.TREATMENT)
    service(hospital, "Draft clinic", ServiceKind.CLINIC, live=False)
    return hospital


# --- The directory


def test_programs_stand_among_the_services_by_name(directory: Hospital):
    assert listed(read(directory.services.url)) == [
        "Apheresis",
        "Blood Program",
        "Cell laboratory",
        "Day clinic",
        "élan unit",
    ]


@pytest.mark.parametrize(
    ("kind", "titles"),
    [
        ("laboratory", ["Cell laboratory"]),
        ("clinic", ["Day clinic"]),
        ("program", ["Blood Program"]),
        ("support", []),
    ],
)
def test_the_directory_is_narrowed_to_a_kind(directory: Hospital, kind: str, titles: list[str]):
    html = read(f"{directory.services.url}?kind={kind}")
    assert listed(html) == titles
    assert f'href="http://localhost{directory.services.url}?kind={kind}"' in html


def test_only_kinds_with_something_are_offered(directory: Hospital):
    html = read(directory.services.url)
    filters = html.partition('<nav class="filter"')[2].partition("</nav>")[0]
    assert "?kind=laboratory" in filters
    assert "?kind=support" not in filters


def test_the_title_begins_with_what_was_chosen(directory: Hospital):
    assert "<title>Laboratories | Services" in read(f"{directory.services.url}?kind=laboratory")


def test_very_many_services_stand_one_letter_at_a_time(hospital: Hospital, monkeypatch: Any):
    monkeypatch.setattr("program.services.index_page.MAX_NAMES_ON_ONE_PAGE", 3)
    for title in ("Alpha", "Beta", "Bone clinic", "Gamma"):
        service(hospital, title, ServiceKind.CLINIC)
    assert listed(read(hospital.services.url)) == ["Alpha"]
    assert listed(read(f"{hospital.services.url}?letter=B")) == [
        "Beta",
        "Blood Program",
        "Bone clinic",
    ]
    html = read(f"{hospital.services.url}?kind=clinic&letter=B")
    assert listed(html) == ["Beta", "Bone clinic"]
    assert "?kind=clinic&amp;letter=G" in html


@pytest.mark.parametrize(
    "query",
    [
        "kind=nonsense",
        "kind=%00",
        "kind=%27%22",
        "kind=clinic%00",
        "kind=" + "a" * 3000,
        "kind[]=clinic",
        "kind=clinic&letter=ZZ",
        "letter=Q&kind=",
    ],
)
def test_nonsense_is_answered(directory: Hospital, query: str):
    assert Client().get(f"{directory.services.url}?{query}").status_code in {200, 400, 404}


def test_inside_a_program_the_list_keeps_the_order_of_the_program(directory: Hospital):
    chosen = [directory.service, ServicePage.objects.get(title="Apheresis")]
    builders.publish(directory.program, program_services=[{"service": page} for page in chosen])
    assert listed(read(directory.own_services.url)) == ["Day clinic", "Apheresis"]


# --- The page of one


def test_a_service_says_what_to_bring_what_it_costs_where_it_is_and_when(hospital: Hospital):
    words = f'<p>Your <a linktype="page" id="{hospital.standard.pk}">papers</a></p>'
    page = builders.publish(
        hospital.service,
        kind=ServiceKind.SUPPORT,
        what_to_bring=words,
        what_it_costs="<p>Nothing.</p>",
        service_locations=[{"location": hospital.location}],
        service_conditions=[{"condition": hospital.condition}],
        weekly_hours=[{"day": 0, "until_day": 4, "opens": time(8), "closes": time(17)}],
    )
    html = read(page.url)
    for expected in ("Support for families", "What to bring", "What it costs", "Hours", "Monday"):
        assert expected in html
    assert f'<a href="{hospital.standard.url}">papers</a>' in html
    assert f'href="{hospital.location.url}"' in html
    assert f'href="{hospital.condition.url}"' in html
    assert "1 Hill Road" in html


def test_what_does_not_apply_leaves_no_heading(hospital: Hospital):
    html = read(hospital.service.url)
    for left_out in ("What to bring", "What it costs", "Where it is", ">Hours<"):
        assert left_out not in html


def test_a_place_that_is_withdrawn_is_not_told(hospital: Hospital):
    chosen = [{"location": hospital.location}]
    page = builders.publish(hospital.service, service_locations=chosen)
    hospital.location.unpublish()
    html = read(page.url)
    assert hospital.location.title not in html.partition("<main")[2].partition("</main>")[0]
    assert "serviceLocation" not in html


def test_search_engines_read_how_a_service_is_reached(hospital: Hospital):
    page = builders.publish(
        hospital.service,
        also_called_text="Outpatient clinic",
        service_locations=[{"location": hospital.location}],
        weekly_hours=[{"day": 0, "opens": time(8), "closes": time(17)}],
    )
    told = node(graph(read(page.url)), "Service")
    channel = told["availableChannel"]
    assert told["alternateName"] == ["Outpatient clinic"]
    assert channel["serviceLocation"][0]["name"] == "Hill campus"
    assert channel["hoursAvailable"][0]["dayOfWeek"] == ["Monday"]
    assert channel["servicePhone"]["telephone"] == "+12155550123"
