"""The parts of an event that a calendar file fills: what the page says of them, and the file."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from django.conf import settings

from cms.opening_hours.hours import DAY
from program.events.choices import Attendance
from program.events.importing.addresses import host_of, linked, without_meetings
from program.events.importing.invitations import without_invitation
from program.events.importing.places import CalendarEntry
from program.events.importing.zones import check_offered
from program.events.inlines import EventChange, EventException
from program.events.page import EventPage
from program.events.recurrence import Override, Series, span
from program.importing.cells import Refused, paragraphs
from program.importing.columns import StreamColumn, words

_BODY = StreamColumn("description", paragraphs, "body")


class TitlePart:
    """What it is called."""

    name = "title"

    def of(self, entry: CalendarEntry) -> str:
        """As the file has it."""
        return entry.title

    def now(self, page: EventPage) -> str:
        """As the page has it."""
        return page.title

    def put(self, page: EventPage, entry: CalendarEntry) -> None:
        """Let the page say what the file says."""
        page.title = entry.title


class StatusPart:
    """Whether it takes place."""

    name = "status"

    def of(self, entry: CalendarEntry) -> str:
        """As the file has it."""
        return entry.status

    def now(self, page: EventPage) -> str:
        """As the page has it."""
        return page.status

    def put(self, page: EventPage, entry: CalendarEntry) -> None:
        """Let the page say what the file says."""
        page.status = entry.status


class TimePart:
    """Days, times, how it repeats, and the days that differ: one part, since they hang together."""

    name = "time"

    def of(self, entry: CalendarEntry) -> Series:
        """As the file has it."""
        return _alike(entry.series)

    def now(self, page: EventPage) -> Series | None:
        """As the page has it; none while a draft does not tell."""
        series = page.series_of_rows
        return series and _alike(series)

    def put(self, page: EventPage, entry: CalendarEntry) -> None:
        """Let the page say what the file says, if it can."""
        series = self.of(entry)
        check_offered(series.zone)
        _put_times(page, series)
        _put_rule(page, series)
        page.exceptions.set([EventException(day=day) for day in series.excluded_dates])
        page.changes.set([_row(change, series) for change in series.overrides])
        for order, row in enumerate([*page.exceptions.all(), *page.changes.all()]):
            row.sort_order = order
        if self.now(page) != series:
            raise Refused("a single day of it differs in a way that cannot be held here")


class PlacePart:
    """Where it is: words, or an address to take part online, which nobody is shown yet."""

    name = "place"

    def of(self, entry: CalendarEntry) -> tuple[str, str, str]:
        """As the file has it."""
        place = entry.place
        return place.attendance, place.room, place.link

    def now(self, page: EventPage) -> tuple[str, str, str]:
        """As the page has it; one of the hospital's locations is no matter of the file."""
        is_online = page.attendance == Attendance.BOTH and page.location_id and not page.room
        attendance = Attendance.ONLINE.value if is_online else page.attendance
        return attendance, page.room, page.online_link

    def put(self, page: EventPage, entry: CalendarEntry) -> None:
        """Let the page say what the file says."""
        may_come = page.is_in_person and page.location_id
        page.attendance, page.room, page.online_link = self.of(entry)
        if may_come and page.attendance == Attendance.ONLINE:
            page.attendance = Attendance.BOTH.value


class DescriptionPart:
    """What there is to read: words; the markup that an editor gave them does not matter."""

    name = "description"

    def of(self, entry: CalendarEntry) -> list[str]:
        """As the file has it."""
        return words(self._html(entry))

    def now(self, page: EventPage) -> list[str]:
        """As the page has it."""
        return words(_BODY.now(page))

    def put(self, page: EventPage, entry: CalendarEntry) -> None:
        """Let the page say what the file says."""
        _BODY.put(page, self._html(entry))

    def _html(self, entry: CalendarEntry) -> str:
        return paragraphs(_text(entry)[0], linked)


PARTS = (TitlePart(), TimePart(), StatusPart(), PlacePart(), DescriptionPart())


def understood(entry: CalendarEntry) -> tuple[str, ...]:
    """What an editor should know of what the file said."""
    description = "left out of the description, as links to take part: {}"
    days = "left out of the words for a single day, as links to take part: {}"
    _words, addresses, kinds = _text(entry)
    left_out = _told(description, addresses), _told(days, entry.left_out)
    withheld = (
        _withheld("place", entry.place.withheld),
        _withheld("description", kinds),
        _withheld("words for a single day", entry.withheld),
    )
    return tuple(filter(None, (entry.place.told, *left_out, *withheld)))


def _text(entry: CalendarEntry) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The words to publish, with the address that the event names; and what was left out.

    Left out are addresses, and kinds of other things.

    Where people meet online is shown when an editor says so.
    """
    has_link = entry.url.startswith(("https://", "http://")) and not is_own(entry.url)
    link = entry.url if has_link and entry.url not in entry.description else ""
    text = "\n\n".join(filter(None, (entry.description, link)))
    text, addresses = without_meetings(text, entry.kept_back)
    is_online = bool(addresses) or entry.place.attendance != Attendance.IN_PERSON
    text, kinds = without_invitation(text, is_online=is_online)
    return text, addresses, kinds


def _told(words: str, addresses: Iterable[str]) -> str:
    """The words with the hosts of the addresses: more would let others take part."""
    hosts = dict.fromkeys(host_of(address) for address in addresses)
    return words.format(", ".join(hosts)) if hosts else ""


def _withheld(where: str, kinds: Iterable[str]) -> str:
    """The kinds alone."""
    words = ", ".join(dict.fromkeys(kinds))
    return words and f"left out of the {where}, since they let people take part: {words}"


def is_own(address: str) -> bool:
    """Whether it is an address of this site."""
    return address.startswith(f"{settings.BASE_URL}/")


def _alike(series: Series) -> Series:
    """The series, written as both the file and the page would."""
    usual = span(series)
    overrides = sorted(series.overrides, key=lambda change: change.original)
    return replace(series, overrides=tuple(_plain(change, usual) for change in overrides))


def _plain(change: Override, usual: timedelta) -> Override:
    lasts_as_usual = change.begins and change.ends and change.ends - change.begins == usual
    return replace(change, ends=None) if lasts_as_usual else change


def _put_times(page: EventPage, series: Series) -> None:
    page.first_day, page.time_zone = series.begins.date(), series.zone
    page.all_day = series.all_day
    page.begins_at = None if series.all_day else series.begins.time()
    page.ends_at = None if series.all_day else series.ends.time()
    # Whole days end at the midnight after the last of them.
    last = (series.ends - (DAY if series.all_day else timedelta(0))).date()
    page.last_day = last if last != page.first_day else None


def _put_rule(page: EventPage, series: Series) -> None:
    rule = series.rule
    page.repeats = rule.frequency if rule else ""
    page.every = rule.interval if rule else 1
    page.weekdays = list(rule.weekdays) if rule else []
    page.repeats_until = rule.until if rule else None
    page.repeats_count = rule.count if rule else None


def _row(change: Override, series: Series) -> EventChange:
    row = EventChange(original=change.original, cancelled=change.cancelled, note=change.note)
    if change.begins is None:
        return row
    if change.begins.date() != change.original:
        row.new_day = change.begins.date()
    if not series.all_day and (change.begins.time() != series.begins.time() or not row.new_day):
        row.begins_at = change.begins.time()
    if change.ends is not None:
        row.ends_at = change.ends.time()
    return row
