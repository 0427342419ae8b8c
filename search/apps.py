"""Search of the site as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """One page that finds the others."""

    name = "search"
    verbose_name = _("Search")
