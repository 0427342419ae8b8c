"""The sections of a condition: always the same, in the order in which families look for them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock, StreamValue

from cms.blocks.base import heading_level
from cms.blocks.body import SectionBodyBlock
from cms.blocks.choices import CallLevel
from cms.blocks.contact import WhenToCallBlock
from cms.blocks.text import RichTextBlock
from cms.links import Link

GROUP = _("Sections")


class Topic:
    """Mixin of a section whose heading comes from what it is about."""

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        """Add the heading, its address on the page, and the level of what is inside."""
        context = super().get_context(value, parent_context=parent_context)
        return {
            **context,
            "heading": self.label,
            "anchor": anchor_of_topic(self.name),
            "heading_level": heading_level(parent_context),
            "inner_level": heading_level(parent_context) + 1,
        }

    class Meta:
        icon = "title"
        group = GROUP
        template = "program/blocks/topic.html"


def anchor_of_topic(name: str) -> str:
    """The address of a section on its page; always the same, so that other sites may link to it."""
    return name.replace("_", "-")


def _example(words: str) -> list[dict[str, str]]:
    return [{"type": "text", "value": f"<p>{words}</p>"}]


class TopicBlock(Topic, SectionBodyBlock):
    """A section of a condition: words, pictures, tables, smaller headings."""

    class Meta(Topic.Meta):
        preview_value = _example("In plain words, as a nurse would say it.")


class CallTopicBlock(Topic, StreamBlock):
    """When to call: signs, at the three fixed levels, and words about them."""

    when_to_call = WhenToCallBlock()
    text = RichTextBlock()

    class Meta(Topic.Meta):
        icon = "warning"
        preview_value = [
            {
                "type": "when_to_call",
                "value": {
                    "level": CallLevel.CALL_TODAY,
                    "signs": ["A temperature of 100.4 °F or more"],
                },
            }
        ]


class TopicsBlock(StreamBlock):
    """The sections of a condition; whatever order they are typed in, visitors find this one."""

    what_it_is = TopicBlock(
        label=_("What it is"), description=_("What happens in the body, and who gets it.")
    )
    signs_and_symptoms = TopicBlock(
        label=_("Signs and symptoms"), description=_("What a family may notice.")
    )
    causes = TopicBlock(
        label=_("Causes"), description=_("Why it happens, and why nobody is to blame.")
    )
    diagnosis = TopicBlock(
        label=_("Diagnosis"), description=_("Which tests are done, and what they are like.")
    )
    treatment = TopicBlock(label=_("Treatment"), description=_("What can be done."))
    outlook = TopicBlock(
        label=_("Outlook"), description=_("What most children can expect, with the source.")
    )
    follow_up = TopicBlock(label=_("Follow-up care"), description=_("What comes after treatment."))
    when_to_call = CallTopicBlock(
        label=_("When to call"), description=_("Signs that need help, and how soon.")
    )

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("block_counts", {name: {"max_num": 1} for name in self.base_blocks})
        super().__init__(local_blocks, **kwargs)


def topics_in_order(stream: StreamValue) -> list[Any]:
    """The sections that hold something, in the fixed order."""
    places = {name: place for place, name in enumerate(stream.stream_block.child_blocks)}
    sections = [section for section in stream if section.value]
    return sorted(sections, key=lambda section: places[section.block_type])


def topic_links(sections: list[Any]) -> list[Link]:
    """The headings of the sections, for a list of them."""
    return [
        Link(str(section.block.label), f"#{anchor_of_topic(section.block_type)}")
        for section in sections
    ]
