"""What programs choose from the hospital's library."""

from functools import cached_property

from wagtail.models import Page
from wagtail.query import PageQuerySet

from cms.folding import by_title
from cms.publishing.visibility import visible
from program.library.program_choices import programs


class ChosenMixin:
    """Mixin of a page that programs choose; it stands in the library of the hospital alone."""

    # From a program to this page, as a query spells it.
    program_relation: str

    @classmethod
    def can_exist_under(cls, parent: Page) -> bool:
        """Only in a library of the hospital: the list of a program shows what the program chose."""
        return super().can_exist_under(parent) and parent.specific.program is None

    @cached_property
    def programs(self) -> list[Page]:
        """The programs that the public may see and that chose this page."""
        return by_title(self.programs_that_chose_it())

    def programs_that_chose_it(self) -> PageQuerySet:
        """The programs that the public may see and that chose this page, as a query."""
        # A page that was never saved has no key, and to ask for none would find those without.
        chose = programs().filter(**{self.program_relation: self.pk or 0})
        return visible(chose).defer_streamfields()
