"""What stands beside an event's words: where else it is shown, topics, speakers, single days."""

from contextlib import suppress
from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable

from cms.models import DeletionTolerantRevisionsMixin
from cms.opening_hours.hours import END_OF_NIGHT
from program.events.recurrence import Override
from program.library.inlines import ProgramRow, TopicRow

EVENT = "program.EventPage"


def _unique_in_page(name: str, field: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(fields=["page", field], name=f"{name}_once_an_event")


class EventProgram(ProgramRow):
    """Another program that shows an event."""

    page = ParentalKey(EVENT, on_delete=models.CASCADE, related_name="programs")

    class Meta(ProgramRow.Meta):
        constraints = [_unique_in_page("program", "program")]


class EventTopic(TopicRow):
    """A topic of an event."""

    page = ParentalKey(EVENT, on_delete=models.CASCADE, related_name="topics")

    class Meta(TopicRow.Meta):
        constraints = [_unique_in_page("topic", "topic")]


class EventSpeaker(DeletionTolerantRevisionsMixin, Orderable):
    """Somebody who speaks: one of the hospital's people, or a guest."""

    page = ParentalKey(EVENT, on_delete=models.CASCADE, related_name="speakers")
    provider = models.ForeignKey(
        "program.ProviderPage",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("one of our people"),
    )
    name = models.CharField(
        _("or a guest's name"), max_length=120, blank=True, help_text=_("With the credentials.")
    )
    position = models.CharField(
        _("what visitors read under the name"),
        max_length=160,
        blank=True,
        help_text=_("Of our people, their own position if this is empty."),
    )

    panels = [
        PageChooserPanel("provider", ["program.ProviderPage"]),
        FieldPanel("name"),
        FieldPanel("position"),
    ]

    def __str__(self) -> str:
        return self.name or str(self.provider or "")


class EventException(Orderable):
    """A day on which what repeats does not take place."""

    page = ParentalKey(EVENT, on_delete=models.CASCADE, related_name="exceptions")
    day = models.DateField(_("day"), null=True)

    panels = [FieldPanel("day")]

    def __str__(self) -> str:
        return str(self.day or "")


class EventChange(Orderable):
    """A day on which what repeats is cancelled, or at another time."""

    page = ParentalKey(EVENT, on_delete=models.CASCADE, related_name="changes")
    original = models.DateField(
        _("day that differs"), null=True, help_text=_("The day on which it would be.")
    )
    cancelled = models.BooleanField(_("cancelled on this day"), default=False)
    new_day = models.DateField(
        _("new day"), null=True, blank=True, help_text=_("Empty: the same day.")
    )
    begins_at = models.TimeField(
        _("begins"), null=True, blank=True, help_text=_("Empty: as always.")
    )
    ends_at = models.TimeField(
        _("ends"), null=True, blank=True, help_text=_("Empty: it lasts as long as always.")
    )
    note = models.CharField(
        _("what visitors must know"),
        max_length=250,
        blank=True,
        help_text=_("Why, or where: In room 3 this time."),
    )

    panels = [
        FieldRowPanel(["original", "cancelled"]),
        FieldPanel("new_day"),
        FieldRowPanel(["begins_at", "ends_at"]),
        FieldPanel("note"),
    ]

    def __str__(self) -> str:
        return str(self.original or "")

    @property
    def is_different(self) -> bool:
        """Whether the day or a time is another."""
        return bool(self.new_day or self.begins_at is not None or self.ends_at is not None)

    def as_override(self, begins: datetime, ends: datetime) -> Override:
        """The row as plain data, beside the begin and the end of the first occurrence."""
        if self.cancelled or not self.is_different:
            return Override(self.original, cancelled=self.cancelled, note=self.note)
        starts = datetime.combine(
            self.new_day or self.original,
            begins.time() if self.begins_at is None else self.begins_at,
        )
        if self.ends_at is None:
            return Override(self.original, begins=starts, note=self.note)
        nights = (ends.date() - begins.date()).days
        last = datetime.combine(starts.date(), self.ends_at)
        if nights <= 1:
            # A night is where the new times make one, whatever the usual ones make.
            is_night = nights or self.ends_at <= END_OF_NIGHT
            nights = 1 if last <= starts and is_night else 0
        with suppress(OverflowError):  # of a draft: nothing is published so far ahead
            last += timedelta(days=nights)
        return Override(self.original, begins=starts, ends=last, note=self.note)
