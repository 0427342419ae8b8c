"""Who wrote a piece of news, what was corrected in it, and the list of the latest."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    DateBlock,
    IntegerBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
)

from cms.blocks import ActionsMixin, actions
from cms.blocks.choosers import PageChoice
from program.news import example_cards

_PREVIEW = "program/previews/block_author.html"
MOST_NEWS = 6


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

    provider = PageChoice(
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


class LatestNewsBlock(ActionsMixin, StructBlock):
    """The latest news of the program, as they come."""

    heading = CharBlock(label=_("Heading"), max_length=80, default="News")
    count = IntegerBlock(label=_("How many"), min_value=1, max_value=MOST_NEWS, default=3)
    actions = actions(1)

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add the latest news of the page that the block stands on."""
        context = super().get_context(value, parent_context=parent_context)
        parent = parent_context or {}
        cards = parent.get("news") or parent.get("example_news", [])
        return {**context, "cards": cards[: value.get("count") or 0]}

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        """Add news for a site that has none."""
        context = super().get_preview_context(value, parent_context)
        return {**context, "example_news": example_cards()}

    class Meta:
        icon = "doc-full"
        label = _("Latest news")
        template = "program/blocks/latest_news.html"
        description = _("The newest news of this program; it changes by itself.")
        preview_value = {"heading": "News", "count": 2}
