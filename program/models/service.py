"""Services and departments: the library, and the page of one."""

from functools import cached_property
from typing import Any

from django.db import models
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.fields import RichTextField
from wagtail.models import Orderable, Page
from wagtail.search import index

from cms.blocks import TEXT_FEATURES
from cms.folding import first_letter, fold
from cms.frame import Frame
from cms.links import Entry, Link
from cms.models import BasePage, LastingRevisions
from cms.structured_data import contact_point
from cms.visibility import visible
from program.hours_data import opening_hours
from program.letters import FEW, alphabet, anchor, asked_letter, grouped, label, query
from program.models.hours import HoursMixin, SpecialRow, WeeklyRow
from program.models.index_page import IndexPage
from program.models.subject import SubjectPage


class ServiceKind(models.TextChoices):
    """What a service is."""

    CLINIC = "clinic", _("Clinic")
    LABORATORY = "laboratory", _("Laboratory")
    UNIT = "unit", _("Hospital unit")
    SUPPORT = "support", _("Support for families")
    TREATMENT = "treatment", _("Treatment")


# Programs stand in the directory beside the services, as a kind of their own.
PROGRAM = "program"
PLURALS = {
    ServiceKind.CLINIC: _("Clinics"),
    ServiceKind.LABORATORY: _("Laboratories"),
    ServiceKind.UNIT: _("Hospital units"),
    ServiceKind.SUPPORT: _("Support for families"),
    ServiceKind.TREATMENT: _("Treatments"),
    PROGRAM: _("Programs"),
}


class ServiceIndexPage(IndexPage):
    """The hospital's services and programs; inside a program, those that it works with."""

    parent_page_types = ["home.HomePage", "program.ProgramHomePage"]
    subpage_types = ["program.ServicePage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of services")

    def listed(self) -> list[tuple[str, str, Page]]:
        """The services below this page and the hospital's programs: sort key, kind and page."""
        from program.models.home import ProgramHomePage  # programs hold these pages

        services = visible(ServicePage.objects.child_of(self)).defer_streamfields()
        programs = visible(ProgramHomePage.objects.sibling_of(self, inclusive=False))
        rows = [
            *((fold(page.title), page.kind, page) for page in services),
            *((fold(page.title), PROGRAM, page) for page in programs.defer_streamfields()),
        ]
        return sorted(rows, key=lambda row: (row[0], row[2].pk))

    def chosen_entries(self, program: Any) -> list[Entry]:
        """The services that `program` chose, in its order."""
        ids = program.service_ids
        chosen = visible(Page.objects.filter(pk__in=ids)).defer_streamfields().specific()
        pages = {page.pk: page for page in chosen}
        return [pages[pk].as_entry() for pk in ids if pk in pages]

    def library_context(self, request: HttpRequest) -> dict[str, Any]:
        """All services where they are few, else those of one letter; of one kind, if asked."""
        rows = self.listed()
        kind = asked_kind(request.GET.get("kind", ""))
        letter = asked_letter(request.GET.get("letter", ""))
        kinds = _kind_links({row[1] for row in rows}, kind)
        rows = [row for row in rows if kind in ("", row[1])]
        present = {first_letter(row[0]) for row in rows}
        context = {"kinds": kinds, "kind": PLURALS.get(kind, ""), "total": len(rows)}
        if len(rows) <= FEW:
            letters = alphabet(present, lambda each: f"#{anchor(each)}")
            asked = {"query": f"?kind={kind}" if kind else ""}
        else:
            letter = letter or min(present)
            letters = alphabet(present, lambda each: query(each, kind=kind), current=letter)
            rows = [row for row in rows if first_letter(row[0]) == letter]
            asked = {"query": query(letter, kind=kind), "letter": label(letter)}
        groups = grouped(map(_entry, rows), lambda entry: first_letter(fold(entry.title)))
        return {**context, **asked, "letters": letters, "groups": groups}


def asked_kind(typed: str) -> str:
    """The kind that an address asks for, or "" where it asks for none; nonsense is not found."""
    if typed and typed not in PLURALS:
        raise Http404
    return typed


def _kind_links(present: set[str], current: str) -> list[Link]:
    """The filter: everything, and each kind that there is."""
    found = [kind for kind in PLURALS if kind in present]
    return [
        Link(str(_("All")), "?", current=not current),
        *(Link(str(PLURALS[k]), f"?kind={k}", current=k == current) for k in found),
    ]


def _entry(row: tuple[str, str, Page]) -> Entry:
    return row[2].as_entry()


class ServicePage(HoursMixin, SubjectPage):
    """A service, unit or department."""

    parent_page_types = ["program.ServiceIndexPage"]
    subpage_types: list[str] = []
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
        *BasePage.content_panels[:1],
        FieldPanel("kind"),
        *SubjectPage.content_panels[1:-2],
        MultiFieldPanel(["what_to_bring", "what_it_costs"], heading=_("Before a visit")),
        InlinePanel("service_locations", heading=_("Where it is"), label=_("location")),
        *SubjectPage.content_panels[-2:-1],
        *HoursMixin.hours_panels,
        InlinePanel(
            "service_conditions",
            heading=_("Conditions that it is for"),
            label=_("condition"),
            help_text=_("The pages of these conditions list this service."),
        ),
        *SubjectPage.content_panels[-1:],
    ]
    search_fields = [
        *SubjectPage.search_fields,
        index.SearchField("what_to_bring"),
        index.SearchField("what_it_costs"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("service")

    @cached_property
    def location_ids(self) -> list[int]:
        """Where it is, in the editor's order."""
        return [chosen.location_id for chosen in self.service_locations.all()]

    @cached_property
    def condition_ids(self) -> list[int]:
        """What it is for, in the editor's order."""
        return [chosen.condition_id for chosen in self.service_conditions.all()]

    def chosen_page_ids(self) -> list[int]:
        """What the page lists of the libraries."""
        return self.condition_ids

    @cached_property
    def locations(self) -> list[Page]:
        """Where it is, as far as the public may see, in the editor's order."""
        places = self.service_locations.model._meta.get_field("location").related_model.objects
        found = visible(places.filter(pk__in=self.location_ids)).defer_streamfields().in_bulk()
        return [found[pk] for pk in self.location_ids if pk in found]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add where it is and what it is for."""
        context = super().get_context(request, *args, **kwargs)
        conditions = context["references"].many("page", self.condition_ids)
        return {
            **context,
            "locations": self.locations,
            "conditions": [Entry(page.title, page.url or "") for page in conditions if page],
        }

    def structured_data(self, frame: Frame) -> list[dict[str, Any]]:
        """The service (schema.org MedicalClinic is for places; this is a Service)."""
        node: dict[str, Any] = {
            "@type": "Service",
            "@id": f"{frame.absolute_url}#service",
            "name": self.title,
            "url": frame.absolute_url,
            "serviceType": str(self.get_kind_display()),
            "provider": {"@id": frame.organization_id},
        }
        if self.also_called:
            node["alternateName"] = self.also_called
        if self.summary_text:
            node["description"] = self.summary_text
        if channel := self._channel(frame):
            node["availableChannel"] = channel
        return [node]

    def _channel(self, frame: Frame) -> dict[str, Any]:
        """How the service is reached (schema.org ServiceChannel)."""
        channel: dict[str, Any] = {}
        hours = opening_hours(self.hours, self.opening.today)
        if hours:
            channel["hoursAvailable"] = [each for rows in hours.values() for each in rows]
        if frame.page_contact and frame.page_contact.first_line:
            channel["servicePhone"] = contact_point(frame.page_contact.first_line)
        if self.locations:
            channel["serviceLocation"] = [
                {
                    "@type": "Place",
                    "@id": f"{frame.origin}{place.url}#place",
                    "name": place.title,
                    "url": f"{frame.origin}{place.url}",
                }
                for place in self.locations
            ]
        return {"@type": "ServiceChannel", **channel} if channel else {}


class ServiceLocation(LastingRevisions, Orderable):
    """A place where a service is."""

    service = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="service_locations")
    location = models.ForeignKey(
        "program.LocationPage",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("location"),
    )

    panels = [PageChooserPanel("location", ["program.LocationPage"])]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(fields=["service", "location"], name="location_once_a_service")
        ]

    def __str__(self) -> str:
        return str(self.location)


class ServiceCondition(LastingRevisions, Orderable):
    """A condition that a service is for."""

    service = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="service_conditions")
    condition = models.ForeignKey(
        "program.ConditionPage",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("condition"),
    )

    panels = [PageChooserPanel("condition", ["program.ConditionPage"])]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["service", "condition"], name="condition_once_a_service"
            )
        ]

    def __str__(self) -> str:
        return str(self.condition)


class ServiceHours(WeeklyRow):
    """Hours of a service in each week."""

    page = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="weekly_hours")


class ServiceSpecialHours(SpecialRow):
    """Holidays of a service."""

    page = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="special_hours")
