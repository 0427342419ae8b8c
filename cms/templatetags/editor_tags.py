"""Tags of the admin's templates."""

from typing import Any

from django import template
from django.db.models import Model

from cms.editor.usage import uses_context, uses_of
from cms.layout.site_layout import IdentityData, site_layout
from cms.media.pictures import picture_url

register = template.Library()

# What Wagtail's pages of confirmation call the record, or the row of a list that holds it.
_NAMES = ("object", "page", "image", "document", "snippet", "user")


@register.simple_tag
def site_identity() -> IdentityData:
    """Whose site this is."""
    return site_layout().identity


@register.simple_tag
def mark_url(mark: Any, width: int = 320) -> str:
    """The address of the hospital's mark, whole, in one size."""
    return picture_url(mark, "whole", width, "png")


@register.inclusion_tag("cms/editor/uses.html", takes_context=True)
def uses(context: template.Context, subject: Model | None = None, **options: Any) -> dict[str, Any]:
    """List what shows the record that a page of confirmation is about."""
    record = subject or _subject(context)
    deleting = options.get("deleting", "unpublish_url" not in context)
    return uses_context(uses_of([record]) if record else [], context["request"].user, deleting)


def _subject(context: template.Context) -> Model | None:
    if isinstance(context.get("object"), Model):
        return context["object"]
    rows = [context.get(name) for name in _NAMES]
    in_lists = [row["item"] for row in rows if isinstance(row, dict)]
    # A page about the only record of a list does not name it.
    in_lists += [row["item"] for row in context.get("items") or []]
    page = context.get("page")
    return page if isinstance(page, Model) else next(iter(in_lists), None)
