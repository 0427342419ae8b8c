"""Find a doctor: by what families know, however they spell it, and never a dead end."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import PageViewRestriction

from cms.demo.builders import build_page
from program.models import ConditionPage, LocationPage, ProviderIndexPage, ProviderPage
from program.people import LISTED
from tests.conftest import kept_for_a_module
from tests.program.people import build_list, build_provider, build_specialty
from tests.samples import Hospital


@dataclass
class Staff:
    """A finder with a few people in it."""

    page: ProviderIndexPage
    grupp: ProviderPage
    obrien: ProviderPage
    munoz: ProviderPage
    navigator: ProviderPage

    def find(self, client: Client, **typed: str) -> list[str]:
        """The names that the finder shows."""
        response = client.get(self.page.url, typed)
        assert response.status_code == 200
        return [person.name for person in response.context["finder"].people]


def build_staff(hospital: Hospital) -> Staff:
    """The people, and what they are found by."""
    page = hospital.front.get_children().type(ProviderIndexPage).first()
    page = page.specific if page else build_list(hospital.front)
    blood = build_specialty("Pediatric Hematology", "blood doctor")
    heart = build_specialty("Cardiology")
    thalassemia = build_page(
        hospital.conditions,
        ConditionPage,
        title="Beta Thalassemia",
        also_called_text="Cooley's Anemia",
    )
    place = {"street": "2 Hill Road", "city": "Springfield"}
    annex = build_page(hospital.locations, LocationPage, title="Annex", **place)
    return Staff(
        page=page,
        grupp=build_provider(
            page,
            "Stephan",
            "Grupp",
            credentials="MD, PhD",
            accepting="yes",
            specialties=[blood],
            conditions=[thalassemia],
            languages=["en", "de"],
            locations=[hospital.location],
        ),
        obrien=build_provider(
            page, "Sean", "O'Brien", accepting="no", specialties=[heart], locations=[annex]
        ),
        munoz=build_provider(
            page,
            "José",
            "Muñoz",
            accepting="yes",
            specialties=[blood, heart],
            conditions=[hospital.condition],
            languages=["es", "en"],
            locations=[annex],
        ),
        navigator=build_provider(page, "Anna", "van der Berg", role="nurse-navigator"),
    )


@pytest.fixture(scope="module")
def _staff(_hospital: Hospital, django_db_blocker: Any) -> Iterator[Staff]:
    yield from kept_for_a_module(django_db_blocker, lambda: build_staff(_hospital))


@pytest.fixture
def staff(_staff: Staff, db: None) -> Staff:
    """The people, read from the database again."""
    read = {name: type(page).objects.get(pk=page.pk) for name, page in vars(_staff).items()}
    return Staff(**read)


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


# --- No dead end


def test_where_nobody_fits_each_way_on_tells_how_many_there_are(
    client: Client, staff: Staff
) -> None:
    response = client.get(staff.page.url, {"language": "de", "location": "annex"})
    finder = response.context["finder"]
    assert finder.total == 0
    assert [(way.words, way.count) for way in finder.loosened] == [
        ("Without “German”", 2),
        ("Without “Annex”", 1),
    ]
    for way in finder.loosened:
        assert client.get(way.url).context["finder"].total == way.count
    html = response.content.decode()
    assert "tel:+12155550100" in html.split("nobody__call")[1]


def test_a_specialty_typed_as_a_name_is_offered(client: Client, staff: Staff) -> None:
    finder = client.get(staff.page.url, {"name": "Hematology"}).context["finder"]
    assert finder.total == 0
    assert [client.get(link.url).context["finder"].total for link in finder.elsewhere] == [2]


def test_a_condition_that_nobody_treats_leads_to_its_page(
    client: Client, staff: Staff, hospital: Hospital
) -> None:
    build_page(hospital.conditions, ConditionPage, title="Hodgkin Lymphoma")
    finder = client.get(staff.page.url, {"condition": "hodgkin"}).context["finder"]
    assert finder.total == 0
    assert [link.text for link in finder.elsewhere] == ["Hodgkin Lymphoma"]


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
    assert "body" not in LISTED


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
