"""A short way to write the texts: markup for rich text, and references to things not yet made.

Content is written before any page has an id, so it names pages by address, and contacts and
documents by key. `resolve` puts the ids in when everything exists; a name that nothing answers to
stops the load, so the demo cannot hold a dead link.
"""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Ref:
    """A page or a record that has an id once the demo is loaded."""

    kind: str
    key: str


def page(address: str) -> Ref:
    """The page at this address of the demo, such as "/locations/"."""
    return Ref("page", address)


def contact(key: str) -> Ref:
    """The contact record that the demo calls by this key."""
    return Ref("contact", key)


def document(key: str) -> Ref:
    """The document that the demo calls by this key."""
    return Ref("document", key)


def image(key: str) -> Ref:
    """The picture that the demo calls by this key."""
    return Ref("image", key)


def menu(key: str) -> Ref:
    """The menu that the demo calls by this key."""
    return Ref("menu", key)


def specialty(key: str) -> Ref:
    """The specialty that the demo calls by this key."""
    return Ref("specialty", key)


def topic(key: str) -> Ref:
    """The topic that has this address."""
    return Ref("topic", key)


Ids = Mapping[Ref, int]

_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_PENDING = re.compile(r'linktype="(page|document)" key="([^"]+)"')


def rich(markup: str) -> str:
    """Editor's rich text from paragraphs, "- " and "1. " lists, **bold** and [words](target).

    A target is an address of the demo ("/locations/"), a document ("document:packing-list"),
    or a whole https or mailto address.
    """
    parts = re.split(r"\n\s*\n", markup.strip())
    return "".join(_part(part) for part in parts if part.strip())


def _part(part: str) -> str:
    lines = [line.strip() for line in part.strip().splitlines()]
    for marker, tag in ((r"- ", "ul"), (r"\d+\. ", "ol")):
        if re.match(marker, lines[0]):
            entries = "".join(f"<li>{_inline(item)}</li>" for item in _items(lines, marker))
            return f"<{tag}>{entries}</{tag}>"
    return f"<p>{_inline(' '.join(lines))}</p>"


def _items(lines: list[str], marker: str) -> list[str]:
    """The items of a list; a line without the marker goes on with the item above it."""
    items: list[str] = []
    for line in lines:
        begun = re.match(marker, line)
        if begun:
            items.append(line[begun.end() :])
        else:
            items[-1] += f" {line}"
    return items


def _inline(words: str) -> str:
    words = html.escape(words.strip(), quote=False)
    words = _BOLD.sub(r"<b>\1</b>", words)
    return _LINK.sub(lambda match: _anchor(match[1], match[2]), words)


def _anchor(words: str, target: str) -> str:
    if target.startswith("/"):
        return f'<a linktype="page" key="{target}">{words}</a>'
    if target.startswith("document:"):
        return f'<a linktype="document" key="{target.removeprefix("document:")}">{words}</a>'
    return f'<a href="{target}">{words}</a>'


def resolve(value: Any, ids: Ids) -> Any:
    """The same value with every reference, in rich text too, replaced by the id it stands for."""
    if isinstance(value, Ref):
        return _id(value, ids)
    if isinstance(value, str):
        return _PENDING.sub(
            lambda match: f'linktype="{match[1]}" id="{_id(Ref(match[1], match[2]), ids)}"', value
        )
    if isinstance(value, Mapping):
        return {key: resolve(item, ids) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [resolve(item, ids) for item in value]
    return value


def _id(ref: Ref, ids: Ids) -> int:
    try:
        return ids[ref]
    except KeyError:
        raise LookupError(f"The demo has no {ref.kind} called {ref.key!r}.") from None
