"""Services and departments: the library, and the page of one."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.frame import Frame
from cms.links import Entry
from cms.visibility import visible
from program.models.index_page import IndexPage
from program.models.subject import SubjectPage


class ServiceIndexPage(IndexPage):
    """The hospital's services and programs; inside a program, those that it works with."""

    parent_page_types = ["home.HomePage", "program.ProgramHomePage"]
    subpage_types = ["program.ServicePage"]
    max_count_per_parent = 1
    page_description = _("All services of the hospital; inside a program, those it chose.")

    class Meta:
        verbose_name = _("list of services")

    def library_entries(self) -> list[Entry]:
        """The services below this page and the hospital's programs, by name."""
        from program.models.home import ProgramHomePage  # programs hold these pages

        services = visible(ServicePage.objects.child_of(self)).defer_streamfields()
        programs = visible(ProgramHomePage.objects.sibling_of(self, inclusive=False))
        entries = [page.as_entry() for page in (*services, *programs.defer_streamfields())]
        return sorted(entries, key=lambda entry: entry.title.casefold())

    def chosen_entries(self, program: Any) -> list[Entry]:
        """The services that `program` chose, in its order."""
        ids = program.service_ids
        chosen = visible(Page.objects.filter(pk__in=ids)).defer_streamfields().specific()
        pages = {page.pk: page for page in chosen}
        # A key may name a page of another type, which nobody meant to list.
        return [pages[pk].as_entry() for pk in ids if hasattr(pages.get(pk), "as_entry")]


class ServicePage(SubjectPage):
    """A service, unit or department."""

    parent_page_types = ["program.ServiceIndexPage"]
    subpage_types: list[str] = []
    page_description = _("One service, unit or department; programs choose it from here.")
    program_relation = "program_services__service"

    class Meta:
        verbose_name = _("service")

    def structured_data(self, frame: Frame) -> list[dict[str, Any]]:
        """The service (schema.org MedicalClinic is for places; this is a Service)."""
        return [
            {
                "@type": "Service",
                "@id": f"{frame.absolute_url}#service",
                "name": self.title,
                "url": frame.absolute_url,
                "provider": {"@id": frame.organization_id},
                **({"description": self.summary_text} if self.summary_text else {}),
            }
        ]
