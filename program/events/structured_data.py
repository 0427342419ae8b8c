"""An event as search engines read it (schema.org Event): the time that comes next, and the rule."""

from datetime import datetime
from typing import Any

from wagtail.models import Page

from cms.layout.page_layout import PageLayout
from cms.media.pictures import picture_url
from cms.opening_hours.structured_data import WEEKDAY_NAMES
from cms.records.postal_address import postal_address
from program.events.choices import Attendance, Audience, Repeats, Status
from program.events.page_context import EventContext
from program.events.recurrence import Series
from program.events.rules import rrule_parts, weekdays_of

SCHEMA = "https://schema.org/"
EVENT_STATUS_TYPES = {
    Status.SCHEDULED: "EventScheduled",
    Status.MOVED: "EventRescheduled",
    Status.POSTPONED: "EventPostponed",
    Status.CANCELLED: "EventCancelled",
}
ATTENDANCE_MODES = {
    Attendance.IN_PERSON: "OfflineEventAttendanceMode",
    Attendance.ONLINE: "OnlineEventAttendanceMode",
    Attendance.BOTH: "MixedEventAttendanceMode",
}
AUDIENCE_TYPES = {Audience.FAMILIES: "Families", Audience.CLINICIANS: "Clinicians"}


def event_node(page: Page, context: EventContext, layout: PageLayout) -> dict[str, Any]:
    """All that the page of an event tells; never the link that an editor keeps back."""
    when = context.when
    node: dict[str, Any] = {
        "@type": "Event",
        "previousStartDate": _planned(page, context),
        "@id": f"{layout.absolute_url}#event",
        "name": page.title,
        "url": layout.absolute_url,
        "description": page.summary_text,
        "startDate": when.begins if when else "",
        "endDate": _end(page, context),
        "eventStatus": f"{SCHEMA}{EVENT_STATUS_TYPES[_status(page, context)]}",
        "eventAttendanceMode": f"{SCHEMA}{ATTENDANCE_MODES[page.attendance]}",
        "location": _locations(page, context, layout),
        "organizer": _organizer(layout),
        "performer": [_performer(each, layout) for each in context.speakers],
        "offers": _offers(page, context, layout),
        "maximumAttendeeCapacity": page.capacity,
        "audience": [
            {"@type": "Audience", "audienceType": AUDIENCE_TYPES[each]}
            for each in page.audiences
            if each in AUDIENCE_TYPES
        ],
        "about": [{"@type": "Thing", "name": name} for name in context.topics],
        "eventSchedule": _schedule(context.series)
        if context.series and context.series.rule
        else None,
    }
    if page.public_image:
        node["image"] = f"{layout.origin}{picture_url(page.public_image, 'whole', 1280, 'jpeg')}"
    if page.price is not None:
        node["isAccessibleForFree"] = not page.price
    return node


def _status(page: Page, context: EventContext) -> str:
    """The status of the one time that is told, be it another than that of the event."""
    at = context.occurrence
    if at and at.cancelled:
        return Status.CANCELLED
    return Status.MOVED if at and at.is_moved and page.status == Status.SCHEDULED else page.status


def _planned(page: Page, context: EventContext) -> str:
    """When it was to begin, of what is at another time than the public was told first."""
    series, at = context.series, context.occurrence
    if series is None or at is None:
        return ""
    if at.is_moved:
        planned = datetime.combine(at.original, series.begins.time(), at.begins.tzinfo)
    elif (
        page.status == Status.MOVED
        and not series.rule
        and page.first_published_start != page.starts_at
    ):
        planned = page.first_published_start and page.first_published_start.astimezone(
            at.begins.tzinfo
        )
    else:
        planned = None
    if planned is None:
        return ""
    return planned.date().isoformat() if at.all_day else planned.isoformat(timespec="minutes")


def _end(page: Page, context: EventContext) -> str:
    """Of whole days the last one, which is in it."""
    if context.when is None:
        return ""
    if not context.when.all_day or context.occurrence is None:
        return context.when.ends
    return context.occurrence.last_day.isoformat()


def _locations(page: Page, context: EventContext, layout: PageLayout) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if page.is_in_person and context.location:
        place = context.location
        found.append(
            {
                "@type": "Place",
                "@id": f"{layout.origin}{place.url}#place",
                "name": place.title,
                "url": f"{layout.origin}{place.url}",
                "address": postal_address(place),
            }
        )
    elif page.is_in_person and page.room:
        found.append({"@type": "Place", "name": page.room, "address": page.room})
    if page.is_online:
        link = page.public_link or layout.absolute_url
        found.append({"@type": "VirtualLocation", "url": link})
    return found


def _organizer(layout: PageLayout) -> dict[str, Any]:
    if layout.section is None:
        return {"@id": layout.organization_id}
    return {
        "@type": "MedicalOrganization",
        "@id": f"{layout.origin}{layout.section.url}#program",
        "name": layout.section.title,
        "url": f"{layout.origin}{layout.section.url}",
    }


def _performer(speaker: Any, layout: PageLayout) -> dict[str, Any]:
    node = {"@type": "Person", "name": speaker.name, "jobTitle": speaker.position}
    return node | ({"url": f"{layout.origin}{speaker.url}"} if speaker.url else {})


def _offers(page: Page, context: EventContext, layout: PageLayout) -> dict[str, Any] | None:
    if page.price is None or context.is_over:
        return None
    return {
        "@type": "Offer",
        "price": f"{page.price:.2f}",
        "priceCurrency": "USD",
        "url": page.registration_link or layout.absolute_url,
        "availability": f"{SCHEMA}{'InStock' if page.is_held else 'Discontinued'}",
    }


def _schedule(series: Series | None) -> dict[str, Any] | None:
    if series is None or series.rule is None:
        return None
    rule, first = series.rule, series.begins.date()
    unit = "W" if rule.is_weekly else "M"
    node: dict[str, Any] = {
        "@type": "Schedule",
        "startDate": first.isoformat(),
        "repeatFrequency": f"P{rule.interval}{unit}",
        "scheduleTimezone": series.zone,
        "repeatCount": rule.count,
        "endDate": rule.until.isoformat() if rule.until else "",
        "exceptDate": [day.isoformat() for day in series.excluded_dates],
    }
    if not series.all_day:
        node |= {"startTime": _clock(series.begins), "endTime": _clock(series.ends)}
    if rule.is_weekly:
        days = weekdays_of(rule, first)
        return node | {"byDay": [f"{SCHEMA}{WEEKDAY_NAMES[day]}" for day in days]}
    if rule.frequency == Repeats.MONTHLY_DATE:
        return node | {"byMonthDay": first.day}
    return node | {"byDay": rrule_parts(rule, first)["BYDAY"]}


def _clock(moment: datetime) -> str:
    return moment.time().isoformat(timespec="seconds")
