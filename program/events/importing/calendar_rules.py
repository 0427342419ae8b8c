"""Rules of recurrence in calendar files: those that an event of this site can have, no others."""

import re
from datetime import date, datetime, timedelta

from program.events.choices import Repeats
from program.events.importing.calendar_lines import Property
from program.events.importing.calendar_values import Moment, one_moment
from program.events.rules import WEEKDAY_CODES, Rule, ordinal_in_month
from program.importing.cells import Refused
from program.importing.table import shown

_KNOWN = {
    "DAILY": {"BYDAY"},
    "WEEKLY": {"BYDAY"},
    "MONTHLY": {"BYDAY", "BYMONTHDAY", "BYSETPOS"},
    "YEARLY": {"BYDAY", "BYMONTHDAY", "BYSETPOS", "BYMONTH"},
}
_ALWAYS = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"}
_PLACED = re.compile(rf"([+-]?[0-9]{{1,2}})?({'|'.join(WEEKDAY_CODES)})")
# More are a mistake, or an attack.
_MAX_NUMBER = 5_000


def rule_of(found: Property, begins: datetime, zone: str, *, all_day: bool) -> Rule:
    """The rule as an event of this site has it; raises Refused with what it cannot have."""
    parts = _parts(found.value)
    frequency = parts["FREQ"]
    if frequency not in _KNOWN:
        raise Refused(
            f"repeats {shown(frequency.lower())}; days, weeks, months and years are known"
        )
    if unknown := sorted({*parts} - _ALWAYS - _KNOWN[frequency]):
        raise Refused(f"{', '.join(unknown)} of a rule cannot be held here")
    if "COUNT" in parts and "UNTIL" in parts:
        raise Refused("has an end and a number of times; only one of them can be")
    interval = _number(parts, "INTERVAL") if "INTERVAL" in parts else 1
    until = _until(parts["UNTIL"], begins, zone, all_day) if "UNTIL" in parts else None
    if until and until < begins.date():
        raise Refused("ends before it begins")
    count = _number(parts, "COUNT") if "COUNT" in parts else None
    if frequency in ("DAILY", "WEEKLY"):
        interval, days = _by_days(parts, interval, begins.date())
        return Rule(Repeats.WEEKLY.value, interval, days, until, count)
    kind = _by_month(parts, begins.date())
    return Rule(kind, interval * (12 if frequency == "YEARLY" else 1), (), until, count)


def _parts(value: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in value.strip().strip(";").split(";")]
    names = [name.strip().upper() for name, _is, _value in pairs]
    if len(set(names)) != len(names) or "FREQ" not in names or len(names) > 20:
        raise Refused(f"{shown(value)} is no rule")
    return {name: value.strip().upper() for name, (_n, _i, value) in zip(names, pairs, strict=True)}


def _number(parts: dict[str, str], name: str) -> int:
    if re.fullmatch(r"[0-9]{1,6}", parts[name]) and 1 <= int(parts[name]) <= _MAX_NUMBER:
        return int(parts[name])
    raise Refused(f"{name} is {shown(parts[name])}; 1 to {_MAX_NUMBER:,} are known")


def _until(value: str, begins: datetime, zone: str, all_day: bool) -> date:
    """The last local day on which one may begin."""
    last: Moment = one_moment(Property("UNTIL", {}, value))
    if all_day or last.is_day:
        return last.day
    wall = last.in_zone(zone)
    return wall.date() if wall.time() >= begins.time() else wall.date() - timedelta(days=1)


def _by_days(parts: dict[str, str], interval: int, first: date) -> tuple[int, tuple[int, ...]]:
    daily = parts["FREQ"] == "DAILY"
    if daily and interval > 1:
        if interval % 7 or "BYDAY" in parts:
            raise Refused(f"repeats every {interval} days; only every day can be held here")
        return interval // 7, (first.weekday(),)
    placed = _weekdays(parts.get("BYDAY", ""))
    if any(place for place, _day in placed):
        raise Refused("counts weekdays in a week")
    every = range(7) if daily else (first.weekday(),)
    days = tuple(sorted({day for _place, day in placed} or every))
    if first.weekday() not in days:
        raise Refused("does not have its own first day")
    _check_week(parts.get("WKST", WEEKDAY_CODES[0]), interval, days)
    return interval, days


def _check_week(begins: str, interval: int, days: tuple[int, ...]) -> None:
    """Every other week is another where weeks begin on another day, and days lie on both sides."""
    if begins not in WEEKDAY_CODES:
        raise Refused(f"WKST is {shown(begins)}")
    first = WEEKDAY_CODES.index(begins)
    if interval > 1 and any(day < first for day in days) and any(day >= first for day in days):
        raise Refused("counts weeks that do not begin on Monday; they cannot be held here")


def _by_month(parts: dict[str, str], first: date) -> str:
    if parts["FREQ"] == "YEARLY":
        if "BYMONTH" in parts and parts["BYMONTH"].lstrip("0") != str(first.month):
            raise Refused("is in another month than its first day, or in several")
        if "BYDAY" in parts and "BYMONTH" not in parts:
            raise Refused("counts weekdays in a year")
    if "BYDAY" not in parts:
        if "BYSETPOS" in parts or parts.get("BYMONTHDAY", str(first.day)).lstrip("0") != str(
            first.day
        ):
            raise Refused("is on another day of the month than its first, or on several")
        return Repeats.MONTHLY_DATE.value
    if "BYMONTHDAY" in parts:
        raise Refused("names weekdays and days of the month")
    place, day = _only_weekday(parts)
    if day != first.weekday():
        raise Refused("is on another weekday than its first day")
    if place != ordinal_in_month(first):
        raise Refused(
            "is on the last weekday of the month: here its first day must be the fifth one"
            if place == -1
            else "is in another week of the month than its first day"
        )
    return Repeats.MONTHLY_WEEKDAY.value


def _only_weekday(parts: dict[str, str]) -> tuple[int, int]:
    placed = _weekdays(parts["BYDAY"])
    if len(placed) != 1:
        raise Refused("is on several weekdays of a month")
    ((place, day),) = placed
    position = parts.get("BYSETPOS", "")
    if bool(place) == bool(position) or not re.fullmatch(r"[+-]?[0-9]{0,3}", position):
        raise Refused("is on every such weekday of a month, or counts them twice")
    return place or int(position), day


def _weekdays(value: str) -> list[tuple[int, int]]:
    """Each weekday, and which of them; 0 is every one."""
    found = [_PLACED.fullmatch(part.strip()) for part in value.split(",")[:60] if part.strip()]
    if not all(found):
        raise Refused(f"BYDAY is {shown(value)}")
    return [(int(match[1] or 0), WEEKDAY_CODES.index(match[2])) for match in found]
