"""How a contact is reached, and how much an alert matters."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LineKind(models.TextChoices):
    """How a line is reached."""

    VOICE = "voice", _("Phone")
    FAX = "fax", _("Fax")
    TTY = "tty", _("TTY or relay")


class Severity(models.IntegerChoices):
    """How much it matters; the greatest stands first."""

    INFO = 1, _("Information")
    WARNING = 2, _("Warning")
    EMERGENCY = 3, _("Emergency")
