"""The home of a clinical program, and what it chooses from the hospital's library."""

from functools import cached_property
from typing import Any

from django.db.models import F, Value
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index

from cms.blocks.body import block_types
from cms.fields.rows import RowsPanel
from cms.fields.streams import StreamField
from cms.layout.page_layout import PageLayout
from cms.links import Entry
from cms.models import BasePage, SectionMixin, ShowsListingsMixin
from cms.publishing.cache import cached
from cms.seo.structured_data import contact_point
from program.library.program_choices import ProgramMixin
from program.locations.page import LocationPage
from program.programs.blocks import ProgramBodyBlock
from program.providers.cards import ProviderSummary, provider_summaries
from program.providers.page import ProviderPage

# What a program chooses from the libraries: a row for each, in a table for each kind.
CHOSEN = ("condition", "service", "provider", "location")


class ProgramHomePage(ProgramMixin, ShowsListingsMixin, SectionMixin, BasePage):
    """A program: who to call, what is treated, by whom, what to expect."""

    parent_page_types = ["home.HomePage"]
    subpage_types = [
        "home.StandardPage",
        "program.ConditionIndexPage",
        "program.ServiceIndexPage",
        "program.ProviderIndexPage",
        "program.LocationIndexPage",
        "program.EventIndexPage",
        "program.NewsIndexPage",
    ]
    page_description = _("The home of a clinical program, with a section of pages below it.")

    body = StreamField(ProgramBodyBlock(), verbose_name=_("content"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        RowsPanel(
            "program_conditions",
            heading=_("Conditions we treat"),
            label=_("condition"),
            help_text=_("Chosen from the hospital's library, in the order that visitors see."),
        ),
        RowsPanel(
            "program_services",
            heading=_("Our programs and services"),
            label=_("service or program"),
            help_text=_("Chosen from the hospital's library, in the order that visitors see."),
        ),
        RowsPanel("program_providers", heading=_("Our team"), label=_("provider")),
        RowsPanel("program_locations", heading=_("Our locations"), label=_("location")),
        *SectionMixin.section_panels,
        *BasePage.checked_panels,
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("program")

    @property
    def condition_ids(self) -> list[int]:
        """The chosen conditions, in the editor's order."""
        return self.chosen["condition"]

    @property
    def service_ids(self) -> list[int]:
        """The chosen services and programs, in the editor's order."""
        return self.chosen["service"]

    @property
    def provider_ids(self) -> list[int]:
        """The team, in the editor's order."""
        return self.chosen["provider"]

    @property
    def location_ids(self) -> list[int]:
        """The chosen locations, in the editor's order."""
        return self.chosen["location"]

    @cached_property
    def chosen(self) -> dict[str, list[int]]:
        """What the program chose of each kind; of a draft, what the draft chose."""
        return {
            kind: [getattr(row, f"{kind}_id") for row in getattr(self, f"program_{kind}s").all()]
            for kind in CHOSEN
        }

    @property
    def published_choices(self) -> dict[str, list[int]]:
        """What the program as it is published chose of each kind, in one query a change."""
        return cached(f"choices:{self.pk}", self._read_choices)

    def use_published_choices(self) -> None:
        """List what visitors see, not what a newer draft chose."""
        self.chosen = self.published_choices

    def _read_choices(self) -> dict[str, list[int]]:
        first, *rest = (
            getattr(self, f"program_{kind}s")
            .model.objects.filter(program=self.pk)
            .order_by()
            .annotate(kind=Value(kind))
            .values("kind", "sort_order", "pk", chosen=F(f"{kind}_id"))
            for kind in CHOSEN
        )
        rows = list(first.union(*rest, all=True).order_by("sort_order", "pk"))
        return {kind: [row["chosen"] for row in rows if row["kind"] == kind] for kind in CHOSEN}

    def referenced_page_ids(self) -> list[int]:
        """What the page lists of the library."""
        return [*self.condition_ids, *self.service_ids]

    def shows(self, kind: str) -> bool:
        """Whether the page has a block of this kind, for which more must be read."""
        return kind in block_types(self.body)

    @property
    def team(self) -> list[ProviderSummary]:
        """The team as a row of faces, as far as the public may see them."""
        return provider_summaries(ProviderPage.objects, self.provider_ids)

    def as_entry(self) -> Entry:
        """The program as listings show it."""
        return Entry(self.title, self.url or "", self.summary_text)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the program chose."""
        if not getattr(request, "is_preview", False):
            self.use_published_choices()
        context = super().get_context(request, *args, **kwargs)
        references = context["references"]
        return {
            **context,
            "conditions": _entries(references.get_many("page", self.condition_ids)),
            "services": _entries(references.get_many("page", self.service_ids)),
            "places": LocationPage.places(self.location_ids) if self.shows("locations") else [],
            "team": provider_summaries(ProviderPage.objects, self.provider_ids)
            if self.shows("team_teaser")
            else [],
        }

    def structured_data(self, layout: PageLayout) -> list[dict[str, Any]]:
        """The program (schema.org MedicalOrganization) with its own numbers."""
        contact = layout.section.contact if layout.section else None
        lines = contact.lines if contact else ()
        return [
            {
                "@type": "MedicalOrganization",
                "@id": f"{layout.absolute_url}#program",
                "name": self.title,
                "url": layout.absolute_url,
                "parentOrganization": {"@id": layout.organization_id},
                "contactPoint": [contact_point(line) for line in lines],
            }
        ]


def _entries(pages: list[Page | None]) -> list[Entry]:
    return [Entry(page.title, page.url or "", page.search_description) for page in pages if page]
