"""Find a doctor: by what families know, however they spell it."""

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from program.models import LocationPage
from tests.program.providers.builders import build_provider
from tests.program.providers.staff import Staff
from tests.samples import Hospital


def test_all_stand_in_the_order_of_their_family_names(client: Client, staff: Staff) -> None:
    assert staff.find(client) == [
        "Stephan Grupp",
        "José Muñoz",
        "Sean O'Brien",
        "Anna van der Berg",
    ]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Grupp", "Stephan Grupp"),
        ("grup", "Stephan Grupp"),
        ("Gruppp", "Stephan Grupp"),
        ("Gurpp", "Stephan Grupp"),
        ("Dr. Grupp", "Stephan Grupp"),
        ("Grupp, Stephan", "Stephan Grupp"),
        ("Steven Grupp", "Stephan Grupp"),
        ("Stephen Grupp", "Stephan Grupp"),
        ("obrien", "Sean O'Brien"),
        ("O’Brien", "Sean O'Brien"),
        ("O Brien", "Sean O'Brien"),
        ("Obrian", "Sean O'Brien"),
        ("jose munoz", "José Muñoz"),
        ("Munos", "José Muñoz"),
        ("Berg", "Anna van der Berg"),
        ("vanderberg anna", "Anna van der Berg"),
        ("  ANNA   van  ", "Anna van der Berg"),
    ],
)
def test_a_name_is_found_as_families_type_it(
    client: Client, staff: Staff, typed: str, name: str
) -> None:
    assert staff.find(client, name=typed) == [name]


def test_what_is_only_near_is_said_to_be(client: Client, staff: Staff) -> None:
    assert not client.get(staff.page.url, {"name": "Grupp"}).context["finder"].notes
    notes = client.get(staff.page.url, {"name": "Gurpp"}).context["finder"].notes
    assert len(notes) == 1
    assert "Gurpp" in notes[0]


def test_who_is_called_so_comes_before_who_only_begins_so(client: Client, staff: Staff) -> None:
    build_provider(staff.page, "Wei", "Li")
    build_provider(staff.page, "Adam", "Lia")
    build_provider(staff.page, "Amy", "Libby")
    assert staff.find(client, name="li") == ["Wei Li", "Adam Lia", "Amy Libby"]


@pytest.mark.parametrize(
    "typed",
    ["Hematology", "hematolgy", "hemotology", "pediatric hematology", "blood doctor", "HEMATO"],
)
def test_a_specialty_is_found_by_all_its_names_and_misspelt(
    client: Client, staff: Staff, typed: str
) -> None:
    assert staff.find(client, specialty=typed) == ["Stephan Grupp", "José Muñoz"]


@pytest.mark.parametrize(
    "typed",
    ["Beta Thalassemia", "Cooley's anemia", "cooleys", "Cooley’s", "thalasemia", "coolie's"],
)
def test_a_condition_is_found_by_all_its_names_and_misspelt(
    client: Client, staff: Staff, typed: str
) -> None:
    assert staff.find(client, condition=typed) == ["Stephan Grupp"]


def test_language_place_and_new_patients_are_chosen(
    client: Client, staff: Staff, hospital: Hospital
) -> None:
    assert staff.find(client, language="es") == ["José Muñoz"]
    assert staff.find(client, location="annex") == ["José Muñoz", "Sean O'Brien"]
    assert staff.find(client, accepting="yes") == ["Stephan Grupp", "José Muñoz"]
    assert staff.find(client, accepting="yes", language="en", location="annex") == ["José Muñoz"]


def test_the_form_offers_only_what_somebody_has(client: Client, staff: Staff) -> None:
    offered = client.get(staff.page.url).context["finder"].vocabulary
    assert [code for code, _name in offered.languages] == ["en", "de", "es"]
    assert [title for _slug, title in offered.locations] == ["Annex", "Hill campus"]
    assert offered.treated == ["Beta Thalassemia", "Sickle cell"]


# --- What the page says


@pytest.mark.parametrize("chosen", [{"specialty": "hematology"}, {"language": "es"}])
def test_what_is_folded_stands_open_once_it_is_chosen(
    client: Client, staff: Staff, chosen: dict[str, str]
) -> None:
    def fold(**typed: str) -> str:
        html = client.get(staff.page.url, typed).content.decode()
        return html.partition('<details class="finder__more"')[2].partition(">")[0].strip()

    assert fold() == fold(name="grupp", accepting="yes") == ""
    assert fold(**chosen) == "open"


def test_the_title_begins_with_the_count(client: Client, staff: Staff) -> None:
    def title(**typed: str) -> str:
        html = client.get(staff.page.url, typed).content.decode()
        return html.split("<title>")[1].split("</title>")[0].strip()

    assert title(accepting="yes").startswith("2 people found | ")
    assert title(name="grupp").startswith("1 person found | ")
    assert title(name="zzzzzz").startswith("0 people found | ")
    assert title().startswith(staff.page.title)


def test_each_filter_is_taken_off_by_a_link(client: Client, staff: Staff) -> None:
    chosen = {"specialty": "hematology", "language": "es", "accepting": "yes"}
    finder = client.get(staff.page.url, chosen).context["finder"]
    assert [chip.choice.shown for chip in finder.chips] == [
        "Pediatric Hematology",
        "Spanish",
        "Accepting new patients",
    ]
    for chip in finder.chips:
        rest = client.get(chip.without).context["finder"].typed
        assert rest == {**finder.typed, chip.choice.name: ""}


def test_the_form_keeps_what_was_typed(client: Client, staff: Staff) -> None:
    html = client.get(
        staff.page.url, {"name": 'a"<b>', "language": "es", "accepting": "yes"}
    ).content.decode()
    assert 'value="a&quot;&lt;b&gt;"' in html
    assert '<option value="es" selected>' in html
    assert "<b>" not in html


def test_a_filtered_list_is_not_for_search_engines(client: Client, staff: Staff) -> None:
    assert 'name="robots"' not in client.get(staff.page.url).content.decode()
    assert 'name="robots"' in client.get(staff.page.url, {"language": "es"}).content.decode()


# --- Who is gone


def test_who_leaves_is_found_no_more(client: Client, staff: Staff) -> None:
    staff.grupp.unpublish()
    assert "Stephan Grupp" not in staff.find(client)
    assert staff.find(client, name="Grupp") == []
    assert staff.find(client, specialty="hematology") == ["José Muñoz"]
    assert (
        "German"
        not in dict(client.get(staff.page.url).context["finder"].vocabulary.languages).values()
    )


def test_drafts_and_private_people_are_not_found(client: Client, staff: Staff) -> None:
    build_provider(staff.page, "Drafty", "Draft", live=False)
    PageViewRestriction.objects.create(page=staff.munoz, restriction_type="login")
    assert staff.find(client) == ["Stephan Grupp", "Sean O'Brien", "Anna van der Berg"]


def test_a_place_that_closed_is_not_named(client: Client, staff: Staff) -> None:
    place = LocationPage.objects.get(slug="annex")
    place.unpublish()
    html = client.get(staff.page.url).content.decode()
    assert "Annex" not in html
    assert staff.find(client, location="annex") == []


def test_what_an_editor_changes_is_found_at_once(client: Client, staff: Staff) -> None:
    assert staff.find(client, name="Zimmermann") == []
    staff.obrien.title, staff.obrien.family_name = "Sean Zimmermann", "Zimmermann"
    staff.obrien.save_revision().publish()
    assert staff.find(client, name="zimmerman") == ["Sean Zimmermann"]
    assert staff.find(client)[-1] == "Sean Zimmermann"
