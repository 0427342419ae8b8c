"""What conditions and services have in common: names, a summary, the programs that care."""

from functools import cached_property

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail.search import index

from cms.blocks import PageBodyBlock
from cms.links import Entry
from cms.models import BasePage, ContactMixin
from cms.visibility import visible


class SubjectPage(ContactMixin, BasePage):
    """A page of the hospital's library that programs choose."""

    also_called_text = models.TextField(
        _("also called"),
        blank=True,
        help_text=_("Other names that families search by, one on a line: Cooley's anemia"),
    )
    body = StreamField(PageBodyBlock(), verbose_name=_("content"), blank=True)

    content_panels = [
        *BasePage.content_panels[:1],
        FieldPanel("also_called_text"),
        *BasePage.content_panels[1:],
        FieldPanel("body"),
        *ContactMixin.contact_panels,
        *BasePage.checked_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("also_called_text"),
        index.AutocompleteField("also_called_text"),
        index.SearchField("body"),
    ]

    class Meta:
        abstract = True

    @classmethod
    def can_exist_under(cls, parent: Page) -> bool:
        """Only in a library of the hospital: the list of a program shows what the program chose."""
        return super().can_exist_under(parent) and parent.specific.program is None

    @property
    def also_called(self) -> list[str]:
        """The other names, in the editor's order."""
        return lines(self.also_called_text)

    @cached_property
    def programs(self) -> list[Page]:
        """The programs that the public may see and that chose this page."""
        return list(self.choosing_programs())

    def choosing_programs(self) -> PageQuerySet:
        """The same as a query, by name."""
        from program.models.home import ProgramHomePage  # programs choose these pages

        # A page that was never saved has no key, and to ask for none would find those without.
        chose = ProgramHomePage.objects.filter(**{self.program_relation: self.pk or 0})
        return visible(chose).defer_streamfields().order_by("title", "pk")

    def treating_programs(self) -> list[Page]:
        """The programs, whose contacts answer for this page."""
        return self.programs

    def as_entry(self, note: str = "") -> Entry:
        """The page as listings show it; a program's own words stand in the place of the summary."""
        return Entry(
            self.title,
            self.url or "",
            note or self.summary_text,
            tuple(self.also_called),
        )


def lines(text: str) -> list[str]:
    """The lines of a text that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]
