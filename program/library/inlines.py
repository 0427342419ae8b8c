"""Rows that choose one thing of the library, for pages of several types.

A page type declares its table with the key to itself, and holds each choice once:

    class NewsTopic(TopicRow):
        news = ParentalKey("program.NewsPage", models.CASCADE, related_name="topics")

        class Meta(TopicRow.Meta):
            constraints = [models.UniqueConstraint(fields=["news", "topic"], name="…")]
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable, Page

from cms.folding import by_title
from cms.models import DeletionTolerantRevisionsMixin
from cms.publishing.visibility import is_visible


class TopicRow(DeletionTolerantRevisionsMixin, Orderable):
    """A topic."""

    topic = models.ForeignKey(
        "program.Topic", on_delete=models.PROTECT, related_name="+", verbose_name=_("topic")
    )

    panels = [FieldPanel("topic")]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return str(self.topic)


class ProgramRow(DeletionTolerantRevisionsMixin, Orderable):
    """A program."""

    program = models.ForeignKey(
        "program.ProgramHomePage",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("program"),
    )

    panels = [PageChooserPanel("program", ["program.ProgramHomePage"])]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return str(self.program)


class ConditionRow(DeletionTolerantRevisionsMixin, Orderable):
    """A condition."""

    condition = models.ForeignKey(
        "program.ConditionPage",
        on_delete=models.PROTECT,
        verbose_name=_("condition"),
    )

    panels = [PageChooserPanel("condition", ["program.ConditionPage"])]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return str(self.condition)


class LocationRow(DeletionTolerantRevisionsMixin, Orderable):
    """A location."""

    location = models.ForeignKey(
        "program.LocationPage",
        on_delete=models.PROTECT,
        verbose_name=_("location"),
    )

    panels = [PageChooserPanel("location", ["program.LocationPage"])]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return str(self.location)


def visible_owners(rows: models.QuerySet, name: str) -> list[Page]:
    """The pages that hold these rows, by title, as far as the public may see them.

    `name` is the key of the rows to their page. What only that page itself shows is not read.
    """
    owners = (getattr(row, name) for row in rows.select_related(name).defer(f"{name}__body"))
    return by_title(page for page in owners if is_visible(page))
