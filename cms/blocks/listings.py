"""What comes first in a list that keeps itself."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, IntegerBlock, StructBlock

from cms.blocks.calls import ActionsMixin
from cms.blocks.links import actions
from cms.blocks.pages import GROUP
from cms.streams.listings import LISTING_KINDS, MOST_LISTED


class ListingBlock(ActionsMixin, StructBlock):
    """The first of a list of the page that it stands on; nothing while the list is empty."""

    heading = CharBlock(label=_("Heading"), max_length=80)
    count = IntegerBlock(label=_("How many"), min_value=1, max_value=MOST_LISTED, default=3)
    actions = actions(1)

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add the list, as long as the editor wants it."""
        context = super().get_context(value, parent_context=parent_context)
        listing = (parent_context or {}).get("listings", {}).get(self.meta.listing)
        cards = listing.cards[: value.get("count") or 0] if listing else ()
        return {**context, "listing": listing, "cards": cards}

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        """Add an example for a site that has none."""
        context = super().get_preview_context(value, parent_context)
        listing = LISTING_KINDS[self.meta.listing].example()
        listings = {self.meta.listing: listing}
        return {**context, "listings": listings, "assets": listing.assets}

    class Meta:
        group = GROUP
        listing = ""
        template = "cms/blocks/listing.html"


class UpcomingEventsBlock(ListingBlock):
    """What is planned, the next first."""

    heading = CharBlock(label=_("Heading"), max_length=80, default="Upcoming Events")

    class Meta:
        icon = "calendar-alt"
        label = _("Upcoming events")
        listing = "upcoming_events"
        description = _(
            "What comes next in this program or, on the front page, in the hospital; it vanishes "
            "while nothing is planned."
        )
        preview_value = {"heading": "Upcoming Events", "count": 2}


class LatestNewsBlock(ListingBlock):
    """What is new, the newest first."""

    heading = CharBlock(label=_("Heading"), max_length=80, default="News")

    class Meta:
        icon = "doc-full"
        label = _("Latest news")
        listing = "latest_news"
        description = _(
            "The newest of this program or, on the front page, of the hospital; it changes by "
            "itself."
        )
        preview_value = {"heading": "News", "count": 2}
