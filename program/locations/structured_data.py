"""A place as search engines read it (schema.org Hospital, MedicalClinic and the like)."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.layout.page_layout import PageLayout
from cms.opening_hours.hours import Hours
from cms.opening_hours.structured_data import opening_hours
from cms.records.postal_address import postal_address
from cms.seo.structured_data import contact_point
from program.locations.choices import LocationKind

# A laboratory or an office has an address and hours only as a business.
_TYPES: dict[str, str | list[str]] = {
    LocationKind.HOSPITAL: "Hospital",
    LocationKind.CLINIC: "MedicalClinic",
    LocationKind.LABORATORY: ["MedicalBusiness", "DiagnosticLab"],
    LocationKind.OFFICE: "MedicalBusiness",
}


def place_node(page: Page, layout: PageLayout) -> dict[str, Any]:
    """All that the page of a location tells: address, point, number, hours."""
    node: dict[str, Any] = {
        "@type": _TYPES[page.kind],
        "@id": f"{layout.absolute_url}#place",
        "name": page.title,
        "url": layout.absolute_url,
        "parentOrganization": {"@id": layout.organization_id},
        "address": postal_address(page),
        **opening_hours(page.hours, page.opening.today),
    }
    if page.target.point:
        latitude, longitude = map(float, page.target.point)
        geo = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
        node["geo"] = geo
    contact = layout.page_contact
    if contact and contact.first_line:
        node["telephone"] = contact.first_line.e164
        node["contactPoint"] = [contact_point(line) for line in contact.lines]
    if page.emergency_room:
        node["department"] = _emergency_room(page, node)
    return node


def _emergency_room(page: Page, place: dict[str, Any]) -> dict[str, Any]:
    same = {name: place[name] for name in ("address", "geo", "telephone") if name in place}
    return {
        "@type": "EmergencyService",
        "@id": f"{place['@id']}-emergency",
        "name": _("Emergency room, %(place)s") % {"place": page.title},
        **same,
        **opening_hours(Hours(page.hours.zone, always=True), page.opening.today),
    }
