"""The count of changes that visitors may see."""

from django.db import models


class ContentVersion(models.Model):
    """One row; see `cms.shared`."""

    number = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)
