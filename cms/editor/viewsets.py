"""The shared records in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import (
    BooleanColumn,
    Column,
    DateColumn,
    LiveStatusTagColumn,
    UpdatedAtColumn,
)
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cms.editor.views import RecordUsage
from cms.records.alert import Alert
from cms.records.contact import Contact
from cms.records.identity import Identity
from cms.records.menu_and_footer import Footer, Menu


class RecordViewSet(SnippetViewSet):
    """What the lists of all records have in common."""

    copy_view_enabled = False
    inspect_view_enabled = False
    list_per_page = 50
    usage_view_class = RecordUsage


class AlertViewSet(RecordViewSet):
    """Alerts, the latest end first."""

    model = Alert
    icon = "warning"
    menu_label = _("Alerts")
    list_display = [
        "title",
        Column("get_severity_display", label=_("Severity")),
        DateColumn("starts", label=_("From")),
        DateColumn("ends", label=_("Until")),
        Column("section", label=_("Where")),
        BooleanColumn("stands_now", label=_("Shown now")),
        LiveStatusTagColumn(),
    ]
    list_filter = ["severity"]


class ContactViewSet(RecordViewSet):
    """Contacts by name."""

    model = Contact
    icon = "mobile-alt"
    menu_label = _("Contacts")
    list_display = [
        "name",
        Column("numbers", label=_("Numbers")),
        LiveStatusTagColumn(),
        UpdatedAtColumn(),
    ]


class MenuViewSet(RecordViewSet):
    """Menus by name."""

    model = Menu
    icon = "list-ul"
    menu_label = _("Menus")
    list_display = ["name", LiveStatusTagColumn(), UpdatedAtColumn()]


class FooterViewSet(RecordViewSet):
    """Footers by name."""

    model = Footer
    icon = "arrow-down"
    menu_label = _("Footers")
    list_display = ["name", LiveStatusTagColumn(), UpdatedAtColumn()]


class IdentityViewSet(RecordViewSet):
    """Identities by name."""

    model = Identity
    icon = "home"
    menu_label = _("Identity")
    list_display = ["name", LiveStatusTagColumn(), UpdatedAtColumn()]


class RecordViewSetGroup(SnippetViewSetGroup):
    """The records that stand in many places, in one menu."""

    items = [AlertViewSet, ContactViewSet, MenuViewSet, FooterViewSet, IdentityViewSet]
    menu_label = _("Shared records")
    menu_icon = "snippet"
    menu_order = 150
