"""A finder with a few people in it, for the tests to search."""

from dataclasses import dataclass

from django.test import Client

from cms.demo.builders import build_page
from program.models import ConditionPage, LocationPage, ProviderIndexPage, ProviderPage
from tests.program.providers.builders import build_provider, build_specialty
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
    page = hospital.providers
    hospital.provider.unpublish()
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
