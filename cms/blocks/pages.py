"""Cards and lists of pages, and the tasks."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, ListBlock, StructBlock, TextBlock
from wagtail.models import Page

from cms.blocks.choosers import DescribedImage, PublicPageChooserBlock
from cms.blocks.examples import EntriesPreview, TasksPreview, example_entries
from cms.blocks.links import TextLinkBlock
from cms.links import Entry
from cms.media.choices import CardSign

GROUP = _("Pages")


class CardBlock(StructBlock):
    """A card that leads to one place."""

    kind = CharBlock(
        label=_("Kind"), max_length=60, required=False, help_text=_("For children · 3 min read")
    )
    sign = ChoiceBlock(label=_("Sign"), choices=CardSign.choices, required=False)
    link = TextLinkBlock(label=_("Title and link"))
    text = TextBlock(label=_("Text"), max_length=300, required=False, rows=2)
    image = DescribedImage(
        required=False, help_text=_("Without one, the site draws a picture of its own.")
    )

    class Meta:
        icon = "doc-full"
        label = _("Card")


class RelatedCardsBlock(StructBlock):
    """Cards of other pages that help."""

    heading = CharBlock(label=_("Heading"), max_length=80, default="You Might Also Like")
    cards = ListBlock(CardBlock(), min_num=1, max_num=6, label=_("Cards"))

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add the cards that lead somewhere, each with its link."""
        context = super().get_context(value, parent_context=parent_context)
        pairs = [{"card": card, "link": card["link"].link} for card in value.get("cards") or []]
        return {**context, "cards": [pair for pair in pairs if pair["link"].url]}

    class Meta:
        icon = "grip"
        label = _("Related cards")
        group = GROUP
        template = "cms/blocks/related_cards.html"
        description = _("Up to six cards with pictures that lead to other pages.")
        preview_value = {
            "heading": "You Might Also Like",
            "cards": [
                {
                    "kind": "For children · 3 min read",
                    "sign": CardSign.CHILD,
                    "link": {
                        "text": "How immunotherapy works",
                        "link": [{"type": "external", "value": "https://example.org/"}],
                    },
                    "text": "A short explanation made for children.",
                }
            ],
        }


class PageListBlock(EntriesPreview, StructBlock):
    """Chosen pages as rows."""

    heading = CharBlock(label=_("Heading"), max_length=80)
    text = TextBlock(label=_("Text"), max_length=400, required=False, rows=2)
    pages = ListBlock(PublicPageChooserBlock(), min_num=1, label=_("Pages"))

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add the entries, in the editor's order, without those the public may not see."""
        context = super().get_context(value, parent_context=parent_context)
        pages: list[Page | None] = value.get("pages") or []
        entries = [Entry(p.title, p.url or "", p.search_description) for p in pages if p]
        return {**context, "entries": entries or example_entries(parent_context)}

    class Meta:
        icon = "list-ul"
        label = _("List of pages")
        group = GROUP
        template = "cms/blocks/page_list.html"
        description = _("Chosen pages as a list of links, in your order.")
        preview_value = {"heading": "Our programs", "pages": []}


class TaskListBlock(TasksPreview, StructBlock):
    """The tasks of the “I want to” menu, in a grid."""

    heading = CharBlock(label=_("Heading"), max_length=80, default="I want to…")
    text = TextBlock(label=_("Text"), max_length=300, required=False, rows=2)

    class Meta:
        icon = "list-ul"
        label = _("Tasks")
        group = GROUP
        template = "cms/blocks/task_list.html"
        description = _("All tasks of the “I want to” menu; edit them in that menu.")
        preview_value = {"heading": "I want to…"}
