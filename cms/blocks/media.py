"""Pictures, videos, downloads and tables."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    IntegerBlock,
    StructBlock,
    TextBlock,
    URLBlock,
)
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from cms.blocks.choosers import LINE_FEATURES, DescribedImage, PublicDocumentChooserBlock, Text
from cms.blocks.link_targets import document_link
from cms.links import Link

GROUP = _("Pictures and files")


class PictureBlock(StructBlock):
    """A picture with its caption."""

    image = DescribedImage()
    caption = CharBlock(label=_("Caption"), max_length=250, required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        group = GROUP
        template = "cms/blocks/picture.html"
        description = _("A picture with a caption; its credit comes from the library.")
        preview_value = {"caption": "The playroom on the third floor"}
        preview_template = "cms/previews/block_picture.html"


class VideoBlock(StructBlock):
    """A video elsewhere: nothing of it is loaded until a visitor goes there."""

    title = CharBlock(label=_("Title"), max_length=120)
    url = URLBlock(label=_("Address of the video"))
    minutes = IntegerBlock(label=_("Minutes"), min_value=1, max_value=600, required=False)
    text = TextBlock(label=_("What it shows"), max_length=300, required=False)
    captions = BooleanBlock(label=_("It has captions"), required=False)
    transcript = Text(
        label=_("Transcript"),
        required=False,
        help_text=_("What is said and shown, for those who cannot hear or play it."),
    )
    image = DescribedImage(required=False)

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add the link, which says that it leaves the site."""
        context = super().get_context(value, parent_context=parent_context)
        link = Link(text=value.get("title") or "", url=value.get("url") or "", kind="external")
        return {**context, "link": link}

    class Meta:
        icon = "media"
        label = _("Video")
        group = GROUP
        template = "cms/blocks/video.html"
        description = _("A picture that links to a video; nothing is loaded from elsewhere.")
        preview_value = {
            "title": "A tour of our unit",
            "url": "https://example.org/tour",
            "minutes": 4,
            "text": "See the rooms, and meet the people who work there.",
            "captions": True,
        }


class DownloadBlock(StructBlock):
    """A document to take home."""

    document = PublicDocumentChooserBlock(label=_("Document"))
    title = CharBlock(
        label=_("Title"), max_length=150, required=False, help_text=_("Else its own title.")
    )
    text = TextBlock(label=_("What it is for"), max_length=300, required=False)

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add the link with its kind and size, or None where the document is gone."""
        context = super().get_context(value, parent_context=parent_context)
        document = value.get("document")
        link = document_link(document, value.get("title") or document.title) if document else None
        return {**context, "link": link}

    class Meta:
        icon = "download"
        label = _("Download")
        group = GROUP
        template = "cms/blocks/download.html"
        description = _("A document, with its kind and size beside its name.")
        preview_value = {"title": "What to pack", "text": "A list for your first stay."}
        preview_template = "cms/previews/block_download.html"


class TableBlock(StructBlock):
    """Facts in rows and columns."""

    table = TypedTableBlock(
        [
            ("line", CharBlock(required=False, label=_("Words"))),
            ("text", Text(required=False, label=_("Words with links"), features=LINE_FEATURES)),
        ],
        label=_("Table"),
        help_text=_("Give it a caption: it is how a screen reader names the table."),
    )
    row_headers = BooleanBlock(
        label=_("The first column names the row"), required=False, default=True
    )

    def clean(self, value: dict[str, Any]) -> Any:
        """Refuse a table that a screen reader could not name."""
        return _clean_table(self, super().clean(value))

    class Meta:
        icon = "table"
        label = _("Table")
        group = GROUP
        template = "cms/blocks/table.html"
        description = _("Facts in rows and columns, with a caption and column headings.")
        preview_value = {
            "table": {
                "columns": [
                    {"type": "line", "heading": "Day"},
                    {"type": "line", "heading": "What happens"},
                ],
                "rows": [
                    {"values": ["First visit", "Blood tests"]},
                    {"values": ["Second visit", "Cell collection"]},
                ],
                "caption": "Your first two visits",
            },
            "row_headers": True,
        }


def _clean_table(block: StructBlock, value: Any) -> Any:
    table = value.get("table")
    if block.is_deferred_validation or not table or not table.columns:
        return value
    if not table.caption:
        message = _("Give the table a caption.")
    elif not all(column["heading"] for column in table.columns):
        message = _("Give every column a heading.")
    else:
        return value
    raise StructBlockValidationError(block_errors={"table": ValidationError(message)})
