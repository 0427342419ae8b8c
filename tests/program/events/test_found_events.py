"""A search says of events and news what nobody should have to open them for."""

from datetime import UTC, date, datetime

import pytest

from program.models import EventIndexPage, NewsIndexPage
from tests.program.events.builders import build_event, build_index, weekly
from tests.program.news.builders import build_news
from tests.reading import soup, words
from tests.samples import Hospital


@pytest.fixture
def index(hospital: Hospital, at) -> EventIndexPage:
    at(2026, 11, 30, 12)
    return build_index(hospital.program)


def notes(typed: str) -> list[str]:
    found = soup(f"/search/?query={typed}").select(".rows__notes")
    return [words(each) for each in found]


def test_when_an_event_is(index: EventIndexPage):
    build_event(index, "Xylophone evening")
    assert notes("xylophone") == ["Thursday, Dec. 3, 2026"]


def test_of_what_repeats_the_next_date(index: EventIndexPage, at):
    build_event(index, "Xylophone lessons", **weekly(exceptions=[{"day": date(2026, 12, 10)}]))
    at(2026, 12, 4, 9)
    assert notes("xylophone") == ["Thursday, Dec. 17, 2026"]


def test_that_it_is_cancelled(index: EventIndexPage):
    build_event(index, "Xylophone evening", status="cancelled")
    assert notes("xylophone") == ["Cancelled · Thursday, Dec. 3, 2026"]


def test_that_the_next_date_is_cancelled(index: EventIndexPage):
    changes = [{"original": date(2026, 12, 3), "cancelled": True}]
    build_event(index, "Xylophone lessons", **weekly(changes=changes))
    assert notes("xylophone") == ["Cancelled on this day · Thursday, Dec. 3, 2026"]


def test_that_it_is_over(index: EventIndexPage, at):
    build_event(index, "Xylophone evening")
    at(2026, 12, 4, 9)
    assert notes("xylophone") == ["Past event · Thursday, Dec. 3, 2026"]


def test_how_old_a_piece_of_news_is(hospital: Hospital):
    news = NewsIndexPage.objects.get(pk=hospital.news.pk)
    # In the night of the hospital, which is a day later elsewhere.
    build_news(news, "Xylophone found", published_on=datetime(2019, 3, 2, 3, tzinfo=UTC))
    assert notes("xylophone") == ["News · March 1, 2019"]
