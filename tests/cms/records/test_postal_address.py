"""An address is written alike on envelopes, on a line and for search engines."""

from types import SimpleNamespace

import pytest

from cms.records.postal_address import address_lines, format_address, postal_address


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
