"""The pages that show the most of everything at once ask the database no more than the others."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.utils import timezone
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms.demo import builders
from program.models import EventPage, NewsPage, ProgramHomePage, Topic
from tests.samples import Hospital, build_event, build_picture, every_block
from tests.test_queries import COLD, WARM, cold_and_warm

# Events are far off, so that they are still to come.
DAYS = {
    "repeats": "weekly",
    "weekdays": [3],
    "exceptions": [{"day": date(2099, 12, 10)}],
    "changes": [{"original": date(2099, 12, 17), "cancelled": True}],
}
OWN_BLOCKS = [
    ("conditions", {"heading": "What we treat"}),
    ("services", {"heading": "What we do"}),
    ("locations", {"heading": "Where we are"}),
    ("team_teaser", {"heading": "Who we are", "text": "<p>Nurses.</p>", "team": 3}),
    ("latest_news", {"heading": "News", "count": 3}),
    ("upcoming_events", {"heading": "Events", "count": 3}),
]


@pytest.fixture(autouse=True)
def quickly() -> Iterator[None]:
    """Leave out what publishing does for editors, and visitors never meet."""
    with disable_reference_index_auto_update():
        yield


@pytest.fixture
def full(hospital: Hospital) -> Hospital:
    """A hospital with a program, an event and a piece of news in which no field is empty."""
    topic = builders.build_record(Topic, name="Sleep", slug="sleep")
    document = builders.build_document("Paper", "paper.txt", "words")
    event: EventPage = build_event(
        hospital.events,
        "Full evening",
        **DAYS,
        location=hospital.location,
        topics=[{"topic": topic}],
        programs=[{"program": hospital.program}],
        speakers=[{"provider": hospital.provider}, {"name": "A guest"}],
        image=build_picture("Evening"),
        image_words="A hall",
    )
    blocks = every_block(hospital.standard, build_picture(), document)
    blocks.append(("event_promo", {"event": event.pk}))
    builders.publish(event, body=blocks, recap=blocks[:3], contact=hospital.main_contact)
    news: NewsPage = builders.build_page(
        hospital.news,
        NewsPage,
        title="Full news",
        published_on=timezone.now(),
        byline=[("provider", hospital.provider.pk), ("person", {"name": "A guest"})],
        topics=[{"topic": topic}],
        conditions=[{"condition": hospital.condition}],
        also_in=[{"program": hospital.program}],
        related=[("page", hospital.standard.pk)],
        image=build_picture("News"),
        image_words="A hill",
        body=blocks,
    )
    program = ProgramHomePage.objects.get(pk=hospital.program.pk)
    program.program_providers = [program.program_providers.model(provider=hospital.provider)]
    program.program_locations = [program.program_locations.model(location=hospital.location)]
    builders.publish(program, body=[*blocks, *OWN_BLOCKS])
    builders.publish(hospital.front, body=blocks)
    hospital.event, hospital.news_item = event, news
    return hospital


@pytest.mark.parametrize("name", ["front", "program", "event", "news_item", "calendar file"])
def test_the_fullest_page_asks_no_more(full: Hospital, name: str):
    address = f"{full.event.url}event.ics" if name == "calendar file" else getattr(full, name).url
    cold, warm = cold_and_warm(address)
    assert cold <= COLD
    assert warm <= WARM
