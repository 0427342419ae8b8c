"""The foundation as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CmsConfig(AppConfig):
    """Registers the foundation's models and signal receivers."""

    name = "cms"
    label = "cms"
    verbose_name = _("Foundation")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to what editors change, and to what the settings of the site point to."""
        from wagtail.models import ReferenceIndex  # models are not loaded when this module is

        from cms.editor.exports import make_exports_safe
        from cms.publishing import signals
        from cms.records.site_records import SiteRecords

        signals.connect()
        make_exports_safe()
        # Wagtail notes what pages and records point to; of settings, only if told so.
        ReferenceIndex.register_model(SiteRecords)
