"""People for tests: a list to find them in, and what they are found by."""

from typing import Any

from wagtail.models import Page

from cms.demo import builders
from cms.demo.builders import build_page, build_record
from program.models import ProviderIndexPage, ProviderPage, Specialty
from tests.samples import Hospital


def build_list(front: Page, title: str = "Find a doctor") -> ProviderIndexPage:
    """The hospital's list of providers."""
    return build_page(front, ProviderIndexPage, title=title)


def build_specialty(name: str, *also_called: str) -> Specialty:
    """A published specialty."""
    return build_record(Specialty, name=name, also_called_text="\n".join(also_called))


def build_provider(
    people: ProviderIndexPage, given: str, family: str, *, live: bool = True, **fields: Any
) -> ProviderPage:
    """Somebody in the list; relations are given as the records themselves."""
    rows = {
        "specialties": [{"specialty": each} for each in fields.pop("specialties", ())],
        "conditions": [{"condition": each} for each in fields.pop("conditions", ())],
        "locations": [{"location": each} for each in fields.pop("locations", ())],
        "languages": [{"code": each} for each in fields.pop("languages", ())],
    }
    names = {"given_name": given, "family_name": family, "title": f"{given} {family}".strip()}
    return build_page(people, ProviderPage, live=live, **(names | rows | fields))


def choose_team(hospital: Hospital, *team: ProviderPage, faces: int = 0) -> None:
    """Let the program choose its people, and show some of them on its home."""
    builders.choose(
        hospital.program, [hospital.condition], [hospital.service], team, [hospital.location]
    )
    teaser = {
        "heading": "Our team",
        "text": "<p>People.</p>",
        "team": faces,
        "people": [{"name": "A volunteer", "role": "Reads aloud", "image": None}],
    }
    builders.publish(hospital.program, body=[("team_teaser", teaser)])
