"""Places as lists show them."""

from dataclasses import dataclass
from datetime import time

from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.opening_hours.hours import Hours, Period, Weekly
from cms.opening_hours.labels import Opening
from cms.records.contact_data import PhoneLine
from cms.records.contact_reader import all_contacts
from cms.zones import hospital_zone

# A list knows fewer changes ahead than the page of a place.
MAX_STEPS_AHEAD = 5


@dataclass(frozen=True)
class LocationCard:
    """A location in a list: where it is, whether it is open, the number to call."""

    title: str
    url: str
    kind: str
    address_lines: tuple[str, ...]
    opening: Opening
    line: PhoneLine | None = None
    summary: str = ""
    emergency_room: bool = False


def place_of(page: Page) -> LocationCard:
    """What a list shows of a published page."""
    contact = all_contacts().get(page.contact_id)
    return LocationCard(
        title=page.title,
        url=page.url or "",
        kind=page.kind_label,
        address_lines=tuple(page.address_lines),
        opening=Opening(page.listed_hours, timezone.now(), MAX_STEPS_AHEAD),
        line=contact.first_line if contact else None,
        summary=strip_tags(page.summary_text),
        emergency_room=page.emergency_room,
    )


def example_places() -> list[LocationCard]:
    """What previews show where a new site has no locations yet."""
    weekdays = Weekly(tuple(range(5)), Period(time(8), time(17)))
    opening = Opening(Hours(hospital_zone(), (weekdays,)), timezone.now())
    line = PhoneLine.from_number("215-555-0123", audience=_("Front desk"))
    address = ("1 Hill Road", "Springfield, PA 19000")
    return [LocationCard(_("Day Clinic"), "#", _("Clinic"), address, opening, line)]
