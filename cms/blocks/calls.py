"""Calls to action: what a visitor can do next."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, DateTimeBlock, ListBlock, StreamBlock, StructBlock, TextBlock
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.blocks.base import TimedBlock
from cms.blocks.choosers import DescribedImage, PromotedPageChooserBlock, Text
from cms.blocks.contact import contact_here
from cms.blocks.examples import ContactPreview
from cms.blocks.links import TextLinkBlock, action_links, actions
from cms.streams.listings import PROMOTED_KINDS, is_promoted

GROUP = _("What to do next")


class ActionsMixin:
    """Adds the links of a block's `actions` to its template."""

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add `links`."""
        context = super().get_context(value, parent_context=parent_context)
        return {**context, "links": action_links(value.get("actions") or [])}


_EXAMPLE_ACTION = [
    {
        "text": "How a referral works",
        "link": [{"type": "external", "value": "https://example.org/"}],
    }
]


class CallToActionBlock(ActionsMixin, StructBlock):
    """A heading, a sentence, and one or two buttons."""

    heading = CharBlock(label=_("Heading"), max_length=120)
    text = Text(label=_("Text"), required=False)
    actions = actions()

    class Meta:
        icon = "pick"
        label = _("Call to action")
        group = GROUP
        template = "cms/blocks/call_to_action.html"
        description = _("A heading, a few words, and one or two buttons.")
        preview_value = {
            "heading": "Refer a patient",
            "text": "<p>What to send, who reads it, and when you will hear from us.</p>",
            "actions": _EXAMPLE_ACTION,
        }


class PromoCardBlock(TimedBlock):
    """One thing to notice for a while; it goes away by itself."""

    kind = CharBlock(label=_("Kind"), max_length=40, required=False, help_text=_("For families"))
    heading = CharBlock(label=_("Heading"), max_length=120)
    text = TextBlock(label=_("Text"), max_length=400, required=False, rows=3)
    link = TextLinkBlock(label=_("Link"))
    image = DescribedImage(
        required=False, help_text=_("Without one, the site draws a picture of its own.")
    )
    starts = DateTimeBlock(label=_("From"), required=False)
    ends = DateTimeBlock(label=_("Until"), help_text=_("It goes away by itself at this time."))

    def clean(self, value: dict[str, Any]) -> Any:
        """Refuse an event: a card with words of its own would not know that it is cancelled."""
        result = super().clean(value)
        if not self.is_deferred_validation and _leads_to_promoted(result["link"]["link"]):
            message = _("This is an event. Please use “Promo card of an event”, which follows it.")
            raise StructBlockValidationError(block_errors={"link": ValidationError(message)})
        return result

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add the link, if the visitor may go there."""
        context = super().get_context(value, parent_context=parent_context)
        return {**context, "link": value["link"].link}

    class Meta:
        icon = "thumbtack"
        label = _("Promo card")
        group = GROUP
        template = "cms/blocks/promo_card.html"
        description = _("One thing to notice for a while; it goes away by itself.")
        preview_value = {
            "kind": "For families",
            "heading": "New visiting hours",
            "text": "From March on, you can visit until 9 p.m.",
            "link": _EXAMPLE_ACTION[0],
        }


class EventPromoBlock(TimedBlock):
    """An event to notice: the card says when it is and whether it holds, and goes by itself."""

    event = PromotedPageChooserBlock(page_type="program.EventPage", label=_("Event"))
    kind = CharBlock(
        label=_("Kind"), max_length=40, required=False, help_text=_("Event · Conference")
    )
    text = TextBlock(
        label=_("Text"),
        max_length=400,
        required=False,
        rows=3,
        help_text=_("Empty: what the event says of itself."),
    )
    image = DescribedImage(
        required=False,
        help_text=_("Without one, that of the event; without that the site draws a picture."),
    )
    starts = DateTimeBlock(label=_("From"), required=False)
    ends = DateTimeBlock(
        label=_("Until"),
        required=False,
        help_text=_("Empty: until it is over, or for a month longer if it has a recap."),
    )

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        """Add an event for a site that has none."""
        context = super().get_preview_context(value, parent_context)
        example = PROMOTED_KINDS[0].example()
        return {**context, "example": example, "assets": example.assets}

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add what the event tells now."""
        context = super().get_context(value, parent_context=parent_context)
        return {**context, "promo": value.get("event") or (parent_context or {}).get("example")}

    class Meta:
        icon = "thumbtack"
        label = _("Promo card of an event")
        group = GROUP
        template = "cms/blocks/event_promo.html"
        description = _("An event to notice; says when it is cancelled, goes when it is over.")
        preview_value = {"kind": "Event · Conference"}


def _leads_to_promoted(target: Any) -> bool:
    """Whether a link leads to a page that promo cards follow."""
    page = target[0].value if target and target[0].block_type == "page" else None
    return bool(page and is_promoted(page))


class FactBlock(StructBlock):
    """A figure, what it counts, and when it was counted."""

    figure = CharBlock(label=_("Figure"), max_length=40, help_text=_("More than 250"))
    label = CharBlock(
        label=_("What it counts"), max_length=160, help_text=_("children treated since 2012")
    )
    as_of = CharBlock(label=_("Counted in"), max_length=40, help_text=_("2019"))

    class Meta:
        icon = "order"
        label = _("Figure")


class WhyChooseBlock(ActionsMixin, StructBlock):
    """Why a family would come here, with a figure if there is one."""

    heading = CharBlock(label=_("Heading"), max_length=120, default="Why Choose Us?")
    text = Text(label=_("Text"))
    facts = ListBlock(FactBlock(), max_num=1, default=[], label=_("Figure"))
    actions = actions(1)

    class Meta:
        icon = "success"
        label = _("Why choose us")
        group = GROUP
        template = "cms/blocks/why_choose.html"
        description = _("Reasons to come here, a dated figure, and a button.")
        preview_value = {
            "heading": "Why Choose Us?",
            "text": "<p>We have cared for children with these conditions for many years.</p>",
            "facts": [{"figure": "More than 250", "label": "children treated", "as_of": "2019"}],
            "actions": _EXAMPLE_ACTION,
        }


class ContactStepBlock(ContactPreview, StructBlock):
    """The step of calling: it shows the numbers of the page's contact."""

    heading = CharBlock(label=_("Heading"), max_length=80, required=False)
    text = TextBlock(label=_("Text"), max_length=300, required=False, rows=2)

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add the contact of the page."""
        context = super().get_context(value, parent_context=parent_context)
        return {**context, "contact": contact_here(parent_context)}

    class Meta:
        icon = "mobile-alt"
        label = _("Call us")
        template = "cms/blocks/contact_step.html"
        description = _("The numbers of this page's contact; nothing to type.")
        preview_value = {"heading": "Contact us"}


class StepBlock(ActionsMixin, StructBlock):
    """Another step, and where it begins."""

    heading = CharBlock(label=_("Heading"), max_length=80)
    text = TextBlock(label=_("Text"), max_length=300, required=False, rows=2)
    actions = actions(1)

    class Meta:
        icon = "arrow-right"
        label = _("Step")
        template = "cms/blocks/step.html"
        description = _("What comes next, in a few words, with a link to where it begins.")
        preview_value = {
            "heading": "Referring a patient",
            "text": "What happens after you contact us.",
            "actions": _EXAMPLE_ACTION,
        }


class StepsBlock(StreamBlock):
    """Steps in the order that an editor gives them."""

    contact = ContactStepBlock()
    step = StepBlock()

    class Meta:
        block_counts = {"contact": {"max_num": 1}}


class NextStepsBlock(ContactPreview, StructBlock):
    """What to do now: call, refer, find a study."""

    heading = CharBlock(label=_("Heading"), max_length=80, default="Next Steps")
    steps = StepsBlock(label=_("Steps"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Next steps")
        group = GROUP
        template = "cms/blocks/next_steps.html"
        description = _("Cards with what to do now; one of them shows the numbers to call.")
        preview_value = {
            "heading": "Next Steps",
            "steps": [
                {"type": "contact", "value": {"heading": "Contact us", "text": ""}},
                {
                    "type": "step",
                    "value": {
                        "heading": "Referring a patient",
                        "text": "What happens after you contact us.",
                        "actions": _EXAMPLE_ACTION,
                    },
                },
            ],
        }


class GivingBannerBlock(ActionsMixin, TimedBlock):
    """Why a gift matters, and one way to give."""

    heading = CharBlock(label=_("Heading"), max_length=120)
    text = TextBlock(label=_("Text"), max_length=500, rows=3)
    actions = actions(1)
    starts = DateTimeBlock(label=_("From"), required=False)
    ends = DateTimeBlock(label=_("Until"), required=False, help_text=_("For a campaign that ends."))

    class Meta:
        icon = "pick"
        label = _("Giving banner")
        group = GROUP
        template = "cms/blocks/giving_banner.html"
        description = _("A band that asks for gifts, with one button.")
        preview_value = {
            "heading": "For tomorrow's breakthroughs",
            "text": "Gifts make new treatments possible for more children.",
            "actions": _EXAMPLE_ACTION,
        }
