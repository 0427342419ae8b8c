"""The page of a condition."""

from datetime import date
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.fields import NoFutureDateValidator
from wagtail.models import Page
from wagtail.search import index

from cms.blocks import TextLinkBlock
from cms.blocks.body import MIN_HEADINGS, section_links
from cms.fields.rows import RowsPanel
from cms.fields.streams import StreamField
from cms.folding import by_title
from cms.layout.page_layout import PageLayout
from cms.links import Entry, Link
from cms.models import BasePage, ContactMixin
from cms.publishing.visibility import visible
from program.conditions.codes import (
    ConditionPageForm,
    code_problems,
    medical_code,
    review_problems,
)
from program.conditions.sections import TopicsBlock, topic_links, topics_in_order
from program.library.inlines import visible_owners
from program.library.subject_page import LibraryEntryPage, lines

REVIEW_YEARS = 3


class ConditionPage(LibraryEntryPage):
    """A condition, in plain words."""

    parent_page_types = ["program.ConditionIndexPage"]
    subpage_types: list[str] = []
    page_description = _("One condition, in plain words; programs choose it from here.")
    base_form_class = ConditionPageForm
    schema_type = "MedicalWebPage"
    program_relation = "program_conditions__condition"
    content_streams = ("sections", "body", "sources")

    listed_under_text = models.TextField(
        _("also listed under"),
        blank=True,
        help_text=_(
            "Names that stand only in the list from A to Z, one on a line: Lymphoma, non-Hodgkin"
        ),
    )
    sections = StreamField(
        TopicsBlock(),
        verbose_name=_("sections"),
        blank=True,
        help_text=_("Leave out what does not apply. Visitors always find them in the same order."),
    )
    sources = StreamField(
        [("source", TextLinkBlock(label=_("Source"), icon="link"))],
        verbose_name=_("sources"),
        blank=True,
        help_text=_("Where the facts come from; shown at the foot."),
    )
    reviewer = models.ForeignKey(
        "program.ProviderPage",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("reviewed by"),
    )
    reviewed_on = models.DateField(
        _("reviewed on"), null=True, blank=True, validators=[NoFutureDateValidator()]
    )
    review_due = models.DateField(
        _("next review due"),
        null=True,
        blank=True,
        help_text=_("Leave empty for three years after the review."),
    )
    next_review_on = models.DateField(
        _("next review due"), null=True, editable=False, db_index=True
    )

    content_panels = [
        *BasePage.title_panels,
        *LibraryEntryPage.name_panels,
        FieldPanel("listed_under_text"),
        *BasePage.introduction_panels,
        FieldPanel("sections"),
        FieldPanel("body", heading=_("Anything more")),
        MultiFieldPanel(
            [
                PageChooserPanel("reviewer", "program.ProviderPage"),
                FieldRowPanel(["reviewed_on", "review_due"]),
            ],
            heading=_("Medical review"),
        ),
        FieldPanel("sources"),
        RowsPanel(
            "codes",
            heading=_("Codes"),
            label=_("code"),
            help_text=_("For search engines and trial registries; families do not see them."),
        ),
        *ContactMixin.contact_panels,
        *BasePage.checked_panels,
    ]
    search_fields = [
        *LibraryEntryPage.search_fields,
        index.SearchField("listed_under_text"),
        index.SearchField("sections"),
    ]

    class Meta:
        verbose_name = _("condition")

    def clean(self) -> None:
        """Tell the day of the next review; a draft is checked by its form, which forgives more."""
        super().clean()
        self.next_review_on = self.review_due
        if self.reviewed_on and not self.review_due:
            self.next_review_on = years_after(self.reviewed_on, REVIEW_YEARS)
        if not getattr(self, "is_in_form", False):
            problems = review_problems(self.reviewer_id, self.reviewed_on, self.review_due)
            if problems:
                raise ValidationError(problems)

    @property
    def program_names(self) -> str:
        """The programs that chose it, for the list of the admin."""
        return ", ".join(sorted(row.program.title for row in self.program_choices.all()))

    @property
    def reviewer_name(self) -> str:
        """Who reviewed it, for the list of the admin."""
        return self.reviewer.title if self.reviewer else ""

    @property
    def code_list(self) -> str:
        """Its codes, for the list of the admin."""
        return ", ".join(str(code) for code in self.codes.all())

    def unfinished_rows(self) -> list[str]:
        """What publishing would refuse of the codes, for whoever publishes without the form."""
        return [message for row in self.codes.all() for message in code_problems(row)]

    @property
    def listed_under(self) -> list[str]:
        """The names that stand in the list from A to Z alone."""
        return lines(self.listed_under_text)

    @cached_property
    def programs(self) -> list[Page]:
        """The programs that treat it, each with its own `note`."""
        return by_title(self.programs_that_chose_it().annotate(note=F("program_conditions__note")))

    @cached_property
    def services(self) -> list[Entry]:
        """The services for it."""
        if not self.pk:
            return []
        return [page.as_entry() for page in visible_owners(self.servicecondition_set, "service")]

    @cached_property
    def medical_codes(self) -> list[dict[str, str]]:
        """Its codes, as search engines and registries of trials know it."""
        return [medical_code(code) for code in self.codes.all()]

    @cached_property
    def public_reviewer(self) -> Page | None:
        """Who reviewed it, while the public may see that page."""
        if not self.reviewer_id:
            return None
        providers = self._meta.get_field("reviewer").related_model.objects
        return visible(providers.filter(pk=self.reviewer_id)).defer_streamfields().first()

    def schema_properties(self, layout: PageLayout) -> dict[str, Any]:
        """What the page is about, and who reviewed it when."""
        facts: dict[str, Any] = {"about": {"@id": f"{layout.absolute_url}#condition"}}
        if self.reviewed_on:
            facts["lastReviewed"] = self.reviewed_on.isoformat()
        if self.reviewed_on and self.public_reviewer:
            reviewer = self.public_reviewer
            facts["reviewedBy"] = {
                "@type": reviewer.schema_person_type,
                "@id": f"{layout.origin}{reviewer.url}#provider",
                "name": reviewer.full_name,
                "url": f"{layout.origin}{reviewer.url}",
            }
        return facts

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the sections, in their order, and their headings."""
        context = super().get_context(request, *args, **kwargs)
        topics = topics_in_order(context["streams"]["sections"])
        contents = [*topic_links(topics), *section_links(context["streams"]["body"])]
        if self.programs:
            contents.append(Link(_("Programs that treat it"), "#programs"))
        return {
            **context,
            "services": self.services,
            "reviewer": self.public_reviewer,
            "codes": self.medical_codes,
            "topics": topics,
            "sources": [source.value.link for source in context["streams"]["sources"]],
            "contents": contents if len(contents) >= MIN_HEADINGS else [],
        }

    def structured_data(self, layout: PageLayout) -> list[dict[str, Any]]:
        """The condition (schema.org MedicalCondition)."""
        condition: dict[str, Any] = {
            "@type": "MedicalCondition",
            "@id": f"{layout.absolute_url}#condition",
            "name": self.title,
            "url": layout.absolute_url,
        }
        if self.also_called:
            condition["alternateName"] = self.also_called
        if self.summary_text:
            condition["description"] = self.summary_text
        if self.medical_codes:
            condition["code"] = self.medical_codes
        return [condition]


def years_after(day: date, years: int) -> date:
    """The same day some years later; of 29 February, the last of February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
