"""The names under which conditions are looked up: titles, and all that they are also called."""

from collections.abc import Iterable
from typing import Self

from django.db import models, transaction

from cms.folding import first_letter, fold
from cms.models.fields import KeyField


class ConditionNameQuerySet(models.QuerySet):
    """Names in the order of the list."""

    def alphabetical(self) -> Self:
        """By name; where two are alike, the condition that is called so comes first."""
        return self.order_by("sort_key", "-is_title", "name", "pk")


class ConditionName(models.Model):
    """A name of a published condition. Rows are made by the site, whenever one is published."""

    condition = models.ForeignKey(
        "program.ConditionPage", on_delete=models.CASCADE, related_name="names"
    )
    name = models.CharField(max_length=255)
    is_title = models.BooleanField(default=False)
    sort_key = KeyField(made_by="folded")
    letter = models.CharField(max_length=1)

    objects = ConditionNameQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["letter", "sort_key"], name="condition_names_by_letter")]

    def __str__(self) -> str:
        return self.name

    @property
    def folded(self) -> str:
        """The name as lists sort it."""
        return fold(self.name)


def rebuild_names(*conditions: models.Model) -> None:
    """Make the names of these conditions anew, from their titles and other names."""
    rows = [row for condition in conditions for row in _rows(condition)]
    with transaction.atomic():
        drop_names(*conditions)
        ConditionName.objects.bulk_create(rows, batch_size=500)


def drop_names(*conditions: models.Model) -> None:
    """Forget the names of these conditions."""
    ConditionName.objects.filter(condition__in=[page.pk for page in conditions]).delete()


def _rows(condition: models.Model) -> Iterable[ConditionName]:
    names: dict[str, str] = {}
    for name in (condition.title, *condition.also_called, *condition.listed_under):
        if key := fold(name):
            names.setdefault(key, name[:255])
    return [
        ConditionName(
            condition_id=condition.pk,
            name=name,
            is_title=number == 0,
            letter=first_letter(key),
        )
        for number, (key, name) in enumerate(names.items())
    ]
