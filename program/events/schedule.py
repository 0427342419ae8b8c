"""When an event is: its days and times in a named zone, how it repeats, and whether it holds."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from cms.fields.derived import DerivedDateTimeField, DerivedJSONField
from cms.fields.rows import RowsPanel
from cms.zones import hospital_zone, zone_choices
from program.events import recurrence
from program.events.choices import HELD, Repeats, Status
from program.events.formsets import ChangesFormSet, ExceptionsFormSet
from program.events.overrides import Data, overrides_from_json, overrides_to_json
from program.events.recurrence import Occurrence, Series
from program.events.rules import Rule
from program.events.validation import is_zone

# What has no end is over then: a moment that sorts behind all others.
NEVER_OVER = datetime(9000, 1, 1, tzinfo=UTC)
LONG_AGO = datetime(1, 1, 3, tzinfo=UTC)
MAX_REPEATS_COUNT = 500


class WeekdaysField(models.JSONField):
    """Days of the week, 0 for Monday, in their order."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"default": list, "blank": True, **kwargs})

    def formfield(self, **kwargs: Any) -> forms.Field:
        """A box to tick for each day."""
        return forms.TypedMultipleChoiceField(
            choices=list(WEEKDAYS.items()),
            coerce=int,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            label=self.verbose_name,
            help_text=self.help_text,
        )


class EventWhen(models.Model):
    """Mixin of a page of something that takes place."""

    first_day = models.DateField(_("day"), null=True, help_text=_("The first day, if several."))
    begins_at = models.TimeField(_("begins"), null=True, blank=True)
    last_day = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Empty: it ends on the day it begins.")
    )
    ends_at = models.TimeField(_("ends"), null=True, blank=True)
    all_day = models.BooleanField(
        _("all day"), default=False, help_text=_("The times are then not used.")
    )
    time_zone = models.CharField(
        _("time zone"),
        max_length=40,
        choices=zone_choices,
        default=hospital_zone,
        help_text=_("Of the place. Visitors elsewhere see their own time beside it."),
    )
    repeats = models.CharField(
        _("repeats"), max_length=16, choices=Repeats.choices, blank=True, default=""
    )
    every = models.PositiveSmallIntegerField(
        _("every … weeks or months"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(52)],
        help_text=_("1: each week or month. 2: every other."),
    )
    weekdays = WeekdaysField(
        verbose_name=_("on these days of the week"),
        help_text=_("For what repeats weekly. The first day above must be one of them."),
    )
    repeats_until = models.DateField(
        _("until"),
        null=True,
        blank=True,
        help_text=_("The last day on which it may be. Fill in this, or how often, or neither."),
    )
    repeats_count = models.PositiveSmallIntegerField(
        _("how often in all"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(MAX_REPEATS_COUNT)],
    )
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.SCHEDULED
    )
    status_note = models.CharField(
        _("what visitors must know of it"),
        max_length=250,
        blank=True,
        help_text=_("Why it is cancelled, where it was before, when a new date will be known."),
    )
    starts_at = DerivedDateTimeField(compute="computed_starts_at", null=True, db_index=True)
    last_end = DerivedDateTimeField(compute="computed_last_end", null=True, db_index=True)
    overrides = DerivedJSONField(compute="computed_overrides", default=dict)
    first_published_start = DerivedDateTimeField(
        compute="computed_first_published_start", null=True
    )

    status_panels = [
        MultiFieldPanel(["status", "status_note"], heading=_("Does it take place?")),
    ]
    when_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel(["first_day", "begins_at"]),
                FieldRowPanel(["last_day", "ends_at"]),
                FieldRowPanel(["all_day", "time_zone"]),
            ],
            heading=_("When"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(["repeats", "every"]),
                FieldPanel("weekdays"),
                FieldRowPanel(["repeats_until", "repeats_count"]),
            ],
            heading=_("If it repeats"),
            classname="collapsed",
        ),
        RowsPanel(
            "exceptions",
            heading=_("Days left out"),
            label=_("day"),
            formset=ExceptionsFormSet,
            help_text=_("Days on which it does not take place, such as holidays."),
        ),
        RowsPanel(
            "changes",
            heading=_("Single days that differ"),
            label=_("change"),
            formset=ChangesFormSet,
            help_text=_("One day that is cancelled, or at another time. Visitors are told."),
        ),
    ]

    class Meta:
        abstract = True

    @property
    def series(self) -> Series | None:
        """When it is, as plain data, by the stored `overrides`; None while a draft does not tell.

        What was saved or refreshed last: rows that an editor changed since are not in it.
        """
        series = self._series_of_rule_alone
        excluded_dates, overrides = overrides_from_json(self.overrides)
        return series and replace(series, excluded_dates=excluded_dates, overrides=overrides)

    def series_of(self, exceptions: list, changes: list) -> Series | None:
        """When it is by these rows, which may not be saved yet."""
        series = self._series_of_rule_alone
        return series and replace(
            series,
            excluded_dates=tuple(sorted({row.day for row in exceptions if row.day})),
            overrides=tuple(
                row.as_override(series.begins, series.ends) for row in changes if row.original
            ),
        )

    @property
    def _series_of_rule_alone(self) -> Series | None:
        begins, ends = self.local_start, self.local_end
        if begins is None or ends is None or not is_zone(self.time_zone):
            return None
        return Series(begins, ends, self.time_zone, self.all_day, self.rule)

    @property
    def rule(self) -> Rule | None:
        """How it repeats."""
        if not self.repeats:
            return None
        weekly = self.repeats == Repeats.WEEKLY
        return Rule(
            frequency=self.repeats,
            interval=self.every or 1,
            weekdays=tuple(sorted(set(self.weekdays or ()))) if weekly else (),
            until=self.repeats_until,
            count=self.repeats_count,
        )

    @property
    def is_held(self) -> bool:
        """Whether it takes place, be it at another time or place than was announced."""
        return self.status in HELD

    @property
    def local_start(self) -> datetime | None:
        """The begin on the clock of the place."""
        if self.first_day is None:
            return None
        if self.all_day:
            return datetime.combine(self.first_day, time.min)
        return self.begins_at and datetime.combine(self.first_day, self.begins_at)

    @property
    def local_end(self) -> datetime | None:
        """The end on the clock of the place; of whole days, the midnight after the last."""
        last = self.last_day or self.first_day
        if last is None:
            return None
        if self.all_day:
            if last == date.max:
                return None
            return datetime.combine(last + timedelta(days=1), time.min)
        return self.ends_at and datetime.combine(last, self.ends_at)

    @property
    def computed_starts_at(self) -> datetime | None:
        """When the first of it begins."""
        series = self.series_of_rows
        first = next(recurrence.occurrences(series, LONG_AGO, limit=1), None) if series else None
        return first and first.begins.astimezone(UTC)

    @property
    def computed_last_end(self) -> datetime | None:
        """When the last of it has ended."""
        series = self.series_of_rows
        if series is None or self.computed_starts_at is None:
            return None
        end = recurrence.last_end(series)
        return end.astimezone(UTC) if end else NEVER_OVER

    @property
    def computed_overrides(self) -> Data:
        """The days left out and those that differ."""
        series = self.series_of_rows
        return overrides_to_json(series) if series else {}

    @property
    def computed_first_published_start(self) -> datetime | None:
        """When the public was told that it begins, before it was moved."""
        is_told = self.live and self.status != Status.MOVED
        return self.starts_at if is_told else self.first_published_start

    @property
    def series_of_rows(self) -> Series | None:
        """When it is by the rows as they are now, saved or not: what the derived fields ask."""
        return self.series_of(list(self.exceptions.all()), list(self.changes.all()))

    def next_occurrence(self, now: datetime) -> Occurrence | None:
        """The one that is on, or comes next; those that are cancelled count."""
        series = self.series
        return next(recurrence.occurrences(series, now, limit=1), None) if series else None

    def told_occurrence(self, now: datetime) -> Occurrence | None:
        """The one to tell of: what is on or comes next, else the last."""
        return self.next_occurrence(now) or self.last_occurrence()

    def last_occurrence(self) -> Occurrence | None:
        """The one that ends it all, where it ends."""
        series = self.series
        if series is None:
            return None
        if self.last_end is None or self.last_end >= NEVER_OVER:
            return self.next_occurrence(LONG_AGO)
        just_before = self.last_end - timedelta(microseconds=1)
        found = next(recurrence.occurrences(series, just_before, limit=1), None)
        return found or self.next_occurrence(LONG_AGO)
