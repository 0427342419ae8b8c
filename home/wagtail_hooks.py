"""What the front door adds to the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.ui.tables.pages import PageStatusColumn, PageTitleColumn
from wagtail.admin.viewsets.pages import PageListingViewSet

from home.models import LanguageHelpPage


class LanguageHelpViewSet(PageListingViewSet):
    """All notices of language help, with those that no translator has confirmed."""

    model = LanguageHelpPage
    icon = "globe"
    menu_label = _("Language notices")
    menu_order = 160
    add_to_admin_menu = True
    name = "language_help"
    list_display = [
        PageTitleColumn("title", label=_("Language"), sort_key="title", classname="title"),
        Column("english_name", label=_("In English"), sort_key="english_name"),
        Column("language_code", label=_("Code"), sort_key="language_code"),
        BooleanColumn("confirmed", label=_("Confirmed"), sort_key="confirmed"),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
    list_filter = ["confirmed"]


@hooks.register("register_admin_viewset")
def language_help() -> LanguageHelpViewSet:
    """The list of language notices."""
    return LanguageHelpViewSet()
