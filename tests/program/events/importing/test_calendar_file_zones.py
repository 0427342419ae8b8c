"""Zones of a calendar file that nobody knows: what is assumed is said."""

from datetime import UTC, datetime, timedelta
from importlib import resources
from zoneinfo import ZoneInfo

import pytest

from program.events.importing.calendar_lines import ZONE_LIMIT
from program.events.importing.zones import _ALIASES, zone_of
from tests.program.events.importing.ics import calendar, event, read, warnings

WITHOUT_ZONE = event("DTSTART:20260305T180000", "DURATION:PT1H")


def latest(name: str) -> ZoneInfo:
    """The rules of the newest database at hand: that of the system may be years old."""
    with resources.files("tzdata.zoneinfo").joinpath(name).open("rb") as file:
        return ZoneInfo.from_file(file)


def described(name: str) -> str:
    """A zone that the file describes."""
    return "\r\n".join(["BEGIN:VTIMEZONE", f"TZID:{name}", "END:VTIMEZONE"])


@pytest.mark.parametrize(
    "line", ["X-WR-TIMEZONE:Mars/Olympus", described("Mars/Olympus")], ids=["named", "described"]
)
def test_an_unknown_zone_is_told_with_the_one_that_was_assumed(line: str) -> None:
    assert warnings(line) == (
        "the time zone “Mars/Olympus” of the calendar is unknown; "
        "times that name no zone are taken as America/New_York.",
    )
    assert read(calendar(line, WITHOUT_ZONE))[0].entry.series.zone == "America/New_York"


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("X-WR-TIMEZONE:",),
        ("X-WR-TIMEZONE:America/Chicago",),
        (described("Pacific Standard Time"),),
        (described(""),),
    ],
)
def test_nothing_is_told_where_every_zone_is_known(lines: tuple[str, ...]) -> None:
    assert warnings(*lines) == ()


def test_a_zone_that_is_described_is_not_assumed_where_the_calendar_names_its_own() -> None:
    lines = ("X-WR-TIMEZONE:America/Chicago", described("Customized Time Zone"))
    assert warnings(*lines) == ()
    assert read(calendar(*lines, WITHOUT_ZONE))[0].entry.series.zone == "America/Chicago"


def test_an_unknown_zone_of_a_time_still_refuses_its_event_and_no_other() -> None:
    bad = event("DTSTART;TZID=Mine:20260305T180000", "DURATION:PT1H", uid="bad@example.org")
    refused, taken = read(calendar(described("Mine"), bad, WITHOUT_ZONE))
    assert str(refused.problems[0]) == "DTSTART: the time zone “Mine” is unknown"
    assert taken.entry


def test_many_unknown_zones_are_each_told_once_up_to_a_limit() -> None:
    assert len(warnings(*map(described, map(str, range(300))))) == ZONE_LIMIT
    assert len(warnings(*(described(str(number % 60)) for number in range(300)))) == 60


def test_the_name_of_a_zone_tells_terminals_nothing() -> None:
    assert "\x1b" not in warnings("X-WR-TIMEZONE:\x1b[2J")[0]


# --- Zones whose clocks show the same


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("America/Toronto", "America/New_York"),
        ("America/Indiana/Indianapolis", "America/New_York"),
        ("/freeassociation.sourceforge.net/America/Kentucky/Louisville", "America/New_York"),
        ("US Eastern Standard Time", "America/New_York"),
        ("America/Menominee", "America/Chicago"),
        ("America/Boise", "America/Denver"),
        ("GB", "Europe/London"),
        ("Europe/Jersey", "Europe/London"),
        ("America/Regina", "America/Regina"),
        ("America/Winnipeg", "America/Winnipeg"),
    ],
)
def test_a_zone_with_the_clock_of_one_that_is_offered_is_that_one(name: str, zone: str) -> None:
    assert zone_of(name) == zone


@pytest.mark.parametrize(("name", "zone"), [pair for pair in _ALIASES.items() if pair[0] != "Z"])
def test_the_clocks_of_two_zones_that_count_as_one_show_the_same(name: str, zone: str) -> None:
    now, one, other = datetime.now(tz=UTC), latest(name), latest(zone)
    days = [now + timedelta(days=number) for number in range(3 * 365)]
    clocks = [(day.astimezone(one).utcoffset(), day.astimezone(other).utcoffset()) for day in days]
    assert all(there == here for there, here in clocks)


def test_the_zone_of_the_hospital_keeps_its_own_name(settings) -> None:
    settings.TIME_ZONE = "America/Toronto"
    assert zone_of("America/Toronto") == "America/Toronto"
