"""Clinical programs as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgramConfig(AppConfig):
    """Programs, conditions and services."""

    name = "program"
    verbose_name = _("Clinical programs")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to what is published."""
        from program.conditions import signals  # models are not loaded when this module is

        signals.connect()
