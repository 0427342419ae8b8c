"""How soon to call."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CallLevel(models.TextChoices):
    """How urgent it is; three levels and no more, so that they keep their meaning."""

    CALL_US = "call-us", _("Call us")
    CALL_TODAY = "call-today", _("Call today")
    EMERGENCY = "emergency", _("Emergency")
