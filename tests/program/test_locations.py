"""Places as visitors meet them: on their page, in lists, and as search engines read them."""

import json
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from cms import shared
from cms.demo import builders
from program.hours import state_at
from program.models import LocationPage, ProgramHomePage, ServiceLocation
from tests.samples import MAIN_NUMBER, Hospital, build_picture

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


@pytest.fixture
def at(monkeypatch):
    """Sets the clock of the server, in New York's time."""

    def set_clock(*parts: int) -> None:
        moment = datetime(*parts, tzinfo=ZONE)
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return set_clock


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


# --- The page


def test_a_page_tells_where_and_whom_to_call(hospital):
    contact = builders.build_contact("Front desk", [("Families", "215-555-0177")])
    page = soup(build_place(hospital, postal_code="19104", contact=contact))
    assert words(page.find("address")) == "2 Lake Street Springfield, PA 19104"
    assert page.select_one(".hero a[href^='tel:']")["href"] == "tel:+12155550177"


def test_without_a_contact_the_hospital_answers(hospital):
    assert MAIN_NUMBER in words(soup(hospital.location).select_one(".hero__contact"))


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        ((2026, 11, 23, 12), "Open now until 5 p.m."),
        ((2026, 11, 20, 18), "Closed, opens tomorrow at 6 p.m."),
        ((2026, 11, 22, 1), "Open now until 2 a.m."),
        ((2026, 11, 26, 12), "Closed (Thanksgiving Day), opens tomorrow at 9 a.m."),
        ((2026, 3, 7, 23), "Open now until 3 a.m."),
    ],
)
def test_the_server_says_whether_it_is_open(hospital, at, clock, said):
    place = build_place(hospital, weekly_hours=WEEK, special_hours=SPECIAL)
    at(*clock)
    for page in (place, hospital.locations):
        assert said in words(soup(page).main)


def test_an_open_page_is_kept_right_with_words_that_came_along(hospital, at):
    place = build_place(hospital, weekly_hours=WEEK, special_hours=SPECIAL)
    at(2026, 11, 23, 12)
    (line,) = soup(place)(attrs={"data-openings": True})
    steps = json.loads(line["data-openings"])
    assert steps[0][2] == words(line.span) == "Open now until 5 p.m."
    assert steps[1][2] == "Closed, opens tomorrow at 8 a.m."
    assert datetime.fromtimestamp(steps[1][0], ZONE) == datetime(2026, 11, 23, 17, tzinfo=ZONE)


def test_the_week_is_a_table_with_today_marked(hospital, at):
    place = build_place(hospital, weekly_hours=WEEK, special_hours=SPECIAL)
    at(2026, 11, 24, 12)
    table = soup(place).find("table")
    assert table.caption
    assert [row.th["scope"] for row in table("tr")] == ["row"] * 7
    (today,) = table("tr", attrs={"aria-current": "date"})
    assert (today["data-day"], words(today)) == ("2026-11-24", "Tuesday today 8 a.m. to 5 p.m.")
    assert "Closed Thanksgiving Day" in words(table)
    assert "6 p.m. to 2 a.m." in words(table)


def test_special_days_are_listed_when_they_are_near(hospital, at):
    place = build_place(hospital, weekly_hours=WEEK, special_hours=SPECIAL)
    at(2026, 11, 24, 12)
    listed = words(soup(place).dl)
    assert "Thursday, November 26 Closed Thanksgiving Day" in listed
    assert "Friday, November 27 9 a.m. to noon" in listed
    assert "New Year" not in listed
    at(2026, 8, 1, 12)
    assert soup(place).dl is None


def test_another_time_zone_is_named(hospital, at):
    place = build_place(hospital, weekly_hours=WEEK, time_zone="America/Chicago")
    at(2026, 11, 23, 17, 30)
    assert "Open now until 5 p.m. (Central Time)" in words(soup(place).main)


def test_no_hours_say_nothing(hospital):
    page = soup(hospital.location)
    assert page.find("table") is None
    assert not page(class_="open-state")
    assert page.find(id="hours") is None


def test_what_never_closes_says_so_in_words(hospital):
    page = soup(build_place(hospital, always_open=True, emergency_room=True))
    assert "Open now, day and night" in words(page.main)
    assert "Emergency room: open day and night" in words(page.main)
    assert page.find("table") is None


def test_the_way_there_is_a_link_that_says_that_it_leaves(hospital):
    place = build_place(hospital, latitude="39.948217", longitude="-75.193927")
    ways = soup(place).select(".directions a")
    addresses = [way["href"] for way in ways]
    assert addresses[:2] == [
        "https://www.google.com/maps/dir/?api=1&destination=39.948217%2C-75.193927"
        f"&travelmode={mode}"
        for mode in ("driving", "transit")
    ]
    assert any(address.startswith("https://maps.apple.com/?daddr=39.9") for address in addresses)
    assert any(address.startswith("https://www.openstreetmap.org/") for address in addresses)
    assert all("(another website)" in words(way) for way in ways)


def test_without_coordinates_the_address_leads_there(hospital):
    place = build_place(hospital, street="2 Lake & River Street")
    (way, *_others) = soup(place).select(".directions a")
    assert "destination=2+Lake+%26+River+Street%2C+Springfield%2C+PA" in way["href"]


def test_no_page_loads_anything_from_elsewhere(hospital):
    for page in (build_place(hospital, latitude="39.9", longitude="-75.1"), hospital.locations):
        elements = soup(page)(["img", "script", "iframe", "link", "source", "use"])
        sources = [e.get("src") or e.get("srcset") or e.get("href") or "" for e in elements]
        loaded = [
            s for e, s in zip(elements, sources, strict=True) if e.get("rel") != ["canonical"]
        ]
        assert not [source for source in loaded if source.startswith(("http", "//"))]


def test_notes_stand_under_their_headings_and_link_to_nothing_private(hospital):
    draft = builders.build_page(hospital.front, type(hospital.standard), title="Bus", live=False)
    linked = f'<p>Take the <a linktype="page" id="{draft.pk}">bus</a>.</p>'
    page = soup(build_place(hospital, transit=linked, parking="<p>Under the building.</p>"))
    headings = [words(heading) for heading in page.select(".visit h3")]
    assert headings == ["Parking", "Public transit"]
    assert "Take the bus" in words(page.main)
    assert not [a for a in page("a", href=True) if words(a) == "bus"]


def test_a_picture_or_the_drawing_of_the_site(hospital, media_root):
    assert soup(hospital.location).select_one(".visit__picture svg")
    place = build_place(hospital, image=build_picture(), image_words="A brick house")
    assert soup(place).select_one(".visit__picture img")["alt"] == "A brick house"


def test_what_families_meet_there_is_listed_and_drafts_are_not(hospital):
    hospital.service.service_locations = [ServiceLocation(location=hospital.location)]
    builders.publish(hospital.service)
    assert "At this location Blood Program Day clinic" in words(soup(hospital.location).main)
    hospital.service.unpublish()
    hospital.program.unpublish()
    assert "At this location" not in words(soup(hospital.location).main)


# --- Lists


def test_the_library_lists_places_by_name_with_address_and_number(hospital):
    build_place(hospital, "Annex", kind="laboratory")
    build_place(hospital, "Draft", live=False)
    places = soup(hospital.locations).select(".place")
    assert [words(place.h2) for place in places] == ["Annex", "Hill campus"]
    assert "Laboratory" in words(places[0])
    assert "2 Lake Street Springfield, PA" in words(places[0])
    assert MAIN_NUMBER in words(places[0])


def test_a_program_lists_its_own_in_its_order(hospital):
    second = build_place(hospital, "Annex")
    build_place(hospital, "Elsewhere")
    program = hospital.program
    body = [("locations", {"heading": "Where we are"})]
    builders.choose(program, locations=[hospital.location, second])
    builders.publish(program, body=body)
    for page in (hospital.own_locations, program):
        names = [words(p.find(["h2", "h3"])) for p in soup(page).select(".place")]
        assert names == ["Hill campus", "Annex"]
    second.unpublish()
    for page in (hospital.own_locations, program):
        assert "Annex" not in words(soup(page).main)


def test_a_program_without_places_shows_no_empty_block(hospital):
    program = hospital.program
    builders.choose(program)
    builders.publish(program, body=[("locations", {"heading": "Where we are now"})])
    assert "Where we are now" not in words(soup(program))
    assert "Nothing is listed here yet" in words(soup(hospital.own_locations))


@pytest.mark.parametrize(
    "query", ["?page=x", "?location=%00", "?letter=🙂", "?a[]=1", "?" + "x" * 3000]
)
def test_nonsense_in_the_address_changes_nothing(hospital, query):
    for page in (hospital.locations, hospital.location, hospital.own_locations):
        assert Client().get(page.url + query).status_code in (200, 400, 404)


# --- The number of queries


def asked(page: Page) -> tuple[int, int]:
    """How often the first answer of a fresh process asks the database, and how often the second."""
    shared.forget()
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
    for moment, _next in pairwise(week):
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
