"""Names in cells, and what they stand for: read once, when the first cell asks."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from cms.folding import fold
from cms.languages import language_choices
from program.conditions.page import ConditionPage
from program.importing.cells import Reader, Refused, several
from program.importing.table import shown
from program.locations.page import LocationPage
from program.providers.page import ProviderPage
from program.providers.specialty import Specialty

Named = Iterable[tuple[Any, str]]
Names = Callable[[], Named]


def known(named: Names) -> Reader:
    """Several names, each of something that the site has; case and accents do not matter."""
    table = cache(lambda: _table(named()))
    divide = several()

    def read(cell: str) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(_one(name, table()) for name in divide(cell)))

    return read


def known_one(named: Names) -> Reader:
    """One name, or none."""
    table = cache(lambda: _table(named()))

    def read(cell: str) -> Any:
        return _one(cell, table()) if cell else None

    return read


def _table(named: Named) -> dict[str, set[Any]]:
    table: dict[str, set[Any]] = {}
    for key, name in named:
        table.setdefault(fold(name), set()).add(key)
    return table


def _one(name: str, table: dict[str, set[Any]]) -> Any:
    found = table.get(fold(name), set())
    if not found:
        raise Refused(f"{shown(name)} is unknown here")
    if len(found) > 1:
        raise Refused(f"{shown(name)} is the name of {len(found)}; use the address (slug)")
    return next(iter(found))


def conditions() -> Named:
    """Every condition by its address and all its names; an address comes before a name."""
    return _by_address(ConditionPage, "title", "also_called_text")


def locations() -> Named:
    """Every location by its address and its title."""
    return _by_address(LocationPage, "title")


def providers() -> Named:
    """Every provider by address alone: two may have one name."""
    return ProviderPage.objects.values_list("pk", "slug")


def specialties() -> Named:
    """Every specialty by all its names."""
    for pk, name, lines in Specialty.objects.values_list("pk", "name", "also_called_text"):
        yield from ((pk, each) for each in (name, *lines.splitlines()))


def languages() -> Named:
    """Every language by its code and its English name."""
    for code, name in language_choices():
        yield from ((code, code), (code, name))


def _by_address(model: Any, *fields: str) -> Named:
    rows = list(model.objects.values_list("pk", "slug", *fields))
    addresses = {fold(slug) for _pk, slug, *_names in rows}
    for pk, slug, *names in rows:
        yield pk, slug
        for name in (line for lines in names for line in lines.splitlines()):
            if fold(name) not in addresses or fold(name) == fold(slug):
                yield pk, name
