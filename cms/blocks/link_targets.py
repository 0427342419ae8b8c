"""From the target that an editor chose to the link that visitors meet."""

from dataclasses import replace
from typing import Any

from django.template.defaultfilters import filesizeformat
from wagtail.models import Page

from cms.links import Link
from cms.records.contact_data import contact_data


def to_link(text: str, target: Any, *, key: str = "") -> Link:
    """The link that an editor made: `target` is the value of a LinkBlock.

    A target that is gone, or that the public may not see, leaves the words without an address.
    """
    child = target[0] if target else None
    link = Link(text=text, key=key)
    if child is None or not child.value:
        return link
    return _READERS[child.block_type](link, child.value)


def _page(link: Link, page: Page) -> Link:
    return replace(link, url=page.url or "")


def _external(link: Link, url: str) -> Link:
    return replace(link, url=url, kind="external")


def document_link(document: Any, text: str) -> Link:
    """A link to a document; its note tells the kind and the size."""
    return _document(Link(text=text), document)


def _document(link: Link, document: Any) -> Link:
    size = filesizeformat(document.file_size) if document.file_size else ""
    note = ", ".join(filter(None, [document.file_extension.upper(), size]))
    return replace(link, url=document.url, kind="document", note=note)


def _phone(link: Link, contact: Any) -> Link:
    line = contact_data(contact).first_line
    return replace(link, url=line.href, kind="phone", note=line.spoken) if line else link


def _email(link: Link, address: str) -> Link:
    return replace(link, url=f"mailto:{address}", kind="email")


_READERS = {
    "page": _page,
    "external": _external,
    "document": _document,
    "phone": _phone,
    "email": _email,
}
