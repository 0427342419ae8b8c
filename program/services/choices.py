"""What services are."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ServiceKind(models.TextChoices):
    """What a service is."""

    CLINIC = "clinic", _("Clinic")
    LABORATORY = "laboratory", _("Laboratory")
    UNIT = "unit", _("Hospital unit")
    SUPPORT = "support", _("Support for families")
    TREATMENT = "treatment", _("Treatment")
