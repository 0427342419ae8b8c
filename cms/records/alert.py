"""Alerts: what every visitor must know now, and until when."""

from datetime import datetime
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from cms.records.alert_reader import in_effect, read_alert
from cms.records.base import SharedRecord
from cms.records.choices import Severity
from cms.streams.references import References


class AlertQuerySet(models.QuerySet):
    """Alerts that the pages must know."""

    def not_over(self, now: datetime | None = None) -> "AlertQuerySet":
        """Published alerts that stand now or will."""
        return self.filter(live=True, ends__gt=now or timezone.now()).order_by("-severity", "pk")


class AlertForm(WagtailAdminModelForm):
    """Checks the times when an alert is published; an unfinished draft saves."""

    def clean(self) -> dict[str, Any]:
        """Refuse an end before a start, or one that is past."""
        cleaned = super().clean()
        starts, ends = cleaned.get("starts"), cleaned.get("ends")
        if ends and not self.is_deferred_validation:
            if starts and ends <= starts:
                self.add_error("ends", _("The end must come after the start."))
            elif ends <= timezone.now():
                self.add_error("ends", _("This time is past already."))
        return cleaned


class Alert(SharedRecord):
    """A notice at the top of the pages that it covers; it goes away by itself."""

    severity = models.PositiveSmallIntegerField(
        _("severity"),
        choices=Severity.choices,
        default=Severity.INFO,
        help_text=_("Keep “Emergency” for danger, so that it is heeded. The gravest stands first."),
    )
    title = models.CharField(
        _("title"), max_length=120, help_text=_("What happened, in a few words.")
    )
    message = RichTextField(
        _("message"),
        features=["bold", "link"],
        blank=True,
        help_text=_("What visitors should do, in a sentence or two."),
    )
    starts = models.DateTimeField(
        _("from"), null=True, blank=True, help_text=_("Leave empty to begin when it is published.")
    )
    ends = models.DateTimeField(
        _("until"), null=True, help_text=_("It goes away by itself at this time; visitors see it.")
    )
    section = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("where"),
        help_text=_("A page, with all below it. Leave empty for the whole site."),
    )

    objects = AlertQuerySet.as_manager()
    base_form_class = AlertForm

    record_template = "cms/previews/alert.html"
    panels = [
        FieldPanel("severity"),
        FieldPanel("title"),
        FieldPanel("message"),
        FieldRowPanel(["starts", "ends"]),
        PageChooserPanel("section"),
    ]
    search_fields = [index.SearchField("title"), index.AutocompleteField("title")]

    class Meta(SharedRecord.Meta):
        verbose_name = _("alert")
        verbose_name_plural = _("alerts")
        ordering = ["-ends"]

    def __str__(self) -> str:
        return self.title

    @property
    def stands_now(self) -> bool:
        """Whether visitors see it at this moment, for the list in the admin."""
        return self.live and in_effect(self.starts, self.ends, timezone.now())

    def preview_context(self) -> dict[str, Any]:
        """The alert as visitors meet it."""
        return {"alert": read_alert(self, References())}
