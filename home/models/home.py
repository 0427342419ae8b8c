"""The front page."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.blocks import FrontPageBodyBlock
from cms.fields.streams import StreamField
from cms.layout.page_layout import PageLayout
from cms.models import BasePage, ShowsListingsMixin


class HomePage(ShowsListingsMixin, BasePage):
    """The front page of the hospital's site; everything else stands below it."""

    parent_page_types = ["wagtailcore.Page"]
    max_count = 1
    page_description = _("Where visitors arrive; everything else stands below it.")

    body = StreamField(FrontPageBodyBlock(), verbose_name=_("content"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body"), *BasePage.checked_panels]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("front page")

    def structured_data(self, layout: PageLayout) -> list[dict[str, Any]]:
        """The site, and how to search it (schema.org WebSite, SearchAction)."""
        return [
            {
                "@type": "WebSite",
                "@id": f"{layout.absolute_url}#website",
                "url": layout.absolute_url,
                "name": layout.identity.name,
                "potentialAction": {
                    "@type": "SearchAction",
                    "target": f"{layout.absolute_url}search/?query={{query}}",
                    "query-input": "required name=query",
                },
            }
        ]
