"""The import of events that take place online: their links are kept, and shown to nobody."""

from pathlib import Path

import pytest
from wagtail.rich_text import RichText

from cms.models import User
from program.events.details import MAX_LINK_LENGTH
from program.models import EventIndexPage, EventPage
from tests.program.events.builders import build_index
from tests.program.events.importing.ics import SCHEDULE_COLUMNS, calendar, event
from tests.program.importing.runs import Run, runner, state
from tests.program.locations.builders import build_place
from tests.samples import Hospital

LINK = "https://hospital.zoom.us/j/1?pwd=2"
READY = ("--apply", "--publish", "--for", "families", "--checked-on", "2026-01-05")
KEPT_BACK = "the link is shown to nobody until an editor says so"


@pytest.fixture
def run(tmp_path: Path, hospital: Hospital) -> Run:
    if not EventIndexPage.objects.child_of(hospital.front).exists():
        build_index(hospital.front)
    return runner("import_events", tmp_path)


def page() -> EventPage:
    return EventPage.objects.get(uid="one@example.org").get_latest_revision_as_object()


def editor() -> User:
    return User.objects.create(username="editor")


def where() -> tuple[str, str, str]:
    """How one takes part in what was imported, in which room, and by which link."""
    found = page()
    return found.attendance, found.room, found.online_link


def file(*lines: str) -> bytes:
    return calendar(event(*SCHEDULE_COLUMNS, *lines))


def test_nothing_is_written_unless_told_and_what_is_understood_is_said(run: Run) -> None:
    before = state()
    said = run(file("LOCATION:Microsoft Teams Meeting\\; Room 2B", f"CONFERENCE:{LINK}"))
    assert f"line 3: understood “Support group”: in person and online; {KEPT_BACK}" in said
    assert LINK not in said
    assert state() == before
    assert "understood “Support group”: online; no link is kept" in run(file("LOCATION:Zoom"))
    assert "understood" not in run(file("LOCATION:Room 3"))


def test_a_second_run_changes_nothing_and_says_what_is_understood_when_asked(run: Run) -> None:
    data = file("LOCATION:Zoom\\; Room 2B", f"X-GOOGLE-CONFERENCE:{LINK}")
    run(data, "--apply")
    assert where() == ("both", "Room 2B", LINK)
    before = state()
    said = run(data, "--apply")
    assert "1 same" in said
    assert "understood" not in said
    assert f"in person and online; {KEPT_BACK}" in run(data, "--apply", "-v", "2")
    assert state() == before


def test_a_link_of_a_property_is_published_nowhere(run: Run, client) -> None:
    run(file("LOCATION:Zoom", f"X-GOOGLE-CONFERENCE:{LINK}", f"URL:{LINK}"), *READY)
    found = EventPage.objects.get(uid="one@example.org")
    assert (found.live, found.online_link, found.show_online_link) == (True, LINK, False)
    for address in (found.url, f"{found.url}event.ics", found.get_parent().url):
        assert "hospital.zoom.us" not in client.get(address).content.decode().replace("\r\n ", "")


def test_a_link_that_an_event_cannot_keep_refuses_nothing(run: Run) -> None:
    said = run(file("LOCATION:Zoom", f"X-GOOGLE-CONFERENCE:{LINK}{'a' * MAX_LINK_LENGTH}"), *READY)
    assert "1 create" in said
    assert f"online; the link has more than {MAX_LINK_LENGTH} characters, and is not kept" in said
    assert where() == ("online", "", "")


def test_a_link_of_a_single_day_is_not_among_its_words(run: Run) -> None:
    series = event(*SCHEDULE_COLUMNS, "RRULE:FREQ=WEEKLY", "LOCATION:Room 3")
    day = event(
        "RECURRENCE-ID:20260312T180000",
        "DTSTART:20260312T180000",
        "DURATION:PT1H",
        f"LOCATION:Room 4\\; {LINK}",
    )
    said = run(calendar(series, day), "--apply")
    assert [change.note for change in page().changes.all()] == ["Room 4"]
    assert (
        "left out of the words for a single day, as links to take part: “hospital.zoom.us”" in said
    )


def test_who_may_come_to_a_location_of_the_hospital_still_may(run: Run, hospital: Hospital) -> None:
    run(file("LOCATION:Room 3"), "--apply")
    at_place = page()
    at_place.location = build_place(hospital)
    at_place.save_revision(clean=False, user=editor())
    assert "change “Support group”: place" in run(file("LOCATION:Zoom"), "--apply")
    assert where() == ("both", "", "")
    assert page().location == at_place.location
    before = state()
    assert "1 same" in run(file("LOCATION:Zoom"), "--apply")
    assert state() == before


def test_what_an_editor_said_of_the_place_stays(run: Run) -> None:
    run(file("LOCATION:Room 3"), "--apply")
    found = page()
    found.room = "Hill hall"
    found.save_revision(clean=False, user=editor())
    said = run(file(f"LOCATION:{LINK}"), "--apply")
    assert "kept “Support group” as an editor has it: place" in said
    assert where() == ("in-person", "Hill hall", "")


# --- Addresses in the description


def test_addresses_in_a_description_become_links(run: Run, client) -> None:
    text = "DESCRIPTION:Read https://example.org/a?b=1&c=2\\, please.\\n\\n- 1 https://b.example"
    run(file("LOCATION:Room 3", text, "URL:https://example.org/group"), *READY)
    found = EventPage.objects.get(uid="one@example.org")
    assert found.body[0].value.source == (
        '<p>Read <a href="https://example.org/a?b=1&amp;c=2">https://example.org/a?b=1&amp;c=2</a>,'
        " please.</p>"
        '<ul><li>1 <a href="https://b.example">https://b.example</a></li></ul>'
        '<p><a href="https://example.org/group">https://example.org/group</a></p>'
    )
    assert 'href="https://example.org/a?b=1&amp;c=2"' in client.get(found.url).content.decode()


def test_links_to_take_part_are_left_out_of_what_is_published_and_told(run: Run, client) -> None:
    own = "https://meet.example.org/j/7?pwd=8"
    text = f"DESCRIPTION:For parents.\\nJoin: {own} or <{LINK}>.\\nhttps://example.org/more"
    said = run(file(f"LOCATION:{own}", text, f"URL:{own}"), *READY)
    found = EventPage.objects.get(uid="one@example.org")
    assert found.body[0].value.source == (
        "<p>For parents. Join: or . "
        '<a href="https://example.org/more">https://example.org/more</a></p>'
    )
    for address in (found.url, f"{found.url}event.ics"):
        answer = client.get(address).content.decode().replace("\r\n ", "")
        assert "meet.example.org" not in answer
        assert "zoom.us" not in answer
    assert (
        "understood “Support group”: left out of the description, as links to take part: "
        "“meet.example.org”, “hospital.zoom.us”" in said
    )
    assert "pwd" not in said


def test_the_address_of_a_moderator_is_neither_kept_nor_published(run: Run) -> None:
    own = "https://meet.example.org/host/7"
    run(file(f"CONFERENCE;FEATURE=MODERATOR:{own}", f"DESCRIPTION:Begin: {own}"), "--apply")
    assert where() == ("in-person", "", "")
    assert page().body[0].value.source == "<p>Begin:</p>"


def test_another_link_in_the_same_room_is_no_word_for_a_single_day(run: Run) -> None:
    series = event(*SCHEDULE_COLUMNS, "RRULE:FREQ=WEEKLY", f"LOCATION:Room 3\\; {LINK}")
    times = "RECURRENCE-ID:20260312T180000", "DTSTART:20260312T180000", "DURATION:PT1H"
    run(calendar(series, event(*times, f"LOCATION:Room 3\\; {LINK}4")), "--apply")
    assert not page().changes.all()


def test_a_second_run_with_addresses_changes_nothing(run: Run) -> None:
    text = f"DESCRIPTION:See https://example.org/a. Join: {LINK}"
    run(file("LOCATION:Zoom", text), "--apply")
    before = state()
    assert "1 same" in run(file("LOCATION:Zoom", text), "--apply")
    assert state() == before


def test_a_link_that_an_earlier_import_published_is_taken_out(run: Run) -> None:
    run(file("LOCATION:Room 3", "DESCRIPTION:Come."), "--apply")
    found = page()
    found.body = [("text", RichText(f"<p>Come. {LINK}</p>"))]
    found.save_revision(clean=False)
    assert "change “Support group”: description" in run(
        file("LOCATION:Room 3", f"DESCRIPTION:Come. {LINK}"), "--apply"
    )
    assert page().body[0].value.source == "<p>Come.</p>"


def test_a_description_that_is_a_link_alone_leaves_nothing(run: Run) -> None:
    run(file("LOCATION:Room 3", f"DESCRIPTION:{LINK}"), "--apply")
    assert not page().body


@pytest.mark.parametrize("address", [LINK, "https://meet.example.org/j/7"])
def test_a_link_is_left_out_of_what_is_said_of_a_single_day(run: Run, address: str) -> None:
    place = "LOCATION:https://meet.example.org/j/7"
    series = event(*SCHEDULE_COLUMNS, "RRULE:FREQ=WEEKLY", place, "DESCRIPTION:Come.")
    day = event(
        "RECURRENCE-ID:20260312T180000",
        "DTSTART:20260312T180000",
        "DURATION:PT1H",
        place,
        f"DESCRIPTION:Today by {address} with Ann.\\nCome.",
    )
    assert "left out of the words for a single day" in run(calendar(series, day), "--apply")
    assert [change.note for change in page().changes.all()] == ["Today by with Ann."]
