"""Libraries of pages; inside a program the same page lists what the program chose."""

from dataclasses import replace
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.blocks import PageBodyBlock
from cms.fields.streams import StreamField
from cms.layout.site_layout import site_layout
from cms.pages.base import BasePage
from cms.publishing.visibility import is_published
from program.library.program_choices import ProgramMixin


class IndexPage(BasePage):
    """A list of pages, and what an editor adds below it."""

    schema_type = "CollectionPage"

    body = StreamField(PageBodyBlock(), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body"), *BasePage.checked_panels]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        abstract = True

    @cached_property
    def program(self) -> Any:
        """The program that the page stands in, if any."""
        parent = self.public_ancestors[-1] if self.public_ancestors else None
        if parent is None or not issubclass(parent.specific_class, ProgramMixin):
            return None
        program = parent.specific
        if program.live:
            program.use_published_choices()
        return program

    @property
    def full_title(self) -> str:
        """The title with whose list it is, for those who follow several."""
        owner = self.program.title if self.program else site_layout().identity.name
        return f"{owner}: {self.title}"

    def library_entries(self) -> list[Any]:
        """What the page lists of the whole hospital."""
        return []

    def program_entries(self, program: Any) -> list[Any]:
        """What the page lists inside a program: what that chose, in its order."""
        return []

    def library_context(self, request: HttpRequest) -> dict[str, Any]:
        """What the list of the whole hospital shows, and the `query` that asked for it."""
        return {"entries": self.library_entries()}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the page lists."""
        context = super().get_context(request, *args, **kwargs)
        if self.program:
            # A program that is not published is known to previews alone.
            is_known = getattr(request, "is_preview", False) or is_published(self.program)
            entries = self.program_entries(self.program) if is_known else []
            return {**context, "entries": entries}
        listed = self.library_context(request)
        layout = context["layout"]
        address = layout.absolute_url + listed.get("query", "")
        return {**context, **listed, "layout": replace(layout, absolute_url=address)}
