"""What calendar files call time zones, in the names that this site has for them."""

import re
from zoneinfo import ZoneInfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from cms.zones import zone_choices
from program.importing.cells import Refused
from program.importing.table import shown

# Other names of the zones that editors choose from, and zones whose clocks show the same today.
# A test compares them: where the clocks part, the name leaves this list, as did Vancouver and
# Winnipeg, which keep the hour of summer.
_SAME_CLOCK = {
    "America/New_York": (
        "US/Eastern EST5EDT US/Michigan US/East-Indiana America/Detroit America/Fort_Wayne "
        "America/Indianapolis America/Indiana/Indianapolis America/Indiana/Marengo "
        "America/Indiana/Petersburg America/Indiana/Vevay America/Indiana/Vincennes "
        "America/Indiana/Winamac America/Louisville America/Kentucky/Louisville "
        "America/Kentucky/Monticello Canada/Eastern America/Toronto America/Montreal "
        "America/Nipigon America/Thunder_Bay America/Iqaluit America/Nassau"
    ),
    "America/Chicago": (
        "US/Central CST6CDT US/Indiana-Starke America/Menominee America/Knox_IN "
        "America/Indiana/Knox America/Indiana/Tell_City America/North_Dakota/Beulah "
        "America/North_Dakota/Center America/North_Dakota/New_Salem America/Matamoros"
    ),
    "America/Denver": "US/Mountain MST7MDT Navajo America/Boise America/Shiprock",
    "America/Phoenix": "US/Arizona",
    "America/Los_Angeles": "US/Pacific PST8PDT America/Tijuana",
    "America/Anchorage": (
        "US/Alaska America/Juneau America/Metlakatla America/Nome America/Sitka America/Yakutat"
    ),
    "Pacific/Honolulu": "US/Hawaii HST Pacific/Johnston",
    "America/Puerto_Rico": (
        "America/St_Thomas America/Virgin America/Tortola America/Santo_Domingo "
        "America/Port_of_Spain America/Barbados America/Antigua"
    ),
    "Europe/London": (
        "GB GB-Eire Eire Europe/Belfast Europe/Dublin Europe/Guernsey Europe/Isle_of_Man "
        "Europe/Jersey"
    ),
    "UTC": (
        "Z GMT GMT0 UCT Universal Zulu Greenwich Etc/UTC Etc/GMT Etc/GMT0 Etc/UCT Etc/Universal "
        "Etc/Zulu Etc/Greenwich"
    ),
}
_ALIASES = {name: zone for zone, names in _SAME_CLOCK.items() for name in names.split()}


def zone_of(name: str) -> str:
    """The name that this site has for it, else that of the tz database.

    Windows' names and longer ones are understood.
    """
    offered = dict(zone_choices())
    tidy = name.strip().strip('"').strip("/")
    parts = tidy.split("/")
    candidates = [tidy, *("/".join(parts[start:]) for start in range(1, min(len(parts), 6)))]
    for candidate in candidates:
        known = WINDOWS_TO_OLSON.get(candidate, candidate)
        known = known if known in offered else _ALIASES.get(known, known)
        if _is_zone(known):
            return known
    raise Refused(f"the time zone {shown(name)} is unknown")


def check_offered(zone: str) -> None:
    """Refuse what exists, and no editor could choose."""
    if zone not in dict(zone_choices()):
        raise Refused(f"is in the time zone {zone}, which this site does not offer")


def _is_zone(name: str) -> bool:
    if not re.fullmatch(r"[A-Za-z0-9_+/-]{1,60}", name):
        return False
    try:
        return bool(ZoneInfo(name))
    except (KeyError, ValueError, OSError):
        return False
