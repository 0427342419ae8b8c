"""Find a doctor: the hospital's people, and inside a program its own."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cms.assets import Assets
from program.library.index_page import IndexPage
from program.providers.cards import RoleGroup, by_role
from program.providers.finder.search import Finder
from program.providers.page import ProviderPage


class ProviderIndexPage(IndexPage):
    """Finds a provider of the hospital; inside a program, shows its team by role."""

    parent_page_types = ["home.HomePage", "program.ProgramHomePage"]
    subpage_types = ["program.ProviderPage"]
    page_description = _("Find a doctor; inside a program, its own team.")
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of providers")

    @property
    def assets(self) -> Assets:
        """The finder has a script; a team has none."""
        scripts = () if self.program else ("cms/js/finder.js",)
        return Assets(styles=("cms/css/people.css",), scripts=scripts)

    def program_entries(self, program: Any) -> list[RoleGroup]:
        """The program's team, in groups."""
        return by_role(ProviderPage.objects.in_order(program.provider_ids))

    def library_context(self, request: HttpRequest) -> dict[str, Any]:
        """What the visitor's choice finds; the list that everybody sees is for search engines."""
        finder = Finder(self, request.GET)
        whole = not finder.is_filtered
        return {
            "finder": finder,
            "noindex": not whole,
            "query": f"?page={finder.results.number}"
            if whole and finder.results.number > 1
            else "",
        }
