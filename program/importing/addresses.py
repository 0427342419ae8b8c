"""Addresses that stand in a text."""

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from program.importing.table import shown

ADDRESS_LIMIT = 2_000
HOST_LIMIT = 60
MEETING_HOSTS = (
    "teams.microsoft.com",
    "teams.live.com",
    "teams.cloud.microsoft",
    "zoom.us",
    "zoomgov.com",
    "webex.com",
    "meet.google.com",
)
_LETTER = r"""[^\s<>"“”«»\\]"""
_HOST = rf"(?:[a-z0-9-]{{1,63}}\.){{0,5}}(?:{'|'.join(map(re.escape, MEETING_HOSTS))})"
# With its scheme; or of a meeting, which people write without one.
_ADDRESS = re.compile(
    rf"https?://{_LETTER}+|(?:[a-z][a-z0-9+.-]{{0,20}}:/{{1,3}})?(?<![a-z0-9-]){_HOST}/{_LETTER}+",
    re.IGNORECASE,
)
# What ends the sentence around an address. A bracket may also be a part of it.
_AFTER = ".,;:!?'’…*|"
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_is_address = URLValidator(schemes=["http", "https"])


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each address begins and ends, without what only ends its sentence."""
    for match in _ADDRESS.finditer(text):
        yield match.start(), match.start() + len(_trimmed(match[0]))


def _trimmed(found: str) -> str:
    """The address without the punctuation behind it."""
    unpaired = {end: found.count(end) - found.count(begin) for end, begin in _BRACKETS.items()}
    length = len(found)
    while length:
        last = found[length - 1]
        if unpaired.get(last, 0) > 0:
            unpaired[last] -= 1
        elif last not in _AFTER:
            break
        length -= 1
    return found[:length]


def is_clear(address: str) -> bool:
    """Whether it is a whole address of the web, and pretends to be no other."""
    if len(address) > ADDRESS_LIMIT or not address.isprintable():
        return False
    try:
        _is_address(address)
    except ValidationError:
        return False
    return "@" not in urlsplit(address).netloc


def host_of(address: str) -> str:
    """Whose address it is, as a terminal may show it."""
    found = _split(address if "://" in address else f"//{address}")
    return shown(found.hostname if found else address, HOST_LIMIT)


def _split(address: str) -> SplitResult | None:
    try:
        found = urlsplit(address)
        return found if found.hostname else None
    except ValueError:
        return None
