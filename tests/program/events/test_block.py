"""The next events on the home of a program: they come and go by themselves."""

from datetime import date, time

from django.test import Client

from cms.blocks.listings import UpcomingEventsBlock
from cms.demo import builders
from program.events.teasers import MAX_EVENTS_READ_AT_ONCE
from tests.program.events.builders import CHECKED, build_event, build_index, weekly, whole_index
from tests.program.locations.builders import soup, words

BLOCK = ("upcoming_events", {"heading": "What we plan", "count": 2})


def test_the_home_of_a_program_shows_its_next_events_until_they_are_over(hospital, at):
    at(2026, 11, 30, 12)
    other = builders.build_program(hospital.front, title="Center", checked_on=CHECKED)
    index = build_index(hospital.program)
    build_event(index, "Evening")
    build_event(build_index(other), "Shared", programs=[{"program": hospital.program}])
    build_event(index, "Every week", **weekly())
    builders.publish(hospital.program, body=[BLOCK])
    page = soup(hospital.program)
    assert words(page.select_one(".block h2")) == "What we plan"
    assert [words(each) for each in page.select("h3.event__title")] == ["Evening", "Shared"]
    at(2026, 12, 4, 0)
    titles = [words(each) for each in soup(hospital.program).select(".event__title")]
    assert titles == ["Every week"]


def test_it_vanishes_where_nothing_is_planned(hospital, at):
    at(2026, 11, 30, 12)
    builders.publish(hospital.program, body=[BLOCK])
    text = Client().get(hospital.program.url).content.decode()
    assert "What we plan" not in text
    assert "events.css" not in text


def test_its_preview_shows_an_event_on_an_empty_site(db):
    block = UpcomingEventsBlock()
    value = block.to_python({"heading": "Events", "count": 2})
    context = block.get_preview_context(value)
    assert "Family evening" in block.render(value, context)


def test_the_front_page_shows_those_of_all_programs(hospital, at):
    at(2026, 11, 30, 12)
    whole_index(hospital)
    build_event(hospital.events, "Hospital day", first_day=date(2026, 12, 5))
    build_event(build_index(hospital.program), "Evening")
    builders.publish(hospital.front, body=[BLOCK])
    page = soup(hospital.front)
    assert [words(each) for each in page.select("h3.event__title")] == ["Evening", "Hospital day"]
    at(2026, 12, 4, 0)
    titles = [words(each) for each in soup(hospital.front).select(".event__title")]
    assert titles == ["Hospital day"]


def test_it_knows_the_next_of_very_many(hospital, at):
    at(2026, 11, 30, 12)
    index = whole_index(hospital)
    far = {"first_day": date(2027, 5, 4), "begins_at": time(9), "ends_at": time(10)}
    for number in range(MAX_EVENTS_READ_AT_ONCE):
        build_event(index, f"Far {number}", **far)
    build_event(index, "Every week", **weekly(first_day=date(2020, 1, 2)))
    build_event(index, "Next", first_day=date(2026, 12, 1))
    builders.publish(hospital.front, body=[BLOCK])
    titles = [words(each) for each in soup(hospital.front).select(".event__title")]
    assert titles == ["Next", "Every week"]
