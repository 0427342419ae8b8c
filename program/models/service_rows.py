"""What stands beside a service's words: where it is, what it is for, when it is open."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import PageChooserPanel
from wagtail.models import Orderable

from cms.models import LastingRevisions
from program.models.hours import SpecialRow, WeeklyRow

SERVICE = "program.ServicePage"


class ServiceLocation(LastingRevisions, Orderable):
    """A place where a service is."""

    service = ParentalKey(SERVICE, on_delete=models.CASCADE, related_name="service_locations")
    location = models.ForeignKey(
        "program.LocationPage",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("location"),
    )

    panels = [PageChooserPanel("location", ["program.LocationPage"])]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(fields=["service", "location"], name="location_once_a_service")
        ]

    def __str__(self) -> str:
        return str(self.location)


class ServiceCondition(LastingRevisions, Orderable):
    """A condition that a service is for."""

    service = ParentalKey(SERVICE, on_delete=models.CASCADE, related_name="service_conditions")
    condition = models.ForeignKey(
        "program.ConditionPage",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("condition"),
    )

    panels = [PageChooserPanel("condition", ["program.ConditionPage"])]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["service", "condition"], name="condition_once_a_service"
            )
        ]

    def __str__(self) -> str:
        return str(self.condition)


class ServiceHours(WeeklyRow):
    """Hours of a service in each week."""

    page = ParentalKey(SERVICE, on_delete=models.CASCADE, related_name="weekly_hours")


class ServiceSpecialHours(SpecialRow):
    """Holidays of a service."""

    page = ParentalKey(SERVICE, on_delete=models.CASCADE, related_name="special_hours")
