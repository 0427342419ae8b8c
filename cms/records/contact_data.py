"""Contacts as visitors read them: plain data, made from a record and its lines."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.links import Link
from cms.phones import is_extension, parse_phone
from cms.publishing.visibility import is_visible
from cms.records.choices import LineKind
from cms.zones import zone_name


@dataclass(frozen=True)
class PhoneLine:
    """One number, who it is for, and when somebody answers."""

    audience: str
    display: str
    digits: str
    href: str
    e164: str = ""
    kind: str = LineKind.VOICE
    kind_label: str = ""
    extension: str = ""
    hours: str = ""
    zone: str = ""
    outside_hours: str = ""

    @property
    def spelled(self) -> bool:
        """Whether the number is shown in letters, so that its digits must be shown too."""
        return any(character.isalpha() for character in self.display)

    @property
    def spoken(self) -> str:
        """The digits to read aloud, with the extension to ask for."""
        if not self.extension:
            return self.digits
        return _("%(number)s ext. %(extension)s") % {
            "number": self.digits,
            "extension": self.extension,
        }

    @property
    def dialled(self) -> str:
        """What a device dials, the extension with it (RFC 3966)."""
        return self.href.removeprefix("tel:")

    @classmethod
    def from_record(
        cls, line: models.Model, source: models.Model | None = None
    ) -> "PhoneLine | None":
        """The line, or None while its number does not dial (an unfinished draft).

        `source` is the line that holds the number, where `line` is its translation.
        """
        source = source or line
        return cls.from_number(
            source.number,
            audience=line.audience,
            kind=source.kind,
            kind_label=source.get_kind_display(),
            extension=source.extension,
            hours=line.hours,
            zone=zone_name(source.time_zone) if line.hours else "",
            outside_hours=line.outside_hours,
        )

    @classmethod
    def from_number(cls, number: str, **facts: str) -> "PhoneLine | None":
        """A line for a number as typed, or None if it does not dial."""
        try:
            phone = parse_phone(number)
        except ValidationError:
            return None
        extension = facts.get("extension", "")
        # The extension of a draft may still be anything; only digits dial.
        href = f"{phone.href};ext={extension}" if is_extension(extension) else phone.href
        return cls(display=number.strip(), digits=phone.digits, href=href, e164=phone.e164, **facts)


@dataclass(frozen=True)
class ContactData:
    """A contact: its box, wherever it stands, shows this."""

    id: int | None
    name: str
    heading: str
    lines: tuple[PhoneLine, ...] = ()
    emergency: PhoneLine | None = None
    online_url: str = ""
    online_label: str = ""

    @property
    def first_line(self) -> PhoneLine | None:
        """The first line that a voice answers."""
        return next((line for line in self.lines if line.kind == LineKind.VOICE), None)

    @property
    def says_something(self) -> bool:
        """Whether there is any way to reach it; a box without one helps nobody."""
        return bool(self.lines or self.emergency or self.online_url)

    @property
    def online(self) -> Link | None:
        """The link to write instead of calling, if there is a page for it."""
        return Link(text=self.online_label, url=self.online_url) if self.online_url else None

    @classmethod
    def from_record(
        cls, contact: models.Model, source: models.Model | None = None
    ) -> "ContactData":
        """The contact as the public reads it.

        A number exists once: where `contact` is the translation of `source`, its words are the
        translation's, and its numbers are the source's.
        """
        numbers = {line.translation_key: line for line in source.lines.all()} if source else {}
        lines = (
            PhoneLine.from_record(line, numbers.get(line.translation_key, line))
            for line in contact.lines.all()
        )
        emergency_number = (source or contact).emergency_number
        emergency = None
        if emergency_number:
            emergency = PhoneLine.from_number(
                emergency_number, audience=contact.emergency_label or _("Urgent, at any hour")
            )
        return cls(
            id=contact.pk,
            name=contact.name,
            heading=contact.heading,
            lines=tuple(line for line in lines if line),
            emergency=emergency,
            online_url=_online_url(contact.online_page),
            online_label=contact.online_label,
        )


def contact_data(contact: "models.Model | ContactData | None") -> ContactData | None:
    """The contact as visitors read it, from either form of it."""
    if contact is None or isinstance(contact, ContactData):
        return contact
    return ContactData.from_record(contact)


def _online_url(page: Page | None) -> str:
    return (page.url or "") if page and is_visible(page) else ""
