"""Items of menus and of the footer."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ListBlock,
    RegexBlock,
    StreamBlock,
    StreamValue,
    StructBlock,
    URLBlock,
)
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.blocks.choosers import PublicContactChooserBlock, PublicMenuChooserBlock
from cms.blocks.examples import ColumnPreview
from cms.blocks.link_targets import to_link
from cms.blocks.links import LinkBlock, TextLinkBlock, TextLinkValue
from cms.links import Link


class MenuItemValue(TextLinkValue):
    """The value of a menu item."""

    @property
    def link(self) -> Link:
        """The link, with the key that a program may give another target."""
        return to_link(self.get("text") or "", self.get("link"), key=self.get("key") or "")


class MenuItemBlock(StructBlock):
    """A line of a menu."""

    text = CharBlock(label=_("Words"), max_length=80)
    link = LinkBlock()
    key = RegexBlock(
        regex=r"^[a-z][a-z0-9-]*\Z",
        label=_("Key"),
        required=False,
        max_length=40,
        help_text=_(
            "A short name that never changes, such as refer-a-patient, for a task that a program "
            "may lead elsewhere. Small letters, digits and hyphens."
        ),
        error_messages={"invalid": _("Use small letters, digits and hyphens only.")},
    )

    class Meta:
        icon = "link"
        label = _("Item")
        value_class = MenuItemValue


class MenuItemsBlock(StreamBlock):
    """The lines of a menu, in order."""

    item = MenuItemBlock()

    def clean(self, value: StreamValue) -> StreamValue:
        """Refuse to publish a key that two lines share: programs could not tell them apart."""
        result = super().clean(value)
        seen: set[str] = set()
        errors = {}
        for index, child in enumerate(result):
            key = child.value.get("key")
            if key and key in seen and not self.is_deferred_validation:
                error = ValidationError(_("Another line has this key already."))
                errors[index] = StructBlockValidationError(block_errors={"key": error})
            seen.add(key)
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return result


class LinkListBlock(StreamBlock):
    """Links in order."""

    item = TextLinkBlock()


class SocialLinkBlock(StructBlock):
    """The hospital's page at a social network."""

    text = CharBlock(label=_("Network"), max_length=40)
    url = URLBlock(label=_("Address"))

    class Meta:
        icon = "site"
        label = _("Network")


class SocialLinksBlock(StreamBlock):
    """Social networks in order."""

    network = SocialLinkBlock()


class LinkColumnBlock(ColumnPreview, StructBlock):
    """A heading and links of its own."""

    heading = CharBlock(label=_("Heading"), max_length=60)
    links = ListBlock(TextLinkBlock(), min_num=1, label=_("Links"))

    class Meta:
        icon = "link"
        label = _("Links")
        description = _("A heading, and links that only the footer has.")
        preview_value = {"heading": "About us"}
        preview_template = "cms/previews/block_column.html"


class MenuColumnBlock(ColumnPreview, StructBlock):
    """A heading and the lines of a menu, which are edited there."""

    heading = CharBlock(label=_("Heading"), max_length=60)
    menu = PublicMenuChooserBlock(label=_("Menu"))

    class Meta:
        icon = "list-ul"
        label = _("Menu")
        description = _("The lines of a menu: change them there, and they change here too.")
        preview_value = {"heading": "I want to"}
        preview_template = "cms/previews/block_column.html"


class DirectoryEntryBlock(StructBlock):
    """A name in the directory, and the contact whose first number stands beside it."""

    label = CharBlock(label=_("Name"), max_length=80)
    contact = PublicContactChooserBlock(label=_("Contact"))

    class Meta:
        icon = "mobile-alt"
        label = _("Entry")


class DirectoryColumnBlock(ColumnPreview, StructBlock):
    """A heading and numbers."""

    heading = CharBlock(label=_("Heading"), max_length=60)
    entries = ListBlock(DirectoryEntryBlock(), min_num=1, label=_("Entries"))

    class Meta:
        icon = "mobile-alt"
        label = _("Directory")
        description = _("Names, and the first number of the contact that answers there.")
        preview_value = {"heading": "Directory"}
        preview_template = "cms/previews/block_column.html"


class FooterColumnsBlock(StreamBlock):
    """The columns of the footer, in order."""

    directory = DirectoryColumnBlock()
    links = LinkColumnBlock()
    menu = MenuColumnBlock()
