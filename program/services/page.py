"""The page of a service or department."""

from functools import cached_property
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    MultiFieldPanel,
)
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from cms.blocks import TEXT_FEATURES
from cms.blocks.body import MIN_HEADINGS, section_links
from cms.fields.rows import RowsPanel
from cms.layout.page_layout import PageLayout
from cms.links import Entry, Link
from cms.models import BasePage, ContactMixin
from cms.opening_hours.mixin import HoursMixin
from cms.opening_hours.structured_data import opening_hours
from cms.publishing.visibility import visible
from cms.seo.structured_data import contact_point
from program.library.subject_page import LibraryEntryPage
from program.locations.page import LocationPage
from program.services.choices import ServiceKind


class ServicePage(HoursMixin, LibraryEntryPage):
    """A service, unit or department."""

    parent_page_types = ["program.ServiceIndexPage"]
    subpage_types: list[str] = []
    page_description = _("One service, unit or department; programs choose it from here.")
    program_relation = "program_services__service"
    content_texts = ("what_to_bring", "what_it_costs")

    kind = models.CharField(
        _("kind"),
        max_length=12,
        choices=ServiceKind.choices,
        default=ServiceKind.CLINIC,
        help_text=_("The directory can be narrowed to one kind."),
    )
    what_to_bring = RichTextField(
        _("what to bring"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_("Leave empty where it does not apply."),
    )
    what_it_costs = RichTextField(
        _("what it costs"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_("What insurance is asked for, and who helps. Empty where it does not apply."),
    )

    content_panels = [
        *BasePage.title_panels,
        FieldPanel("kind"),
        *LibraryEntryPage.name_panels,
        *BasePage.introduction_panels,
        FieldPanel("body"),
        MultiFieldPanel(["what_to_bring", "what_it_costs"], heading=_("Before a visit")),
        RowsPanel("service_locations", heading=_("Where it is"), label=_("location")),
        *ContactMixin.contact_panels,
        *HoursMixin.hours_panels,
        RowsPanel(
            "service_conditions",
            heading=_("Conditions that it is for"),
            label=_("condition"),
            help_text=_("The pages of these conditions list this service."),
        ),
        *BasePage.checked_panels,
    ]
    search_fields = [
        *LibraryEntryPage.search_fields,
        index.SearchField("what_to_bring"),
        index.SearchField("what_it_costs"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("service")

    @property
    def kind_label(self) -> str:
        """What kind of service it is, in words."""
        return str(self.get_kind_display())

    @cached_property
    def location_ids(self) -> list[int]:
        """Where it is, in the editor's order."""
        return [chosen.location_id for chosen in self.service_locations.all()]

    @cached_property
    def condition_ids(self) -> list[int]:
        """What it is for, in the editor's order."""
        return [chosen.condition_id for chosen in self.service_conditions.all()]

    def referenced_page_ids(self) -> list[int]:
        """What the page lists of the libraries."""
        return self.condition_ids

    @cached_property
    def locations(self) -> list[Page]:
        """Where it is, as far as the public may see, in the editor's order."""
        places = visible(LocationPage.objects.filter(pk__in=self.location_ids))
        found = places.defer_streamfields().in_bulk()
        return [found[pk] for pk in self.location_ids if pk in found]

    def _section_links(self) -> list[Link]:
        """The sections that come from fields of their own."""
        links = {
            "what-to-bring": (self.what_to_bring, _("What to bring")),
            "what-it-costs": (self.what_it_costs, _("What it costs")),
        }
        return [Link(str(words), f"#{anchor}") for anchor, (text, words) in links.items() if text]

    def _channel(self, layout: PageLayout) -> dict[str, Any]:
        """How the service is reached (schema.org ServiceChannel)."""
        channel: dict[str, Any] = {}
        hours = opening_hours(self.hours, self.opening.today)
        if hours:
            channel["hoursAvailable"] = [each for rows in hours.values() for each in rows]
        if layout.page_contact and layout.page_contact.first_line:
            channel["servicePhone"] = contact_point(layout.page_contact.first_line)
        if self.locations:
            channel["serviceLocation"] = [
                {
                    "@type": "Place",
                    "@id": f"{layout.origin}{place.url}#place",
                    "name": place.title,
                    "url": f"{layout.origin}{place.url}",
                }
                for place in self.locations
            ]
        return {"@type": "ServiceChannel", **channel} if channel else {}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add where it is and what it is for."""
        context = super().get_context(request, *args, **kwargs)
        conditions = context["references"].get_many("page", self.condition_ids)
        contents = [*section_links(context["streams"]["body"]), *self._section_links()]
        return {
            **context,
            "contents": contents if len(contents) >= MIN_HEADINGS else [],
            "kind": self.get_kind_display(),
            "opening": self.opening,
            "locations": self.locations,
            "conditions": [Entry(page.title, page.url or "") for page in conditions if page],
        }

    def structured_data(self, layout: PageLayout) -> list[dict[str, Any]]:
        """The service (schema.org MedicalClinic is for places; this is a Service)."""
        node: dict[str, Any] = {
            "@type": "Service",
            "@id": f"{layout.absolute_url}#service",
            "name": self.title,
            "url": layout.absolute_url,
            "serviceType": self.kind_label,
            "provider": {"@id": layout.organization_id},
        }
        if self.also_called:
            node["alternateName"] = self.also_called
        if self.summary_text:
            node["description"] = self.summary_text
        if channel := self._channel(layout):
            node["availableChannel"] = channel
        return [node]
