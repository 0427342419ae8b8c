"""The import of events: drafts from a department's calendar, each once, and editors' work stays."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from cms.models import User
from program.events.ical.writer import CalendarEvent, calendar_bytes
from program.events.recurrence import Override, Series, occurrences
from program.events.rules import Rule
from program.models import EventIndexPage, EventPage
from tests.program.events.builders import build_event, build_index
from tests.program.events.importing.ics import SCHEDULE_COLUMNS, calendar, event
from tests.program.importing.runs import Run, runner, state
from tests.samples import Hospital

WEEKLY = event(
    *SCHEDULE_COLUMNS,
    "RRULE:FREQ=WEEKLY;UNTIL=20260601",
    "EXDATE;TZID=America/New_York:20260319T180000",
    "LOCATION:Room 3\\, north wing",
    "DESCRIPTION:For parents.\\n\\nCome as you are.",
    "URL:https://dept.example.org/group",
    "SEQUENCE:2",
    uid="weekly@dept.example.org",
)
MOVED = event(
    "RECURRENCE-ID;TZID=America/New_York:20260326T180000",
    "DTSTART;TZID=America/New_York:20260327T170000",
    "DTEND;TZID=America/New_York:20260327T190000",
    "LOCATION:Room 4",
    uid="weekly@dept.example.org",
)
FAIR = event(
    "DTSTART;VALUE=DATE:20260501",
    "DTEND;VALUE=DATE:20260503",
    "STATUS:CANCELLED",
    uid="fair@dept.example.org",
    title="Health fair",
)
FILE = calendar(WEEKLY, MOVED, FAIR)
OURS = EventPage.objects.filter(uid__endswith="example.org")
READY = ("--publish", "--for", "families", "--checked-on", "2026-01-05")


@pytest.fixture
def index(hospital: Hospital) -> EventIndexPage:
    return EventIndexPage.objects.child_of(hospital.front).first() or build_index(hospital.front)


@pytest.fixture
def run(tmp_path: Path, index: EventIndexPage) -> Run:
    return runner("import_events", tmp_path)


def page(uid: str = "weekly@dept.example.org") -> EventPage:
    return EventPage.objects.get(uid=uid).get_latest_revision_as_object()


def edit(**fields) -> EventPage:
    """An editor changes the draft."""
    found = page()
    for name, value in fields.items():
        setattr(found, name, value)
    found.save_revision(clean=False, user=User.objects.get_or_create(username="editor")[0])
    return found


def changed_file(*replaced: tuple[str, str]) -> bytes:
    data = FILE.decode()
    for old, new in replaced:
        assert old in data
        data = data.replace(old, new)
    return data.encode()


# --- What is made


def test_nothing_is_written_unless_told(run: Run) -> None:
    before = state()
    said = run(FILE)
    assert "line 3: create “Support group”" in said
    assert "create “Health fair”" in said
    assert "2 create, 0 change, 0 publish, 0 same, 0 refused." in said
    assert "Nothing was written" in said
    assert state() == before


def test_events_become_drafts_with_all_that_the_file_tells(run: Run, client) -> None:
    run(FILE, "--apply")
    found = page()
    assert not found.live
    assert (found.title, found.slug) == ("Support group", "support-group-2026-03-05")
    assert (found.room, found.attendance) == ("Room 3, north wing", "in-person")
    assert found.series == Series(
        datetime(2026, 3, 5, 18),
        datetime(2026, 3, 5, 19),
        "America/New_York",
        rule=Rule("weekly", weekdays=(3,), until=date(2026, 6, 1)),
        excluded_dates=(date(2026, 3, 19),),
        overrides=(
            Override(
                date(2026, 3, 26),
                begins=datetime(2026, 3, 27, 17),
                ends=datetime(2026, 3, 27, 19),
                note="Room 4",
            ),
        ),
    )
    link = '<a href="https://dept.example.org/group">https://dept.example.org/group</a>'
    words = f"<p>For parents.</p><p>Come as you are.</p><p>{link}</p>"
    assert found.body[0].value.source == words
    assert found.sequence >= 2
    fair = page("fair@dept.example.org")
    assert (fair.all_day, fair.first_day, fair.last_day) == (
        True,
        date(2026, 5, 1),
        date(2026, 5, 2),
    )
    assert fair.status == "cancelled"
    assert client.get(EventPage.objects.get(uid=found.uid).url).status_code == 404
    assert Page.find_problems() == ([], [], [], [], [])


def test_what_is_ready_is_published_and_its_calendar_tells_what_the_file_told(
    run: Run, client
) -> None:
    said = run(
        FILE.replace(b"STATUS:CANCELLED", b"STATUS:CONFIRMED\r\nLOCATION:Hall"), "--apply", *READY
    )
    assert "2 create" in said
    found = EventPage.objects.get(uid="weekly@dept.example.org")
    assert found.live
    assert client.get(found.url).status_code == 200
    file = client.get(f"{found.url}event.ics").content.decode().replace("\r\n ", "")
    assert "UID:weekly@dept.example.org" in file
    assert "RRULE:FREQ=WEEKLY;UNTIL=20260601T220000Z;BYDAY=TH" in file
    assert "RECURRENCE-ID;TZID=America/New_York:20260326T180000" in file
    seen = list(occurrences(found.series, datetime(2026, 3, 1, tzinfo=UTC), limit=3))
    assert [f"{each.begins:%m-%d %H}" for each in seen] == ["03-05 18", "03-12 18", "03-27 17"]


def test_what_an_editor_could_not_publish_is_refused_and_becomes_a_draft_without_publish(
    run: Run,
) -> None:
    said = run(FILE, "--apply", "--publish")
    assert "refuse “Support group”: checked_on" in said
    assert "ended: Events that were refused: 2." in said
    assert "refuse “Health fair”: Please choose where it is" in run(FILE, "--apply", *READY)
    assert "1 create" in run(FILE, "--apply")
    assert page("fair@dept.example.org").attendance == "in-person"


def test_drafts_of_an_import_are_published_by_the_next_and_what_an_editor_said_stays(
    run: Run,
) -> None:
    run(FILE, "--apply")
    edit(for_clinicians=True, checked_on=date(2026, 1, 2))
    assert "1 publish" in run(calendar(WEEKLY, MOVED), "--apply", *READY)
    found = EventPage.objects.get(uid="weekly@dept.example.org")
    assert (found.live, found.for_families, found.for_clinicians) == (True, False, True)
    assert found.checked_on == date(2026, 1, 2)


def test_a_link_is_kept_for_those_who_take_part_online(run: Run) -> None:
    run(calendar(event(*SCHEDULE_COLUMNS, "LOCATION:https://zoom.example/j/1?pwd=2")), "--apply")
    found = page("one@example.org")
    assert (found.attendance, found.online_link, found.room) == (
        "online",
        "https://zoom.example/j/1?pwd=2",
        "",
    )
    assert not found.show_online_link


def test_a_link_beside_a_room_is_kept_back_too(run: Run) -> None:
    link = "https://zoom.example/j/1?pwd=2"
    lines = (f"LOCATION:Room 5\\; {link}", f"URL:{link}")
    run(calendar(event(*SCHEDULE_COLUMNS, *lines)), "--apply")
    found = page("one@example.org")
    assert (found.attendance, found.online_link, found.room) == ("both", link, "Room 5")
    assert link not in str(found.body)


def test_titles_without_letters_for_an_address_and_those_that_are_alike_find_one(run: Run) -> None:
    run(
        calendar(*(event(*SCHEDULE_COLUMNS, uid=str(n), title="مجموعة 😀") for n in range(3))),
        "--apply",
    )
    assert sorted(
        EventPage.objects.filter(slug__startswith="event-").values_list("slug", flat=True)
    ) == [
        "event-2026-03-05",
        "event-2026-03-05-2",
        "event-2026-03-05-3",
    ]


def test_events_go_into_the_list_that_is_named(run: Run, hospital: Hospital) -> None:
    below = EventIndexPage.objects.child_of(hospital.program).first() or build_index(
        hospital.program
    )
    run(FILE, "--apply", "--into", below.url)
    assert OURS.all().child_of(below).count() == 2
    assert "No list of events is at /nowhere/. There are: " in run(FILE, "--into", "/nowhere/")


def test_a_zone_that_is_assumed_is_told_once_and_the_events_are_taken(run: Run) -> None:
    times = ("DTSTART:20260305T180000", "DURATION:PT1H")
    file = calendar("X-WR-TIMEZONE:Mars/Olympus", event(*times), event(*times, uid="2@example.org"))
    said = run(file, "--apply")
    assert said.count("warning: the time zone “Mars/Olympus” of the calendar is unknown") == 1
    assert "times that name no zone are taken as America/New_York." in said
    assert page("one@example.org").time_zone == "America/New_York"
    assert "warning: " in run(file, "--apply")
    assert "2 same" in run(file, "--apply")


# --- A second time


@pytest.mark.parametrize(
    "options", [("--apply",), ("--apply", *READY)], ids=["drafts", "published"]
)
def test_a_second_run_changes_nothing(run: Run, options: tuple[str, ...]) -> None:
    file = FILE.replace(b"STATUS:CANCELLED", b"LOCATION:Hall")
    run(file, *options)
    before = state()
    assert "0 create, 0 change, 0 publish, 2 same, 0 refused." in run(file, *options)
    assert state() == before


def test_what_changed_in_the_file_changes_in_the_draft(run: Run) -> None:
    run(FILE, "--apply")
    later = changed_file(("T180000", "T173000"), ("Support group", "Parents’ group"))
    assert "change “Parents’ group”: title, time" in run(later, "--apply")
    assert page().begins_at == time(17, 30)
    assert "2 same" in run(later, "--apply")


def test_what_an_editor_wrote_stays_and_the_rest_follows_the_file(run: Run) -> None:
    run(FILE, "--apply")
    edit(title="Parents’ evening", room="Hill hall", for_families=True)
    assert "2 same" in run(FILE, "--apply"), "the file says what it said"
    later = changed_file(("T180000", "T173000"), ("SUMMARY:Support group", "SUMMARY:Group"))
    said = run(later, "--apply")
    assert "change “Group”: time" in said
    assert "kept “Group” as an editor has it: title" in said
    found = page()
    assert (found.title, found.room, found.for_families) == ("Parents’ evening", "Hill hall", True)
    assert found.begins_at == time(17, 30)
    said = run(later, "--apply")
    assert "0 change, 0 publish, 2 same" in said
    assert "kept “Group” as an editor has it: title" in said
    assert page().title == "Parents’ evening", "a merge is no reason to forget who wrote it"


def test_pictures_and_tables_of_an_editor_stay(run: Run) -> None:
    run(FILE, "--apply")
    edit(body=[("quote", {"text": "Words", "name": "A parent", "role": ""})])
    said = run(changed_file(("For parents.", "For families.")), "--apply")
    assert "kept “Support group” as an editor has it: description" in said
    assert page().body[0].block_type == "quote"


def test_an_event_that_is_locked_or_was_taken_off_the_site_is_left_alone(run: Run) -> None:
    file = FILE.replace(b"STATUS:CANCELLED", b"LOCATION:Hall")
    run(file, "--apply", *READY)
    found = EventPage.objects.get(uid="weekly@dept.example.org")
    found.unpublish()
    assert "taken off the site" in run(file, "--apply", *READY)
    EventPage.objects.filter(pk=found.pk).update(locked=True)
    assert "locked by an editor" in run(file, "--apply")


def test_events_of_this_site_are_not_taken_for_those_of_a_department(run: Run, index) -> None:
    own = build_event(index)
    file, before = calendar_bytes([own.as_calendar_entry()]), state()
    assert "is an event of this site's own calendar" in run(file, "--apply")
    assert state() == before


# --- What cannot be taken


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (event(*SCHEDULE_COLUMNS, "RRULE:FREQ=HOURLY", title="Bad"), "RRULE: repeats “hourly”"),
        (
            event("DTSTART;TZID=Asia/Tokyo:20260305T180000", "DURATION:PT1H", title="Bad"),
            "refuse “Bad”: is in the time zone Asia/Tokyo, which this site does not offer",
        ),
        (event("DTSTART:18000305T180000", "DURATION:PT1H"), "first_day: Please check the year."),
        (event(*SCHEDULE_COLUMNS, "RRULE:FREQ=WEEKLY;COUNT=501"), "repeats_count: "),
        (event(*SCHEDULE_COLUMNS, "RRULE:FREQ=WEEKLY;INTERVAL=60"), "every: "),
    ],
)
def test_a_bad_event_loses_nothing_else(run: Run, bad: str, words: str) -> None:
    said = run(calendar(bad, WEEKLY), "--apply")
    assert words in said
    assert "1 create" in said
    assert "ended: Events that were refused: 1." in said
    assert list(OURS.all().values_list("uid", flat=True)) == ["weekly@dept.example.org"]


def test_a_day_that_the_page_cannot_hold_is_refused(run: Run) -> None:
    long = MOVED.replace(
        "DTEND;TZID=America/New_York:20260327", "DTEND;TZID=America/New_York:20260329"
    )
    assert "a single day of it differs in a way that cannot be held" in run(calendar(WEEKLY, long))


def test_a_broken_file_is_refused_as_a_whole_and_nothing_is_written(
    run: Run, tmp_path: Path
) -> None:
    before = state()
    assert "ended: The file is cut off" in run(FILE[:-40], "--apply")
    assert "ended: This is no calendar file in UTF-8" in run(
        FILE.decode().encode("utf-16"), "--apply"
    )
    with pytest.raises(CommandError, match="cannot be opened"):
        call_command("import_events", str(tmp_path / "nothing.ics"))
    assert state() == before


def test_a_whole_calendar_is_taken_once(run: Run) -> None:
    series = Series(datetime(2026, 3, 5, 18), datetime(2026, 3, 5, 19), "America/New_York")
    stamp = datetime(2026, 1, 1, tzinfo=UTC)
    file = calendar_bytes(
        CalendarEvent(f"{n}@dept.example.org", series, f"Talk {n}", stamp) for n in range(60)
    )
    assert "60 create" in run(file, "--apply")
    assert "60 same" in run(file, "--apply")
