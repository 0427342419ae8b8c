"""The next events of a program, which come and go by themselves."""

from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, IntegerBlock, StructBlock

from cms.blocks import ActionsMixin, actions
from cms.zones import hospital_zone
from program.event_words import when_of
from program.events import EventCard
from program.recurrence import Occurrence, moment

MOST_EVENTS = 6


def example_events() -> list[EventCard]:
    """What previews show where a new site has no events yet."""
    day = timezone.localdate() + timedelta(days=7)
    zone = hospital_zone()
    begins = moment(datetime.combine(day, time(18)), zone)
    ends = moment(datetime.combine(day, time(19)), zone)
    when = when_of(Occurrence(begins, ends, False, day), zone, timezone.now())
    return [EventCard(_now("Family evening"), "#", when, place=_now("Main building"))]


class UpcomingEventsBlock(ActionsMixin, StructBlock):
    """What the program plans, the next first; nothing where nothing is planned."""

    heading = CharBlock(label=_("Heading"), max_length=80, default="Upcoming Events")
    count = IntegerBlock(label=_("How many"), min_value=1, max_value=MOST_EVENTS, default=3)
    actions = actions(1)

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add the next events of the page that the block stands on."""
        context = super().get_context(value, parent_context=parent_context)
        parent = parent_context or {}
        cards = parent.get("events") or parent.get("example_events", [])
        return {**context, "cards": cards[: value.get("count") or 0]}

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        """Add an event for a site that has none."""
        context = super().get_preview_context(value, parent_context)
        return {**context, "example_events": example_events()}

    class Meta:
        icon = "calendar-alt"
        label = _("Upcoming events")
        template = "program/blocks/upcoming_events.html"
        description = _("The next events of this program; it vanishes when there are none.")
        preview_value = {"heading": "Upcoming Events", "count": 2}
