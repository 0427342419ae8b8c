"""Clinical programs as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgramConfig(AppConfig):
    """Programs, conditions and services."""

    name = "program"
    verbose_name = _("Clinical programs")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to what is published, and offer what the wings show on pages of others."""
        # Models are not loaded when this module is.
        from cms.streams.listings import (
            ListingKind,
            PromotedKind,
            register_listing,
            register_promoted,
        )
        from program.conditions import signals as condition_signals
        from program.events import teasers as events
        from program.events.page import EventPage
        from program.locations.people_link import register_people_link
        from program.news import teasers as news
        from program.providers import signals as provider_signals
        from program.providers import teasers as providers

        condition_signals.connect()
        provider_signals.connect()
        register_listing(
            "upcoming_events", ListingKind(events.coming_events, events.example_events)
        )
        register_listing("latest_news", ListingKind(news.latest_news, news.example_news))
        register_promoted(PromotedKind(EventPage, events.promotions, events.example_promotion))
        register_people_link(providers.finder_url)
