"""Addresses that stand in a text: which become links, and which are kept back.

Where people meet online is told by an editor, or by nobody: a meeting that everybody can find is
one that everybody can walk into.
"""

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import chain, islice
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from program.events.importing.services import MEETING_HOSTS
from program.importing.table import shown

ADDRESS_LIMIT = 2_000
HOST_LIMIT = 60
NESTED_LIMIT = 50
_LETTER = r"""[^\s<>"“”«»\\]"""
_HOST = rf"(?:[a-z0-9-]{{1,63}}\.){{0,5}}(?:{'|'.join(map(re.escape, MEETING_HOSTS))})"
# With its scheme; or of a meeting, which people write without one.
_ADDRESS = re.compile(
    rf"https?://{_LETTER}+|(?:[a-z][a-z0-9+.-]{{0,20}}:/{{1,3}})?(?<![a-z0-9-]){_HOST}/{_LETTER}+",
    re.IGNORECASE,
)
_MEETING = re.compile(rf"//(?:[^\s/?#@]{{0,100}}@)?{_HOST}(?=\.?(?:[/:?#&]|$))", re.IGNORECASE)
# What ends the sentence around an address. A bracket may also be a part of it.
_AFTER = ".,;:!?'’…*|"
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_HTTP = re.compile(r"https?://", re.IGNORECASE).finditer
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


def linked(text: str) -> str:
    """The text as rich text: its addresses are links, and nothing else in it is markup."""
    html, done = "", 0
    for begin, end in spans(text):
        address = text[begin:end]
        if is_clear(address):
            html += escape(text[done:begin], quote=False)
            html += f'<a href="{escape(address)}">{escape(address, quote=False)}</a>'
            done = end
    return html + escape(text[done:], quote=False)


def without_meetings(text: str, links: Sequence[str] = ()) -> tuple[str, tuple[str, ...]]:
    """The text without the addresses of meetings and without `links`; and what was left out."""
    kept, left_out, done = "", [], 0
    for begin, end in spans(text):
        address = text[begin:end]
        if not (is_meeting(address) or any(_leads_to(address, link) for link in links)):
            continue
        left_out.append(address)
        # Outlook writes an address behind the words for it, as <https://…>.
        if text[begin - 1 : begin] == "<" and text[end : end + 1] == ">":
            begin, end = begin - 1, end + 1
        kept += text[done:begin]
        done = end
    return kept + text[done:], tuple(left_out)


def is_meeting(address: str) -> bool:
    """Whether it leads to a service for meetings, be it through a filter of e-mails."""
    return any(_MEETING.search(f"//{spelling}") for spelling in _spellings(address))


def _spellings(address: str) -> Iterator[str]:
    """The address as it is, and without what filters of e-mails make of the one in it."""
    yield unquote(unquote(address))
    if "urldefense.proofpoint.com/v2/" in address:
        yield unquote(address.replace("-", "%").replace("_", "/"))


def _leads_to(address: str, link: str) -> bool:
    """Whether it is the link, with more or fewer parameters, or has it in itself."""
    wanted = _split(link)
    values = (value for _name, value in parse_qsl(address.partition("?")[2]))
    ends = (spelled[found.start() :] for spelled in _spellings(address) for found in _HTTP(spelled))
    found = map(_split, (address, *islice(chain(values, ends), NESTED_LIMIT)))
    return wanted is not None and any(_is_same(each, wanted) for each in found if each)


def _is_same(one: SplitResult, other: SplitResult) -> bool:
    if (one.hostname, one.path.rstrip("/")) != (other.hostname, other.path.rstrip("/")):
        return False
    mine, others = set(parse_qsl(one.query)), set(parse_qsl(other.query))
    return mine <= others or others <= mine


def _split(address: str) -> SplitResult | None:
    try:
        found = urlsplit(address)
        return found if found.hostname else None
    except ValueError:
        return None
