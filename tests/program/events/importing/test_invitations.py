"""What services for meetings write beside a link: it is left out, and words of people stay."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from program.events.importing.invitations import without_invitation
from program.events.importing.places import place_of
from program.importing.table import CELL_LIMIT
from program.models import EventIndexPage, EventPage
from tests.program.events.builders import build_index
from tests.program.events.importing.ics import SCHEDULE_COLUMNS, calendar, event
from tests.program.importing.runs import Run, runner, state
from tests.samples import Hospital

READY = ("--apply", "--publish", "--for", "families", "--checked-on", "2026-01-05")
ZOOM = """For parents of children in treatment.

Ann Hill is inviting you to a scheduled Zoom meeting.

Join Zoom Meeting


Meeting ID: 855 1234 5678
Passcode: aB3xyz

---

One tap mobile
+16465588656,,85512345678#,,,,*446122# US (New York)
+13017158592,,85512345678#,,,,*446122# US (Washington DC)

Dial by your location
• +1 646 558 8656 US (New York)
• 888 475 4499 US Toll-free

Find your local number:

Join by SIP
• 85512345678@zoomcrc.com

Join by H.323
• 162.255.37.11 (US West)

Questions? Call 215-555-0123."""
TEAMS = """For parents of children in treatment.
________________________________________________________________________________
Microsoft Teams Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-US>
Join the meeting now
Meeting ID: 255 123 456 789
Passcode: xY6Zt9
________________________________
Dial in by phone
+1 872-240-1234,,123456789# United States, Chicago
Find a local number
Phone conference ID: 123 456 789#
Join on a video conferencing device
Tenant key: hospital@m.webex.com
Video ID: 112 233 445 5
For organizers: Meeting options | Reset dial-in PIN
________________________________________________________________________________
Questions? Call 215-555-0123."""
WEBEX = """For parents of children in treatment.
Join from the meeting link
Join by meeting number
Meeting number (access code): 2550 123 4567
Meeting password: abC123 (22233344 when dialing from a phone or video system)
Tap to join from a mobile device (attendees only)
+1-415-655-0001,,25501234567## US Toll
Join by phone
+1-415-655-0001 US Toll
Global call-in numbers
Join from a video system or application
Dial 25501234567@hospital.webex.com
You can also dial 173.243.2.68 and enter your meeting number.
Host key: 987654
Questions? Call 215-555-0123."""
MEET = """For parents of children in treatment.
Join with Google Meet:
Or dial: (US) +1 208-555-0100 PIN: 446122#
More phone numbers:
Questions? Call 215-555-0123."""
LONG = (
    "For parents of children in treatment. Join Zoom Meeting Meeting ID: 855 1234 5678 "
    "Passcode: rainbow One tap mobile +16465588656,,85512345678#,,,,*446122# US (New York) "
    "Dial by your location +1 646 558 8656 US (New York) +1 301 715 8592 US (Washington DC) "
    "Meeting ID: 855 1234 5678 Questions? Call 215-555-0123."
)
ALL = [ZOOM, TEAMS, WEBEX, MEET, LONG]
NAMES = ["zoom", "teams", "webex", "meet", "long line"]


def escaped(text: str) -> str:
    """As a calendar writes it."""
    return text.replace(",", "\\,").replace("\n", "\\n")


@pytest.mark.parametrize("text", ALL, ids=NAMES)
def test_of_an_invitation_the_words_of_people_stay(text: str) -> None:
    kept, _kinds = without_invitation(text, is_online=True)
    assert " ".join(kept.split()) == (
        "For parents of children in treatment. Questions? Call 215-555-0123."
    )
    assert without_invitation(kept, is_online=True) == (kept, ())


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Meeting ID: 855 1234 5678", ""),
        ("Meeting ID:\n855 1234 5678", ""),
        ("Webinar ID: 991 234 567, access code: 12ab", ""),
        ("Use passcode 446122, please.", "Use , please."),
        ("Host key: 123456\nBring lunch.", "\nBring lunch."),
        ("sip:group@hospital.example\nBring lunch.", "\nBring lunch."),
        ("+1 215 555 0100,,123456#", ""),
        ("ID 855 1234 5678, PW: 12ab", ""),
        ("ID de reunión: 855 1234 5678", ""),
    ],
)
def test_a_value_with_its_name_is_left_out_though_nothing_else_says_online(
    text: str, kept: str
) -> None:
    words, kinds = without_invitation(text, is_online=False)
    assert kinds
    assert (words.strip("\n"), words.strip()) == (kept.strip("\n"), kept.strip())


@pytest.mark.parametrize(
    "text",
    [
        "Call 215-555-0123",
        "Telephone: 215-555-0123",
        "Phone: 215-555-0123, fax 215-555-0124",
        "215-555-0123 (Clinic desk)",
        "1-800-555-0100 toll free",
        "Passcode: ask at the desk",
        "Our next meeting is in room 5.  Meeting options are on the web.",
        "The meeting number is told at the desk.",
        "Conference 2026: 12 May",
        "Trial ID: NCT01234567, leaflet ID 20261122",
        "Join us for a Zoom meeting on 12 May 2026!",
        "Mail desk@hospital.webex.example or 5 more.",
        "Part one\n---\nPart two  \n\n\n\n- Tea\n",
    ],
)
def test_sentences_and_numbers_of_people_stay_to_the_letter(text: str) -> None:
    assert without_invitation(text, is_online=True) == (text, ())


def test_what_services_write_stays_where_nothing_is_online() -> None:
    text = "Join by phone\nPassword: rainbow\n+1 215 555 0100 US"
    assert without_invitation(text, is_online=False) == (text, ())


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="Meting ID:Passcode,+#*0123456789\n .\0", max_size=80), st.booleans())
def test_whatever_stands_there_nothing_is_added(text: str, is_online: bool) -> None:
    kept, kinds = without_invitation(text, is_online=is_online)
    assert len(kept) <= len(text)
    assert kinds or kept == text


@pytest.mark.parametrize(
    "part", ["1 ", "1,", "meeting id ", "passcode: a", "zoom ", "+1(", "US ", "join ", "1."]
)
def test_a_long_text_takes_no_time(part: str) -> None:
    before = process_time()
    without_invitation(part * (CELL_LIMIT // len(part)), is_online=True)
    assert process_time() - before < 1


@pytest.mark.parametrize(
    ("words", "attendance", "room"),
    [
        ("Zoom Meeting ID: 855 1234 5678, Passcode: 446122", "online", ""),
        ("Meeting ID: 855 1234 5678", "online", ""),
        ("Room 5; Zoom; Meeting ID: 855 1234 5678", "both", "Room 5"),
    ],
)
def test_a_meeting_id_is_no_room(words: str, attendance: str, room: str) -> None:
    place = place_of(words)
    assert (place.attendance, place.room) == (attendance, room)
    assert "meeting IDs" in place.withheld


# --- Through the command


@pytest.fixture
def run(tmp_path: Path, hospital: Hospital) -> Run:
    if not EventIndexPage.objects.child_of(hospital.front).exists():
        build_index(hospital.front)
    return runner("import_events", tmp_path)


@pytest.mark.parametrize("text", ALL, ids=NAMES)
@pytest.mark.parametrize("end", ["\n", "<br>"], ids=["words", "markup"])
def test_nothing_of_an_invitation_is_published_and_its_kinds_are_told(
    run: Run, client, text: str, end: str
) -> None:
    description = f"DESCRIPTION:{escaped(text.replace(chr(10), end))}"
    data = calendar(event(*SCHEDULE_COLUMNS, "LOCATION:Zoom", description))
    before = state()
    run(data)
    assert state() == before
    said = run(data, *READY)
    assert "left out of the description, since they let people take part: " in said
    found = EventPage.objects.get(uid="one@example.org")
    assert "Call 215-555-0123" in client.get(found.url).content.decode()
    for address in (found.url, f"{found.url}event.ics"):
        answer = client.get(address).content.decode().replace("\r\n ", "")
        for secret in ("5678", "446122", "6789", "4567", "aB3xyz", "xY6Zt9", "987654", "rainbow"):
            assert secret not in said
            assert secret not in answer.split("<main")[-1].split("</main")[0]
    before = state()
    assert "1 same" in run(data, "--apply")
    assert state() == before


def test_a_code_is_left_out_of_what_is_said_of_a_single_day(run: Run) -> None:
    series = event(*SCHEDULE_COLUMNS, "RRULE:FREQ=WEEKLY", "LOCATION:Zoom", "DESCRIPTION:Come.")
    times = "RECURRENCE-ID:20260312T180000", "DTSTART:20260312T180000", "DURATION:PT1H"
    words = "DESCRIPTION:Today with Ann. Meeting ID: 855 1234 5678\\nCome."
    said = run(calendar(series, event(*times, "LOCATION:Zoom", words)), "--apply")
    assert "left out of the words for a single day, since they let people take part: " in said
    page = EventPage.objects.get(uid="one@example.org").get_latest_revision_as_object()
    assert [change.note for change in page.changes.all()] == ["Today with Ann."]
