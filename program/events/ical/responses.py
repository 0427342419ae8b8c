"""Answers that are calendars: one event, or a list of them to subscribe to."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.layout.site_layout import site_layout
from cms.publishing.cache import cached
from cms.records.contact_data import ContactData
from cms.records.contact_reader import all_contacts
from cms.records.postal_address import format_address
from program.events.cards import place_label, public_location, with_places
from program.events.ical.writer import CalendarEvent, calendar_bytes
from program.library.program_choices import programs

CONTENT_TYPE = "text/calendar; charset=utf-8"
# What is over stays in a calendar that others follow for this long.
PAST_EVENTS_KEPT_FOR = timedelta(days=92)
# No calendar that is subscribed to holds more.
MAX_EVENTS_PER_CALENDAR = 1000


def event_file(page: Page) -> HttpResponse:
    """One event, as a file to keep."""
    return HttpResponse(
        calendar_bytes(_entries([page])),
        content_type=CONTENT_TYPE,
        headers={"Content-Disposition": f'attachment; filename="{_ascii(page.slug)}.ics"'},
    )


def calendar_file(pages: Any, name: str, url: str) -> HttpResponse:
    """Many events, to follow."""
    shown = with_places(pages).prefetch_related("topics__topic")[:MAX_EVENTS_PER_CALENDAR]
    return HttpResponse(calendar_bytes(_entries(shown), name, url), content_type=CONTENT_TYPE)


def _entries(pages: Iterable[Page]) -> list[CalendarEvent]:
    return [entry for entry in map(entry_of, pages) if entry]


def entry_of(page: Page) -> CalendarEvent | None:
    """What a calendar is told of the event, never the link that an editor keeps back.

    None while a draft does not tell when it is.
    """
    series = page.series
    if series is None:
        return None
    contact = _contact(page)
    line = contact.first_line if contact else None
    created = page.first_published_at
    place = public_location(page)
    changes = [page.last_published_at, place and place.last_published_at, created]
    return CalendarEvent(
        uid=page.uid,
        series=series,
        title=page.title,
        stamp=max(filter(None, changes), default=datetime(2000, 1, 1, tzinfo=UTC)),
        description="\n\n".join(filter(None, _description(page))),
        location=_where(page),
        url=f"{settings.BASE_URL}{page.url}",
        contact_name=contact.name if contact else "",
        contact_phone=line.dialled if line else "",
        status=page.status,
        sequence=page.sequence,
        created=created,
        categories=tuple(_categories(page)),
    )


def _contact(page: Page) -> ContactData | None:
    """Who answers: the event's own contact, that of the nearest program, or the hospital's."""
    if page.contact_id:
        return all_contacts().get(page.contact_id)
    known = cached("program-contacts", _read_program_contacts)
    above = [(path, pk) for path, pk in known if page.path.startswith(path)]
    return all_contacts().get(max(above)[1]) if above else site_layout().contact


def _read_program_contacts() -> list[tuple[str, int]]:
    return list(programs().order_by().exclude(contact=None).values_list("path", "contact_id"))


def _description(page: Page) -> Iterable[str]:
    yield page.status_note
    yield page.summary_text
    if not page.is_held:
        return
    if page.public_link:
        yield _("Take part online: %(link)s") % {"link": page.public_link}
    if page.registration_link:
        yield _("Register: %(link)s") % {"link": page.registration_link}


def _where(page: Page) -> str:
    location = public_location(page)
    if location:
        return format_address(location, page.room, location.title)
    return place_label(page) or page.public_link or str(page.get_attendance_display())


def _categories(page: Page) -> Iterable[str]:
    for row in page.topics.all():
        if row.topic.live:
            yield row.topic.name


def _ascii(slug: str) -> str:
    return slug.encode("ascii", "ignore").decode() or "event"
