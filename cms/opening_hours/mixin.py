"""Hours as editors type them: rows of the week, and rows of special days.

A page type with hours takes `HoursMixin`, puts `*HoursMixin.hours_panels` among its panels, and
declares its two tables of rows, under these related names:

    class ServiceHours(WeeklyRow):
        page = ParentalKey("program.ServicePage", models.CASCADE, related_name="weekly_hours")

    class ServiceSpecialHours(SpecialRow):
        page = ParentalKey("program.ServicePage", models.CASCADE, related_name="special_hours")

A page then has `hours` (plain data, for `cms.opening_hours.hours`) and `opening` (what templates
show): its template includes `components/hours.html` with `opening=page.opening only`, where that is
true. A listing reads `listed_hours`, and includes `components/open_state.html`.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable

from cms.fields.derived import DerivedJSONField
from cms.fields.rows import RowsFormSet, RowsPanel
from cms.opening_hours.hours import Hours, Period, Special, Weekly
from cms.opening_hours.labels import Opening
from cms.opening_hours.serialization import Data, from_data, to_data
from cms.opening_hours.validation import RowError, days_of, special_problems, weekly_problems
from cms.zones import hospital_zone, zone_choices

DAYS = list(WEEKDAYS.items())


class Times(models.Model):
    """From when to when."""

    opens = models.TimeField(_("opens"), null=True)
    closes = models.TimeField(_("closes"), null=True)
    overnight = models.BooleanField(
        _("until the next day"),
        default=False,
        help_text=_("It closes after midnight. For a whole day and night: 0:00 to 0:00, ticked."),
    )

    class Meta:
        abstract = True

    @property
    def period(self) -> Period | None:
        """The times as plain data; none while one is missing."""
        if self.opens is None or self.closes is None:
            return None
        return Period(self.opens, self.closes, self.overnight)


class WeeklyRow(Times, Orderable):
    """Hours of one or more neighbouring days of each week."""

    day = models.PositiveSmallIntegerField(_("from"), choices=DAYS, default=0)
    until_day = models.PositiveSmallIntegerField(
        _("to"), choices=DAYS, null=True, blank=True, help_text=_("Empty: that day alone.")
    )

    panels = [
        FieldRowPanel(["day", "until_day"]),
        FieldRowPanel(["opens", "closes"]),
        FieldPanel("overnight"),
    ]

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("hours")

    def __str__(self) -> str:
        last = self.get_until_day_display() if self.until_day is not None else ""
        return " – ".join(filter(None, [str(self.get_day_display()), str(last)]))


class SpecialRow(Times, Orderable):
    """A holiday, or other days on which the hours of the week do not hold."""

    first = models.DateField(_("day"), null=True)
    last = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Empty: that day alone.")
    )
    opens = models.TimeField(_("opens"), null=True, blank=True, help_text=_("Empty: closed."))
    closes = models.TimeField(_("closes"), null=True, blank=True)
    reason = models.CharField(
        _("why"), max_length=80, blank=True, help_text=_("Visitors read it: Thanksgiving Day")
    )

    panels = [
        FieldRowPanel(["first", "last"]),
        FieldRowPanel(["opens", "closes"]),
        FieldPanel("overnight"),
        FieldPanel("reason"),
    ]

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("special days")

    def __str__(self) -> str:
        return self.reason or str(self.first)


class WeeklyFormSet(RowsFormSet):
    """The rows of the week."""

    def problems(self, rows: Sequence[Any]) -> list[RowError]:
        """Hours that overlap, or end before they begin."""
        return weekly_problems(rows)


class SpecialFormSet(RowsFormSet):
    """The rows of special days."""

    def problems(self, rows: Sequence[Any]) -> list[RowError]:
        """Days that end before they begin, and days that two rows tell of."""
        return special_problems(rows)


class HoursMixin(models.Model):
    """A page of something that opens and closes."""

    always_open = models.BooleanField(
        _("open day and night"),
        default=False,
        help_text=_("Every day of the year. The rows below are then not used."),
    )
    time_zone = models.CharField(
        _("time zone"), max_length=40, choices=zone_choices, default=hospital_zone
    )

    hours_snapshot = DerivedJSONField(compute="computed_hours_snapshot", default=dict)

    hours_panels = [
        MultiFieldPanel([FieldRowPanel(["always_open", "time_zone"])], heading=_("Open")),
        RowsPanel(
            "weekly_hours",
            heading=_("Hours of the week"),
            label=_("hours"),
            formset=WeeklyFormSet,
            help_text=_("A row for days with the same hours; two rows where there is a break."),
        ),
        RowsPanel(
            "special_hours",
            heading=_("Holidays and other special days"),
            label=_("special days"),
            formset=SpecialFormSet,
            help_text=_("They hold in the place of the week's hours. Visitors see them ahead."),
        ),
    ]

    class Meta:
        abstract = True

    @cached_property
    def hours(self) -> Hours:
        """When it is open, as plain data; unfinished rows of a draft are left out."""
        return self._hours(*self._rows())

    @property
    def listed_hours(self) -> Hours:
        """The same of what is published, for lists: its rows are not read."""
        return self._hours(*from_data(self.hours_snapshot))

    @property
    def computed_hours_snapshot(self) -> Data:
        """The rows; `hours` may have been read before they changed."""
        return to_data(*self._rows())

    def _hours(self, weekly: tuple[Weekly, ...], special: tuple[Special, ...]) -> Hours:
        return Hours(self.time_zone, weekly, special, always=self.always_open)

    def _rows(self) -> tuple[tuple[Weekly, ...], tuple[Special, ...]]:
        weekly = (Weekly(days_of(row), row.period) for row in self.weekly_hours.all() if row.period)
        special = (
            Special(row.first, row.last or row.first, row.period, row.reason)
            for row in self.special_hours.all()
            if row.first
        )
        return tuple(weekly), tuple(special)

    @cached_property
    def opening(self) -> Opening:
        """Whether it is open as this is read, and the hours as visitors read them."""
        return Opening(self.hours, timezone.now())

    def unfinished_rows(self) -> list[str]:
        """What the form would refuse of the rows, asked without it."""
        weekly = weekly_problems(list(self.weekly_hours.all()))
        special = special_problems(list(self.special_hours.all()))
        return [problem.message for problem in (*weekly, *special)]
