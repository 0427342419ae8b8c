"""Short records in the admin that pages are sorted by: specialties and topics."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import LiveStatusTagColumn, UpdatedAtColumn

from cms.editor.viewsets import RecordViewSet
from program.library.topic import Topic
from program.providers.specialty import Specialty


class SpecialtyViewSet(RecordViewSet):
    """Specialties by name."""

    model = Specialty
    icon = "tag"
    menu_label = _("Specialties")
    menu_order = 161
    add_to_admin_menu = True
    list_display = ["name", LiveStatusTagColumn(), UpdatedAtColumn()]


class TopicViewSet(RecordViewSet):
    """Topics by name."""

    model = Topic
    icon = "tag"
    menu_label = _("Topics")
    menu_order = 162
    add_to_admin_menu = True
    list_display = ["name", "slug", LiveStatusTagColumn(), UpdatedAtColumn()]
