"""Phone numbers as editors type them, and the one form that every telephone dials.

Editors type a number as a family reads it ("1-800-TRY-CHOP"); devices dial E.164 (ITU-T) or, for
emergency and service numbers, the bare short code (911, 988, 711).
"""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_ALLOWED = re.compile(r"\+?[0-9A-Za-z().\-/ ]+")
_EXTENSION = re.compile(r"[0-9]{1,7}")
_SHORT_CODES = frozenset({"211", "311", "511", "711", "811", "911", "988", "112"})
# North American Numbering Plan: area codes and exchanges begin with 2 to 9, and end in no 11.
_NANP = re.compile(r"(?P<area>[2-9](?!11)\d{2})(?P<exchange>[2-9](?!11)\d{2})(?P<line>\d{4})")


@dataclass(frozen=True)
class PhoneNumber:
    """A number that dials: `e164` for devices, `digits` for reading aloud."""

    e164: str
    digits: str

    @property
    def href(self) -> str:
        """The `tel:` address (RFC 3966)."""
        return f"tel:{self.e164}"


def parse_phone(typed: str) -> PhoneNumber:
    """Return the number that `typed` dials; raise ValidationError if it would not dial."""
    text = typed.strip()
    if not text.isascii() or not _ALLOWED.fullmatch(text):
        raise ValidationError(
            _("Use digits, letters, spaces, hyphens, dots and brackets only."), code="phone"
        )
    dialled = re.sub(r"\D", "", text.upper().translate(_KEYPAD))
    if dialled in _SHORT_CODES and not text.startswith("+"):
        return PhoneNumber(dialled, dialled)
    if text.startswith("+") and not dialled.startswith("1"):
        return _international(dialled)
    return _north_american(dialled, has_country=dialled.startswith("1"))


def validate_phone(typed: str) -> None:
    """Refuse a number that does not dial."""
    parse_phone(typed)


def is_extension(typed: str) -> bool:
    """Whether `typed` dials after a number: one to seven digits."""
    return bool(_EXTENSION.fullmatch(typed))


def validate_extension(typed: str) -> None:
    """Refuse an extension that does not dial."""
    if not is_extension(typed):
        raise ValidationError(_("Use digits only, seven at most."), code="extension")


def _north_american(dialled: str, *, has_country: bool) -> PhoneNumber:
    national = dialled[1:] if has_country else dialled
    match = _NANP.fullmatch(national)
    if not match:
        raise ValidationError(
            _(
                "This number does not dial. Type all ten digits, such as 215-555-0123 or "
                "1-800-555-CARE; begin a number abroad with + and the country code."
            ),
            code="phone",
        )
    digits = "-".join(match.group("area", "exchange", "line"))
    return PhoneNumber(f"+1{national}", f"1-{digits}" if has_country else digits)


def _international(dialled: str) -> PhoneNumber:
    if not 7 <= len(dialled) <= 15 or dialled.startswith("0"):
        raise ValidationError(
            _("A number abroad has a country code and 7 to 15 digits in all."), code="phone"
        )
    return PhoneNumber(f"+{dialled}", f"+{dialled}")
