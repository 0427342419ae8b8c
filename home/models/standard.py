"""A page of sections, for whatever has no type of its own."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.blocks import PageBodyBlock
from cms.fields.streams import StreamField
from cms.models import BasePage


class StandardPage(BasePage):
    """Words, pictures, tables and next steps, in sections."""

    parent_page_types = ["home.HomePage", "home.StandardPage", "program.ProgramHomePage"]
    subpage_types = ["home.StandardPage", "home.LanguageHelpPage"]
    page_description = _("Words, pictures, tables and next steps: for whatever has no type.")

    body = StreamField(PageBodyBlock(), verbose_name=_("content"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body"), *BasePage.checked_panels]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("standard page")
