"""Events of a hospital, and what their pages tell, for tests."""

from datetime import date, time
from typing import Any

from wagtail.models import Page

from cms.demo import builders
from program.models import EventIndexPage, EventPage
from tests.samples import Hospital

# A Thursday, after the clocks were put back.
DAY = date(2026, 12, 3)
# Whatever day the test sets the clock to.
CHECKED = date(2026, 11, 1)


def build_event(index: Page, title: str = "Family evening", **fields: Any) -> EventPage:
    """An event of one evening, unless other fields are given."""
    given = {
        "first_day": DAY,
        "begins_at": time(18),
        "ends_at": time(19, 30),
        "time_zone": "America/New_York",
        "room": "Hill hall",
        "for_families": True,
        "checked_on": CHECKED,
    }
    return builders.build_page(index, EventPage, title=title, **(given | fields))


def weekly(**fields: Any) -> dict[str, Any]:
    """What makes it repeat every Thursday."""
    return {"repeats": "weekly", "weekdays": [3], **fields}


def build_index(parent: Page, title: str = "Events") -> EventIndexPage:
    """A list of events."""
    return builders.build_page(
        parent, EventIndexPage, title=title, slug="events", checked_on=CHECKED
    )


def whole_index(hospital: Hospital) -> EventIndexPage:
    """The hospital's own list, with nothing in it yet."""
    hospital.event.delete()
    return EventIndexPage.objects.get(pk=hospital.events.pk)
