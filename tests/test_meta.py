"""What a page tells search engines and shared links, and how it names the way to itself."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from cms.demo import builders
from home.models import StandardPage
from tests.reading import graph, html, nodes, soup, words
from tests.samples import MAIN_NUMBER, PROGRAM_NUMBER, Hospital, build_picture

ORIGIN = "https://www.hospital.example"
NAMES = [
    "front",
    "program",
    "standard",
    "conditions",
    "condition",
    "services",
    "service",
    "own_conditions",
    "own_services",
    "language",
]
BREAKING = '</script><script>alert("1 & 2")</script><!-- é \u2028'


@pytest.fixture(autouse=True)
def public_address(settings: Any) -> None:
    settings.BASE_URL = ORIGIN


def meta(page: BeautifulSoup, name: str) -> list[str]:
    """The contents of a meta element, by its name or property."""
    found = page.find_all("meta", attrs={"name": name}) + page.find_all(
        "meta", attrs={"property": name}
    )
    return [tag["content"] for tag in found]


# --- Title, description, address


@pytest.mark.parametrize("name", NAMES)
def test_the_title_names_the_page_and_the_hospital(hospital: Hospital, name: str):
    page = getattr(hospital, name)
    title = words(soup(page.url).head.title)
    assert title.startswith(page.title)
    assert title.endswith("Bedside Hospital")


@pytest.mark.parametrize("name", NAMES)
def test_an_editor_gives_search_engines_another_title_and_description(
    hospital: Hospital, name: str
):
    page = getattr(hospital, name)
    page.seo_title, page.search_description = "Found by this", "What it is about & more."
    page.save_revision(clean=False).publish()
    shown = soup(page.url)
    assert words(shown.head.title).startswith("Found by this")
    assert words(shown.h1) == page.title
    assert meta(shown, "description") == ["What it is about & more."]
    assert meta(shown, "og:title") == ["Found by this"]
    assert meta(shown, "og:description") == ["What it is about & more."]


def test_a_description_with_signs_of_markup_is_told_whole(hospital: Hospital):
    for page in (hospital.condition, hospital.program):
        page.search_description = "For counts <b and >c"
        page.save_revision().publish()
        (told,) = [n for n in graph(soup(page.url)) if n["@id"].endswith("#page")]
        assert told["description"] == page.search_description
        assert page.as_entry().summary == page.search_description


def test_without_a_description_the_introduction_stands_in(hospital: Hospital):
    page = hospital.standard
    page.introduction = "<p>First &amp; <b>bold</b>.</p><p>Second.</p>"
    page.save_revision().publish()
    assert meta(soup(page.url), "description") == ["First & bold. Second."]


def test_without_either_the_hospital_describes_itself(hospital: Hospital):
    hospital.identity.description = "A hospital for children."
    hospital.identity.save_revision().publish()
    assert meta(soup(hospital.standard.url), "description") == ["A hospital for children."]


@pytest.mark.parametrize("name", NAMES)
def test_every_page_names_its_one_public_address(hospital: Hospital, name: str):
    page = getattr(hospital, name)
    shown = soup(f"{page.url}?utm_source=mail&back=/")
    (link,) = shown("link", rel="canonical")
    assert link["href"] == f"{ORIGIN}{page.url}"
    assert meta(shown, "og:url") == [f"{ORIGIN}{page.url}"]
    assert meta(shown, "og:site_name") == ["Bedside Hospital"]
    assert meta(shown, "og:type") == ["website"]


def test_a_shared_link_has_the_picture_that_an_editor_chose(hospital: Hospital):
    hospital.standard.social_image = build_picture()
    hospital.standard.save_revision().publish()
    (address,) = meta(soup(hospital.standard.url), "og:image")
    assert address.startswith(f"{ORIGIN}/img/")
    assert meta(soup(hospital.program.url), "og:image") == []


@pytest.mark.parametrize("address", ["/search/", "/search/?query=cell", "/nowhere/"])
def test_search_and_unknown_addresses_are_kept_out_of_search_engines(
    hospital: Hospital, address: str
):
    shown = BeautifulSoup(Client().get(address).content, "html.parser")
    assert meta(shown, "robots") == ["noindex"]
    assert not shown("link", rel="canonical")


def test_a_page_is_not_kept_out(hospital: Hospital):
    assert not meta(soup(hospital.program.url), "robots")


# --- Breadcrumbs


def crumbs(page: BeautifulSoup) -> list[tuple[str, str | None]]:
    (nav,) = page("nav", attrs={"aria-label": "Breadcrumb"})
    return [(words(item), item.a["href"] if item.a else None) for item in nav("li")]


def test_breadcrumbs_lead_up_and_end_at_the_page_itself(hospital: Hospital):
    shown = soup(hospital.own_conditions.url)
    assert crumbs(shown) == [
        ("Bedside Hospital", "/"),
        ("Blood Program", hospital.program.url),
        ("What we treat", None),
    ]
    (current,) = shown.select("nav[aria-label=Breadcrumb] [aria-current=page]")
    assert words(current) == "What we treat"


def test_the_front_page_has_none(hospital: Hospital):
    assert not soup("/").select("nav[aria-label=Breadcrumb]")
    assert not nodes(soup("/"), "BreadcrumbList")


@pytest.mark.parametrize("name", [name for name in NAMES if name != "front"])
def test_structured_breadcrumbs_are_those_that_are_read(hospital: Hospital, name: str):
    page = getattr(hospital, name)
    shown = soup(page.url)
    (found,) = nodes(shown, "BreadcrumbList")
    items = found["itemListElement"]
    assert [item["position"] for item in items] == list(range(1, len(items) + 1))
    assert [item["name"] for item in items] == [text for text, _url in crumbs(shown)]
    assert items[-1]["item"] == f"{ORIGIN}{page.url}"
    assert all(item["item"].startswith(f"{ORIGIN}/") for item in items)


# --- Structured data


def references(value: Any) -> Iterator[str]:
    """Every node that a node points to."""
    if isinstance(value, dict):
        if set(value) == {"@id"}:
            yield value["@id"]
        for part in value.values():
            yield from references(part)
    elif isinstance(value, list):
        for part in value:
            yield from references(part)


@pytest.mark.parametrize("name", NAMES)
def test_every_node_has_a_type_and_every_reference_is_declared(hospital: Hospital, name: str):
    found = graph(soup(getattr(hospital, name).url))
    ids = [node["@id"] for node in found]
    assert all(node["@type"] for node in found)
    assert len(ids) == len(set(ids))
    assert set(references(found)) <= set(ids)
    assert all(node_id.startswith(f"{ORIGIN}/") for node_id in ids)
    assert not [v for v in _values(found) if v in (None, "", [], {})]


def _values(value: Any) -> Iterator[Any]:
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    for part in parts:
        yield part
        yield from _values(part)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("front", "WebSite"),
        ("program", "MedicalOrganization"),
        ("condition", "MedicalCondition"),
        ("condition", "MedicalWebPage"),
        ("service", "Service"),
        ("standard", "WebPage"),
    ],
)
def test_a_page_tells_what_it_is_about(hospital: Hospital, name: str, kind: str):
    page = getattr(hospital, name)
    assert [node for node in nodes(soup(page.url), kind) if node["name"] == page.title]


def test_the_hospital_tells_its_name_number_and_address_on_every_page(hospital: Hospital):
    for page in hospital.pages:
        (found,) = nodes(soup(page.url), "Hospital")
        assert found["name"] == "Bedside Hospital"
        assert found["telephone"] == f"+1{MAIN_NUMBER.replace('-', '')}"
        assert found["address"]["streetAddress"] == "1 Hill Road"
        assert found["url"] == f"{ORIGIN}/"


def test_a_program_belongs_to_the_hospital_and_has_numbers_of_its_own(hospital: Hospital):
    shown = soup(hospital.program.url)
    (program,) = [n for n in nodes(shown, "MedicalOrganization") if "parentOrganization" in n]
    (owner,) = nodes(shown, "Hospital")
    assert program["parentOrganization"]["@id"] == owner["@id"]
    (point,) = program["contactPoint"]
    assert point["telephone"] == f"+1{PROGRAM_NUMBER.replace('-', '')}"
    assert point["contactType"] == "Families"


def test_a_condition_tells_its_other_names(hospital: Hospital):
    (found,) = nodes(soup(hospital.condition.url), "MedicalCondition")
    assert found["alternateName"] == ["SCD"]


@pytest.mark.parametrize("name", NAMES)
def test_no_words_of_an_editor_break_out_of_the_script(hospital: Hospital, name: str):
    page = getattr(hospital, name)
    page.title = page.search_description = BREAKING
    page.save_revision(clean=False).publish()
    text = html(page.url)
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert not set("<>&") & set(script)
    found = json.loads(script)["@graph"]
    assert BREAKING in [node.get("name") for node in found]


def test_a_draft_is_not_in_the_structured_data_of_its_page(hospital: Hospital):
    page = builders.build_page(hospital.front, StandardPage, title="Published")
    page.title = "Written"
    page.save_revision()
    assert "Written" not in str(graph(soup(page.url)))
