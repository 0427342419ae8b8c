"""What the clinical content adds to the admin."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from program.conditions.admin import ConditionViewSet
from program.events.admin import EventViewSet
from program.library.admin import TopicViewSet
from program.locations.admin import LocationViewSet
from program.news.admin import NewsViewSet
from program.providers.admin import ProviderViewSet, SpecialtyViewSet
from program.services.admin import ServiceViewSet

register_snippet(SpecialtyViewSet)
register_snippet(TopicViewSet)


@hooks.register("register_admin_viewset")
def provider_list() -> ProviderViewSet:
    """All providers in one list."""
    return ProviderViewSet()


@hooks.register("register_admin_viewset")
def condition_list() -> ConditionViewSet:
    """All conditions in one list."""
    return ConditionViewSet()


@hooks.register("register_admin_viewset")
def service_list() -> ServiceViewSet:
    """All services in one list."""
    return ServiceViewSet()


@hooks.register("register_admin_viewset")
def location_list() -> LocationViewSet:
    """All locations in one list."""
    return LocationViewSet()


@hooks.register("register_admin_viewset")
def event_list() -> EventViewSet:
    """All events in one list."""
    return EventViewSet()


@hooks.register("register_admin_viewset")
def news_list() -> NewsViewSet:
    """All news in one list."""
    return NewsViewSet()
