"""News for tests: lists, pieces of news, topics."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from wagtail.models import Page

from cms.demo import builders
from program.models import NewsIndexPage, NewsPage, Topic
from tests.samples import Hospital

ZONE = ZoneInfo("America/New_York")


def day(year: int, month: int = 1, number: int = 1, hour: int = 9) -> datetime:
    """A moment by the hospital's clock."""
    return datetime(year, month, number, hour, tzinfo=ZONE)


def build_topic(name: str, slug: str, *, live: bool = True) -> Topic:
    """A topic."""
    return builders.build_record(Topic, name=name, slug=slug, live=live)


def build_list(parent: Page, title: str = "Program news", **fields: Any) -> NewsIndexPage:
    """The list of news of a program."""
    return builders.build_page(parent, NewsIndexPage, title=title, **fields)


def build_news(parent: Page, title: str, *, live: bool = True, **fields: Any) -> NewsPage:
    """A piece of news; relations are given as the records themselves."""
    rows = {
        "topics": [{"topic": each} for each in fields.pop("topics", ())],
        "conditions": [{"condition": each} for each in fields.pop("conditions", ())],
        "also_in": [{"program": each} for each in fields.pop("also_in", ())],
        "related": [("page", each.pk) for each in fields.pop("related", ())],
    }
    return builders.build_page(parent, NewsPage, title=title, live=live, **(rows | fields))


def another_program(hospital: Hospital) -> Page:
    """A second program, without anything in it."""
    return builders.build_program(hospital.front, title="Cell Program")
