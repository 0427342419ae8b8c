"""Events as lists show them, and the words for whether they take place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.assets import Assets
from cms.publishing.visibility import is_visible
from program.events import recurrence
from program.events.choices import Status
from program.events.recurrence import Occurrence
from program.events.recurrence_labels import recurrence_label
from program.events.time_labels import When, day_label, when_of

EVENT_ASSETS = Assets(styles=("cms/css/events.css",), scripts=("cms/js/event-times.js",))
# How many dates of what repeats are looked at for one that is not cancelled.
MAX_CANCELLED_SKIPPED = 12


@dataclass(frozen=True)
class EventCard:
    """An event in a list."""

    title: str
    url: str
    when: When | None
    repeats: str = ""
    then: When | None = None
    status: str = Status.SCHEDULED
    status_note: str = ""
    place: str = ""
    attendance: str = ""
    audience: str = ""
    summary: str = ""
    is_over: bool = False
    has_recap: bool = False

    @property
    def called_off(self) -> str:
        """The words that stand first where it does not take place as announced."""
        return called_off_label(self.status, self.when)


def status_label(status: str) -> str:
    """The word for a status; nothing where all is as planned."""
    labels = {
        Status.MOVED: _("Moved"),
        Status.POSTPONED: _("Postponed"),
        Status.CANCELLED: _("Cancelled"),
    }
    return labels.get(status, "")


def called_off_label(status: str, when: When | None) -> str:
    """The status in words; of what is held, whether this one time is cancelled; else empty."""
    return status_label(status) or (when.called_off if when else "")


def event_notes(page: Page, now: datetime) -> list[str]:
    """What a list must say of a published event beside its title: whether it holds, and when."""
    at = page.told_occurrence(now)
    when = when_of(at, page.time_zone, now) if at else None
    over = _("Past event") if page.is_over(now) else ""
    day = day_label(when.first) if when else ""
    return list(filter(None, [called_off_label(page.status, when) or over, day]))


def attendance_label(page: Page) -> str:
    """Said only where one need not come."""
    return str(page.get_attendance_display()) if page.is_online else ""


def public_location(page: Page) -> Page | None:
    """Where one comes to, as far as the public may see the page of the place."""
    location = page.location if page.is_in_person else None
    return location if location and is_visible(location) else None


def place_label(page: Page) -> str:
    """Where it is, in a line."""
    if not page.is_in_person:
        return ""
    location = public_location(page)
    return ", ".join(filter(None, [location.title if location else "", page.room]))


def card_of(
    page: Page,
    occurrence: Occurrence | None,
    now: datetime,
) -> EventCard:
    """What a list shows of an event, at one of its times."""
    when = when_of(occurrence, page.time_zone, now) if occurrence else None
    over, series = page.is_over(now), page.series
    return EventCard(
        title=page.title,
        url=page.url or "",
        when=when,
        repeats=recurrence_label(series) if series else "",
        then=_then(page, occurrence, now) if when and when.cancelled and not over else None,
        status=page.status,
        status_note=page.status_note,
        place=place_label(page),
        attendance=attendance_label(page),
        audience=page.audience_label,
        summary=page.summary_text,
        is_over=over,
        has_recap=page.has_recap,
    )


def _then(page: Page, occurrence: Occurrence, now: datetime) -> When | None:
    """The next time that is not cancelled."""
    following = recurrence.occurrences(page.series, occurrence.ends, limit=MAX_CANCELLED_SKIPPED)
    found = next((each for each in following if not each.cancelled), None)
    return when_of(found, page.time_zone, now) if found else None


def in_order(pages: Iterable[Page], now: datetime) -> list[tuple[Page, Occurrence]]:
    """Upcoming events, as far as they tell when they are, by the time that comes next."""
    found = [(page, page.next_occurrence(now)) for page in pages]
    known = [(page, occurrence) for page, occurrence in found if occurrence]
    return sorted(known, key=lambda pair: (pair[1].begins, pair[0].pk))


def cards(
    pages: Any, shown: Iterable[tuple[Page, Occurrence | None]], now: datetime
) -> list[EventCard]:
    """The cards of events among `pages` of which only the times were read, in this order."""
    shown = list(shown)
    found = events_by_id(pages, [page.pk for page, _at in shown])
    return [card_of(found[page.pk], at, now) for page, at in shown if page.pk in found]


def events_by_id(pages: Any, ids: list[int]) -> dict[int, Page]:
    """The events of `ids` among `pages` with all that a card shows, in one query."""
    return {page.pk: page for page in with_places(pages.filter(pk__in=ids))}


def with_places(pages: Any) -> Any:
    """These events with their locations and pictures, and without what only their pages show."""
    light = pages.defer_streamfields().select_related("location", "image")
    return light.defer(*(f"location__{name}" for name in ("introduction", "body")))


# What tells when an event is.
SCHEDULE_COLUMNS = (
    "path",
    "title",
    "first_day",
    "begins_at",
    "last_day",
    "ends_at",
    "all_day",
    "time_zone",
    "repeats",
    "every",
    "weekdays",
    "repeats_until",
    "repeats_count",
    "starts_at",
    "last_end",
    "overrides",
    "status",
)
