"""The people of the hospital: their pages, their place in programs, and that who left is gone."""

import json
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Collection, CollectionViewRestriction, ReferenceIndex

from program.models import LocationPage, ProviderIndexPage, ProviderPage, Specialty
from tests.editing import editor_client
from tests.program.providers.builders import build_provider, build_specialty, choose_team
from tests.samples import Hospital, build_picture


def html_of(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def nodes(html: str) -> list[dict[str, Any]]:
    """The things that a page's structured data names."""
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return json.loads(script)["@graph"]


# --- The page of one


def test_the_page_tells_who_it_is(client: Client, doctor: ProviderPage, hospital: Hospital) -> None:
    html = html_of(client, doctor.url)
    for words in (
        "<title>Stephan Grupp, MD, PhD | ",
        "Chief of Cellular Therapy",
        "Physician",
        "Accepting new patients",
        "Oncology",
        "English, German",
        "He likes hills.",
        "Fellowship",
        "Hill University",
        "Pediatrics, Board of Hills",
        f'href="{hospital.condition.url}"',
        f'href="{hospital.location.url}"',
    ):
        assert words in html


def test_without_a_photo_the_initials_stand_there(client: Client, doctor: ProviderPage) -> None:
    assert re.search(r'aria-hidden="true">\s*SG\s*</span>', html_of(client, doctor.url))


@pytest.mark.parametrize(
    ("accepting", "sign"), [("yes", "check"), ("ask", "phone"), ("no", "minus")]
)
def test_the_sign_of_a_phone_is_for_a_question_alone(
    client: Client, hospital: Hospital, accepting: str, sign: str
) -> None:
    page = build_provider(hospital.providers, "Ana", "Lind", accepting=accepting)
    for url in (page.url, f"{hospital.providers.url}?name=lind"):
        (shown,) = re.findall(rf'__accepting--{accepting}">.*?icon--(\w+)', html_of(client, url))
        assert shown == sign


def test_a_name_and_its_credentials_are_one(client: Client, doctor: ProviderPage) -> None:
    listed = html_of(client, doctor.get_parent().url)
    assert '<span dir="auto">Stephan Grupp, MD, PhD</span>' in listed


@pytest.mark.usefixtures("media_root")
def test_a_photo_is_described_by_the_name(client: Client, doctor: ProviderPage) -> None:
    doctor.photo = build_picture("Doctor")
    doctor.save_revision().publish()
    html = html_of(client, doctor.url)
    assert 'alt="Stephan Grupp"' in html
    doctor.photo.delete()
    assert "SG" in html_of(client, doctor.url)


def test_what_the_public_may_not_see_is_not_on_the_page(
    client: Client, doctor: ProviderPage, hospital: Hospital
) -> None:
    hospital.condition.unpublish()
    hospital.location.unpublish()
    Specialty.objects.get(name="Oncology").unpublish()
    html = html_of(client, doctor.url)
    for words in (hospital.condition.title, hospital.location.title, "Oncology"):
        assert words not in html


def test_who_is_no_physician_has_a_page_like_all_others(
    client: Client, people: ProviderIndexPage
) -> None:
    navigator = build_provider(people, "Ana", "de la Cruz", role="nurse-navigator")
    html = html_of(client, navigator.url)
    assert "Nurse navigator" in html
    assert "new patients" not in html


def test_a_page_asks_the_database_as_often_for_much_as_for_little(
    client: Client, people: ProviderIndexPage, doctor: ProviderPage, hospital: Hospital
) -> None:
    def count(page: ProviderPage) -> int:
        client.get(page.url)
        with CaptureQueriesContext(connection) as queries:
            client.get(page.url)
        return len(queries)

    few = count(doctor)
    busy = build_provider(
        people,
        "Busy",
        "Body",
        specialties=[build_specialty(f"Specialty {number}") for number in range(12)],
        languages=["en", "es", "fr", "de", "it", "pt", "ru", "ko", "ja", "ar", "hi", "vi"],
        conditions=[hospital.condition],
        locations=[hospital.location],
    )
    assert count(busy) == few <= 12


# --- What it tells machines


def test_a_physician_is_told_as_the_page_shows_one(
    client: Client, doctor: ProviderPage, hospital: Hospital
) -> None:
    choose_team(hospital, doctor)
    html = html_of(client, doctor.url)
    (node,) = [node for node in nodes(html) if node["@type"] == "Physician"]
    assert node["@id"] == f"http://localhost{doctor.url}#provider"
    assert node["name"] == "Stephan Grupp, MD, PhD"
    assert node["isAcceptingNewPatients"] is True
    assert node["hospitalAffiliation"]["@id"] == "http://localhost/#hospital"
    shown = html.partition("<main")[2].partition("application/ld+json")[0]
    told = [
        *node["medicalSpecialty"],
        *node["knowsLanguage"],
        node["description"],
        *(each["name"] for each in (*node["location"], *node["knowsAbout"], *node["memberOf"])),
    ]
    assert len(told) == 7
    assert all(words in shown for words in told)
    for each in (*node["location"], *node["knowsAbout"], *node["memberOf"]):
        path = each["url"].removeprefix("http://localhost")
        assert f'href="{path}"' in shown
        assert client.get(path).status_code == 200


def test_all_others_are_told_as_persons(client: Client, people: ProviderIndexPage) -> None:
    worker = build_provider(people, "Ana", "de la Cruz", role="social-worker", credentials="LCSW")
    (node,) = [n for n in nodes(html_of(client, worker.url)) if n["@type"] == "Person"]
    assert (node["givenName"], node["familyName"]) == ("Ana", "de la Cruz")
    assert node["honorificSuffix"] == "LCSW"
    assert node["jobTitle"] == "Social worker"
    assert "telephone" not in node


def test_only_a_number_of_their_own_is_told(
    client: Client, people: ProviderIndexPage, hospital: Hospital
) -> None:
    page = build_provider(people, "Ed", "Own", contact=hospital.contact)
    (node,) = [n for n in nodes(html_of(client, page.url)) if n["@type"] == "Physician"]
    assert node["telephone"] == "+12155550123"
    assert "tel:+12155550123" in html_of(client, page.url)


# --- In a program


def test_a_program_shows_its_own_people_by_role_in_its_order(
    client: Client, people: ProviderIndexPage, doctor: ProviderPage, hospital: Hospital
) -> None:
    nurse = build_provider(people, "Nan", "Nurse", role="nurse")
    second = build_provider(people, "Aaron", "Able")
    other = build_provider(people, "Not", "Chosen")
    own = hospital.own_providers
    choose_team(hospital, nurse, doctor, second)
    response = client.get(own.url)
    groups = [
        (group.heading, [person.name for person in group.people])
        for group in response.context["entries"]
    ]
    assert groups == [("Nurses", ["Nan Nurse"]), ("Physicians", ["Stephan Grupp", "Aaron Able"])]
    assert other.title not in response.content.decode()
    assert "<form" not in response.content.decode().partition("<main")[2].partition("</main>")[0]


def test_the_home_of_a_program_shows_the_first_of_its_team(
    client: Client, people: ProviderIndexPage, doctor: ProviderPage, hospital: Hospital
) -> None:
    nurse = build_provider(people, "Nan", "Nurse", role="nurse")
    third = build_provider(people, "Third", "Person")
    choose_team(hospital, doctor, nurse, third, faces=2)
    html = html_of(client, hospital.program.url)
    assert html.index("Stephan Grupp, MD, PhD") < html.index("Nan Nurse") < html.index("volunteer")
    assert "Third Person" not in html
    choose_team(hospital, doctor, faces=0)
    html = html_of(client, hospital.program.url)
    assert "Stephan Grupp" not in html
    assert "A volunteer" in html


def test_the_home_costs_the_same_with_three_people_as_with_twelve(
    client: Client, people: ProviderIndexPage, hospital: Hospital
) -> None:
    def count() -> int:
        client.get(hospital.program.url)
        with CaptureQueriesContext(connection) as queries:
            client.get(hospital.program.url)
        return len(queries)

    team = [build_provider(people, "Pat", f"Number {number}") for number in range(12)]
    choose_team(hospital, *team[:3], faces=6)
    few = count()
    choose_team(hospital, *team, faces=6)
    assert count() == few <= 12


def test_a_provider_shows_the_numbers_of_the_program(
    client: Client, doctor: ProviderPage, hospital: Hospital
) -> None:
    choose_team(hospital, doctor)
    html = html_of(client, doctor.url)
    assert "tel:+12155550123" in html
    assert f'href="{hospital.program.url}"' in html


# --- Who leaves


def test_who_is_unpublished_once_is_gone_everywhere(
    client: Client, people: ProviderIndexPage, doctor: ProviderPage, hospital: Hospital
) -> None:
    own = hospital.own_providers
    choose_team(hospital, doctor, faces=3)
    hospital.standard.introduction = f'<p><a linktype="page" id="{doctor.pk}">our chief</a></p>'
    hospital.standard.save_revision().publish()
    places = [people.url, own.url, hospital.program.url, "/sitemap.xml", "/search/?query=grupp"]
    assert all("grupp" in html_of(client, url).lower() for url in places)
    url = doctor.url
    doctor.unpublish()
    assert client.get(url).status_code == 404
    for place in places[:-1]:
        assert "grupp" not in html_of(client, place).lower()
    assert url not in html_of(client, "/search/?query=grupp")
    assert f'href="{url}"' not in html_of(client, hospital.standard.url)
    doctor.save_revision().publish()
    assert "grupp" in html_of(client, own.url).lower(), "the program still has its choice"


def test_who_a_program_chose_is_not_deleted_unasked(
    doctor: ProviderPage, hospital: Hospital
) -> None:
    choose_team(hospital, doctor)
    assert ReferenceIndex.get_references_to(doctor).exists()
    response = editor_client().get(f"/admin/pages/{doctor.pk}/delete/")
    assert hospital.program.title in response.content.decode()


@pytest.mark.usefixtures("media_root")
def test_a_photo_that_is_not_for_everybody_is_shown_nowhere(
    client: Client, doctor: ProviderPage, hospital: Hospital
) -> None:
    collection = Collection.get_first_root_node().add_child(name="Staff only")
    doctor.photo = build_picture("Doctor")
    doctor.photo.collection = collection
    doctor.photo.save()
    doctor.save_revision().publish()
    choose_team(hospital, doctor, faces=1)
    pages = [doctor.url, hospital.providers.url, hospital.program.url]
    assert all("/img/" in html_of(client, url) for url in pages)
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    assert not [url for url in pages if "/img/" in html_of(client, url)]


def test_a_page_that_was_never_saved_is_chosen_by_nobody(hospital: Hospital) -> None:
    build_provider(hospital.providers, "Ada", "Elsewhere")
    assert ProviderPage(title="New").programs == []
    place = LocationPage(title="New", slug="new", depth=hospital.location.depth)
    assert (place.programs, place.services, place.finder_url) == ([], [], "")


def test_the_page_is_about_the_person(client: Client, doctor: ProviderPage) -> None:
    found = nodes(html_of(client, doctor.url))
    (page,) = [node for node in found if node["@type"] == "ProfilePage"]
    (person,) = [node for node in found if node.get("@id") == page["mainEntity"]["@id"]]
    assert person["name"] == "Stephan Grupp, MD, PhD"


def test_the_search_finds_a_provider_by_a_specialty_as_soon_as_it_is_published(
    client: Client, people: ProviderIndexPage
):
    page = build_provider(people, "Ada", "Example", specialties=[build_specialty("Oncology")])
    assert page.url in client.get("/search/?query=oncology").content.decode()
