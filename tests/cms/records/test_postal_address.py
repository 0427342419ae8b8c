"""An address is written alike on envelopes, on a line and for search engines."""

from types import SimpleNamespace

import pytest

from cms.layout.site_layout import site_layout
from cms.records.postal_address import address_lines, format_address, postal_address
from tests.reading import nodes, soup
from tests.samples import Hospital


@pytest.fixture
def place() -> SimpleNamespace:
    return SimpleNamespace(
        street="1 Hill Road", city="Springfield", region="PA", postal_code="19000", country="US"
    )


def test_an_envelope_has_the_street_and_then_the_city(place):
    assert address_lines(place) == ["1 Hill Road", "Springfield, PA 19000"]


def test_an_envelope_has_no_lines_and_commas_of_what_is_missing(place):
    place.street = place.region = ""
    assert address_lines(place) == ["Springfield, 19000"]
    place.city = place.postal_code = ""
    assert address_lines(place) == []


def test_a_line_has_the_names_before_the_address(place):
    line = format_address(place, "Room 4", "", "Hill campus")
    assert line == "Room 4, Hill campus, 1 Hill Road, Springfield, PA 19000"


def test_search_engines_read_the_parts_that_are_there(place):
    place.region = ""
    assert postal_address(place) == {
        "@type": "PostalAddress",
        "streetAddress": "1 Hill Road",
        "addressLocality": "Springfield",
        "postalCode": "19000",
        "addressCountry": "US",
    }


@pytest.mark.django_db
def test_the_hospitals_own_address_is_that_of_its_footer(hospital: Hospital):
    hospital.footer.region, hospital.footer.postal_code = "PA", "19000"
    hospital.footer.country = "US"
    hospital.footer.save_revision().publish()
    (organization,) = nodes(soup(hospital.front.url), "Hospital")
    assert organization["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "1 Hill Road",
        "addressLocality": "Springfield",
        "addressRegion": "PA",
        "postalCode": "19000",
        "addressCountry": "US",
    }
    assert site_layout().footer.address_lines == ["1 Hill Road", "Springfield, PA 19000"]


@pytest.mark.django_db
def test_a_footer_without_an_address_tells_none(hospital: Hospital):
    hospital.footer.street = hospital.footer.city = ""
    hospital.footer.save_revision().publish()
    (organization,) = nodes(soup(hospital.front.url), "Hospital")
    assert "address" not in organization
