"""What the page of an event shows beside its words."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.layout.page_layout import PageLayout
from cms.links import Link, page_link
from cms.records.postal_address import format_address
from cms.streams.references import References
from program.events import recurrence
from program.events.cards import (
    MAX_CANCELLED_SKIPPED,
    attendance_label,
    called_off_label,
    place_label,
    public_location,
)
from program.events.ical.links import Noted, calendar_links
from program.events.recurrence import Occurrence, Series
from program.events.recurrence_labels import recurrence_label
from program.events.time_labels import When, when_of
from program.providers.cards import ProviderSummary, face
from program.providers.page import ProviderPage

# How many of the coming dates of what repeats are told.
MAX_COMING_DATES = 6


@dataclass(frozen=True)
class Speaker:
    """Somebody who speaks."""

    name: str
    position: str = ""
    face: ProviderSummary | None = None

    @property
    def url(self) -> str:
        """Their page, if they are of the hospital."""
        return self.face.url if self.face else ""


@dataclass(frozen=True)
class EventContext:
    """All that is told of an event at one moment."""

    series: Series | None
    # What is on or comes next, else the last.
    occurrence: Occurrence | None
    when: When | None
    repeats: str
    coming: tuple[When, ...]
    is_over: bool
    called_off: str
    location: Any
    place: str
    attendance: str
    speakers: tuple[Speaker, ...]
    programs: tuple[Link, ...]
    topics: tuple[str, ...]
    price: str
    calendars: tuple[Link, ...]
    # Whether somebody may still come.
    takes_place: bool

    @property
    def others(self) -> tuple[When, ...]:
        """The coming dates after the one that is told first."""
        return self.coming[1:]


def build_event_context(
    page: Page, layout: PageLayout, references: References, now: datetime
) -> EventContext:
    """What the page shows; of a draft, what the draft says."""
    over, series, at = page.is_over(now), page.series, page.told_occurrence(now)
    location = public_location(page)
    when = when_of(at, page.time_zone, now) if at else None
    takes_place = page.is_held and not over
    return EventContext(
        series=series,
        occurrence=at,
        when=when,
        repeats=recurrence_label(series) if series else "",
        coming=_coming(series, now) if series and series.rule and not over else (),
        is_over=over,
        called_off=called_off_label(page.status, when),
        location=location,
        place=full_address(page, location) or place_label(page),
        attendance=attendance_label(page),
        speakers=_speakers(page),
        programs=_links(references.get_many("page", page.referenced_page_ids())),
        topics=tuple(row.topic.name for row in _topics(page)),
        price=price_label(page.price),
        calendars=_calendars(page, series, at, layout) if takes_place and series and at else (),
        takes_place=takes_place,
    )


def price_label(price: Decimal | None) -> str:
    """What it costs, in words."""
    if price is None:
        return ""
    if not price:
        return _("Free")
    cents = 0 if price == price.to_integral_value() else 2
    return _("$%(amount)s") % {"amount": number_format(price, cents, force_grouping=True)}


def _coming(series: Series, now: datetime) -> tuple[When, ...]:
    found = recurrence.occurrences(series, now, limit=MAX_COMING_DATES)
    return tuple(when_of(each, series.zone, now) for each in found)


def full_address(page: Page, location: Any) -> str:
    """The place with its address, as calendars and maps need it; empty without a location."""
    return format_address(location, page.room, location.title) if location else ""


def _speakers(page: Page) -> tuple[Speaker, ...]:
    rows = list(page.speakers.all())
    ids = [row.provider_id for row in rows if row.provider_id]
    faces = _faces(ids)
    found = []
    for row in rows:
        known = faces.get(row.provider_id)
        if known:
            found.append(Speaker(known.full_name, row.position or known.line, known))
        elif row.name:
            found.append(Speaker(row.name, row.position))
    return tuple(found)


def _faces(ids: list[int]) -> dict[int, ProviderSummary]:
    return {each.pk: face(each) for each in ProviderPage.objects.in_order(ids)} if ids else {}


def _links(pages: list[Page | None]) -> tuple[Link, ...]:
    return tuple(page_link(page) for page in pages if page)


def _topics(page: Page) -> list[Any]:
    rows = page.topics.all()
    if hasattr(rows, "select_related"):
        rows = rows.select_related("topic")
    return [row for row in rows if row.topic_id and row.topic.live]


def _not_cancelled(series: Series, shown: Occurrence) -> Occurrence:
    """What somebody would put into a calendar: the next date that stands."""
    coming = recurrence.occurrences(series, shown.begins, limit=MAX_CANCELLED_SKIPPED)
    return next((each for each in coming if not each.cancelled), shown)


def _calendars(page: Page, series: Series, at: Occurrence, layout: PageLayout) -> tuple[Link, ...]:
    if page.url is None:
        return ()
    location = public_location(page)
    noted = Noted(
        title=page.title,
        url=layout.absolute_url,
        place=full_address(page, location) or place_label(page) or page.public_link,
        series=series,
        occurrence=_not_cancelled(series, at),
    )
    return tuple(calendar_links(noted, f"{page.url}event.ics"))
