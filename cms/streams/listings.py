"""What pages show of others as it is now: the first of a list, and what a promo card follows.

The apps that have such lists and pages register them when Django is ready; the foundation does not
know them.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Page

from cms.assets import Assets

# No page shows more of a list that stands elsewhere.
MOST_LISTED = 6


@dataclass(frozen=True)
class Listing:
    """What comes first in a list that keeps itself, and the template that draws it."""

    template: str
    cards: Sequence[Any] = ()
    assets: Assets = field(default_factory=Assets)


@dataclass(frozen=True)
class Promotion:
    """What a promo card tells of the page that it follows, and the template for its details."""

    pk: int | None
    title: str
    url: str
    words: str
    kind: str = ""
    text: str = ""
    image: Any = None
    image_words: str = ""
    template: str = ""
    details: Any = None
    assets: Assets = field(default_factory=Assets)


@dataclass(frozen=True)
class FollowLink:
    """A file that programs follow: a feed, or a calendar."""

    kind: str
    title: str
    url: str


@dataclass(frozen=True)
class ListingKind:
    """A list that keeps itself, by the name that blocks ask for it with."""

    # What comes first of all that stands below a page, or is shown there, too.
    read: Callable[[Page], Listing]
    # What the preview of a block shows on a site that has nothing yet.
    example: Callable[[], Listing]


@dataclass(frozen=True)
class PromotedKind:
    """A type of page that promo cards follow: they tell what it tells now."""

    model: type[Page]
    # What is told of those of these keys that still have something to tell, by their keys.
    read: Callable[[Iterable[int]], dict[int, Promotion]]
    # What the preview of a promo card shows on a site that has nothing yet.
    example: Callable[[], Promotion]

    def has(self, page: Page) -> bool:
        """Whether `page`, of whatever class it was read as, is of this type."""
        return issubclass(page.specific_class, self.model)


LISTING_KINDS: dict[str, ListingKind] = {}
PROMOTED_KINDS: list[PromotedKind] = []


def register_listing(name: str, kind: ListingKind) -> None:
    """Let blocks of the name `name` show this list."""
    LISTING_KINDS[name] = kind


def register_promoted(kind: PromotedKind) -> None:
    """Let promo cards follow pages of this type."""
    PROMOTED_KINDS.append(kind)


def is_promoted(page: Page) -> bool:
    """Whether promo cards follow pages of this type."""
    return any(kind.has(page) for kind in PROMOTED_KINDS)
