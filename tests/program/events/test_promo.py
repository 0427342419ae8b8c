"""A promo card of an event says what the event says now, and goes by itself."""

from datetime import date, timedelta

import pytest
from bs4 import Tag
from django.test import Client
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import PageViewRestriction

from cms.blocks.calls import EventPromoBlock, PromoCardBlock
from cms.demo import builders
from home.models import HomePage, StandardPage
from program.models import EventIndexPage, EventPage
from tests.program.events.builders import build_event, build_index, weekly
from tests.program.locations.builders import soup, words
from tests.samples import Hospital, build_picture
from tests.test_queries import FEW, MANY, cold_and_warm

# The evening of a Thursday, told in tests/program/events/builders.py.
BEFORE, DURING, AFTER = (2026, 11, 30, 12), (2026, 12, 3, 18, 30), (2026, 12, 4, 9)


@pytest.fixture
def index(hospital: Hospital, at) -> EventIndexPage:
    at(*BEFORE)
    return build_index(hospital.program)


def promote(page: StandardPage, event: EventPage, **fields) -> None:
    builders.publish(page, body=[("event_promo", {"event": event.pk, **fields})])


def card(page: StandardPage) -> Tag | None:
    return soup(page).select_one(".promo")


def test_it_tells_what_when_and_where(index, hospital):
    event = build_event(
        index, introduction="<p>Come and talk.</p>", location=hospital.location, room="Hall"
    )
    promote(hospital.front, event)
    shown = card(hospital.front)
    assert words(shown.select_one("h2")) == "Family evening"
    assert "Thursday, Dec. 3, 2026" in words(shown.select_one(".when"))
    assert "Eastern Time" in words(shown.select_one(".when"))
    assert f"{hospital.location.title}, Hall" in words(shown)
    assert "Come and talk." in words(shown)
    assert words(shown.select_one(".kind")) == "Event"
    assert shown.select_one("a")["href"] == event.url
    assert words(shown.select_one("a")) == "View more about Family evening"


def test_its_own_words_stand_in_the_place_of_those_of_the_event(index, hospital):
    event = build_event(index, introduction="<p>Come and talk.</p>")
    promote(hospital.program, event, kind="Evening", text="Meet the nurses.")
    shown = words(card(hospital.program))
    assert shown.startswith("Evening")
    assert "Meet the nurses." in shown
    assert "Come and talk." not in shown


def test_it_shows_the_picture_of_the_event(index, hospital, media_root):
    event = build_event(index, image=build_picture(), image_words="A hall with chairs")
    promote(hospital.standard, event)
    assert card(hospital.standard).select_one("img")["alt"] == "A hall with chairs"


@pytest.mark.parametrize(
    ("status", "label"),
    [("cancelled", "Cancelled"), ("postponed", "Postponed"), ("moved", "Moved")],
)
def test_it_says_at_once_that_the_event_is_called_off(index, hospital, status, label):
    event = build_event(index)
    promote(hospital.front, event)
    assert label not in words(card(hospital.front))
    builders.publish(event, status=status, status_note="The hall is closed.")
    told = card(hospital.front).select_one(".event-status")
    assert words(told.strong) == label
    assert "The hall is closed." in words(told)


def test_it_vanishes_when_the_event_is_over(index, hospital, at):
    promote(hospital.front, build_event(index))
    at(*DURING)
    assert "On now" in words(card(hospital.front))
    at(*AFTER)
    assert card(hospital.front) is None
    assert "events.css" not in Client().get(hospital.front.url).content.decode()


def test_it_becomes_a_recap_for_a_month(index, hospital, at):
    event = build_event(index, introduction="<p>Come!</p>")
    promote(hospital.front, event)
    builders.publish(event, recap=[("text", "<p>Eighty families came.</p>")])
    assert "View more about" in words(card(hospital.front))
    at(*AFTER)
    shown = card(hospital.front)
    assert words(shown.select_one("a")) == "Read what became of Family evening"
    assert words(shown.select_one(".kind")) == "Past event"
    assert "It was on:" in words(shown)
    assert "Come!" not in words(shown)
    at(2027, 1, 4, 9)
    assert card(hospital.front) is None


def test_the_editor_may_let_it_go_before(index, hospital, at):
    ends = "2026-12-01T00:00:00-05:00"
    promote(hospital.front, build_event(index), ends=ends, starts="2026-11-30T12:30:00-05:00")
    assert card(hospital.front) is None
    at(2026, 11, 30, 18)
    assert card(hospital.front) is not None
    at(2026, 12, 1, 6)
    assert card(hospital.front) is None


def test_of_what_repeats_it_tells_the_next_date(index, hospital, at):
    promote(hospital.front, build_event(index, **weekly(exceptions=[{"day": date(2026, 12, 10)}])))
    at(*AFTER)
    assert "Dec. 17, 2026" in words(card(hospital.front))


def test_it_follows_a_new_day_without_being_touched(index, hospital):
    event = build_event(index)
    promote(hospital.front, event)
    builders.publish(event, first_day=event.first_day + timedelta(days=7))
    assert "Dec. 10, 2026" in words(card(hospital.front))


@pytest.mark.parametrize("hide", ["draft", "private"])
def test_an_event_that_the_public_may_not_see_has_no_card(index, hospital, hide):
    event = build_event(index)
    promote(hospital.front, event)
    if hide == "draft":
        event.unpublish()
    else:
        PageViewRestriction.objects.create(page=event, restriction_type="login")
    assert card(hospital.front) is None


def test_a_promo_card_with_words_of_its_own_leads_to_no_event(index, hospital):
    event, block = build_event(index), PromoCardBlock()
    typed = {
        "heading": "Come",
        "ends": "2026-12-24T00:00:00Z",
        "link": {"text": "About it", "link": [{"type": "page", "value": hospital.standard.pk}]},
    }
    block.clean(block.to_python(typed))
    typed["link"]["link"] = [{"type": "page", "value": event.pk}]
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.to_python(typed))
    assert "Promo card of an event" in str(refused.value.block_errors["link"])


def test_a_page_loads_once_what_its_events_need(index, hospital):
    event = build_event(index)
    cards = [("event_promo", {"event": event.pk})] * 2
    builders.publish(
        hospital.front, body=[*cards, ("upcoming_events", {"heading": "E", "count": 1})]
    )
    head = soup(hospital.front).head
    assert len(head.select('link[href*="events"][rel="stylesheet"]')) == 1
    assert len(head.select('script[src*="event-times"]')) == 1


def test_many_cards_ask_no_more_than_few(index, hospital, media_root):
    events = [
        build_event(
            index,
            f"Evening {number}",
            **weekly(),
            location=hospital.location,
            image=build_picture(f"Hall {number}", name=f"hall{number}.png"),
            image_words="A hall",
        )
        for number in range(MANY)
    ]
    cards = [("event_promo", {"event": event.pk}) for event in events]
    asked = []
    for count in (FEW, MANY):
        builders.publish(hospital.front, body=cards[:count])
        asked.append(cold_and_warm(hospital.front.url))
    assert asked[0] == asked[1]


def test_a_page_that_was_shown_can_still_be_saved(index, hospital):
    event = build_event(index)
    promote(hospital.front, event)
    page = HomePage.objects.get(pk=hospital.front.pk)
    for _time in range(2):
        page.load_references()
    page.save_revision().publish()
    assert words(card(hospital.front).select_one("h2")) == "Family evening"


def test_its_preview_shows_an_event_on_an_empty_site(db):
    block = EventPromoBlock()
    context = block.get_preview_context(block.to_python({}))
    assert "Family evening" in block.render(block.to_python({}), context)
