"""The library of the demo: conditions, services, people and places, and what leads to them."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from program.models import ConditionPage, LocationPage, ProviderPage, ServicePage
from tests.cms.demo import seed
from tests.cms.demo.test_demo import PROGRAM, in_order, read, texts, words

pytestmark = pytest.mark.usefixtures("demo_site")

# The sections of every condition, as families look for them.
TOPICS = (
    "What it is",
    "Signs and symptoms",
    "Causes",
    "Diagnosis",
    "Treatment",
    "Outlook",
    "Follow-up care",
    "When to call",
)


def links(page: BeautifulSoup, address: str) -> list[str]:
    """The words of every link in the page's own content that leads to the address."""
    return [words(link) for link in page.main.find_all("a", href=address)]


class TestConditions:
    """Seven, each with the same sections, and under every name that families know."""

    @pytest.mark.parametrize("slug", ["hodgkin-lymphoma", "sickle-cell-disease"])
    def test_sections_stand_in_the_order_that_families_look_for(self, slug: str) -> None:
        assert in_order(texts(read(f"/conditions-diseases/{slug}/").select("h2")), TOPICS)

    def test_all_are_whole(self) -> None:
        pages = ConditionPage.objects.live()
        assert {page.title for page in pages} == set(seed.CONDITIONS)
        for page in pages:
            kinds = [topic.block_type for topic in page.sections]
            assert len(kinds) == len(set(kinds)) == len(TOPICS), page.title
            assert page.also_called, page.title
            assert page.reviewed_on < page.next_review_on
            assert {code.system for code in page.codes.all()} == {"ICD-10-CM", "MeSH"}

    def test_sources_are_public_bodies(self) -> None:
        bodies = ("https://www.cancer.gov/", "https://www.cdc.gov/", "https://medlineplus.gov/")
        for page in ConditionPage.objects.live():
            addresses = [source.value.link.url for source in page.sources]
            assert addresses, page.title
            assert all(a.startswith((*bodies, "https://www.nhlbi.nih.gov/")) for a in addresses)

    @pytest.mark.parametrize(
        ("name", "slug"),
        [
            ("Cooley's anemia", "beta-thalassemia"),
            ("ALL", "acute-lymphoblastic-leukemia"),
            ("Acute lymphocytic leukemia", "acute-lymphoblastic-leukemia"),
            ("Lymphoma, Non-Hodgkin", "non-hodgkin-lymphoma-in-children"),
            ("Hodgkin's disease", "hodgkin-lymphoma"),
        ],
    )
    def test_other_names_lead_to_the_condition(self, name: str, slug: str) -> None:
        library = read("/conditions-diseases/")
        assert any(name in found for found in links(library, f"/conditions-diseases/{slug}/"))

    def test_the_program_says_what_a_shared_condition_means_to_it(self) -> None:
        assert "CAR T-cell therapy may be a choice" in words(
            read(f"{PROGRAM}conditions-we-treat/").main
        )


class TestPeople:
    """One who is public, and examples that nobody can take for more."""

    def test_all_but_one_are_plainly_examples(self) -> None:
        people = ProviderPage.objects.live()
        assert [page.title for page in people if not page.title.startswith("Example ")] == [
            "Stephan Grupp"
        ]
        for page in people.exclude(slug="stephan-grupp"):
            assert "made up for the demonstration" in words(read(page.url).main), page.title

    def test_lists_sort_names_as_families_look_for_them(self) -> None:
        names = ProviderPage.objects.order_by("sort_key").values_list("family_name", flat=True)
        assert list(names) == [
            "Çelik",
            "Counselor",
            "D'Angelo",
            "de la Cruz",
            "Grupp",
            "Łukaszewicz",
            "Müller",
            "Navigator",
            "Nguyễn",
            "O'Neill",
            "al-Rashid",
            "van der Berg",
            "Wang 王",
        ]

    def test_the_team_of_the_program_stands_on_its_page_in_its_order(self) -> None:
        team = texts(read(f"{PROGRAM}our-team/").main.select("a"))
        wanted = ["Stephan Grupp", "Example van der Berg", "Example Navigator", "Example Çelik"]
        shown = [next((name for name in wanted if name in link), "") for link in team]
        assert in_order(shown, wanted)

    def test_a_doctor_is_found_by_another_name_of_a_condition(self) -> None:
        page = read("/find-a-doctor/?condition=sickle-cell-disease")
        assert page.main.find("a", href="/find-a-doctor/example-de-la-cruz/")


class TestPlaces:
    """The address of the hospital, and examples for everything that is not public."""

    def test_the_main_hospital_has_its_address_and_no_invented_hours(self) -> None:
        page = LocationPage.objects.get(slug="main-hospital")
        assert page.address_lines == ["3401 Civic Center Blvd.", "Philadelphia, PA 19104"]
        assert not page.hours.weekly
        assert not page.always_open

    def test_all_others_are_plainly_examples(self) -> None:
        for page in LocationPage.objects.exclude(slug="main-hospital"):
            assert page.title.startswith("Example ")
            assert "It does not exist" in words(read(page.url).main)

    def test_the_old_address_of_directions_leads_to_the_hospital(self) -> None:
        response = Client().get("/locations/driving-directions/")
        assert response.status_code == 301
        assert response["Location"].endswith("/locations/main-hospital/")


class TestServices:
    """Of every service its kind, and where it is."""

    def test_services_have_a_kind_and_a_place(self) -> None:
        kinds = {page.slug: page.kind for page in ServicePage.objects.live()}
        assert kinds == {
            "cell-and-gene-therapy-laboratory": "laboratory",
            "financial-assistance-for-pediatric-cancer-patients": "support",
            "pediatric-intensive-care-unit": "unit",
            "example-day-clinic": "clinic",
        }
        assert all(page.service_locations.all() for page in ServicePage.objects.live())
