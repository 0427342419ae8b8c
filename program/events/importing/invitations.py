"""What services for meetings write beside a link: numbers and codes, which let people take part.

As the link, they are told by an editor, or by nobody. Left out is a name with its value, a string
to dial, and a line that says nothing but what such a service writes; sentences of people stay.
"""

import re
from collections.abc import Iterator

from program.events.importing.services import SERVICE

MEETING_ID, PASSCODE, NUMBER, WORDS = (
    "meeting IDs",
    "passcodes",
    "numbers to dial in",
    "words of the invitation",
)
_CUT = "\0"
_GAP = r"[^\S\n]"
# --- Values that have a name
_OF = (
    rf"(?:(?:{SERVICE}|personal|phone|telephone|audio|video|vtc|alternate|numeric|meeting|webinar|"
    r"conference|attendee|panelist|participant|guest|host|moderator|dial-in)\s+){0,3}"
)
_ID_NAME = (
    rf"{_OF}(?:(?:meeting|webinar|conference|conf|video|{SERVICE})\s+(?:id|code)|tenant\s+key|"
    r"(?:meeting|webinar|conference)\s+number(?:\s*\(access\s+code\))?|"
    r"id\s+de\s+(?:la\s+)?(?:reunión|conferencia)(?:\s+telefónica)?|"
    r"id(?=[\s:#]{1,3}\d{3}[ \xa0-]\d{3,4}[ \xa0-]\d{3,4}(?!\d)))"
)
_CODE_NAME = (
    rf"{_OF}(?:pass\s?code|access\s+code|(?:participant|attendee|guest|security|join)\s+code|"
    r"(?:host|moderator)\s+(?:key|pin|code)|código\s+de\s+acceso)|"
    r"(?:meeting|webinar|zoom|webex|conference)\s+(?:password|pin)"
)
_WORD_NAME = rf"{_OF}(?:password|pwd?|pin|contraseña)"
_DIGITS = r"(?:\d[ \xa0.-]{0,2}){3,18}\d#?"
# A word that nobody would say, or one that ends its line.
_TOKEN = (
    r"(?!(?:required|needed|none|not|sent|will|see|ask|please|n/a)\b)"
    r"(?:(?=[^\s\d]{0,40}\d|[^\s@#$%^&*+=~_]{0,40}[@#$%^&*+=~_]|\S{0,40}(?-i:[a-z][A-Z]))"
    rf"[^\s\0]{{2,64}}[^\s.,;)\]\0]|\w{{3,40}}(?={_GAP}*(?:\n|$|[<(])|"
    r"\s+(?:one\s+tap|dial|join|find|meeting|webinar|phone|or\s+telephone)\b))"
)
_MEANS = rf"{_GAP}*(?:[:：=]|\bis\b|[-–](?=\s)){_GAP}*"
_VALUE = rf"(?:{_MEANS}(?:\n{_GAP}*)?{_DIGITS}|{_MEANS}{_TOKEN}|{_GAP}*#?{_GAP}*{_DIGITS})"
_ASIDE = rf"(?:{_GAP}*\([^()\n]{{0,40}}\b(?:dial|phone|video)[^()\n]{{0,60}}\))?"
# --- Numbers
_COUNTRY = (
    r"\(?(?:US|USA|U\.S\.|United\s+States|Canada|United\s+Kingdom|UK)(?!\w)\)?"
    rf"(?:,{_GAP}*(?-i:[A-Z][\w.]+(?: [A-Z][\w.]+)?))?"
)
_TOLL = r"\(?toll(?:[- ]free)?(?:\s+number)?\)?"
_WHERE = (
    rf"{_GAP}*(?:{_COUNTRY}|call-in\s+{_TOLL})(?:{_GAP}*(?:{_TOLL}|\([\w. /-]{{2,30}}\))){{0,2}}"
)
_PHONE = r"(?<![\d.])\+?\(?\d[\d().\xa0 -]{6,20}(?<=\d)"
_DIAL = (
    r"(?:tel:)?(?<![\d,])\+?\(?\d[\d().\xa0 -]{4,24}"
    r"(?:,{2,}[\d#*,]*\d[\d#*,]*|,[\d*,]{4,40}#[\d#*,]*)"
    rf"(?:{_WHERE})?"
)
_ROOM_SYSTEM = r"sips?:[^\s\0]{3,80}|(?<![\w.])[\d.]{5,40}@[a-z\d.-]{3,60}"
_FOUND = re.compile(
    rf"(?P<dial>{_DIAL}|{_ROOM_SYSTEM})|(?<![\w-])(?:(?P<id>{_ID_NAME})|(?P<code>{_CODE_NAME})|"
    rf"(?P<word>{_WORD_NAME}))(?!\w){_VALUE}{_ASIDE}",
    re.IGNORECASE,
)
_KINDS = {"dial": NUMBER, "id": MEETING_ID, "code": PASSCODE, "word": PASSCODE}
# --- Lines that services write, each of them as a whole
_MEETING = rf"(?:(?:{SERVICE})\s+)?(?:meeting|webinar|call)"
_DIALING = (
    r"(?:or\s+)?(?:(?:i?phone\s+)?one[- ]tap(?:\s+mobile)?|tap\s+to\s+(?:call|join)\s+[^\n.]{0,60}|"
    r"(?:join|dial[- ]in|call\s+in)\s+by\s+(?:tele)?phone|dial\s+(?:in|by\s+your\s+location)|"
    r"or\s+(?:telephone|dial)|"
    r"dial\s*\(for\s+higher\s+quality[^()\n]{0,80}\)|"
    r"(?:or\s+)?call\s+in\s*\(audio\s+only\)|join\s+by\s+(?:sip|h\.?323|video\s+system)|"
    r"(?:an\s+)?h\.?323(?:/sip)?(?:\s+room\s+system)?|sip|"
    r"join\s+from\s+a\s+video\s+(?:conferencing\s+)?(?:system|device)(?:\s+or\s+application)?|"
    r"join\s+(?:with|on)\s+a\s+video\s+conferencing\s+device|join\s+by\s+meeting\s+number|"
    r"(?:international|global|more|local)\s+(?:call-in\s+|phone\s+)?numbers(?:\s+available)?|"
    r"find\s+(?:your|a)\s+local\s+number)"
)
_SAID = (
    rf"(?:click\s+here\s+to\s+)?join\s+(?:the\s+|your\s+)?{_MEETING}(?:\s+(?:now|here))?|"
    rf"join(?:\s+here)?(?=\s*[:：<>]*\s*$)|(?:{SERVICE})\s+need\s+help\?|"
    rf"join\s+(?:with|on|via)\s+(?:{SERVICE})|microsoft\s+teams(?:\s+meeting)?|"
    r"[^\n.!?:]{1,60}\s+is\s+inviting\s+you\s+to\s+a\s+scheduled\s+zoom\s+(?:meeting|webinar)|"
    r"join\s+from\s+(?:a\s+)?pc,[^\n.!?:]{0,60}|join\s+from\s+the\s+(?:meeting|webinar)\s+link|"
    r"join\s+on\s+your\s+computer[^\n.!?:]{0,60}|join\s+instructions|more\s+ways\s+to\s+join|"
    r"please\s+click\s+(?:this\s+url|the\s+link\s+below)\s+to\s+join(?:\s+the\s+webinar)?|"
    r"for\s+organizers|meeting\s+options|reset\s+(?:dial-in\s+)?pin|"
    r"alternate\s+vtc(?:\s+dialing)?\s+instructions|video\s+conferencing\s+device|"
    r"download\s+teams|join\s+on\s+the\s+web|learn\s+more(?=\s*\|)|(?<=\|)\s*learn\s+more|"
    r"need\s+help\?(?=\s*\|)|system\s+reference(?:\s+guide)?|"
    r"you\s+can\s+also\s+dial\s+[\d.]{7,15}\s+and\s+enter\s+your\s+meeting\s+number|"
    r"some\s+mobile\s+devices\s+may\s+ask\s+attendees\s+to\s+enter\s+a\s+numeric\s+password|"
    r"if\s+you\s+are\s+a\s+host,[^\n.]{0,60}|join\s+using\s+microsoft\s+(?:lync|skype)[^\n.]{0,60}|"
    r"https?://aka\.ms/[^\s<>]*"
)
_BOILERPLATE = re.compile(
    rf"(?P<dialing>{_DIALING})(?!\w)|"
    r"(?P<address>(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])(?:\s*\([\w /-]{2,30}\))?)|"
    rf"(?P<listed>{_PHONE}{_WHERE})|(?P<number>{_PHONE}(?:{_GAP}*{_TOLL})?)|"
    rf"(?P<where>{_WHERE})|(?P<said>{_SAID})(?!\w)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s:：|•·*<>()\[\].,;–—-]*")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_JOINING = re.compile(r"\W*(?:and|or|dial)?\W*", re.IGNORECASE)
_RULER = re.compile(r"\s*[-_~:.=*]{3,}\s*")


def without_invitation(text: str, *, is_online: bool) -> tuple[str, tuple[str, ...]]:
    """The text without what lets people take part online; and which kinds of it were left out.

    A text of an event that is not known to be online is only touched where it names such a value.
    """
    found = list(_FOUND.finditer(text))
    if not (is_online or any(match.lastgroup != "word" for match in found)):
        return text, ()
    kinds = [_KINDS[match.lastgroup] for match in found]
    lines = []
    is_dialing = False
    for line in _FOUND.sub(_CUT, text).split("\n") if found else text.split("\n"):
        pieces = list(_pieces(line))
        kept = []
        for piece in pieces:
            gone, is_dialing = _is_left_out(piece, is_dialing)
            kinds += gone
            kept += [] if gone else [piece]
        is_same = kept == pieces and _CUT not in line
        lines.append(line if is_same else _joined(kept))
    if not kinds:
        return text, ()
    # A line across the page parts the invitation from the words.
    lines = ["" if _RULER.fullmatch(line) else line for line in lines]
    return "\n".join(lines), tuple(dict.fromkeys(kinds))


def _pieces(line: str) -> Iterator[str]:
    """What stands between values; where there are some, sentence by sentence."""
    if _CUT not in line:
        yield line
        return
    for part in line.split(_CUT):
        yield from (each for each in _SENTENCE.split(part) if not _JOINING.fullmatch(each))


def _joined(pieces: list[str]) -> str:
    """What is left of a line; nothing, if it holds no word."""
    words = " ".join(" ".join(pieces).split())
    return words if re.search(r"\w", words) else ""


def _is_left_out(piece: str, is_dialing: bool) -> tuple[list[str], bool]:
    """What a service's own piece of a line is; and whether numbers to dial follow on it."""
    kinds = []
    position = _BETWEEN.match(piece).end()
    if position == len(piece):
        return kinds, is_dialing and bool(piece.strip())
    while position < len(piece):
        match = _BOILERPLATE.match(piece, position)
        if match is None or not match[0] or (_is_bare(match) and not is_dialing):
            return [], False
        is_number = match.lastgroup in ("listed", "number", "address")
        is_dialing = is_dialing or is_number or match.lastgroup == "dialing"
        kinds.append(NUMBER if is_number else WORDS)
        position = _BETWEEN.match(piece, match.end()).end()
    return kinds, is_dialing


def _is_bare(match: re.Match[str]) -> bool:
    """Whether it may as well be the number of a desk, or the name of a country."""
    return match.lastgroup in ("number", "address", "where")
