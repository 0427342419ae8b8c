"""Who to call: the contact box, and when to call."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, ListBlock, StructBlock, TextBlock

from cms.blocks.choices import CallLevel
from cms.blocks.choosers import PublicContactChooserBlock
from cms.blocks.examples import ContactPreview
from cms.records.choices import LineKind
from cms.records.contact_data import ContactData, PhoneLine, contact_data

GROUP = _("Who to call")


def contact_here(parent_context: dict | None) -> ContactData | None:
    """The contact of the page that a block stands on."""
    context = parent_context or {}
    layout = context.get("layout")
    return (layout.page_contact if layout else None) or context.get("example_contact")


class ContactBoxBlock(ContactPreview, StructBlock):
    """The contact of this page's program, or another."""

    heading = CharBlock(
        label=_("Heading"), max_length=80, required=False, help_text=_("Else the contact's own.")
    )
    contact = PublicContactChooserBlock(
        label=_("Another contact"),
        required=False,
        help_text=_("Leave empty: the box then shows the contact of this page's program."),
    )

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add the contact to show, or None."""
        context = super().get_context(value, parent_context=parent_context)
        chosen = contact_data(value.get("contact"))
        return {**context, "contact": chosen or contact_here(parent_context)}

    class Meta:
        icon = "mobile-alt"
        label = _("Contact box")
        group = GROUP
        template = "cms/blocks/contact_box.html"
        description = _("The numbers to call. Always those of the program, without choosing.")
        preview_value = {"heading": ""}


class WhenToCallBlock(ContactPreview, StructBlock):
    """Signs, and how soon to call about them. Plain words only: an emergency holds no link."""

    level = ChoiceBlock(label=_("How soon"), choices=CallLevel.choices)
    signs = ListBlock(TextBlock(max_length=200, rows=1), min_num=1, label=_("Signs"))

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add the numbers to call, except in an emergency."""
        context = super().get_context(value, parent_context=parent_context)
        contact = contact_here(parent_context)
        layout = (parent_context or {}).get("layout")
        if value.get("level") == CallLevel.EMERGENCY or contact is None:
            return {**context, "lines": []}
        lines = [line for line in contact.lines if line.kind == LineKind.VOICE]
        urgent = [contact.emergency] if contact.emergency else []
        if value.get("level") == CallLevel.CALL_TODAY:
            # Whatever the hour: a number that is always answered comes first.
            lines = _unique_lines([*(urgent or [layout and layout.call_line]), *lines])
        else:
            lines = _unique_lines([*lines, *urgent])
        return {**context, "lines": lines}

    class Meta:
        icon = "warning"
        label = _("When to call")
        group = GROUP
        template = "cms/blocks/when_to_call.html"
        description = _("Signs to watch for, at one of three levels: call us, today, emergency.")
        preview_value = {
            "level": CallLevel.CALL_TODAY,
            "signs": ["A temperature of 100.4 °F (38 °C) or more", "A new rash"],
        }


def _unique_lines(lines: list[PhoneLine | None]) -> list[PhoneLine]:
    """The lines that there are, each number once."""
    return list({(line.e164, line.extension): line for line in reversed(lines) if line}.values())[
        ::-1
    ]
