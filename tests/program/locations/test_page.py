"""Places as visitors meet them: on their page and in lists."""

import json
from datetime import datetime

import pytest
from django.test import Client

from cms.demo import builders
from program.models import ServiceLocation
from tests.program.locations.builders import SPECIAL, WEEK, ZONE, build_place, soup, words
from tests.samples import MAIN_NUMBER, build_picture

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


def test_holidays_alone_do_not_close_a_place_for_ever(hospital):
    page = soup(build_place(hospital, special_hours=SPECIAL))
    assert not page(class_="open-state")
    assert page.find("table") is None


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


def test_a_picture_stands_there_where_one_was_taken(hospital, media_root):
    assert not soup(hospital.location).select_one(".visit__picture")
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
