"""What conditions and services have in common: names, a summary, the programs that care."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index

from cms.blocks import PageBodyBlock
from cms.fields.streams import StreamField
from cms.folding import fold
from cms.links import Entry
from cms.models import BasePage, ContactMixin
from program.library.chosen_by_programs import ChosenMixin


class LibraryEntryPage(ChosenMixin, ContactMixin, BasePage):
    """A page of the hospital's library that programs choose."""

    also_called_text = models.TextField(
        _("also called"),
        blank=True,
        help_text=_("Other names that families search by, one on a line: Cooley's anemia"),
    )
    body = StreamField(PageBodyBlock(), verbose_name=_("content"), blank=True)

    name_panels = [FieldPanel("also_called_text")]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("also_called_text"),
        index.AutocompleteField("also_called_text"),
        index.SearchField("folded_names"),
        index.SearchField("body"),
    ]

    class Meta:
        abstract = True

    @property
    def folded_names(self) -> str:
        """Its names as they are typed without accents and apostrophes."""
        return fold(" ".join([self.title, *self.also_called]))

    @property
    def also_called(self) -> list[str]:
        """The other names, in the editor's order."""
        return lines(self.also_called_text)

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
