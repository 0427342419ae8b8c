"""Who to call: one record, shown wherever the number stands."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from cms.fields.fields import ExtensionField, PhoneField
from cms.fields.rows import RowsPanel
from cms.phones import parse_phone
from cms.records.base import SharedRecord
from cms.records.choices import LineKind
from cms.records.contact_data import ContactData
from cms.zones import hospital_zone, zone_choices


class Contact(SharedRecord):
    """A team that answers: its lines, its emergency line, its online form."""

    name = models.CharField(
        _("name"),
        max_length=120,
        help_text=_("Who answers, as visitors read it: Cancer Immunotherapy Program."),
    )
    heading = models.CharField(
        _("heading"), max_length=80, default="Contact Us", help_text=_("The title of the box.")
    )
    emergency_number = PhoneField(
        _("emergency number"),
        blank=True,
        help_text=_("The line to call at any hour, if there is one."),
    )
    emergency_label = models.CharField(
        _("when to call it"),
        max_length=120,
        blank=True,
        help_text=_("For example: At night and on weekends, urgent questions"),
    )
    online_page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("online page"),
        help_text=_("The page for those who would rather write."),
    )
    online_label = models.CharField(
        _("words of the online link"), max_length=80, blank=True, default="Contact Us Online"
    )

    record_template = "cms/previews/contact.html"
    panels = [
        FieldPanel("name"),
        FieldPanel("heading"),
        RowsPanel(
            "lines",
            heading=_("Lines"),
            label=_("line"),
            min_num=1,
            help_text=_("In the order of the box. The first voice line stands in short places."),
        ),
        MultiFieldPanel(
            [FieldRowPanel(["emergency_number", "emergency_label"])], heading=_("At any hour")
        ),
        MultiFieldPanel([PageChooserPanel("online_page"), "online_label"], heading=_("In writing")),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta(SharedRecord.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def numbers(self) -> str:
        """All numbers, for the list in the admin."""
        return ", ".join(line.number for line in self.lines.all())

    def preview_context(self) -> dict:
        """What the preview shows beside the record."""
        return {"contact": ContactData.from_record(self)}


class ContactLine(TranslatableMixin, Orderable):
    """One number of a contact, and who it is for."""

    contact = ParentalKey(Contact, on_delete=models.CASCADE, related_name="lines")
    audience = models.CharField(
        _("who it is for"),
        max_length=120,
        help_text=_("Stands above the number: Existing patients or family members"),
    )
    kind = models.CharField(
        _("kind"), max_length=10, choices=LineKind.choices, default=LineKind.VOICE
    )
    number = PhoneField(
        _("number"),
        help_text=_("As families read it; letters are fine: 1-800-555-CARE"),
    )
    e164 = models.CharField(_("number that dials"), max_length=20, editable=False, blank=True)
    extension = ExtensionField(
        _("extension"), blank=True, help_text=_("What to dial after the number, digits only: 12")
    )
    hours = models.CharField(
        _("hours"), max_length=120, blank=True, help_text=_("Monday to Friday, 8 a.m. to 5 p.m.")
    )
    time_zone = models.CharField(
        _("time zone of the hours"),
        max_length=40,
        choices=zone_choices,
        default=hospital_zone,
    )
    outside_hours = models.CharField(
        _("outside these hours"),
        max_length=200,
        blank=True,
        help_text=_("What a caller does then: Ask the operator for the oncologist on call."),
    )

    panels = [
        FieldPanel("audience"),
        FieldRowPanel(["number", "extension", "kind"]),
        FieldRowPanel(["hours", "time_zone"]),
        FieldPanel("outside_hours"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("line")

    def __str__(self) -> str:
        return f"{self.audience} {self.number}"

    def save(self, *args, **kwargs) -> None:
        """Store the form that dials with the typed one."""
        self.e164 = dialled(self.number)
        super().save(*args, **kwargs)


def dialled(number: str) -> str:
    """The E.164 form of `number`, or nothing while it does not dial (an unfinished draft)."""
    try:
        return parse_phone(number).e164
    except ValidationError:
        return ""
