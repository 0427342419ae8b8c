"""What search engines and assistants read: one graph of schema.org terms for each page."""

from datetime import UTC
from typing import TYPE_CHECKING, Any

from cms.records.contact_data import PhoneLine

if TYPE_CHECKING:
    from cms.layout.page_layout import Frame
    from cms.pages.base import BasePage


def page_graph(page: "BasePage", frame: "Frame") -> dict[str, Any]:
    """The JSON-LD of a page: the hospital, the page, the way to it, and what the page adds."""
    nodes = [organization(frame), _web_page(page, frame), *page.structured_data(frame)]
    if frame.breadcrumbs:
        nodes.append(_breadcrumbs(frame))
    return {"@context": "https://schema.org", "@graph": [_told(node) for node in nodes]}


def _told(value: Any) -> Any:
    """The same without what an editor left empty: a name with nothing behind it is an error."""
    if isinstance(value, dict):
        parts = ((key, _told(part)) for key, part in value.items())
        return {key: part for key, part in parts if part not in ("", None, [], {})}
    return [_told(part) for part in value] if isinstance(value, list) else value


def organization(frame: "Frame") -> dict[str, Any]:
    """The hospital (schema.org Hospital, a MedicalOrganization)."""
    identity, footer, contact = frame.identity, frame.footer, frame.contact
    node: dict[str, Any] = {
        "@type": ["Hospital", "MedicalOrganization"],
        "@id": frame.organization_id,
        "name": identity.name,
        "url": frame.site_url,
    }
    if identity.description:
        node["description"] = identity.description
    if contact and contact.first_line:
        node["telephone"] = contact.first_line.dialled
        node["contactPoint"] = [contact_point(line) for line in contact.lines]
    if footer:
        node |= _place(footer)
    return node


def contact_point(line: PhoneLine) -> dict[str, Any]:
    """A line of a contact (schema.org ContactPoint)."""
    key = "faxNumber" if line.kind == "fax" else "telephone"
    point = {"@type": "ContactPoint", "contactType": line.audience, key: line.dialled}
    if line.hours:
        point["description"] = f"{line.hours} {line.zone}".strip()
    return point


def _place(footer: Any) -> dict[str, Any]:
    place: dict[str, Any] = {}
    if footer.street or footer.city:
        place["address"] = {
            "@type": "PostalAddress",
            "streetAddress": footer.street,
            "addressLocality": footer.city,
            "addressRegion": footer.region,
            "postalCode": footer.postal_code,
            "addressCountry": footer.country,
        }
    if footer.social:
        place["sameAs"] = [link.url for link in footer.social]
    return place


def _web_page(page: "BasePage", frame: "Frame") -> dict[str, Any]:
    node: dict[str, Any] = {
        "@type": page.schema_type,
        "@id": f"{frame.absolute_url}#page",
        "url": frame.absolute_url,
        "name": page.seo_title or page.title,
        "inLanguage": frame.language,
        "publisher": {"@id": frame.organization_id},
    }
    if page.summary_text:
        node["description"] = page.summary_text
    if page.checked_on:
        node["lastReviewed"] = page.checked_on.isoformat()
    if page.last_published_at:
        node["dateModified"] = page.last_published_at.astimezone(UTC).isoformat()
    return node | page.page_facts(frame)


def _breadcrumbs(frame: "Frame") -> dict[str, Any]:
    return {
        "@type": "BreadcrumbList",
        "@id": f"{frame.absolute_url}#breadcrumbs",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": link.text,
                "item": f"{frame.origin}{link.url}",
            }
            for position, link in enumerate(frame.breadcrumbs, start=1)
        ],
    }
