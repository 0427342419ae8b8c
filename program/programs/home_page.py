"""The home of a clinical program, and what it chooses from the hospital's library."""

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Value
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index

from cms.fields.rows import RowsPanel
from cms.layout.page_layout import Frame
from cms.links import Entry
from cms.models import BasePage, LastingRevisions, SectionMixin, ShowsListingsMixin
from cms.publishing.cache import remember
from cms.seo.structured_data import contact_point
from program.conditions.page import ConditionPage
from program.library.inlines import LocationRow
from program.locations.page import LocationPage
from program.programs.blocks import ProgramBodyBlock
from program.providers.cards import faces_of
from program.services.page import ServicePage

# What a program chooses from the libraries: a row for each, in a table for each kind.
CHOSEN = ("condition", "service", "provider", "location")


class ProgramHomePage(ShowsListingsMixin, SectionMixin, BasePage):
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
        return remember(f"choices:{self.pk}", self._read_choices)

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

    def chosen_page_ids(self) -> list[int]:
        """What the page lists of the library."""
        return [*self.condition_ids, *self.service_ids]

    def shows(self, kind: str) -> bool:
        """Whether the page has a block of this kind, for which more must be read."""
        return any(block.block_type == kind for block in self.body)

    def as_entry(self) -> Entry:
        """The program as listings show it."""
        return Entry(self.title, self.url or "", self.summary_text)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the program chose."""
        if not getattr(request, "is_preview", False):
            self.chosen = self.published_choices
        context = super().get_context(request, *args, **kwargs)
        references = context["references"]
        return {
            **context,
            "conditions": _entries(references.many("page", self.condition_ids)),
            "services": _entries(references.many("page", self.service_ids)),
            "places": LocationPage.places(self.location_ids) if self.shows("locations") else [],
            "team": faces_of(self.provider_ids) if self.shows("team_teaser") else [],
        }

    def structured_data(self, frame: Frame) -> list[dict[str, Any]]:
        """The program (schema.org MedicalOrganization) with its own numbers."""
        contact = frame.section.contact if frame.section else None
        lines = contact.lines if contact else ()
        return [
            {
                "@type": "MedicalOrganization",
                "@id": f"{frame.absolute_url}#program",
                "name": self.title,
                "url": frame.absolute_url,
                "parentOrganization": {"@id": frame.organization_id},
                "contactPoint": [contact_point(line) for line in lines],
            }
        ]


def _entries(pages: list[Page | None]) -> list[Entry]:
    return [Entry(page.title, page.url or "", page.search_description) for page in pages if page]


class ProgramCondition(LastingRevisions, Orderable):
    """A condition that a program treats."""

    program = ParentalKey(
        ProgramHomePage, on_delete=models.CASCADE, related_name="program_conditions"
    )
    condition = models.ForeignKey(
        ConditionPage,
        on_delete=models.PROTECT,
        related_name="choices",
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


class ProgramService(LastingRevisions, Orderable):
    """A service, or another program, that a program works with."""

    program = ParentalKey(
        ProgramHomePage, on_delete=models.CASCADE, related_name="program_services"
    )
    service = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.PROTECT, related_name="+", verbose_name=_("service")
    )

    panels = [PageChooserPanel("service", ["program.ServicePage", "program.ProgramHomePage"])]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(fields=["program", "service"], name="service_once_a_program")
        ]

    def __str__(self) -> str:
        return str(self.service)

    def clean(self) -> None:
        """Refuse a page that is neither; the chooser offers none, but a form may hold any key."""
        super().clean()
        if self.service_id and not isinstance(
            self.service.specific_deferred, ServicePage | ProgramHomePage
        ):
            raise ValidationError({"service": _("Please choose a service or a program.")})


class ProgramProvider(LastingRevisions, Orderable):
    """Somebody of a program's team."""

    program = ParentalKey(
        ProgramHomePage, on_delete=models.CASCADE, related_name="program_providers"
    )
    provider = models.ForeignKey(
        "program.ProviderPage",
        on_delete=models.PROTECT,
        related_name="teams",
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

    program = ParentalKey(
        ProgramHomePage, on_delete=models.CASCADE, related_name="program_locations"
    )

    class Meta(LocationRow.Meta):
        constraints = [
            models.UniqueConstraint(fields=["program", "location"], name="location_once_a_program")
        ]
