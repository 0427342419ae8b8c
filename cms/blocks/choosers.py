"""Choosers and rich text that load together (see `cms.references`)."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import PageChooserBlock, RichTextBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.references import Resolved, ResolvedText

# No headings: their levels come from the sections that an editor nests.
TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]
LINE_FEATURES = ["bold", "italic", "link"]
PLAIN_FEATURES = ["bold", "ul"]


class PageChoice(Resolved, PageChooserBlock):
    """A page; nothing, where the public may not see it."""

    reference_kind = "page"


class DocumentChoice(Resolved, DocumentChooserBlock):
    """A document; nothing, where its collection is private."""

    reference_kind = "document"


class ImageChoice(Resolved, ImageChooserBlock):
    """A picture of the library."""

    reference_kind = "image"


class ContactChoice(Resolved, SnippetChooserBlock):
    """A contact; nothing, while it is not published."""

    reference_kind = "contact"

    def __init__(self, **kwargs) -> None:
        kwargs.pop("target_model", None)
        super().__init__("cms.Contact", **kwargs)


class MenuChoice(Resolved, SnippetChooserBlock):
    """A menu; nothing, while it is not published."""

    reference_kind = "menu"

    def __init__(self, **kwargs) -> None:
        kwargs.pop("target_model", None)
        super().__init__("cms.Menu", **kwargs)


class DescribedImage(ImageBlock):
    """A picture that is described in words, or is said to be decoration."""

    def __init__(self, required: bool = True, **kwargs) -> None:
        super().__init__(required=required, **kwargs)
        chooser = ImageChoice(required=required)
        chooser.set_name("image")
        self.child_blocks["image"] = chooser

    def deconstruct(self) -> tuple:
        """Stay this class in migrations: a plain ImageBlock would not load with the page."""
        return ("cms.blocks.choosers.DescribedImage", [], self._constructor_kwargs)

    class Meta:
        icon = "image"
        label = _("Picture")


class Text(ResolvedText, RichTextBlock):
    """Rich text without headings."""

    def __init__(self, features: list[str] | None = None, **kwargs) -> None:
        super().__init__(features=features or TEXT_FEATURES, **kwargs)

    class Meta:
        # Not Wagtail's own way: it asks for each link, and shows those to private pages.
        template = "cms/blocks/words.html"
