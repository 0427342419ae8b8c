"""Reads the site as a visitor gets it."""

import json
import re
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client

from tests.samples import addresses


def html(address: str) -> str:
    """The text of the answer, which must be a page."""
    answer = Client().get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def soup(address: str) -> BeautifulSoup:
    """The elements of a page."""
    return BeautifulSoup(html(address), "html.parser")


def whole_site() -> dict[str, str]:
    """What every public address answers."""
    return {address: Client().get(address).content.decode() for address in addresses()}


def words(page: BeautifulSoup) -> str:
    """What is to be read on a page, scripts left out."""
    page = BeautifulSoup(str(page), "html.parser")
    for script in page("script"):
        script.decompose()
    return re.sub(r"\s+", " ", page.get_text(" ")).strip()


def links(page: BeautifulSoup) -> list[str]:
    """Where its links lead."""
    return [a["href"] for a in page("a", href=True)]


def dialled(page: BeautifulSoup) -> list[str]:
    """The numbers that its links dial, in order."""
    return [address.removeprefix("tel:") for address in links(page) if address.startswith("tel:")]


def graph(page: BeautifulSoup) -> list[dict[str, Any]]:
    """The nodes of its structured data."""
    (script,) = page("script", type="application/ld+json")
    data = json.loads(script.string)
    assert data["@context"] == "https://schema.org"
    return data["@graph"]


def nodes(page: BeautifulSoup, kind: str) -> list[dict[str, Any]]:
    """The nodes of one type."""
    return [n for n in graph(page) if kind in (n["@type"], *n["@type"])]
