"""What pages show of others as it is now: the first of a list, and what a promo card follows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

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
class Feed:
    """A file that programs follow."""

    kind: str
    title: str
    url: str
