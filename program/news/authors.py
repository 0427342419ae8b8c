"""Who wrote a piece of news, as far as the public may see them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wagtail.blocks import StreamValue

from program.providers.choices import Role
from program.providers.page import ProviderPage


@dataclass(frozen=True)
class Author:
    """Somebody who wrote it."""

    name: str
    url: str = ""
    role: str = ""
    is_physician: bool = False


def authors_of(bylines: Iterable[StreamValue]) -> list[tuple[Author, ...]]:
    """Who wrote each, with one query for all; without those whom the public may not see."""
    written = [[(block["type"], block["value"]) for block in b.raw_data] for b in bylines]
    ids = {value for rows in written for kind, value in rows if kind == "provider" and value}
    found = {page.pk: page for page in ProviderPage.objects.in_order(list(ids))} if ids else {}
    return [tuple(filter(None, (_author(*row, found) for row in rows))) for rows in written]


def _author(kind: str, value: Any, providers: dict[int, Any]) -> Author | None:
    if kind == "person":
        name = (value or {}).get("name") or ""
        return Author(name, role=value.get("role") or "") if name else None
    page = providers.get(value)
    if page is None:
        return None
    role = page.position or str(page.get_role_display())
    return Author(page.full_name, page.url or "", role, page.role == Role.PHYSICIAN)
