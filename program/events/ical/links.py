"""Links that put an event into somebody's calendar, or let it follow a whole list of them."""

from dataclasses import dataclass
from datetime import UTC, datetime, time
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from cms.links import Link
from program.events.recurrence import Occurrence, Series
from program.events.rules import format_rrule, rrule_parts

GOOGLE_URL = "https://calendar.google.com/calendar/render"
OUTLOOK_URL = "https://outlook.live.com/calendar/0/deeplink/compose"


@dataclass(frozen=True)
class Noted:
    """What a calendar is told of an event."""

    title: str
    url: str
    place: str
    series: Series
    occurrence: Occurrence


def calendar_links(noted: Noted, file: str) -> list[Link]:
    """The file, and the two calendars that take an event by its address."""
    is_single = noted.series.rule is None
    return [
        Link(_("Calendar file (.ics)"), file, note=_("Apple, Outlook and most others")),
        Link(
            _("Google Calendar"),
            google(noted),
            kind="external",
            note="" if is_single or _rule_for_google(noted.series) else _("the next date"),
        ),
        Link(
            _("Outlook.com"),
            outlook(noted),
            kind="external",
            note="" if is_single else _("the next date"),
        ),
    ]


def is_regular(series: Series) -> bool:
    """Whether a rule tells all of it: no day is left out, none is different."""
    return series.rule is not None and not (series.excluded_dates or series.overrides)


def google(noted: Noted) -> str:
    """The address at which Google Calendar offers to take the event."""
    shown, series = noted.occurrence, noted.series
    dates = "%Y%m%d" if shown.all_day else "%Y%m%dT%H%M%S"
    asked = {
        "action": "TEMPLATE",
        "text": noted.title,
        "dates": f"{shown.begins.strftime(dates)}/{shown.ends.strftime(dates)}",
        "ctz": series.zone,
        "details": noted.url,
        "location": noted.place,
        "recur": _rule_for_google(series),
    }
    return f"{GOOGLE_URL}?{urlencode({name: value for name, value in asked.items() if value})}"


def _rule_for_google(series: Series) -> str:
    # A number of times is counted from the first; what is shown may be a later one.
    if not is_regular(series) or series.rule.count:
        return ""
    parts = rrule_parts(series.rule, series.begins.date())
    if series.rule.until:
        parts["UNTIL"] = _until(series)
    return f"RRULE:{format_rrule(parts)}"


def _until(series: Series) -> str:
    """The last moment of the last day; of whole days, the day."""
    if series.all_day:
        return series.rule.until.strftime("%Y%m%d")
    last = datetime.combine(series.rule.until, time(23, 59, 59), ZoneInfo(series.zone))
    return last.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def outlook(noted: Noted) -> str:
    """The address at which Outlook.com offers to take it; it takes no rules."""
    shown = noted.occurrence
    asked = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": noted.title,
        "startdt": _moment(shown.begins, shown.all_day),
        "enddt": _moment(shown.ends, shown.all_day),
        "allday": "true" if shown.all_day else "",
        "body": noted.url,
        "location": noted.place,
    }
    return f"{OUTLOOK_URL}?{urlencode({name: value for name, value in asked.items() if value})}"


def _moment(moment: datetime, all_day: bool) -> str:
    if all_day:
        return moment.date().isoformat()
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
