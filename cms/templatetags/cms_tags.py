"""Tags of the public templates. None of them asks the database."""

import json
from typing import Any

from django import template
from django.forms.utils import flatatt
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail.rich_text import RichText

from cms.links import Link
from cms.media.drawing import drawing
from cms.media.pictures import picture_of
from cms.seo.structured_data import page_graph
from cms.streams.references import References

register = template.Library()

# What could end a script element, or be read as markup inside one.
_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def picture(
    image: Any, alt: str | None = None, sizes: str = "100vw", shape: str = "whole", **options: Any
) -> SafeString:
    """Render `image` with AVIF, WebP and a plain format; nothing where there is none.

    `alt` is what the editor wrote unless given; `eager=True` is for the picture in the first view.
    """
    if image is None:
        return SafeString()
    if alt is None:
        alt = getattr(image, "contextual_alt_text", None) or ""
    context = {"picture": picture_of(image, shape), "alt": alt, "sizes": sizes, **options}
    return render_to_string("components/picture.html", context)


@register.simple_tag
def drawn(seed: Any, kind: str = "") -> SafeString:
    """Draw a picture of the site's own; a page, or any text, keeps its own."""
    key = getattr(seed, "translation_key", None) or getattr(seed, "pk", None) or seed
    return drawing(str(key), kind)


@register.simple_tag
def icon(name: str) -> SafeString:
    """A sign of the sprite, silent to screen readers."""
    return format_html(
        '<svg class="icon icon--{}" aria-hidden="true"><use href="{}#{}"/></svg>',
        name,
        static("cms/sprite.svg"),
        name,
    )


@register.simple_tag
def initials(name: str) -> str:
    """The first letters of the first and last name, for people without a photograph."""
    # What follows a comma is a degree: "Stephan Grupp, MD, PhD".
    words = [word for word in name.partition(",")[0].split() if word[0].isalpha()]
    letters = [word[0].upper() for word in words]
    return "".join(letters[:1] + letters[1:][-1:])


@register.simple_tag(takes_context=True)
def rich_text(context: template.Context, value: RichText | str | None) -> SafeString:
    """The HTML of an editor's text; links that lead nowhere become words."""
    references = context.get("references") or References()
    return references.rich_text(value or "")


@register.simple_tag(name="link")
def link_tag(link: Link, **attributes: str) -> SafeString:
    """A link as visitors meet it; it says so when it leaves this site."""
    # Written here: a page has a hundred of them, and a template costs four times as much.
    if not link.url:
        words = format_html('<span class="words" dir="auto">{}</span>', link.text)
        return words if link.text else SafeString()
    shown = {
        "class": attributes.get("class") or None,
        "href": link.url,
        "aria-current": "page" if link.current else None,
    }
    parts = (flatatt(shown), link.text, _outside(link), _note(link))
    return format_html('<a{}><span dir="auto">{}</span>{}{}</a>', *parts)


def _outside(link: Link) -> SafeString:
    if not link.outside:
        return SafeString()
    words = _("another website")
    return format_html('{}<span class="hidden"> ({})</span>', icon("outside"), words)


def _note(link: Link) -> SafeString:
    if not link.note:
        return SafeString()
    # A telephone number keeps its order of digits among words that run to the left.
    form = "<bdi>{}</bdi>" if link.kind == "phone" else "({})"
    return format_html(' <span class="link-note">{}</span>', format_html(form, link.note))


@register.simple_tag(takes_context=True)
def structured_data(context: template.Context) -> SafeString:
    """The page's JSON-LD; what could break out of the script element is escaped.

    Nodes that only its context knows stand there as `schema_nodes`.
    """
    page, layout = context.get("page"), context.get("layout")
    if page is None or not hasattr(page, "structured_data") or not layout:
        return SafeString()
    graph = json.dumps(
        page_graph(page, layout, context.get("schema_nodes", ())), ensure_ascii=False
    ).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{graph}</script>')  # escaped above
