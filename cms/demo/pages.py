"""What the demo's content modules say about a page, before it is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cms.demo.blocks import Block
from cms.demo.notation import rich


@dataclass(frozen=True, eq=False)
class PageSpec:
    """One page of the demo: where it stands, what type it is, what it says."""

    address: str
    model: str
    title: str
    introduction: str = ""
    body: tuple[Block, ...] = ()
    in_menu: bool = False
    description: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)

    @property
    def slug(self) -> str:
        """The last part of the address; the front page has none of its own."""
        return self.address.strip("/").rpartition("/")[2]

    @property
    def parent_address(self) -> str | None:
        """The address of the page above, None for the front page."""
        if self.address == "/":
            return None
        return self.address.rstrip("/").rpartition("/")[0] + "/"


@dataclass(frozen=True)
class Chosen:
    """What a program chose of the hospital's libraries, by address and in its order.

    A condition may come with the program's own sentence about it.
    """

    conditions: tuple[str | tuple[str, str], ...]
    services: tuple[str, ...]
    providers: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()


def standard(
    address: str,
    title: str,
    introduction: str,
    *body: Block,
    in_menu: bool = False,
    description: str = "",
) -> PageSpec:
    """A StandardPage, its introduction in the demo's markup."""
    return PageSpec(
        address=address,
        model="home.StandardPage",
        title=title,
        introduction=rich(introduction),
        body=body,
        in_menu=in_menu,
        description=description,
    )
