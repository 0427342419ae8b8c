"""Locations: the library, and the page of one place."""

from functools import cached_property
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from cms.blocks import LINE_FEATURES, PageBodyBlock
from cms.fields.fields import DegreesField
from cms.fields.streams import StreamField
from cms.folding import by_title
from cms.layout.page_layout import PageLayout
from cms.links import Link
from cms.models import BasePage, ContactMixin, PictureMixin
from cms.opening_hours.mixin import HoursMixin, SpecialRow, WeeklyRow
from cms.pages.base import PictureForm
from cms.publishing.cache import cached
from cms.publishing.visibility import visible
from cms.records.postal_address import address_lines, format_address
from program.library.chosen_by_programs import ChosenMixin
from program.library.index_page import IndexPage
from program.library.inlines import visible_owners
from program.locations.cards import LocationCard, place_of
from program.locations.choices import LocationKind
from program.locations.directions import Target, directions, other_maps
from program.locations.people_link import people_link
from program.locations.structured_data import place_node


class LocationIndexPage(IndexPage):
    """The hospital's locations; inside a program, its own."""

    parent_page_types = ["home.HomePage", "program.ProgramHomePage"]
    subpage_types = ["program.LocationPage"]
    page_description = _("All places of the hospital; inside a program, those it chose.")
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of locations")

    def library_entries(self) -> list[LocationCard]:
        """The locations below this page, by name."""
        return [place_of(page) for page in by_title(LocationPage.for_listings().child_of(self))]

    def program_entries(self, program: Any) -> list[LocationCard]:
        """The locations that `program` chose, in its order."""
        return LocationPage.places(program.location_ids)


class LocationForm(PictureForm):
    """Checks the point on the map when it is published; an unfinished draft saves."""

    def clean(self) -> dict[str, Any]:
        """Refuse half a point."""
        cleaned = super().clean()
        missing = [name for name in ("latitude", "longitude") if cleaned.get(name) is None]
        if len(missing) == 1 and missing[0] not in self.errors and not self.is_deferred_validation:
            self.add_error(missing[0], _("Please fill in both, or leave both empty."))
        return cleaned


class LocationPage(ChosenMixin, HoursMixin, PictureMixin, ContactMixin, BasePage):
    """A place: how to come, when it is open, who to call."""

    parent_page_types = ["program.LocationIndexPage"]
    subpage_types: list[str] = []
    page_description = _("One place: its address, hours and the way there.")
    base_form_class = LocationForm
    program_relation = "program_locations__location"
    content_texts = ("entrance", "parking", "transit", "accessibility")

    kind = models.CharField(
        _("kind"), max_length=12, choices=LocationKind.choices, default=LocationKind.CLINIC
    )
    emergency_room = models.BooleanField(
        _("has an emergency room"),
        default=False,
        help_text=_("Open day and night, whatever the hours below say."),
    )
    street = models.CharField(_("street"), max_length=120)
    city = models.CharField(_("city"), max_length=80)
    region = models.CharField(_("state or region"), max_length=40, blank=True)
    postal_code = models.CharField(_("postal code"), max_length=20, blank=True)
    country = models.CharField(
        _("country"),
        max_length=2,
        default="US",
        help_text=_("Two letters (ISO 3166), for search engines."),
    )
    latitude = DegreesField(
        _("latitude"),
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("Of the door that families come to, in degrees: 39.948217"),
    )
    longitude = DegreesField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text=_("West of Greenwich with a minus: -75.193927"),
    )
    entrance = RichTextField(_("which entrance"), blank=True, features=LINE_FEATURES)
    parking = RichTextField(_("parking"), blank=True, features=LINE_FEATURES)
    transit = RichTextField(_("public transit"), blank=True, features=LINE_FEATURES)
    accessibility = RichTextField(_("accessibility"), blank=True, features=LINE_FEATURES)
    body = StreamField(PageBodyBlock(), verbose_name=_("content"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldRowPanel(["kind", "emergency_room"])], heading=_("What it is")),
        MultiFieldPanel(
            [
                "street",
                FieldRowPanel(["city", "region"]),
                FieldRowPanel(["postal_code", "country"]),
                FieldRowPanel(["latitude", "longitude"]),
            ],
            heading=_("Address"),
        ),
        *ContactMixin.contact_panels,
        *HoursMixin.hours_panels,
        MultiFieldPanel(
            ["entrance", "parking", "transit", "accessibility"], heading=_("How to come")
        ),
        *PictureMixin.picture_panels,
        FieldPanel("body"),
        *BasePage.checked_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.FilterField("kind"),
        index.SearchField("street"),
        index.SearchField("city"),
        index.SearchField("postal_code"),
        index.SearchField("parking"),
        index.SearchField("transit"),
        index.SearchField("entrance"),
        index.SearchField("accessibility"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("location")

    @classmethod
    def for_listings(cls) -> Any:
        """The locations that the public may see, with all that a listing shows of each."""
        return visible(cls.objects.all()).defer_streamfields()

    @classmethod
    def places(cls, ids: list[int]) -> list[LocationCard]:
        """The locations of `ids` that the public may see, in that order."""
        pages = cached(f"places:{ids}", lambda: cls.for_listings().in_bulk(ids)) if ids else {}
        return [place_of(pages[pk]) for pk in ids if pk in pages]

    @cached_property
    def services(self) -> list[Page]:
        """The services that the public may see and that are here."""
        return visible_owners(self.servicelocation_set, "service") if self.pk else []

    @cached_property
    def finder_url(self) -> str:
        """Where the people who work here are found; nothing while there are none."""
        return people_link(self) if self.pk else ""

    @property
    def kind_label(self) -> str:
        """What kind of place it is, in words."""
        return self.get_kind_display()

    @property
    def address_lines(self) -> list[str]:
        """The address as it is written on an envelope."""
        return address_lines(self)

    @property
    def target(self) -> Target:
        """The place as map services take it."""
        address = format_address(self)
        if self.latitude is None or self.longitude is None:
            return Target(address)
        return Target(address, (str(self.latitude), str(self.longitude)))

    @cached_property
    def directions(self) -> tuple[Link, ...]:
        """The way by car and by transit."""
        return directions(self.target)

    @cached_property
    def other_maps(self) -> tuple[Link, ...]:
        """The same with other services."""
        return other_maps(self.target)

    def schema_properties(self, layout: PageLayout) -> dict[str, Any]:
        """The page is about the place."""
        return {"mainEntity": {"@id": f"{layout.absolute_url}#place"}}

    def structured_data(self, layout: PageLayout) -> list[dict[str, Any]]:
        """The place, its hours and number (schema.org Hospital, MedicalClinic and the like)."""
        return [place_node(self, layout)]


class LocationHours(WeeklyRow):
    """Hours of a location in each week."""

    page = ParentalKey(LocationPage, on_delete=models.CASCADE, related_name="weekly_hours")


class LocationSpecialHours(SpecialRow):
    """Holidays of a location."""

    page = ParentalKey(LocationPage, on_delete=models.CASCADE, related_name="special_hours")
