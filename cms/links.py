"""Links as visitors meet them: words, and a place that exists."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page


@dataclass(frozen=True)
class Link:
    """Words and their address; with no address the words stand alone."""

    text: str
    url: str = ""
    kind: str = "page"
    current: bool = False
    key: str = ""
    note: str = ""

    @property
    def outside(self) -> bool:
        """Whether it leaves this site, which the link then says."""
        return self.kind == "external"


@dataclass(frozen=True)
class Entry:
    """A page as a listing shows it."""

    title: str
    url: str
    summary: str = ""
    also_called: tuple[str, ...] = ()


def page_link(page: Page, **extra: Any) -> Link:
    """A link to `page` by its own title."""
    return Link(text=page.title, url=page.url or "", **extra)


def page_links(pages: Iterable[Any]) -> tuple[Link, ...]:
    """Links to those of `pages` that are pages; a draft may choose what is gone or hidden."""
    return tuple(page_link(page) for page in pages if isinstance(page, Page))
