"""The footer as visitors read it, made from the record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from wagtail.blocks import StreamValue

from cms.links import Link
from cms.records.contact_data import PhoneLine
from cms.records.menu_reader import MenuData
from cms.records.postal_address import address_lines
from cms.streams.references import References


@dataclass(frozen=True)
class DirectoryEntry:
    """A name and its number."""

    label: str
    line: PhoneLine


@dataclass(frozen=True)
class FooterColumn:
    """A column of the footer: links, or numbers."""

    heading: str
    kind: str
    links: tuple[Link, ...] = ()
    entries: tuple[DirectoryEntry, ...] = ()


@dataclass(frozen=True)
class FooterData:
    """The foot of every page."""

    street: str
    city: str
    region: str
    postal_code: str
    country: str
    social: tuple[Link, ...]
    columns: tuple[FooterColumn, ...]
    legal: tuple[Link, ...]
    languages_heading: str
    tax_statement: str
    notice: str

    @property
    def address_lines(self) -> list[str]:
        """The address as it is written on an envelope."""
        return address_lines(self)


def read_footer(
    footer: Any, references: References, menus: Mapping[int | None, MenuData]
) -> FooterData:
    """The footer as visitors meet it; `references` has collected its streams."""
    social, columns, legal = references.resolve(footer.streams)
    return FooterData(
        street=footer.street,
        city=footer.city,
        region=footer.region,
        postal_code=footer.postal_code,
        country=footer.country,
        social=tuple(_network(child.value) for child in social),
        columns=tuple(_column(child, menus) for child in columns),
        legal=tuple(child.value.link for child in legal),
        languages_heading=footer.languages_heading,
        tax_statement=footer.tax_statement,
        notice=footer.notice,
    )


def _network(value: Any) -> Link:
    return Link(text=value["text"], url=value["url"], kind="external")


def _column(child: StreamValue.StreamChild, menus: Mapping[int | None, MenuData]) -> FooterColumn:
    value, heading = child.value, child.value["heading"]
    if child.block_type == "directory":
        return FooterColumn(heading, "directory", entries=tuple(_entries(value["entries"])))
    if child.block_type == "menu":
        return FooterColumn(heading, "links", links=menus.get(value["menu"], MenuData()).links)
    return FooterColumn(heading, "links", links=tuple(item.link for item in value["links"]))


def _entries(values: Iterable[Any]) -> Iterable[DirectoryEntry]:
    for value in values:
        contact = value["contact"]
        line = contact.first_line if contact else None
        if line:
            yield DirectoryEntry(value["label"], line)
