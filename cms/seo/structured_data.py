"""What search engines and assistants read: one graph of schema.org terms for each page."""

from collections.abc import Iterable
from datetime import UTC
from typing import Any

from cms.layout.page_layout import PageLayout
from cms.pages.base import BasePage
from cms.records.choices import LineKind
from cms.records.contact_data import PhoneLine
from cms.records.postal_address import postal_address


def page_graph(
    page: BasePage, layout: PageLayout, others: Iterable[dict[str, Any]] = ()
) -> dict[str, Any]:
    """The JSON-LD of a page: the hospital, the page, the way to it, what it adds, and `others`."""
    added = [*page.structured_data(layout), *others]
    nodes = [organization(layout), _web_page(page, layout), *added]
    if layout.breadcrumbs:
        nodes.append(_breadcrumbs(layout))
    return {"@context": "https://schema.org", "@graph": [without_blanks(node) for node in nodes]}


def without_blanks(value: Any) -> Any:
    """The same without what an editor left empty: a name with nothing behind it is an error."""
    if isinstance(value, dict):
        parts = ((key, without_blanks(part)) for key, part in value.items())
        return {key: part for key, part in parts if part not in ("", None, [], {})}
    return [without_blanks(part) for part in value] if isinstance(value, list) else value


def organization(layout: PageLayout) -> dict[str, Any]:
    """The hospital (schema.org Hospital, a MedicalOrganization)."""
    identity, footer, contact = layout.identity, layout.footer, layout.contact
    node: dict[str, Any] = {
        "@type": ["Hospital", "MedicalOrganization"],
        "@id": layout.organization_id,
        "name": identity.name,
        "url": layout.site_url,
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
    key = "faxNumber" if line.kind == LineKind.FAX else "telephone"
    point = {"@type": "ContactPoint", "contactType": line.audience, key: line.dialled}
    if line.hours:
        point["description"] = f"{line.hours} {line.zone}".strip()
    return point


def _place(footer: Any) -> dict[str, Any]:
    place: dict[str, Any] = {}
    if footer.street or footer.city:
        place["address"] = postal_address(footer)
    if footer.social:
        place["sameAs"] = [link.url for link in footer.social]
    return place


def _web_page(page: BasePage, layout: PageLayout) -> dict[str, Any]:
    node: dict[str, Any] = {
        "@type": page.schema_type,
        "@id": f"{layout.absolute_url}#page",
        "url": layout.absolute_url,
        "name": page.seo_title or page.title,
        "inLanguage": layout.language,
        "publisher": {"@id": layout.organization_id},
    }
    if page.summary_text:
        node["description"] = page.summary_text
    if page.checked_on:
        node["lastReviewed"] = page.checked_on.isoformat()
    if page.last_published_at:
        node["dateModified"] = page.last_published_at.astimezone(UTC).isoformat()
    return node | page.schema_properties(layout)


def _breadcrumbs(layout: PageLayout) -> dict[str, Any]:
    return {
        "@type": "BreadcrumbList",
        "@id": f"{layout.absolute_url}#breadcrumbs",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": link.text,
                "item": f"{layout.origin}{link.url}",
            }
            for position, link in enumerate(layout.breadcrumbs, start=1)
        ],
    }
