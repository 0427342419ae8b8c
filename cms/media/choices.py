"""Which signs a drawing may carry."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CardSign(models.TextChoices):
    """What a card leads to, drawn on its picture."""

    VIDEO = "video", _("Video")
    CHILD = "child", _("For children")
    STORY = "story", _("Story")
    CALENDAR = "calendar", _("Date")
