"""What a provider is found by: specialties, conditions, places, languages."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from cms.languages import language_choices, language_name
from cms.models import DeletionTolerantRevisionsMixin
from program.library.inlines import ConditionRow, LocationRow

PROVIDER = "program.ProviderPage"


def _unique_in_page(model: str, field: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(fields=["provider", field], name=f"{model}_once_a_provider")


class ProviderSpecialty(DeletionTolerantRevisionsMixin, Orderable):
    """A specialty of a provider."""

    provider = ParentalKey(PROVIDER, on_delete=models.CASCADE, related_name="specialties")
    specialty = models.ForeignKey(
        "program.Specialty",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("specialty"),
    )

    panels = [FieldPanel("specialty")]

    class Meta(Orderable.Meta):
        constraints = [_unique_in_page("specialty", "specialty")]

    def __str__(self) -> str:
        return str(self.specialty)


class ProviderCondition(ConditionRow):
    """A condition that a provider treats."""

    provider = ParentalKey(PROVIDER, on_delete=models.CASCADE, related_name="conditions")

    class Meta(ConditionRow.Meta):
        constraints = [_unique_in_page("condition", "condition")]


class ProviderLocation(LocationRow):
    """A place where a provider sees patients."""

    provider = ParentalKey(PROVIDER, on_delete=models.CASCADE, related_name="locations")

    class Meta(LocationRow.Meta):
        constraints = [_unique_in_page("location", "location")]


class ProviderLanguage(Orderable):
    """A language that a provider speaks with families."""

    provider = ParentalKey(PROVIDER, on_delete=models.CASCADE, related_name="languages")
    code = models.CharField(_("language"), max_length=20, choices=language_choices)

    panels = [FieldPanel("code")]

    class Meta(Orderable.Meta):
        constraints = [_unique_in_page("language", "code")]

    def __str__(self) -> str:
        return language_name(self.code)
