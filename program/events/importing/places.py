"""Where an event of a calendar file is: a room, an address to take part online, or both."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from program.events.choices import Attendance
from program.events.ical.writer import CalendarEvent
from program.events.importing.addresses import ADDRESS_LIMIT, is_clear, spans
from program.events.importing.calendar_lines import CONFERENCES, FoundEvent, Property
from program.events.importing.calendar_values import line
from program.events.importing.invitations import without_invitation
from program.events.importing.services import SERVICE
from program.events.page import EventPage
from program.importing.cells import Refused

WORDS_LIMIT = 200
LINK_LIMIT: int = EventPage._meta.get_field("online_link").max_length
# What calendars, and people, write where no room is. The whole part must be it: a “Zoom room” and a
# “Virtual reality lab” are rooms.
_BY = r"(?:via|on|by|over|through)\s+"
_KIND = r"online|virtual(?:ly)?|remote(?:ly)?"
_OCCASION = (
    r"(?:\s+(?:video|online|virtual))?"
    r"(?:\s+(?:meeting|call|conference|webinar|event|session|only))?"
)
_ONLINE = (
    rf"(?:(?:(?:join|live|held)\s+)?(?:{_BY})?(?:(?:{_KIND})\s+{_BY})?"
    rf"(?:{SERVICE}|{_KIND}){_OCCASION}|webinar|video\s?(?:call|conference))"
)
_BETWEEN = r"(?:\s*[;,|/+&]\s*|\s+[-–—]\s+|\s+(?:and|or)\s+)"
_IN_BRACKETS = re.compile(rf"\(\s*(?:(?:and|or|also)\s+)?{_ONLINE}\s*\)", re.IGNORECASE)
_PART = re.compile(rf"(?:^|{_BETWEEN}){_ONLINE}(?={_BETWEEN}|$)", re.IGNORECASE)
_JOINING = re.compile(r"^(?:and|or)\s+|\s+(?:and|or)$", re.IGNORECASE)
_EDGES = " ,;:|-–—/+&"


@dataclass(frozen=True)
class Place:
    """Where it is, and every address to take part, be it a clear one or not."""

    attendance: str
    room: str = ""
    addresses: tuple[str, ...] = ()
    # Kinds of what stood among the words and lets others take part.
    withheld: tuple[str, ...] = ()

    @cached_property
    def links(self) -> tuple[str, ...]:
        """The clear ones."""
        return tuple(address for address in self.addresses if is_clear(address))

    @property
    def link(self) -> str:
        """The first address that an event can keep."""
        return next((link for link in self.links if len(link) <= LINK_LIMIT), "")

    @property
    def told(self) -> str:
        """What was understood, where it is more than a room."""
        if self.attendance == Attendance.IN_PERSON:
            return ""
        how = "in person and online" if self.room else "online"
        if self.link:
            return f"{how}; the link is shown to nobody until an editor says so"
        if self.links:
            return f"{how}; the link has more than {LINK_LIMIT} characters, and is not kept"
        return f"{how}; no link is kept"


@dataclass(frozen=True)
class CalendarEntry(CalendarEvent):
    """An event with what only files tell.

    `conferences` are addresses to take part, `kept_back` all that no description may tell, and
    `left_out` those that single days had; `withheld` are kinds of numbers and codes that these had.
    """

    conferences: tuple[str, ...] = ()
    kept_back: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()

    @cached_property
    def place(self) -> Place:
        """Where it is."""
        return place_of(self.location, self.conferences)


def location_of(found: Property | None) -> str:
    """The words for the place; addresses among them may be longer than words."""
    text = line(found, WORDS_LIMIT + ADDRESS_LIMIT)
    length = len(words_of(text)[0])
    if length > WORDS_LIMIT:
        raise Refused(f"has {length:,} characters; {WORDS_LIMIT} are the most")
    return text


def conferences_of(event: FoundEvent) -> tuple[str, ...]:
    """Clear addresses to take part that stand in other places than that of the words."""
    found = _conferences(event)
    # A moderator's address opens more than a visitor's.
    roles = ((each, each.parameters.get("FEATURE", "").upper().split(",")) for each in found)
    links = (_one_line(each) for each, role in roles if "MODERATOR" not in role)
    return tuple(link for link in links if link.lower().startswith("https:") and is_clear(link))


def addresses_of(event: FoundEvent) -> tuple[str, ...]:
    """Every address to take part that stands beside the description, a moderator's too."""
    _words, found = words_of(_one_line(event.first("LOCATION")))
    return (*found, *filter(None, map(_one_line, _conferences(event))))


def _conferences(event: FoundEvent) -> list[Property]:
    return [each for name in CONFERENCES for each in event.all(name)]


def _one_line(found: Property | None) -> str:
    try:
        return line(found, WORDS_LIMIT + ADDRESS_LIMIT)
    except Refused:
        return ""


def place_of(location: str, conferences: Iterable[str] = ()) -> Place:
    """What the words for the place mean, beside addresses that are for taking part."""
    rest, found = _without_addresses(location)
    addresses = (*found, *conferences)
    is_online = bool(addresses) or _room(rest)[1]
    rest, withheld = without_invitation(rest, is_online=is_online)
    room = _room(rest)[0]
    if not (is_online or withheld):
        return Place(str(Attendance.IN_PERSON), room)
    attendance = Attendance.BOTH if room else Attendance.ONLINE
    return Place(str(attendance), room, addresses, withheld)


def words_of(location: str) -> tuple[str, list[str]]:
    """The words for the place without its addresses, and those: they are for taking part."""
    rest, found = _without_addresses(location)
    return _tidy(rest), found


def _without_addresses(location: str) -> tuple[str, list[str]]:
    rest, found, done = "", [], 0
    for begin, end in spans(location):
        address = location[begin:end]
        found.append(address if "://" in address else f"https://{address}")
        rest += location[done:begin] + " "
        done = end
    return rest + location[done:], found


def _room(text: str) -> tuple[str, bool]:
    """The room, and whether the words also say that it is online."""
    tidied = _tidy(text)
    rest = _PART.sub("", _tidy(_IN_BRACKETS.sub(" ", tidied)))
    return (_tidy(_JOINING.sub("", _tidy(rest))), True) if rest != tidied else (tidied, False)


def _tidy(text: str) -> str:
    tidy = " ".join(re.sub(r"<\s*>", " ", text).split()).strip(_EDGES)
    return tidy if re.search(r"\w", tidy) else ""
