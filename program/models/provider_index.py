"""Find a doctor: the hospital's people, and inside a program its own."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from program.models.index_page import IndexPage
from program.people import by_role


class ProviderIndexPage(IndexPage):
    """Finds a provider of the hospital; inside a program, shows its team by role."""

    parent_page_types = ["home.HomePage", "program.ProgramHomePage"]
    subpage_types = ["program.ProviderPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of providers")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the team, or what the visitor's choice finds."""
        context = super().get_context(request, *args, **kwargs)
        program = self.program
        if program:
            return {**context, "groups": by_role(program.provider_ids)}
        from program.finder import Finder  # it finds these pages

        finder = Finder(self, request.GET)
        return {**context, "finder": finder, "noindex": finder.is_filtered}
