"""The people who care: doctors, nurses, social workers, and all others whom families meet."""

from functools import cached_property
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PageManager
from wagtail.search import index

from cms.assets import Assets
from cms.blocks import PageBodyBlock
from cms.fields.derived import KeyField
from cms.fields.rows import RowsPanel
from cms.fields.streams import StreamField
from cms.layout.page_layout import PageLayout
from cms.models import BasePage, ContactMixin
from cms.publishing.visibility import public_file
from program.library.chosen_by_programs import ChosenMixin
from program.providers import person_names
from program.providers.blocks import CertificationBlock, EducationBlock
from program.providers.choices import Accepting, Role
from program.providers.page_context import Profile, profile_of
from program.providers.queryset import ProviderQuerySet
from program.providers.structured_data import provider_id, provider_node


class ProviderPage(ChosenMixin, ContactMixin, BasePage):
    """One of the people of the hospital: who they are, what they do, how to reach them."""

    parent_page_types = ["program.ProviderIndexPage"]
    subpage_types: list[str] = []
    page_description = _("One person who cares for patients; programs choose it from here.")
    schema_type = "ProfilePage"
    objects = PageManager.from_queryset(ProviderQuerySet)()
    assets = Assets(styles=("cms/css/people.css",))
    program_relation = "program_providers__provider"

    given_name = models.CharField(_("given name"), max_length=80, blank=True)
    family_name = models.CharField(
        _("family name"),
        max_length=80,
        help_text=_("With all that belongs to it: van der Berg, de la Cruz, O'Brien, al-Rashid."),
    )
    sort_as = models.CharField(
        _("sorted as"),
        max_length=120,
        blank=True,
        help_text=_("If lists should sort the name otherwise: “Berg, Anna van der”."),
    )
    credentials = models.CharField(
        _("credentials"), max_length=80, blank=True, help_text=_("As after the name: MD, PhD")
    )
    role = models.CharField(_("role"), max_length=24, choices=Role.choices, default=Role.PHYSICIAN)
    position = models.CharField(
        _("position"),
        max_length=160,
        blank=True,
        help_text=_("The line under the name: Chief of Hematology."),
    )
    photo = models.ForeignKey(
        "cms.CustomImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("photo"),
        help_text=_("Without one, the initials stand here."),
    )
    accepting = models.CharField(
        _("new patients"),
        max_length=3,
        choices=Accepting.choices,
        blank=True,
        help_text=_("Leave empty where it does not apply."),
    )
    body = StreamField(PageBodyBlock(), verbose_name=_("biography"), blank=True)
    education = StreamField(
        [("education", EducationBlock())], verbose_name=_("education"), blank=True
    )
    certifications = StreamField(
        [("certification", CertificationBlock())],
        verbose_name=_("board certification"),
        blank=True,
    )
    sort_key = KeyField(compute="computed_sort_key", db_index=True)
    search_key = KeyField(compute="computed_search_key")

    content_panels = [
        *BasePage.title_panels,
        MultiFieldPanel(
            [
                FieldRowPanel(["given_name", "family_name"]),
                FieldRowPanel(["credentials", "sort_as"]),
                FieldRowPanel(["role", "position"]),
                FieldPanel("photo"),
            ],
            heading=_("Who it is"),
        ),
        FieldPanel("accepting"),
        RowsPanel("specialties", heading=_("Specialties"), label=_("specialty")),
        RowsPanel("conditions", heading=_("Conditions treated"), label=_("condition")),
        RowsPanel("languages", heading=_("Languages spoken"), label=_("language")),
        RowsPanel("locations", heading=_("Locations"), label=_("location")),
        *BasePage.introduction_panels,
        FieldPanel("body"),
        FieldPanel("education"),
        FieldPanel("certifications"),
        *ContactMixin.contact_panels,
        *BasePage.checked_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("search_key", boost=2),
        index.AutocompleteField("search_key"),
        index.SearchField("position"),
        index.SearchField("specialty_words"),
        index.FilterField("sort_key"),
        index.FilterField("role"),
        index.FilterField("accepting"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("provider")
        indexes = [models.Index(fields=["accepting"], name="provider_accepting")]

    @property
    def computed_sort_key(self) -> str:
        """How lists sort the name."""
        if not (self.sort_as or self.family_name):
            return person_names.sort_key(self.title, "")
        return person_names.sort_key(self.family_name, self.given_name, self.sort_as)

    @property
    def computed_search_key(self) -> str:
        """By which words the finder finds the name."""
        return person_names.search_key(self.title, self.given_name, self.family_name, self.sort_as)

    @property
    def specialty_words(self) -> str:
        """By which words of the specialties the search of the site finds the page."""
        return " ".join(row.specialty.search_key for row in self.specialties.all())

    @property
    def full_name(self) -> str:
        """The name with the credentials."""
        return f"{self.title}, {self.credentials}" if self.credentials else self.title

    @property
    def summary_text(self) -> str:
        """Who it is, in a sentence."""
        return super().summary_text or self.position or str(self.get_role_display())

    @property
    def schema_person_type(self) -> str:
        """What somebody is in schema.org's terms, wherever one is named."""
        return "Physician" if self.role == Role.PHYSICIAN else "Person"

    @property
    def public_photo(self) -> Any:
        """The photo, as far as the public may see it."""
        return public_file(self.photo)

    @cached_property
    def condition_ids(self) -> list[int]:
        """The conditions treated, in the editor's order."""
        return [row.condition_id for row in self.conditions.all()]

    @cached_property
    def location_ids(self) -> list[int]:
        """The locations, in the editor's order."""
        return [row.location_id for row in self.locations.all()]

    def referenced_page_ids(self) -> list[int]:
        """What the page links to of the library."""
        return [*self.condition_ids, *self.location_ids]

    @property
    def program_names(self) -> str:
        """The programs that chose this provider, published or not, for lists of the admin."""
        return ", ".join(sorted(row.program.title for row in self.program_choices.all()))

    @cached_property
    def profile(self) -> Profile:
        """What the page shows beside the biography."""
        return profile_of(self, self.load_references())

    def treating_programs(self) -> list[Any]:
        """The programs, whose contacts answer unless the provider has one of their own."""
        return [] if self.contact_id else self.programs

    def schema_properties(self, layout: PageLayout) -> dict[str, Any]:
        """The page is about the provider."""
        return {"mainEntity": {"@id": provider_id(layout)}}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the page shows beside the biography."""
        context = super().get_context(request, *args, **kwargs)
        self.profile = profile_of(self, context["references"])
        return {**context, "profile": self.profile}

    def structured_data(self, layout: PageLayout) -> list[dict[str, Any]]:
        """The person (schema.org Physician, or Person for all others)."""
        return [provider_node(self, layout)]
