"""Who gives codes to conditions, and how a review stands."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CodeSystem(models.TextChoices):
    """Who gave the code."""

    ICD_10_CM = "ICD-10-CM", _("ICD-10-CM")
    MESH = "MeSH", _("MeSH")


class ReviewState(models.TextChoices):
    """Whether a condition has to be read again."""

    OVERDUE = "overdue", _("Overdue")
    SOON = "soon", _("Due within three months")
    NEVER = "never", _("Never reviewed")
