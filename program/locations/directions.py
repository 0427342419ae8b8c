"""The way to a place, in the visitor's own map application or on a map site: only links.

No map service is asked for anything here. The addresses are the public ones of each service for
the way from where the visitor is; on a phone they open its application, if it has it.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from cms.links import Link


@dataclass(frozen=True)
class Target:
    """Where to: an address as on an envelope, and a point, where an editor gave one."""

    address: str
    point: tuple[str, str] | None = None

    @property
    def words(self) -> str:
        """The place as map services take it: the point is exact, an address is looked up."""
        return ",".join(self.point) if self.point else self.address


def directions(target: Target) -> tuple[Link, ...]:
    """The way by car, then by public transit."""
    if not target.words:
        return ()
    return (
        _outside(_("Directions by car"), _google(target, "driving")),
        _outside(_("Directions by transit"), _google(target, "transit")),
    )


def other_maps(target: Target) -> tuple[Link, ...]:
    """The same with other services."""
    if not target.words:
        return ()
    return (
        _outside(_("Apple Maps, by car"), _apple(target, "d")),
        _outside(_("Apple Maps, by transit"), _apple(target, "r")),
        _outside(_("OpenStreetMap"), _open_street_map(target)),
    )


def _outside(text: str, url: str) -> Link:
    return Link(text=text, url=url, kind="external")


def _google(target: Target, mode: str) -> str:
    query = {"api": "1", "destination": target.words, "travelmode": mode}
    return f"https://www.google.com/maps/dir/?{urlencode(query)}"


def _apple(target: Target, mode: str) -> str:
    return f"https://maps.apple.com/?{urlencode({'daddr': target.words, 'dirflg': mode})}"


def _open_street_map(target: Target) -> str:
    if target.point:
        latitude, longitude = target.point
        place = urlencode({"mlat": latitude, "mlon": longitude})
        return f"https://www.openstreetmap.org/?{place}#map=17/{latitude}/{longitude}"
    return f"https://www.openstreetmap.org/search?{urlencode({'query': target.address})}"
