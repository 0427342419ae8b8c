"""Menus as visitors read them, made from the records."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cms.links import Link
from cms.streams.references import References


@dataclass(frozen=True)
class MenuData:
    """The lines of a menu."""

    links: tuple[Link, ...] = ()


def read_menus(
    menus: Mapping[int | None, Any], references: References
) -> dict[int | None, MenuData]:
    """The menus by their keys; `references` has collected their lines."""
    resolved = references.resolve([menu.items for menu in menus.values()])
    return {
        pk: MenuData(tuple(item.value.link for item in items))
        for pk, items in zip(menus, resolved, strict=True)
    }
