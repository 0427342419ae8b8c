"""Which blocks make a page, in which nesting."""

from collections.abc import Iterable
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StreamBlock, StreamValue, StructBlock

from cms.blocks.base import heading_level
from cms.blocks.calls import (
    CallToActionBlock,
    EventPromoBlock,
    GivingBannerBlock,
    NextStepsBlock,
    PromoCardBlock,
    WhyChooseBlock,
)
from cms.blocks.contact import ContactBoxBlock, WhenToCallBlock
from cms.blocks.listings import LatestNewsBlock, UpcomingEventsBlock
from cms.blocks.media import DownloadBlock, PictureBlock, TableBlock, VideoBlock
from cms.blocks.pages import PageListBlock, RelatedCardsBlock, TaskListBlock
from cms.blocks.text import PassageBlock, QuestionsBlock, QuoteBlock, RichTextBlock
from cms.links import Link


class ContentBlock(StreamBlock):
    """What a section may hold: words, pictures and files, and when to call."""

    text = RichTextBlock()
    questions = QuestionsBlock()
    quote = QuoteBlock()
    passage = PassageBlock()
    picture = PictureBlock()
    video = VideoBlock()
    download = DownloadBlock()
    table = TableBlock()
    when_to_call = WhenToCallBlock()
    contact_box = ContactBoxBlock()
    call_to_action = CallToActionBlock()
    page_list = PageListBlock()


# With fewer sections a page is read faster than its list of contents.
MIN_HEADINGS = 3


def anchor_of(heading: str, block_id: str | None) -> str:
    """An address on the page: words, and enough of the block's own id to be the only one."""
    words = slugify(heading, allow_unicode=True) or "section"
    return f"{words}-{block_id[:4]}" if block_id else words


def block_types(stream: StreamValue) -> set[str]:
    """Which kinds of blocks stand in a stream, without reading what they hold."""
    return {child["type"] for child in stream.raw_data}


def section_links(blocks: Iterable[Any]) -> list[Link]:
    """The sections among the blocks of a page, each by its heading."""
    return [
        Link(heading, f"#{anchor_of(heading, block.id)}")
        for block in blocks
        if block.block_type == "section" and (heading := block.value["heading"])
    ]


class HeadedBlock(StructBlock):
    """A heading and what belongs under it; its level comes from where it stands."""

    heading = CharBlock(label=_("Heading"), max_length=120)

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add the heading's address on the page, and the level of what is inside."""
        context = super().get_context(value, parent_context=parent_context)
        return {
            **context,
            "anchor": anchor_of(value.get("heading") or "", context.get("id")),
            "heading_level": heading_level(parent_context),
            "inner_level": heading_level(parent_context) + 1,
        }


class SubsectionBlock(HeadedBlock):
    """A part of a section."""

    body = ContentBlock(label=_("Content"))

    class Meta:
        icon = "title"
        label = _("Subsection")
        group = _("Words")
        template = "cms/blocks/section.html"
        description = _("A smaller heading inside a section, and what belongs under it.")
        preview_value = {
            "heading": "On the day",
            "body": [{"type": "text", "value": "<p>Come an hour early.</p>"}],
        }


class SectionBodyBlock(ContentBlock):
    """What a section of a page may hold."""

    subsection = SubsectionBlock()


class SectionBlock(HeadedBlock):
    """A heading of the page, and what belongs under it."""

    body = SectionBodyBlock(label=_("Content"))

    class Meta:
        icon = "title"
        label = _("Section")
        group = _("Words")
        template = "cms/blocks/section.html"
        description = _("A heading and what belongs under it.")
        preview_value = {
            "heading": "Before your visit",
            "body": [{"type": "text", "value": "<p>Pack a bag the night before.</p>"}],
        }


class PageBodyBlock(ContentBlock):
    """What any page may hold: content, sections of content, and what to do next."""

    section = SectionBlock()
    promo_card = PromoCardBlock()
    event_promo = EventPromoBlock()
    next_steps = NextStepsBlock()
    related_cards = RelatedCardsBlock()
    giving_banner = GivingBannerBlock()


class ListsBodyBlock(PageBodyBlock):
    """What a page that lists stand below may hold besides: what comes first in them."""

    latest_news = LatestNewsBlock()
    upcoming_events = UpcomingEventsBlock()


class FrontPageBodyBlock(ListsBodyBlock):
    """What the front page may hold besides: the tasks."""

    task_list = TaskListBlock()


class SectionHomeBodyBlock(ListsBodyBlock):
    """What the home of a section may hold besides: why to come here."""

    why_choose = WhyChooseBlock()
