"""The people of the hospital in schema.org's terms."""

from typing import Any

from wagtail.models import Page

from cms.layout.page_layout import PageLayout
from cms.media.pictures import picture_url
from program.providers.choices import Accepting, Role

PICTURE_WIDTH = 640


def provider_node(page: Page, layout: PageLayout) -> dict[str, Any]:
    """A provider as the page shows one; what the page does not show is not told."""
    node = _physician(page, layout) if page.role == Role.PHYSICIAN else _person(page, layout)
    profile = page.profile
    contact = layout.page_contact if page.contact_id else None
    node |= {
        "@id": provider_id(layout),
        "name": page.full_name,
        "url": layout.absolute_url,
        "description": page.position,
        "knowsLanguage": list(profile.languages),
        "telephone": contact.first_line.e164 if contact and contact.first_line else "",
    }
    if page.public_photo:
        address = picture_url(page.public_photo, "square", PICTURE_WIDTH, "jpeg")
        node["image"] = f"{layout.origin}{address}"
    return {name: value for name, value in node.items() if value not in ("", [], None)}


def provider_id(layout: PageLayout) -> str:
    """What structured data calls the provider of a page."""
    return f"{layout.absolute_url}#provider"


def _physician(page: Page, layout: PageLayout) -> dict[str, Any]:
    """schema.org Physician, which is a practice: where it is, what it knows, who may come."""
    profile = page.profile
    node: dict[str, Any] = {
        "@type": "Physician",
        "medicalSpecialty": list(profile.specialties),
        "hospitalAffiliation": {"@id": layout.organization_id},
        "memberOf": [_named("MedicalOrganization", link, layout) for link in profile.programs],
        "location": [_named("Place", link, layout) for link in profile.locations],
        "knowsAbout": [_named("MedicalCondition", link, layout) for link in profile.conditions],
    }
    if page.accepting in (Accepting.YES, Accepting.NO):
        node["isAcceptingNewPatients"] = page.accepting == Accepting.YES
    return node


def _person(page: Page, layout: PageLayout) -> dict[str, Any]:
    """schema.org Person."""
    profile = page.profile
    return {
        "@type": "Person",
        "givenName": page.given_name,
        "familyName": page.family_name,
        "honorificSuffix": page.credentials,
        "jobTitle": page.position or profile.role,
        "worksFor": {"@id": layout.organization_id},
        "memberOf": [_named("MedicalOrganization", link, layout) for link in profile.programs],
        "workLocation": [_named("Place", link, layout) for link in profile.locations],
        "knowsAbout": [
            *profile.specialties,
            *(_named("MedicalCondition", link, layout) for link in profile.conditions),
        ],
    }


def _named(kind: str, link: Any, layout: PageLayout) -> dict[str, str]:
    return {"@type": kind, "name": link.text, "url": f"{layout.origin}{link.url}"}
