"""What programs choose from the hospital's library: a row for each, in a table for each kind.

The library does not know the home of a program. It knows that there is one type of page made with
`ProgramMixin`.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable
from wagtail.query import PageQuerySet

from cms.records.revisions import DeletionTolerantRevisionsMixin
from cms.streams.registry import concrete_models
from program.library.inlines import LocationRow

PROGRAM = "program.ProgramHomePage"
# What a program works with: services of the hospital, and other programs.
SERVICES = ["program.ServicePage", PROGRAM]


class ProgramMixin(models.Model):
    """Marks the type of page that is the home of a program."""

    class Meta:
        abstract = True


def programs() -> PageQuerySet:
    """Every program, published or not."""
    (model,) = concrete_models(ProgramMixin)
    return model.objects.all()


class ProgramCondition(DeletionTolerantRevisionsMixin, Orderable):
    """A condition that a program treats."""

    program = ParentalKey(PROGRAM, on_delete=models.CASCADE, related_name="program_conditions")
    condition = models.ForeignKey(
        "program.ConditionPage",
        on_delete=models.PROTECT,
        related_name="program_choices",
        verbose_name=_("condition"),
    )

    note = models.CharField(
        _("in this program"),
        max_length=250,
        blank=True,
        help_text=_("A sentence of the program's own about this condition."),
    )

    panels = [PageChooserPanel("condition", ["program.ConditionPage"]), FieldPanel("note")]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["program", "condition"], name="condition_once_a_program"
            )
        ]

    def __str__(self) -> str:
        return str(self.condition)


class ProgramService(DeletionTolerantRevisionsMixin, Orderable):
    """A service, or another program, that a program works with."""

    program = ParentalKey(PROGRAM, on_delete=models.CASCADE, related_name="program_services")
    service = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.PROTECT, related_name="+", verbose_name=_("service")
    )

    panels = [PageChooserPanel("service", SERVICES)]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(fields=["program", "service"], name="service_once_a_program")
        ]

    def __str__(self) -> str:
        return str(self.service)

    def clean(self) -> None:
        """Refuse a page that is neither; the chooser offers none, but a form may hold any key."""
        super().clean()
        if self.service_id and self.service.specific_class._meta.label not in SERVICES:
            raise ValidationError({"service": _("Please choose a service or a program.")})


class ProgramProvider(DeletionTolerantRevisionsMixin, Orderable):
    """Somebody of a program's team."""

    program = ParentalKey(PROGRAM, on_delete=models.CASCADE, related_name="program_providers")
    provider = models.ForeignKey(
        "program.ProviderPage",
        on_delete=models.PROTECT,
        related_name="program_choices",
        verbose_name=_("provider"),
    )

    panels = [PageChooserPanel("provider", ["program.ProviderPage"])]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(fields=["program", "provider"], name="provider_once_a_program")
        ]

    def __str__(self) -> str:
        return str(self.provider)


class ProgramLocation(LocationRow):
    """Where a program sees families."""

    program = ParentalKey(PROGRAM, on_delete=models.CASCADE, related_name="program_locations")

    class Meta(LocationRow.Meta):
        constraints = [
            models.UniqueConstraint(fields=["program", "location"], name="location_once_a_program")
        ]
