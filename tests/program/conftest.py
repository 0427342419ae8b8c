"""What tests of the clinical content can use."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from program.models import ProviderIndexPage, ProviderPage
from tests.program.locations.builders import ZONE
from tests.program.providers.builders import build_provider, build_specialty
from tests.program.providers.staff import Staff, build_staff
from tests.samples import Hospital
from tests.sites import SiteStore


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Sets the clock of the server, in New York's time."""

    def set_clock(*parts: int) -> None:
        moment = datetime(*parts, tzinfo=ZONE)
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return set_clock


@pytest.fixture(scope="module")
def _staff(sites: SiteStore, _hospital: Hospital) -> Iterator[Staff]:
    yield from sites.held("staff", lambda: build_staff(_hospital.fresh()), base="hospital")


@pytest.fixture
def staff(_staff: Staff, db: None) -> Staff:
    """The people, read from the database again."""
    read = {name: type(page).objects.get(pk=page.pk) for name, page in vars(_staff).items()}
    return Staff(**read)


@pytest.fixture
def people(hospital: Hospital) -> ProviderIndexPage:
    """The hospital's list of providers."""
    return hospital.providers


@pytest.fixture
def doctor(hospital: Hospital, people: ProviderIndexPage) -> ProviderPage:
    """Somebody with everything that a page tells."""
    return build_provider(
        people,
        "Stephan",
        "Grupp",
        credentials="MD, PhD",
        position="Chief of Cellular Therapy",
        accepting="yes",
        specialties=[build_specialty("Oncology")],
        conditions=[hospital.condition],
        locations=[hospital.location],
        languages=["en", "de"],
        body=[("text", "<p>He likes hills.</p>")],
        education=[("education", {"kind": "fellowship", "institution": "Hill University"})],
        certifications=[("certification", {"subject": "Pediatrics", "board": "Board of Hills"})],
    )
