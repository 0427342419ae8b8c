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
        """Listen to what editors change."""
        from cms import signals  # models are not loaded when this module is

        signals.connect()
