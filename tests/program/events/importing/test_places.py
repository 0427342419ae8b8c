"""Places of a calendar file: which words are a room, and which say that it is online."""

import pytest

from program.events.importing.addresses import ADDRESS_LIMIT
from program.events.importing.places import LINK_LIMIT, place_of
from tests.program.events.importing.ics import entry, problem

LINK = "https://hospital.zoom.us/j/1?pwd=2"
OTHER = "https://meet.google.com/abc-defg-hij"


@pytest.mark.parametrize(
    "words",
    [
        "Microsoft Teams Meeting",
        "MICROSOFT TEAMS MEETING",
        "Teams",
        "Zoom",
        "zoom meeting",
        "via Zoom",
        "Webex",
        "Cisco Webex Meeting",
        "Google Meet",
        "GoToMeeting",
        "Doxy.me",
        "via Whereby",
        "Jitsi Meet",
        "RingCentral Video Meeting",
        "BlueJeans",
        "Skype",
        "VSee",
        "Online",
        "virtual",
        "Virtual Event",
        "Online via Zoom",
        "Virtual (Zoom)",
        "Zoom; Online",
    ],
)
def test_words_for_a_meeting_online_are_no_room(words: str) -> None:
    place = place_of(words)
    assert (place.attendance, place.room, place.link) == ("online", "", "")


@pytest.mark.parametrize(
    ("words", "room"),
    [
        ("Microsoft Teams Meeting; Conference Room 3", "Conference Room 3"),
        ("Microsoft Teams Meeting; Room 2B", "Room 2B"),
        ("Room 2B;Microsoft Teams Meeting", "Room 2B"),
        ("Room 3, north wing; Zoom", "Room 3, north wing"),
        ("Zoom, Room 3, north wing", "Room 3, north wing"),
        ("Room 5 and Zoom", "Room 5"),
        ("Zoom or Room 5", "Room 5"),
        ("Room 5 / Webex", "Room 5"),
        ("Hill hall - Online", "Hill hall"),
        ("Hill hall (and online)", "Hill hall"),
        (f"Room 5; {LINK}", "Room 5"),
        (f"Join Zoom Meeting <{LINK}>; Room 5", "Room 5"),
    ],
)
def test_a_room_beside_a_meeting_online_stays_a_room(words: str, room: str) -> None:
    place = place_of(words)
    assert (place.attendance, place.room) == ("both", room)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Room 3, north wing",
        "Zoom Room 3",
        "Teams Room; second floor",
        "Virtual Reality Lab",
        "Anderson Hall",
        "Onlinestraße 3",
    ],
)
def test_a_room_is_a_room_whatever_it_is_named_after(words: str) -> None:
    place = place_of(words)
    assert (place.attendance, place.room, place.told) == ("in-person", words, "")


@pytest.mark.parametrize(
    ("words", "link"),
    [
        (LINK, LINK),
        (f"<{LINK}>", LINK),
        (f"Zoom - {LINK}.", LINK),
        ("http://hospital.example/room", "http://hospital.example/room"),
        ("zoom.us/j/123", "https://zoom.us/j/123"),
        (f"{LINK}; {OTHER}", LINK),
    ],
)
def test_an_address_in_the_place_of_a_room_is_the_link(words: str, link: str) -> None:
    place = place_of(words)
    assert (place.attendance, place.room, place.link) == ("online", "", link)


def test_an_address_that_leads_nowhere_is_neither_link_nor_room() -> None:
    place = place_of("https://zoom")
    assert (place.attendance, place.room, place.link) == ("online", "", "")


def test_a_link_that_is_longer_than_an_event_can_keep_is_told_of_and_the_next_is_kept() -> None:
    long = f"{LINK}{'a' * LINK_LIMIT}"
    assert place_of(long).link == ""
    assert f"more than {LINK_LIMIT} characters" in place_of(long).told
    assert place_of(long, [OTHER]).link == OTHER


@pytest.mark.parametrize(
    "line",
    [
        f"CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Join:{OTHER}",
        f"X-GOOGLE-CONFERENCE:{OTHER}",
        f"X-MICROSOFT-SKYPETEAMSMEETINGURL:{OTHER}",
        f"X-MICROSOFT-ONLINEMEETINGEXTERNALLINK:{OTHER}",
    ],
)
def test_the_link_may_stand_in_a_property_of_its_own(line: str) -> None:
    assert (entry(line).place.attendance, entry(line).place.link) == ("online", OTHER)
    beside = entry(line, "LOCATION:Room 5").place
    assert (beside.attendance, beside.room, beside.link) == ("both", "Room 5", OTHER)
    assert entry(line, f"LOCATION:{LINK}").place.link == LINK


@pytest.mark.parametrize(
    "line",
    [
        "CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+1-555-0100",
        f"CONFERENCE;VALUE=URI;FEATURE=VIDEO,MODERATOR:{OTHER}",
        "X-GOOGLE-CONFERENCE:http://meet.google.com/abc",
        "X-GOOGLE-CONFERENCE:https://meet",
        "X-GOOGLE-CONFERENCE:https://meet.google.com@example.org/",
        "X-GOOGLE-CONFERENCE:javascript:alert(1)",
        "X-GOOGLE-CONFERENCE:ask the desk",
        "X-GOOGLE-CONFERENCE:\x07",
        "X-GOOGLE-CONFERENCE;=;;:",
    ],
)
def test_what_is_no_clear_address_there_is_passed_over(line: str) -> None:
    assert entry(line, "LOCATION:Room 5").place.attendance == "in-person"


def test_words_for_a_place_are_limited_and_addresses_among_them_by_themselves() -> None:
    assert "LOCATION: has 201 characters" in problem(f"LOCATION:{'a' * 201}")
    assert entry(f"LOCATION:{LINK}{'a' * 300}").place.attendance == "online"
    assert "LOCATION: has" in problem(f"LOCATION:{LINK}{'a' * ADDRESS_LIMIT * 2}")
