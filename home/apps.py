"""The front door as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Front page, standard pages, language help."""

    name = "home"
    verbose_name = _("Front door")
    default_auto_field = "django.db.models.BigAutoField"
