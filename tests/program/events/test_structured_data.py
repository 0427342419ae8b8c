"""What search engines read of an event (schema.org Event)."""

from datetime import date
from decimal import Decimal

import pytest

from cms.demo import builders
from program.models import EventIndexPage, EventPage
from tests.program.events.builders import build_event, build_index, weekly
from tests.program.locations.builders import nodes, soup
from tests.samples import Hospital


@pytest.fixture
def index(hospital: Hospital, at) -> EventIndexPage:
    at(2026, 11, 30, 12)
    return build_index(hospital.program)


def node(page) -> dict:
    return nodes(soup(page))["event"]


def test_it_tells_when_and_where_and_who(index, hospital):
    told = node(
        build_event(
            index,
            location=hospital.location,
            price=Decimal("12.50"),
            capacity=30,
            speakers=[{"provider": hospital.provider}],
        )
    )
    assert told["@type"] == "Event"
    assert told["startDate"] == "2026-12-03T18:00-05:00"
    assert told["endDate"] == "2026-12-03T19:30-05:00"
    assert told["eventStatus"] == "https://schema.org/EventScheduled"
    assert told["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
    assert told["location"][0]["address"]["streetAddress"] == "1 Hill Road"
    assert told["offers"]["price"] == "12.50"
    assert told["offers"]["priceCurrency"] == "USD"
    assert told["maximumAttendeeCapacity"] == 30
    assert told["organizer"]["name"] == hospital.program.title
    assert told["performer"][0]["name"] == hospital.provider.title
    assert told["audience"] == [{"@type": "Audience", "audienceType": "Families"}]
    assert told["isAccessibleForFree"] is False


def test_what_is_over_is_offered_no_longer(index, at):
    page = build_event(index, price=Decimal("12.50"))
    at(2026, 12, 3, 19, 29)
    assert node(page)["offers"]["price"] == "12.50"
    at(2026, 12, 3, 19, 30)
    told = node(page)
    assert "offers" not in told
    assert told["isAccessibleForFree"] is False


def test_the_organizer_is_the_program_of_its_own_page(index, hospital):
    organizer = node(build_event(index))["organizer"]["@id"]
    assert organizer == nodes(soup(hospital.program))["program"]["@id"]


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("moved", "EventRescheduled"),
        ("postponed", "EventPostponed"),
        ("cancelled", "EventCancelled"),
    ],
)
def test_it_tells_that_it_is_called_off(index, status, told):
    assert node(build_event(index, status=status))["eventStatus"].endswith(told)


@pytest.mark.parametrize(
    ("attendance", "mode", "places"),
    [
        ("online", "OnlineEventAttendanceMode", ["VirtualLocation"]),
        ("both", "MixedEventAttendanceMode", ["Place", "VirtualLocation"]),
    ],
)
def test_online_it_tells_the_page_and_never_the_link_kept_back(index, attendance, mode, places):
    page = build_event(index, attendance=attendance, online_link="https://example.org/secret")
    told = node(page)
    assert told["eventAttendanceMode"].endswith(mode)
    assert [each["@type"] for each in told["location"]] == places
    assert told["location"][-1]["url"] == f"http://localhost{page.url}"


def test_whole_days_have_no_time(index):
    told = node(build_event(index, all_day=True, last_day=date(2026, 12, 4)))
    assert told["startDate"] == "2026-12-03"
    assert told["endDate"] == "2026-12-04"


def test_what_repeats_tells_the_next_date_and_the_rule(index, at):
    page = build_event(index, **weekly(exceptions=[{"day": date(2026, 12, 10)}]))
    at(2026, 12, 4, 9)
    told = node(page)
    assert told["startDate"] == "2026-12-17T18:00-05:00"
    schedule = told["eventSchedule"]
    assert schedule["repeatFrequency"] == "P1W"
    assert schedule["byDay"] == ["https://schema.org/Thursday"]
    assert schedule["scheduleTimezone"] == "America/New_York"
    assert schedule["exceptDate"] == ["2026-12-10"]


@pytest.mark.parametrize(
    ("repeats", "told"),
    [
        ("monthly-date", {"repeatFrequency": "P2M", "byMonthDay": 3}),
        ("monthly-weekday", {"repeatFrequency": "P2M", "byDay": "1TH"}),
    ],
)
def test_what_repeats_monthly_tells_the_day(index, repeats, told):
    schedule = node(build_event(index, repeats=repeats, every=2))["eventSchedule"]
    assert {name: schedule[name] for name in told} == told


def test_a_cancelled_date_is_told_as_cancelled(index):
    page = build_event(
        index, **weekly(changes=[{"original": date(2026, 12, 3), "cancelled": True}])
    )
    assert node(page)["eventStatus"].endswith("EventCancelled")


def publish(page: EventPage, **changes) -> EventPage:
    fresh = EventPage.objects.get(pk=page.pk)
    for name, value in changes.items():
        setattr(fresh, name, value)
    fresh.save_revision().publish()
    return fresh


def test_what_was_moved_tells_when_it_was_to_be(index):
    page = build_event(index)
    publish(page, status="moved", first_day=date(2026, 12, 8))
    publish(page, first_day=date(2026, 12, 9), room="Garden hall")
    told = node(page)
    assert told["startDate"] == "2026-12-09T18:00-05:00"
    assert told["previousStartDate"] == "2026-12-03T18:00-05:00"


def test_what_takes_place_as_planned_tells_no_other_time(index):
    page = build_event(index)
    publish(page, first_day=date(2026, 12, 8))
    assert "previousStartDate" not in node(page)
    publish(page, status="moved", room="Garden hall")
    assert "previousStartDate" not in node(page)


def test_a_draft_moves_nothing(index):
    page = build_event(index)
    draft = EventPage.objects.get(pk=page.pk)
    draft.first_day = date(2026, 12, 7)
    draft.save_revision()
    publish(page, status="moved", first_day=date(2026, 12, 8))
    assert node(page)["previousStartDate"] == "2026-12-03T18:00-05:00"


def test_a_single_day_that_was_moved_tells_when_it_was_to_be(index):
    changes = [{"original": date(2026, 12, 3), "new_day": date(2026, 12, 4)}]
    told = node(build_event(index, **weekly(changes=changes)))
    assert told["startDate"] == "2026-12-04T18:00-05:00"
    assert told["previousStartDate"] == "2026-12-03T18:00-05:00"


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"new_day": date(2026, 12, 4)}, "EventRescheduled"),
        ({"new_day": date(2026, 12, 4), "cancelled": True}, "EventCancelled"),
        ({"note": "In the garden"}, "EventScheduled"),
    ],
)
def test_a_single_day_has_a_status_of_its_own(index, change, status):
    changes = [{"original": date(2026, 12, 3), **change}]
    told = node(build_event(index, **weekly(changes=changes)))
    assert told["eventStatus"] == f"https://schema.org/{status}"


def test_whole_days_that_were_moved_tell_the_day(index):
    page = build_event(index, all_day=True)
    publish(page, status="moved", first_day=date(2026, 12, 8))
    assert node(page)["previousStartDate"] == "2026-12-03"


def test_a_series_that_was_moved_tells_no_other_day(index, at):
    page = build_event(index, **weekly())
    publish(page, status="moved", first_day=date(2026, 12, 4), weekdays=[4])
    at(2026, 12, 20, 12)
    told = node(page)
    assert told["startDate"] == "2026-12-25T18:00-05:00"
    assert "previousStartDate" not in told


@pytest.mark.parametrize(
    ("day", "begins"),
    [
        (date(2027, 3, 13), "2027-03-13T18:00-05:00"),
        (date(2027, 3, 14), "2027-03-14T18:00-04:00"),
        (date(2027, 11, 6), "2027-11-06T18:00-04:00"),
        (date(2027, 11, 7), "2027-11-07T18:00-05:00"),
    ],
)
def test_the_offset_is_that_of_the_day(index, day, begins):
    assert node(build_event(index, first_day=day))["startDate"] == begins


def test_a_draft_without_a_date_is_previewed(index):

    draft = builders.add_draft(index, EventPage, title="Not yet")
    answer = draft.make_preview_request()
    assert answer.status_code == 200
    assert b"Not yet" in answer.render().content
