"""What the values in a calendar file mean. Readers are pure; they raise Refused with the reason."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from html import unescape
from zoneinfo import ZoneInfo

from django.utils.html import strip_tags

from cms.opening_hours.hours import MIDNIGHT
from program.events.importing.calendar_lines import Property
from program.events.importing.zones import zone_of
from program.events.recurrence import moment
from program.importing.cells import Refused
from program.importing.table import CELL_LIMIT, shown

MAX_TIMES_PER_PROPERTY = 1_000
_DATE = re.compile(r"[0-9]{8}")
_MOMENT = re.compile(r"([0-9]{8}T[0-9]{6})(Z?)")
_DURATION = re.compile(
    r"\+?P(?:(?P<weeks>[0-9]{1,4})W)?(?:(?P<days>[0-9]{1,4})D)?"
    r"(?:T(?:(?P<hours>[0-9]{1,4})H)?(?:(?P<minutes>[0-9]{1,5})M)?(?:(?P<seconds>[0-9]{1,6})S)?)?"
)
_UNUSABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]")
# Some calendars write their descriptions as HTML.
_MARKUP = re.compile(r"</?(?:a|b|br|div|em|i|li|ol|p|span|strong|u|ul)\b[^<>]*>", re.IGNORECASE)
_BREAK = re.compile(r"<br\b[^<>]*>|</(?:div|li|p)>", re.IGNORECASE)
# As addresses have it; it would be read as the begin of a letter's name.
_BARE_AMPERSAND = re.compile(r"&(?!#?[A-Za-z0-9]{1,32};)")


@dataclass(frozen=True)
class Moment:
    """A day, or a time on a wall clock; without a zone it is one of the place itself."""

    day: date
    wall: datetime | None = None
    zone: str = ""

    @property
    def is_day(self) -> bool:
        """Whether it is a day as a whole."""
        return self.wall is None

    def in_zone(self, zone: str) -> datetime:
        """What the clocks in `zone` show then; midnight of a day."""
        if self.wall is None:
            return datetime.combine(self.day, MIDNIGHT)
        if self.zone in ("", zone):
            return self.wall
        try:
            there = moment(self.wall, self.zone).astimezone(ZoneInfo(zone))
        except OverflowError:
            raise Refused("lies outside of all calendars") from None
        return there.replace(tzinfo=None, fold=0)


def moments(found: Property) -> list[Moment]:
    """The days or times of a property; they share its zone."""
    zone = zone_of(found.parameters["TZID"]) if found.parameters.get("TZID") else ""
    values = found.value.split(",", MAX_TIMES_PER_PROPERTY)
    if len(values) > MAX_TIMES_PER_PROPERTY:
        raise Refused(f"names more than {MAX_TIMES_PER_PROPERTY:,} times")
    return [_moment(value.strip(), zone) for value in values]


def one_moment(found: Property) -> Moment:
    """The only one."""
    given = moments(found)
    if len(given) != 1:
        raise Refused("names more than one time")
    return given[0]


def _moment(value: str, zone: str) -> Moment:
    try:
        if _DATE.fullmatch(value):
            return Moment(datetime.strptime(value, "%Y%m%d").date())
        if found := _MOMENT.fullmatch(value):
            wall = datetime.strptime(found[1], "%Y%m%dT%H%M%S")
            return Moment(wall.date(), wall, "UTC" if found[2] else zone)
    except ValueError:
        pass
    raise Refused(f"{shown(value)} is no day and no time")


def duration(found: Property) -> timedelta:
    """How long it lasts."""
    match = _DURATION.fullmatch(found.value.strip())
    parts = {key: int(value) for key, value in match.groupdict().items() if value} if match else {}
    if not parts:
        raise Refused(f"{shown(found.value)} is no length of time")
    return timedelta(**parts)


def words(found: Property | None) -> str:
    """Plain text, without what was escaped, and without markup."""
    if found is None:
        return ""
    text = re.sub(
        r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], found.value, flags=re.DOTALL
    )
    if _MARKUP.search(text):
        text = _BARE_AMPERSAND.sub("&amp;", _BREAK.sub("\n", text))
        text = unescape(strip_tags(text))
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if len(text) > CELL_LIMIT:
        raise Refused(f"holds {len(text):,} characters; {CELL_LIMIT:,} are the most")
    if unusable := _UNUSABLE.search(text):
        raise Refused(f"holds a character that cannot be shown (U+{ord(unusable[0]):04X})")
    return text


def line(found: Property | None, limit: int) -> str:
    """Plain text on one line."""
    text = " ".join(words(found).split())
    if len(text) > limit:
        raise Refused(f"has {len(text):,} characters; {limit} are the most")
    return text


def stamp(found: Property | None) -> datetime:
    """When it last changed; long ago where it does not say."""
    try:
        return one_moment(found).in_zone("UTC").replace(tzinfo=UTC)
    except (Refused, AttributeError):
        return datetime(2000, 1, 1, tzinfo=UTC)
