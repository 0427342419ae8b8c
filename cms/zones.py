"""Named time zones that editors choose from, with the words that visitors read."""

from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext_lazy as _

_ZONES = {
    "America/New_York": _("Eastern Time"),
    "America/Chicago": _("Central Time"),
    "America/Denver": _("Mountain Time"),
    "America/Phoenix": _("Arizona Time"),
    "America/Los_Angeles": _("Pacific Time"),
    "America/Anchorage": _("Alaska Time"),
    "Pacific/Honolulu": _("Hawaii Time"),
    "America/Puerto_Rico": _("Atlantic Time"),
    "Europe/London": _("London time"),
    "UTC": _("Coordinated Universal Time"),
}


def zone_name(zone: str) -> str:
    """The words for a time zone of the tz database; its city where it has no name here."""
    return str(_ZONES.get(zone) or zone.rsplit("/", 1)[-1].replace("_", " "))


def zone_choices() -> list[tuple[str, str]]:
    """The zones an editor chooses from: the named ones, and the hospital's own."""
    zones = dict(_ZONES)
    zones.setdefault(settings.TIME_ZONE, zone_name(settings.TIME_ZONE))
    return list(zones.items())


def hospital_clock() -> ZoneInfo:
    """The hospital's own time zone: what is remembered for all goes by it, whoever asks first."""
    return ZoneInfo(hospital_zone())


def hospital_zone() -> str:
    """The hospital's own time zone, by its name in the tz database."""
    return settings.TIME_ZONE
