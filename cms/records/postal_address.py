"""Postal addresses: as an envelope has them, on one line, and in the terms of schema.org."""

from typing import Protocol


class Addressed(Protocol):
    """A footer or a location: whatever holds the parts of an address, each of which may be ""."""

    street: str
    city: str
    region: str
    postal_code: str
    country: str


def address_lines(place: Addressed) -> list[str]:
    """The address as it is written on an envelope inside the country."""
    state = " ".join(filter(None, [place.region, place.postal_code]))
    return list(filter(None, [place.street, ", ".join(filter(None, [place.city, state]))]))


def format_address(place: Addressed, *names: str) -> str:
    """The address on one line, as calendars and map services take it.

    `names` stand before it, the narrowest first (a room, a location); empty ones are left out.
    """
    return ", ".join(filter(None, [*names, *address_lines(place)]))


def postal_address(place: Addressed) -> dict[str, str]:
    """The address as a schema.org PostalAddress, without the parts that are not filled in."""
    parts = {
        "streetAddress": place.street,
        "addressLocality": place.city,
        "addressRegion": place.region,
        "postalCode": place.postal_code,
        "addressCountry": place.country,
    }
    return {"@type": "PostalAddress", **{name: part for name, part in parts.items() if part}}
