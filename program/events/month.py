"""A month of events: as a table of weeks, and as a list of its days."""

from calendar import Calendar
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from django.http import Http404
from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.formats import date_format, get_format
from django.utils.translation import gettext as _

from cms.links import Link
from cms.opening_hours.hours import DAY
from cms.zones import hospital_zone, zone_name
from program.events import recurrence
from program.events.cards import SCHEDULE_COLUMNS, status_label
from program.events.choices import Status
from program.events.time_labels import clock

# Further months are not linked, so that nobody walks for ever; their addresses answer.
MONTHS_LINKED_AHEAD = 24
FIRST_YEAR, LAST_YEAR = 1990, 2199
MAX_EVENTS_PER_MONTH = 500


@dataclass(frozen=True)
class Item:
    """An event on a day."""

    title: str
    url: str
    time: str
    stamp: str
    called_off: str
    # Its name, where the time zone is not the hospital's own.
    zone: str = ""
    note: str = ""


@dataclass(frozen=True)
class Day:
    """A day of the table; one of a neighbouring month holds nothing."""

    date: date
    in_month: bool
    is_today: bool
    items: tuple[Item, ...]

    @property
    def label(self) -> str:
        """The day with its weekday, without the year that stands above."""
        return date_format(self.date, "l, F j")


class Month:
    """The events of a month, each at every time that it takes place."""

    def __init__(self, pages: Any, year: int, number: int, now: datetime, base: str) -> None:
        if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= number <= 12):
            raise Http404
        self.first = date(year, number, 1)
        self.now = now
        self.pages = pages
        self.base = base

    @property
    def title(self) -> str:
        """The month and its year."""
        return date_format(self.first, "YEAR_MONTH_FORMAT")

    @property
    def url(self) -> str:
        """Its address."""
        return self._url(self.first)

    def _url(self, first: date) -> str:
        return f"{self.base}month/{first.year:04}-{first.month:02}/"

    @property
    def today(self) -> date:
        """The date in the hospital."""
        return self.now.astimezone(ZoneInfo(hospital_zone())).date()

    @property
    def after(self) -> date:
        """The first day of the month that follows."""
        return (self.first + 31 * DAY).replace(day=1)

    @property
    def weekdays(self) -> list[tuple[str, str]]:
        """The heads of the columns, in full and short, as a week is counted here."""
        days = [(_first_weekday() + at) % 7 for at in range(7)]
        return [(str(WEEKDAYS[day]), str(WEEKDAYS_ABBR[day])) for day in days]

    @cached_property
    def weeks(self) -> list[list[Day]]:
        """The table."""
        calendar = Calendar(_first_weekday())
        weeks = calendar.monthdatescalendar(self.first.year, self.first.month)
        return [[self._day(day) for day in week] for week in weeks]

    @property
    def days(self) -> list[Day]:
        """The days on which something is."""
        return [day for week in self.weeks for day in week if day.items]

    @property
    def zone(self) -> str:
        """The name of the hospital's time zone, if the clock of any event is told by it."""
        told = any(item.time and not item.zone for day in self.days for item in day.items)
        return zone_name(hospital_zone()) if told else ""

    def _day(self, day: date) -> Day:
        inside = day.month == self.first.month
        items = tuple(self._items.get(day, ())) if inside else ()
        return Day(day, inside, day == self.today, items)

    @cached_property
    def _items(self) -> dict[date, list[Item]]:
        """What is on each day, by the clock of each event's own place."""
        zone = ZoneInfo(hospital_zone())
        begin = datetime.combine(self.first, time.min, zone).astimezone(UTC) - DAY
        end = datetime.combine(self.after, time.min, zone).astimezone(UTC) + DAY
        pages = self.pages.between(begin, end, self.now).order_by("starts_at", "pk")
        found = [
            (occurrence, page)
            for page in pages.only(*MONTH_COLUMNS)[:MAX_EVENTS_PER_MONTH]
            if (series := page.series)
            for occurrence in recurrence.occurrences(series, begin, end)
        ]
        found.sort(key=lambda pair: (pair[0].begins, pair[1].pk))
        by_day: dict[date, list[Item]] = defaultdict(list)
        for occurrence, page in found:
            for day in self._days_of(occurrence):
                by_day[day].append(_item(page, occurrence, day))
        return by_day

    def _days_of(self, occurrence: recurrence.Occurrence) -> list[date]:
        """The days of this month that it is on."""
        first = max(occurrence.begins.date(), self.first)
        last = min(occurrence.last_day, self.after - DAY)
        return [first + at * DAY for at in range((last - first).days + 1)]

    @property
    def steps(self) -> dict[str, Link | None]:
        """The months before and after, as far as they are near today."""
        return {"before": self._link(-1), "after": self._link(1)}

    def _link(self, by: int) -> Link | None:
        months = self.first.year * 12 + self.first.month - 1 + by
        year, month = divmod(months, 12)
        now = self.today.year * 12 + self.today.month - 1
        if abs(months - now) > MONTHS_LINKED_AHEAD:
            return None
        first = date(year, month + 1, 1)
        return Link(date_format(first, "YEAR_MONTH_FORMAT"), self._url(first))


def _first_weekday() -> int:
    """As a week is counted here; Monday is 0."""
    return (get_format("FIRST_DAY_OF_WEEK") - 1) % 7


def _item(page: Any, occurrence: recurrence.Occurrence, day: date) -> Item:
    # Shorter than elsewhere: the day stands beside it.
    cancelled = status_label(Status.CANCELLED) if occurrence.cancelled else ""
    begins_today = occurrence.begins.date() == day
    if occurrence.all_day:
        words = ""
    else:
        words = clock(occurrence.begins.time()) if begins_today else _("goes on")
    return Item(
        title=page.title,
        url=page.url or "",
        time=words,
        stamp=occurrence.begins.isoformat(timespec="minutes") if words and begins_today else "",
        called_off=status_label(page.status) or cancelled,
        zone=zone_name(page.time_zone) if words and page.time_zone != hospital_zone() else "",
        note=occurrence.override.note if occurrence.override else "",
    )


MONTH_COLUMNS = (*SCHEDULE_COLUMNS, "url_path", "slug", "depth", "locale")
