"""Choosers and rich text that load together (see `cms.streams.references`)."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, PageChooserBlock, RichTextBlock
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.streams.references import BulkLoadedChooserMixin, BulkLoadedRichTextMixin

# No headings: their levels come from the sections that an editor nests.
TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]
LINE_FEATURES = ["bold", "italic", "link"]


class PublicPageChooserBlock(BulkLoadedChooserMixin, PageChooserBlock):
    """A page; nothing, where the public may not see it."""

    reference_kind = "page"


class PromotedPageChooserBlock(BulkLoadedChooserMixin, PageChooserBlock):
    """A page that a card follows: what it tells now; nothing, where that is nothing any more."""

    reference_kind = "promotion"


class PublicDocumentChooserBlock(BulkLoadedChooserMixin, DocumentChooserBlock):
    """A document; nothing, where its collection is private."""

    reference_kind = "document"


class PublicImageChooserBlock(BulkLoadedChooserMixin, ImageChooserBlock):
    """A picture of the library."""

    reference_kind = "image"


class PublicContactChooserBlock(BulkLoadedChooserMixin, SnippetChooserBlock):
    """A contact; nothing, while it is not published."""

    reference_kind = "contact"

    def __init__(self, **kwargs) -> None:
        kwargs.pop("target_model", None)
        super().__init__("cms.Contact", **kwargs)


class PublicMenuChooserBlock(BulkLoadedChooserMixin, SnippetChooserBlock):
    """A menu; nothing, while it is not published."""

    reference_kind = "menu"

    def __init__(self, **kwargs) -> None:
        kwargs.pop("target_model", None)
        super().__init__("cms.Menu", **kwargs)


class DescribedImage(ImageBlock):
    """A picture that is described in words, or is said to be decoration."""

    def __init__(self, required: bool = True, **kwargs) -> None:
        super().__init__(required=required, **kwargs)
        own = {
            "image": PublicImageChooserBlock(required=required, label=_("Picture")),
            "decorative": BooleanBlock(
                required=False, label=_("It is decoration: it says nothing that the text does not")
            ),
            "alt_text": CharBlock(
                required=False,
                label=_("What it shows, in words"),
                help_text=_("Read out to those who cannot see it."),
            ),
        }
        for name, block in own.items():
            block.set_name(name)
            self.child_blocks[name] = block

    def clean(self, value: Any) -> Any:
        """Ask for the decision in our own words; a draft may be without it."""
        try:
            return super().clean(value)
        except StructBlockValidationError as error:
            if "alt_text" not in error.block_errors:
                raise
            message = _("Say in words what the picture shows, or tick that it is decoration.")
            raise StructBlockValidationError(
                block_errors={"alt_text": ValidationError(message)}
            ) from error

    class Meta:
        icon = "image"
        label = _("Picture")


class Text(BulkLoadedRichTextMixin, RichTextBlock):
    """Rich text without headings."""

    def __init__(self, features: list[str] | None = None, **kwargs) -> None:
        super().__init__(features=features or TEXT_FEATURES, **kwargs)

    class Meta:
        # Not Wagtail's own way: it asks for each link, and shows those to private pages.
        template = "cms/blocks/words.html"
