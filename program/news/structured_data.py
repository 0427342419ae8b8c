"""News in schema.org's terms."""

from datetime import UTC, datetime
from typing import Any

from wagtail.models import Page

from cms.layout.page_layout import PageLayout
from cms.media.pictures import picture_url
from program.news.authors import Author

PICTURE_WIDTH = 1280
# Longer ones are cut off by those who show them.
HEADLINE = 110


def article_node(page: Page, layout: PageLayout) -> dict[str, Any]:
    """A piece of news as the page shows it (schema.org NewsArticle)."""
    published = page.public_date
    node: dict[str, Any] = {
        "@type": "NewsArticle",
        "@id": f"{layout.absolute_url}#article",
        "headline": page.title[:HEADLINE],
        "description": page.summary_text,
        "url": layout.absolute_url,
        "mainEntityOfPage": {"@id": f"{layout.absolute_url}#page"},
        "inLanguage": layout.language,
        "datePublished": in_utc(published),
        "dateModified": in_utc(max(published, page.last_published_at or published)),
        "author": [_author(each, layout) for each in page.authors]
        or [{"@id": layout.organization_id}],
        "publisher": {"@id": layout.organization_id},
        "keywords": [link.text for link in page.shown_topics],
        "about": [_condition(link, layout) for link in page.shown_conditions],
        "correction": [_correction(value) for value in page.dated_corrections],
    }
    if page.public_image:
        address = picture_url(page.public_image, "whole", PICTURE_WIDTH, "jpeg")
        node["image"] = f"{layout.origin}{address}"
    return node


def in_utc(moment: datetime) -> str:
    """A moment as ISO 8601 writes it."""
    return moment.astimezone(UTC).isoformat()


def _author(author: Author, layout: PageLayout) -> dict[str, Any]:
    if not author.url:
        return {"@type": "Person", "name": author.name, "jobTitle": author.role}
    address = f"{layout.origin}{author.url}"
    return {
        "@type": "Physician" if author.is_physician else "Person",
        "@id": f"{address}#provider",
        "name": author.name,
        "url": address,
    }


def _condition(link: Any, layout: PageLayout) -> dict[str, str]:
    address = f"{layout.origin}{link.url}"
    return {
        "@type": "MedicalCondition",
        "@id": f"{address}#condition",
        "name": link.text,
        "url": address,
    }


def _correction(value: Any) -> dict[str, Any]:
    day = value.get("day")
    return {
        "@type": "CorrectionComment",
        "text": value["text"],
        "datePublished": day.isoformat() if day else "",
    }
