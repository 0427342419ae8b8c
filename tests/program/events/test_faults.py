"""What an event must not say: wrong ends, dates that are off, links that were kept back."""

from datetime import date, datetime, time, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from program.models import EventChange
from tests.reading import soup, words
from tests.samples import Hospital, build_event

DAY = date(2099, 12, 3)
EVENING = {"all_day": False, "begins_at": time(18), "ends_at": time(22)}
NIGHT = {"all_day": False, "begins_at": time(22), "ends_at": time(2), "last_day": date(2099, 12, 4)}


def changed(first: datetime, last: datetime, **row: object) -> tuple[datetime, datetime]:
    """Begin and end of a day that differs, beside the first occurrence."""
    change = EventChange(original=DAY, **row).as_override(first, last)
    return change.begins, change.ends


def at(day: int, hour: int) -> datetime:
    return datetime(2099, 12, day, hour)


@pytest.mark.parametrize(
    ("usual", "row", "ends"),
    [
        ((at(3, 22), at(4, 2)), {"begins_at": time(20), "ends_at": time(23)}, at(3, 23)),
        ((at(3, 22), at(4, 2)), {"begins_at": time(23), "ends_at": time(3)}, at(4, 3)),
        ((at(3, 18), at(3, 22)), {"ends_at": time(1)}, at(4, 1)),
        ((at(3, 18), at(3, 22)), {"begins_at": time(19), "ends_at": time(0)}, at(4, 0)),
        ((at(3, 9), at(5, 17)), {"ends_at": time(12)}, at(5, 12)),
    ],
)
def test_a_day_that_differs_ends_when_its_own_times_say(usual, row, ends):
    assert changed(*usual, **row)[1] == ends


def test_another_time_on_the_same_day_is_in_the_place_of_no_other_day(hospital: Hospital):
    weekly = EVENING | {"repeats": "weekly", "weekdays": [DAY.weekday()], "first_day": DAY}
    rows = [{"original": DAY, "begins_at": time(19), "ends_at": time(21)}]
    page = build_event(hospital.events, "Evening", changes=rows, **weekly)
    text = words(soup(page.url).main)
    assert "7 p.m. to 9 p.m." in text
    assert "Instead of" not in text


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_what_does_not_take_place_invites_nobody(hospital: Hospital, status: str):
    link = "https://example.org/register/"
    page = build_event(
        hospital.events, "Off", status=status, registration="link", registration_link=link
    )
    shown = soup(page.url).main
    assert link not in str(shown)
    assert "just come" not in words(shown)
    assert link not in Client().get(f"{page.url}event.ics").content.decode()


def test_what_never_took_place_is_not_said_to_be_over(hospital: Hospital):
    page = build_event(hospital.events, "Off", status="cancelled", first_day=date(2020, 1, 2))
    text = words(soup(page.url).main)
    assert "It was planned for:" in text
    assert "It was on:" not in text


def test_an_online_event_without_registration_says_how_to_get_the_link(hospital: Hospital):
    page = build_event(hospital.events, "Talk", attendance="online", room="")
    text = words(soup(page.url).main)
    assert "Ask us for the link" in text
    assert "just come" not in text


def test_calendars_that_are_followed_drop_what_expired(hospital: Hospital):
    page = build_event(hospital.events, "Short-lived")
    address = f"{hospital.events.url}calendar.ics"
    assert b"Short-lived" in Client().get(address).content
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(days=1))
    assert b"Short-lived" not in Client().get(address).content


def test_an_alias_is_an_entry_of_its_own(hospital: Hospital):
    page = build_event(hospital.events, "Twice")
    alias = page.create_alias(update_slug="twice-more")
    assert alias.specific.uid not in ("", page.uid)
    assert Client().get(alias.url).status_code == 200


def test_another_clock_than_the_hospitals_is_named_in_the_month(hospital: Hospital):
    build_event(hospital.events, "Hula", time_zone="Pacific/Honolulu", **EVENING)
    build_event(hospital.events, "Here", **EVENING)
    days = [words(item) for item in soup("/events/month/2099-12/").select(".month__items li")]
    assert {"6 p.m. Hawaii Time Hula", "6 p.m. Here"} <= set(days)


def test_a_calendar_link_takes_the_next_date_that_stands(hospital: Hospital):
    weekly = EVENING | {"repeats": "weekly", "weekdays": [DAY.weekday()], "first_day": DAY}
    rows = [{"original": DAY, "cancelled": True}]
    page = build_event(hospital.events, "Evening", changes=rows, **weekly)
    google = next(
        a["href"] for a in soup(page.url)("a") if "calendar.google.com" in a.get("href", "")
    )
    assert "dates=20991210T180000" in google


def test_a_counted_series_says_that_one_date_is_taken(hospital: Hospital):
    weekly = {"repeats": "weekly", "weekdays": [DAY.weekday()], "repeats_count": 10}
    page = build_event(hospital.events, "Ten times", **EVENING, **weekly)
    links = soup(page.url).select(".calendar-links li")
    assert ["the next date" in words(link) for link in links] == [False, True, True]


def test_no_year_is_not_found(hospital: Hospital):
    assert Client().get(f"{hospital.events.url}past/0000/").status_code == 404
