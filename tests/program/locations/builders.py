"""Places of a hospital, and what their pages tell, for tests."""

import json
from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo

from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Page

from cms.demo import builders
from program.models import LocationPage
from tests.samples import Hospital

ZONE = ZoneInfo("America/New_York")
WEEK = [
    {"day": 0, "until_day": 4, "opens": time(8), "closes": time(17)},
    {"day": 5, "opens": time(18), "closes": time(2), "overnight": True},
]
SPECIAL = [
    {"first": date(2026, 11, 26), "reason": "Thanksgiving Day"},
    {"first": date(2026, 11, 27), "opens": time(9), "closes": time(12)},
    {"first": date(2026, 1, 1), "reason": "New Year"},
]


def build_place(hospital: Hospital, title: str = "Day clinic downtown", **fields: Any) -> Any:
    """Another location of the hospital."""
    given = {"street": "2 Lake Street", "city": "Springfield", "region": "PA"} | fields
    return builders.build_page(hospital.locations, LocationPage, title=title, **given)


def soup(page: Page, client: Client | None = None) -> BeautifulSoup:
    """The elements of a page."""
    answer = (client or Client()).get(page.url)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def words(part: Any) -> str:
    """What is to be read in a part of a page."""
    return " ".join(part.get_text(" ", strip=True).split())


def nodes(page: BeautifulSoup) -> dict[str, dict[str, Any]]:
    """The structured data by the end of each name: `place`, `hospital`."""
    (script,) = page("script", type="application/ld+json")
    return {node["@id"].partition("#")[2]: node for node in json.loads(script.string)["@graph"]}
