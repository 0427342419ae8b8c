"""Providers on pages of others: where the people of a place are found."""

from urllib.parse import urlencode

from django.db.models import Exists
from wagtail.models import Page

from cms.publishing.visibility import visible
from program.providers.index_page import ProviderIndexPage
from program.providers.page import ProviderPage


def finder_url(location: Page) -> str:
    """The finder's address for those who work at `location`; nothing while there are none."""
    here = ProviderPage.objects.for_listings().filter(locations__location=location.pk)
    finders = ProviderIndexPage.objects.filter(Exists(here), locale=location.locale_id)
    # The finder is that of the hospital: a program shows its own team.
    finder = visible(finders).filter(depth=location.depth - 1).order_by("path").first()
    return f"{finder.url}?{urlencode({'location': location.slug})}" if finder else ""
