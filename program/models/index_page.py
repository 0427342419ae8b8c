"""Libraries of pages; inside a program the same page lists what the program chose."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms.blocks import PageBodyBlock
from cms.links import Entry
from cms.models import BasePage
from cms.visibility import is_published


class IndexPage(BasePage):
    """An alphabetical list of pages, and what an editor adds below it."""

    body = StreamField(PageBodyBlock(), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body"), *BasePage.checked_panels]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        abstract = True

    def entries(self, *, preview: bool = False) -> list[Entry]:
        """What the page lists; a program that is not published is known to previews alone."""
        program = self.program
        if program is None:
            return self.library_entries()
        return self.chosen_entries(program) if preview or is_published(program) else []

    @property
    def program(self) -> Any:
        """The program that the page stands in, if any."""
        from program.models.home import ProgramHomePage  # programs hold these pages

        parent = self.public_ancestors[-1] if self.public_ancestors else None
        if parent is None or not issubclass(parent.specific_class, ProgramHomePage):
            return None
        return parent.specific

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the entries."""
        context = super().get_context(request, *args, **kwargs)
        entries = self.entries(preview=getattr(request, "is_preview", False))
        return {**context, "entries": entries}
