"""Links: one target, of one kind, so that "both or neither" cannot be typed."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    EmailBlock,
    ListBlock,
    StreamBlock,
    StreamValue,
    StructBlock,
    StructValue,
    URLBlock,
)
from wagtail.blocks.stream_block import StreamBlockValidationError

from cms.blocks.choosers import (
    PublicContactChooserBlock,
    PublicDocumentChooserBlock,
    PublicPageChooserBlock,
)
from cms.blocks.link_targets import to_link
from cms.links import Link

_PREVIEW = "cms/previews/block_link.html"


class LinkBlock(StreamBlock):
    """Where a link leads: exactly one target."""

    page = PublicPageChooserBlock(
        label=_("Page of this site"),
        icon="doc-empty",
        description=_("The link follows the page, also when it moves or gets another address."),
        preview_template=_PREVIEW,
    )
    external = URLBlock(
        label=_("Another website or system"),
        icon="link-external",
        description=_("The address of another website; the link says that it leads there."),
        preview_template=_PREVIEW,
        help_text=_("The patient portal, bill payment, giving… Visitors are told that they leave."),
    )
    document = PublicDocumentChooserBlock(
        label=_("Document"),
        icon="doc-full",
        description=_("A file of the library; the link tells its kind and size."),
        preview_template=_PREVIEW,
    )
    phone = PublicContactChooserBlock(
        label=_("Phone"),
        icon="mobile-alt",
        description=_("Dials the first line of a contact, and shows its digits."),
        preview_template=_PREVIEW,
        help_text=_("Dials the first line of this contact."),
    )
    email = EmailBlock(
        label=_("E-mail address"),
        icon="mail",
        description=_("Opens the visitor's own mail program."),
        preview_template=_PREVIEW,
    )

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("max_num", 1)
        kwargs.setdefault("min_num", 1)
        super().__init__(local_blocks, **kwargs)

    def clean(self, value: StreamValue) -> StreamValue:
        """Ask for the target in plain words; a draft may be without one."""
        if not value and self.required and not self.is_deferred_validation:
            message = ValidationError(_("Choose where this leads."))
            raise StreamBlockValidationError(non_block_errors=[message])
        return super().clean(value)

    class Meta:
        icon = "link"
        label = _("Leads to")


class TextLinkValue(StructValue):
    """The value of a link with its words."""

    @property
    def link(self) -> Link:
        """The link as visitors meet it."""
        return to_link(self.get("text") or "", self.get("link"))


class TextLinkBlock(StructBlock):
    """Words that say where they lead, and the place."""

    text = CharBlock(
        label=_("Words of the link"),
        max_length=100,
        help_text=_("Say where it leads: “How a referral works”, not “Read more”."),
    )
    link = LinkBlock()

    class Meta:
        icon = "link"
        label = _("Link")
        value_class = TextLinkValue


def actions(max_num: int = 2) -> ListBlock:
    """A place for up to `max_num` links that stand as buttons; none is fine."""
    return ListBlock(TextLinkBlock(), max_num=max_num, default=[], label=_("Buttons"))


def action_links(value: Any) -> list[Link]:
    """The links of an `actions` list."""
    return [action.link for action in value]
