"""Styles and scripts of their own that a page, or something that it shows, needs."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Assets:
    """Static files by their names, each of which a page loads once."""

    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()

    @classmethod
    def of(cls, parts: Iterable["Assets"]) -> "Assets":
        """All that these need, in their order."""
        parts = list(parts)
        styles = dict.fromkeys(name for part in parts for name in part.styles)
        scripts = dict.fromkeys(name for part in parts for name in part.scripts)
        return cls(tuple(styles), tuple(scripts))
