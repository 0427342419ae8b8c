"""Whose site this is."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.records.base import SharedRecord


class Identity(SharedRecord):
    """The hospital's name and mark."""

    name = models.CharField(_("name"), max_length=120)
    short_name = models.CharField(
        _("short name"), max_length=40, blank=True, help_text=_("Where there is little room.")
    )
    call_prompt = models.CharField(
        _("words before the main number"),
        max_length=80,
        default="How can we help you?",
        help_text=_("They stand at the top of every page, beside the hospital's number."),
    )
    mark = models.ForeignKey(
        "cms.CustomImage",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("mark"),
        help_text=_("A square picture. Without one, the site shows its own."),
    )
    description = models.CharField(
        _("description"),
        max_length=300,
        blank=True,
        help_text=_("A sentence about the hospital, for search engines and shared links."),
    )

    record_template = "cms/previews/identity.html"
    panels = [
        FieldPanel(name) for name in ("name", "short_name", "call_prompt", "mark", "description")
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta(SharedRecord.Meta):
        verbose_name = _("identity")
        verbose_name_plural = _("identities")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
