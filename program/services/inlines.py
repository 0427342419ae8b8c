"""What stands beside a service's words: where it is, what it is for, when it is open."""

from django.db import models
from modelcluster.fields import ParentalKey

from cms.opening_hours.mixin import SpecialRow, WeeklyRow
from program.library.inlines import ConditionRow, LocationRow

SERVICE = "program.ServicePage"


class ServiceLocation(LocationRow):
    """A place where a service is."""

    service = ParentalKey(SERVICE, on_delete=models.CASCADE, related_name="service_locations")

    class Meta(LocationRow.Meta):
        constraints = [
            models.UniqueConstraint(fields=["service", "location"], name="location_once_a_service")
        ]


class ServiceCondition(ConditionRow):
    """A condition that a service is for."""

    service = ParentalKey(SERVICE, on_delete=models.CASCADE, related_name="service_conditions")

    class Meta(ConditionRow.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["service", "condition"], name="condition_once_a_service"
            )
        ]


class ServiceHours(WeeklyRow):
    """Hours of a service in each week."""

    page = ParentalKey(SERVICE, on_delete=models.CASCADE, related_name="weekly_hours")


class ServiceSpecialHours(SpecialRow):
    """Holidays of a service."""

    page = ParentalKey(SERVICE, on_delete=models.CASCADE, related_name="special_hours")
