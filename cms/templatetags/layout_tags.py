"""How a page's body is laid out: what stands beside the section menu, what across the page."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import dropwhile, groupby, takewhile
from typing import Any
from urllib.parse import urlsplit

from django import template

from cms.blocks.body import MIN_HEADINGS, section_links
from cms.links import Link
from cms.media.pictures import picture_url
from cms.publishing.visibility import public_file

register = template.Library()

# Bands and rows of cards need the whole width, wherever an editor puts them.
WIDE = frozenset({"next_steps", "related_cards", "giving_banner", "task_list"})


@dataclass(frozen=True)
class BlockGroup:
    """Neighbouring blocks of one width."""

    wide: bool
    blocks: tuple[Any, ...]


@dataclass(frozen=True)
class Body:
    """The blocks of a page in their order: first those beside the menu, then those below it."""

    beside_menu: tuple[Any, ...] = ()
    full_width: tuple[BlockGroup, ...] = field(default=())

    @property
    def headings(self) -> list[Link]:
        """The sections beside the menu, for a list of them; none where they are few."""
        links = section_links(self.beside_menu)
        return links if len(links) >= MIN_HEADINGS else []


@register.filter
def split_by_width(stream: Iterable[Any] | None) -> Body:
    """Divide a body where its first wide block stands."""
    blocks = list(stream or ())
    rest = dropwhile(lambda block: not _wide(block), blocks)
    return Body(
        beside_menu=tuple(takewhile(lambda block: not _wide(block), blocks)),
        full_width=tuple(BlockGroup(wide, tuple(run)) for wide, run in groupby(rest, _wide)),
    )


def _wide(block: Any) -> bool:
    return block.block_type in WIDE


@register.filter
def path(url: str) -> str:
    """The path of an address of this site, which links back to it name."""
    return urlsplit(url or "").path


@register.simple_tag
def social_image(page: Any, origin: str) -> str:
    """The address, as other sites need it, of the picture that an editor chose for shared links."""
    image = public_file(getattr(page, "social_image", None))
    return f"{origin}{picture_url(image, 'whole', 1280, 'jpeg')}" if image else ""
