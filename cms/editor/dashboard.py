"""Where an editor begins: the commonest things, one click away."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from cms.records.alert import Alert
from cms.records.contact import Contact
from cms.records.menu_and_footer import Footer, Menu
from cms.records.site_records import SiteRecords


@dataclass(frozen=True)
class Beginning:
    """A thing to do, and where it is done."""

    text: str
    url: str
    icon: str


class BeginPanel(Component):
    """Links to what this editor may do."""

    name = "begin"
    template_name = "cms/editor/begin.html"
    order = 50

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Add the things to do."""
        return {"beginnings": list(_beginnings(parent_context["request"]))}


def _beginnings(request: HttpRequest) -> Iterator[Beginning]:
    def may(model: type, action: str) -> bool:
        return policy_registry.get_by_type(model).user_has_permission(request.user, action)

    def record(model: type, view: str) -> str:
        return reverse(model.snippet_viewset.get_url_name(view))

    if may(Contact, "change"):
        yield Beginning(_("Change a number"), record(Contact, "list"), "mobile-alt")
    if may(Alert, "add"):
        yield Beginning(_("Raise an alert"), record(Alert, "add"), "warning")
    if may(Menu, "change"):
        yield Beginning(_("Change a menu or a task"), record(Menu, "list"), "list-ul")
    if may(Footer, "change"):
        yield Beginning(_("Change the footer"), record(Footer, "list"), "arrow-down")
    if may(SiteRecords, "change"):
        address = reverse("wagtailsettings:edit", args=["cms", "siterecords"])
        yield Beginning(_("Choose which records stand on every page"), address, "home")
    yield Beginning(_("Read how things are done"), reverse("guide"), "help")
