"""The names under which conditions are looked up: titles, and all that they are also called."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Self

from django.db import models, transaction
from django.db.models import Q

from cms.fields.derived import KeyField
from cms.folding import first_letter, fold

# After every letter that a word may go on with.
LAST = "\U0010ffff"


class ConditionNameQuerySet(models.QuerySet):
    """Names in the order of the list."""

    def alphabetical(self) -> Self:
        """By name; where two are alike, the condition that is called so comes first."""
        return self.order_by("sort_key", "-is_title", "name", "pk")

    def with_words(self, *beginnings: Sequence[str]) -> Self:
        """Names with a word for each of `beginnings`: one that begins as one of its parts does.

        The parts are folded. A name stands as often as it has such words.
        """
        found = self.order_by()
        for parts in beginnings:
            begins = (Q(words__word__gte=part, words__word__lt=f"{part}{LAST}") for part in parts)
            found = found.filter(reduce(or_, begins))
        return found


class ConditionName(models.Model):
    """A name of a published condition. Rows are made by the site, whenever one is published."""

    condition = models.ForeignKey(
        "program.ConditionPage", on_delete=models.CASCADE, related_name="names"
    )
    name = models.CharField(max_length=255)
    is_title = models.BooleanField(default=False)
    sort_key = KeyField(compute="folded")
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

    @property
    def words_folded(self) -> set[str]:
        """Its words, as they are looked up."""
        return set(self.folded.split())


class ConditionWord(models.Model):
    """A word of a name: looked up by its beginning, however many names there are."""

    name = models.ForeignKey(ConditionName, on_delete=models.CASCADE, related_name="words")
    word = KeyField()

    class Meta:
        indexes = [models.Index(fields=["word"], name="condition_names_by_word")]

    def __str__(self) -> str:
        return self.word


def rebuild_names(*conditions: models.Model) -> None:
    """Make the names of these conditions anew, from their titles and other names."""
    rows = [row for condition in conditions for row in _rows(condition)]
    with transaction.atomic():
        drop_names(*conditions)
        ConditionName.objects.bulk_create(rows, batch_size=500)
        words = (ConditionWord(name=row, word=word) for row in rows for word in row.words_folded)
        ConditionWord.objects.bulk_create(words, batch_size=500)


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
