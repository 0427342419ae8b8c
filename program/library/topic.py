"""Topics: what news and events are about, by which visitors filter and subscribe."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.records.base import SharedRecord


class Topic(SharedRecord):
    """A subject that news and events share."""

    name = models.CharField(
        _("name"), max_length=80, help_text=_("As visitors read it: CAR T-cell therapy.")
    )
    slug = models.SlugField(
        _("address"),
        max_length=80,
        help_text=_("In the addresses of lists and feeds. People subscribe to them: keep it."),
    )

    record_template = "program/previews/topic.html"
    panels = [FieldPanel("name"), FieldPanel("slug")]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta(SharedRecord.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["slug", "locale"], name="topic_slug_once_a_locale")
        ]

    def __str__(self) -> str:
        return self.name
