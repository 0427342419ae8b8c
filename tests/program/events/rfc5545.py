"""A checker of calendar files, written from RFC 5545 and from nothing that this site imports."""

import re
from collections import Counter
from dataclasses import dataclass, field

NAME = "[A-Z0-9-]+"
# A parameter's value is quoted, or holds none of these (3.1).
PARAMETER = re.compile(rf';({NAME})=("[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*)')
LINE = re.compile(rf"({NAME})((?:{PARAMETER.pattern})*):([^\x00-\x08\x0a-\x1f\x7f]*)")
# Escaped, or none of the letters that must be (3.3.11).
TEXT = re.compile(r"(?:\\[\\;,nN]|[^\\;,])*")
TEXTS = re.compile(r"(?:\\[\\;,nN]|[^\\;])*")
DATE = r"\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
TIME = r"T(?:[01]\d|2[0-3])[0-5]\d[0-5]\d"
LOCAL, UTC = DATE + TIME, DATE + TIME + "Z"
WEEKDAY = r"(?:SU|MO|TU|WE|TH|FR|SA)"
RULE = re.compile(
    r"FREQ=(?:WEEKLY|MONTHLY|YEARLY)"
    rf"(?:;(?:UNTIL=(?:{UTC}|{DATE})|COUNT=[1-9]\d*|INTERVAL=[1-9]\d*|BYMONTH=(?:1[0-2]|[1-9])"
    rf"|BYMONTHDAY=(?:[12]\d|3[01]|[1-9])|BYDAY=(?:-?[1-5])?{WEEKDAY}(?:,{WEEKDAY})*))*"
)
ONCE = re.compile(
    "UID|DTSTAMP|DTSTART|DTEND|DURATION|CREATED|DESCRIPTION|LAST-MODIFIED|LOCATION|ORGANIZER"
    "|SEQUENCE|STATUS|SUMMARY|URL|RECURRENCE-ID|RRULE"
)
VALUES = {
    "SUMMARY": TEXT,
    "DESCRIPTION": TEXT,
    "LOCATION": TEXT,
    "CONTACT": TEXT,
    "NAME": TEXT,
    "X-WR-CALNAME": TEXT,
    "UID": TEXT,
    "CATEGORIES": TEXTS,
    "RRULE": RULE,
    "DTSTAMP": re.compile(UTC),
    "CREATED": re.compile(UTC),
    "LAST-MODIFIED": re.compile(UTC),
    "SEQUENCE": re.compile(r"\d+"),
    "STATUS": re.compile("CONFIRMED|TENTATIVE|CANCELLED"),
    "DURATION": re.compile(r"P(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?"),
    "REFRESH-INTERVAL": re.compile(r"P(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?"),
    "TZOFFSETFROM": re.compile(r"[+-](?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?"),
    "TZOFFSETTO": re.compile(r"[+-](?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?"),
    "URL": re.compile(r"[^\s]+"),
    "ORGANIZER": re.compile(r"mailto:[^\s]+"),
}
MOMENTS = ("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE")


@dataclass
class Component:
    """What stands between BEGIN and END: name of a property, its parameters, its value."""

    name: str
    lines: list[tuple[str, dict[str, str], str]] = field(default_factory=list)

    def first(self, name: str) -> tuple[dict[str, str], str] | None:
        return next(((params, value) for known, params, value in self.lines if known == name), None)


def check(data: bytes) -> list[Component]:
    """The components, in the order of their ends; fails with what is against the standard."""
    stack, found = [], []
    for line in _unfolded(data):
        match = LINE.fullmatch(line)
        assert match, f"no content line: {line!r}"
        name, value = match[1], match[match.lastindex]
        params = {key: part.strip('"') for key, part in PARAMETER.findall(match[2])}
        if name == "BEGIN":
            stack.append(Component(value))
        elif name == "END":
            component = stack.pop()
            assert component.name == value
            found.append(component)
        else:
            stack[-1].lines.append((name, params, value))
    assert not stack
    assert found[-1].name == "VCALENDAR", "one calendar, and nothing after it"
    _check_components(found)
    return found


def _unfolded(data: bytes) -> list[str]:
    assert data.endswith(b"\r\n")
    lines = data[:-2].split(b"\r\n")
    for line in lines:
        assert len(line) <= 75, f"longer than 75 octets: {line!r}"
        assert line.strip(), "an empty line"
        assert b"\r" not in line
        assert b"\n" not in line
        line.decode("utf-8")
    return data[:-2].decode("utf-8").replace("\r\n ", "").split("\r\n")


def _check_components(found: list[Component]) -> None:
    zones = {each.first("TZID")[1] for each in found if each.name == "VTIMEZONE"}
    used = set()
    for component in found:
        for name, params, value in component.lines:
            pattern = VALUES.get(name)
            assert pattern is None or pattern.fullmatch(value), f"{name}: {value!r}"
            if name in MOMENTS:
                used |= _check_moment(name, params, value)
        if component.name == "VEVENT":
            _check_event(component)
        if component.name in ("STANDARD", "DAYLIGHT"):
            assert {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"} <= {
                name for name, *_ in component.lines
            }
    assert used == zones, "each zone that is used is told, and no other"
    head = found[-1]
    assert [head.first("VERSION")[1], bool(head.first("PRODID"))] == ["2.0", True]
    main = [each.first("UID")[1] for each in _events(found) if not each.first("RECURRENCE-ID")]
    assert len(main) == len(set(main)), "each UID is that of one event"


def _check_moment(name: str, params: dict[str, str], value: str) -> set[str]:
    if params.get("VALUE") == "DATE":
        pattern = DATE
    else:
        pattern = LOCAL if "TZID" in params or name == "DTSTART" else UTC
        pattern = f"{pattern}Z?" if name == "DTSTART" else pattern
    assert re.fullmatch(f"{pattern}(?:,{pattern})*", value), f"{name}: {params} {value!r}"
    return {params["TZID"]} if "TZID" in params else set()


def _check_event(event: Component) -> None:
    counted = Counter(name for name, *_ in event.lines)
    assert {"UID", "DTSTAMP", "DTSTART", "SEQUENCE", "STATUS"} <= set(counted)
    assert not {name for name in counted if ONCE.fullmatch(name) and counted[name] > 1}
    assert not {"DTEND", "DURATION"} <= set(counted)
    start, value = event.first("DTSTART")
    for name, params, _value in event.lines:
        if name in MOMENTS:
            assert params == start, f"{name} is of the kind that DTSTART is"
    if event.first("DTEND"):
        assert event.first("DTEND")[1] > value, "ends after it begins"
    if rule := event.first("RRULE"):
        parts = dict(part.split("=") for part in rule[1].split(";"))
        assert not {"UNTIL", "COUNT"} <= set(parts)
        if "UNTIL" in parts:
            assert parts["UNTIL"].endswith("Z") == (start.get("VALUE") != "DATE")
    assert not (event.first("RRULE") and event.first("RECURRENCE-ID"))


def _events(found: list[Component]) -> list[Component]:
    return [each for each in found if each.name == "VEVENT"]
