"""Menus as visitors read them, made from the records."""

from dataclasses import dataclass

from cms.links import Link
from cms.shared import remember


@dataclass(frozen=True)
class MenuData:
    """The lines of a menu."""

    links: tuple[Link, ...] = ()


def all_menus() -> dict[int, MenuData]:
    """Every published menu by its key: few records, shown on every page."""
    return remember("menus", _read_menus)


def _read_menus() -> dict[int, MenuData]:
    from cms.models import Menu  # models are not loaded when this module is
    from cms.references import References  # references know menus

    menus = list(Menu.objects.filter(live=True))
    resolved = References().resolve([menu.items for menu in menus])
    return {
        menu.pk: MenuData(tuple(item.value.link for item in items))
        for menu, items in zip(menus, resolved, strict=True)
    }
