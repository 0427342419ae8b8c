"""Who wrote a piece of news, and what was corrected in it."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    DateBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
)

from cms.blocks.choosers import PublicPageChooserBlock

_PREVIEW = "program/previews/block_author.html"


class AuthorBlock(StructBlock):
    """Somebody who has no page of their own."""

    name = CharBlock(label=_("Name"), max_length=120)
    role = CharBlock(label=_("Role"), max_length=120, required=False)

    class Meta:
        icon = "edit"
        label = _("Somebody else")
        description = _("A name that you type: a writer, a guest, a former colleague.")
        preview_template = _PREVIEW


class BylineBlock(StreamBlock):
    """Who wrote it. Each is either a provider or a typed name: both or neither cannot be."""

    provider = PublicPageChooserBlock(
        page_type="program.ProviderPage",
        label=_("Provider"),
        icon="user",
        description=_("Somebody of the hospital, with a link to the page about them."),
        preview_template=_PREVIEW,
    )
    person = AuthorBlock()


class CorrectionBlock(StructBlock):
    """What was wrong, and what is right."""

    day = DateBlock(label=_("Corrected on"))
    text = TextBlock(
        label=_("What was corrected"),
        max_length=600,
        rows=3,
        help_text=_("Say what was wrong and what is right: “The study has 12 places, not 21.”"),
    )

    class Meta:
        icon = "edit"
        label = _("Correction")
