"""What sorts of news there are."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NewsKind(models.TextChoices):
    """What sort of news it is."""

    NEWS = "news", _("News")
    ARTICLE = "article", _("Article")
    PRESS_RELEASE = "press-release", _("Press release")
