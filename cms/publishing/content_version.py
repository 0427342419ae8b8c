"""The count of changes that visitors may see."""

from django.db import models
from django.utils import timezone


class ContentVersion(models.Model):
    """One row; see `cms.publishing.cache`."""

    number = models.BigIntegerField(default=0)
    changed_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return str(self.number)
