"""What other pages show of providers: from a place to those who work there."""

from tests.program.providers.builders import build_provider
from tests.samples import Hospital


def test_a_place_leads_to_the_finder_of_the_hospital_and_not_to_a_team(hospital: Hospital):
    build_provider(hospital.providers, "Ann", "Hill", locations=[hospital.location])
    place = type(hospital.location).objects.get(pk=hospital.location.pk)
    assert place.finder_url == f"{hospital.providers.url}?location={place.slug}"


def test_a_place_where_nobody_works_leads_to_no_finder(hospital: Hospital):
    assert hospital.location.finder_url == ""
