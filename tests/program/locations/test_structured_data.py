"""What places cost to show, and what search engines read of them."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from cms.demo import builders
from cms.opening_hours.hours import state_at
from cms.publishing.versions import clear_cached
from program.models import ProgramHomePage
from tests.program.locations.builders import SPECIAL, WEEK, ZONE, build_place, nodes, soup, words

# --- The number of queries


def asked(page: Page) -> tuple[int, int]:
    """How often the first answer of a fresh process asks the database, and how often the second."""
    clear_cached()
    cache.clear()
    counts = []
    for _time in range(2):
        with CaptureQueriesContext(connection) as queries:
            assert Client().get(page.url).status_code == 200
        counts.append(len(queries))
    return counts[0], counts[1]


@pytest.mark.parametrize("name", ["locations", "own_locations", "program"])
def test_a_list_asks_the_database_as_often_for_three_as_for_twelve(hospital, name):
    program = ProgramHomePage.objects.get(pk=hospital.program.pk)
    body = [("locations", {"heading": "Where we are"})]
    chosen, counts = [], []
    for number in range(12):
        hours = {"weekly_hours": WEEK, "special_hours": SPECIAL}
        chosen.append(build_place(hospital, f"Place {number}", **hours))
        if number in (2, 11):
            builders.choose(program, locations=chosen)
            builders.publish(program, body=body)
            counts.append(asked(getattr(hospital, name)))
    few, many = counts
    assert few == many
    assert many[0] <= 25
    assert many[1] <= 12


def test_the_page_of_a_place_asks_as_often_however_much_is_there(hospital):
    week = [{"day": day, "opens": time(9), "closes": time(10)} for day in range(7)]
    days = [{"first": date(2026, 12, 1) + timedelta(days=n)} for n in range(12)]
    counts = []
    for number in (3, 12):
        builders.publish(hospital.location, weekly_hours=week[:number], special_hours=days[:number])
        for each in range(number):
            builders.build_program(
                hospital.front, title=f"Program {number} {each}", locations=[hospital.location]
            )
        counts.append(asked(hospital.location))
    few, many = counts
    assert few == many
    assert many[0] <= 25
    assert many[1] <= 12


# --- Structured data


def test_search_engines_read_what_visitors_read(hospital, at):
    at(2026, 11, 22, 12)
    contact = builders.build_contact("Front desk", [("Families", "215-555-0177")])
    place = build_place(
        hospital,
        contact=contact,
        postal_code="19104",
        latitude="39.948217",
        longitude="-75.193927",
        weekly_hours=WEEK,
        special_hours=SPECIAL,
    )
    page = soup(place)
    node = nodes(page)["place"]
    assert node["@type"] == "MedicalClinic"
    assert node["parentOrganization"]["@id"] == nodes(page)["hospital"]["@id"]
    assert nodes(page)["page"]["mainEntity"]["@id"] == node["@id"]
    for part in ("streetAddress", "addressLocality", "addressRegion", "postalCode"):
        assert node["address"][part] in words(page.find("address"))
    assert node["telephone"] == "+12155550177"
    assert node["geo"] == {
        "@type": "GeoCoordinates",
        "latitude": 39.948217,
        "longitude": -75.193927,
    }
    assert node["openingHoursSpecification"] == [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
            "opens": "08:00",
            "closes": "17:00",
        },
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": ["Saturday"],
            "opens": "18:00",
            "closes": "02:00",
        },
    ]
    special = node["specialOpeningHoursSpecification"]
    assert [each["validFrom"] for each in special] == ["2026-11-26", "2026-11-27"]
    assert (special[0]["opens"], special[0]["closes"]) == ("00:00", "00:00")
    assert (special[1]["opens"], special[1]["closes"]) == ("09:00", "12:00")


def test_the_hours_that_search_engines_read_are_those_that_decide(hospital, at):
    at(2026, 11, 22, 12)
    place = build_place(hospital, weekly_hours=WEEK, special_hours=SPECIAL)
    node = nodes(soup(place))["place"]
    week = [datetime(2026, 11, 23, tzinfo=ZONE) + timedelta(minutes=30 * n) for n in range(336)]
    for moment in week:
        assert state_at(place.hours, moment).is_open == _open_by_data(node, moment)


def _open_by_data(node: dict[str, Any], moment: datetime) -> bool:
    """What somebody who knows only the structured data would say."""
    return any(
        opens <= moment < closes
        for day in (moment.date() - timedelta(days=1), moment.date())
        for opens, closes in _periods_by_data(node, day)
    )


def _periods_by_data(node: dict[str, Any], day: date) -> list[tuple[datetime, datetime]]:
    special = [
        each
        for each in node["specialOpeningHoursSpecification"]
        if each["validFrom"] <= day.isoformat() <= each["validThrough"]
    ]
    weekly = [
        each for each in node["openingHoursSpecification"] if f"{day:%A}" in each["dayOfWeek"]
    ]
    periods = []
    for each in special or weekly:
        opens, closes = time.fromisoformat(each["opens"]), time.fromisoformat(each["closes"])
        # A closing time before the opening time is of the next day; the same time is no time.
        end = day + timedelta(days=closes < opens)
        periods.append((datetime.combine(day, opens, ZONE), datetime.combine(end, closes, ZONE)))
    return periods


def test_a_hospital_that_never_closes_is_told_as_one(hospital):
    place = build_place(hospital, kind="hospital", always_open=True, emergency_room=True)
    node = nodes(soup(place))["place"]
    assert node["@type"] == "Hospital"
    (hours,) = node["openingHoursSpecification"]
    assert (len(hours["dayOfWeek"]), hours["opens"], hours["closes"]) == (7, "00:00", "23:59")
    assert node["department"]["@type"] == "EmergencyService"
    assert node["department"]["openingHoursSpecification"] == [hours]


@pytest.mark.parametrize("kind", ["hospital", "clinic", "laboratory", "office"])
def test_every_kind_of_place_has_its_term(hospital, kind):
    node = nodes(soup(build_place(hospital, kind=kind)))["place"]
    assert node["@type"]
    assert "geo" not in node
    assert "openingHoursSpecification" not in node
