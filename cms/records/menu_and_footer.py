"""Menus and the footer: one record each, shown on every page."""

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.blocks import StreamValue
from wagtail.search import index

from cms.blocks.menus import FooterColumnsBlock, LinkListBlock, MenuItemsBlock, SocialLinksBlock
from cms.fields.streams import StreamField
from cms.layout.translations import active_language, by_language
from cms.records.base import NamedRecord
from cms.records.footer_reader import read_footer
from cms.records.menu_reader import read_menus
from cms.streams.references import References


class Menu(NamedRecord):
    """Links in an order: the main menu, the utility menu, the tasks."""

    items = StreamField(MenuItemsBlock(), verbose_name=_("lines"), blank=True)

    record_template = "cms/previews/menu.html"
    panels = ["name", "items"]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta(NamedRecord.Meta):
        verbose_name = _("menu")
        verbose_name_plural = _("menus")

    @classmethod
    def published(cls, language: str) -> dict[int, Self]:
        """Every published menu by its key, each in `language` where it was translated."""
        return by_language(cls.objects.filter(live=True).select_related("locale"), language)

    def preview_context(self) -> dict[str, Any]:
        """The links as visitors meet them."""
        references = References()
        references.collect([self.items])
        return {"links": read_menus({self.pk: self}, references)[self.pk].links}


class Footer(NamedRecord):
    """The foot of every page: address, directory, links, what the law asks for."""

    street = models.CharField(_("street"), max_length=120, blank=True)
    city = models.CharField(_("city"), max_length=80, blank=True)
    region = models.CharField(_("state or region"), max_length=40, blank=True)
    postal_code = models.CharField(_("postal code"), max_length=20, blank=True)
    country = models.CharField(
        _("country"),
        max_length=2,
        default="US",
        help_text=_("Two letters (ISO 3166), for search engines."),
    )
    social = StreamField(SocialLinksBlock(), verbose_name=_("social networks"), blank=True)
    columns = StreamField(FooterColumnsBlock(), verbose_name=_("columns"), blank=True)
    legal = StreamField(LinkListBlock(), verbose_name=_("legal links"), blank=True)
    languages_heading = models.CharField(
        _("heading of the languages"), max_length=80, default="Language Assistance Available:"
    )
    tax_statement = models.CharField(_("tax status"), max_length=250, blank=True)
    notice = models.CharField(
        _("notice"), max_length=300, blank=True, help_text=_("A quiet line at the very end.")
    )

    record_template = "cms/previews/footer.html"
    panels = [
        FieldPanel("name"),
        MultiFieldPanel(
            [
                "street",
                FieldRowPanel(["city", "region"]),
                FieldRowPanel(["postal_code", "country"]),
            ],
            heading=_("Address"),
        ),
        FieldPanel("social"),
        FieldPanel("columns"),
        FieldPanel("legal"),
        FieldPanel("languages_heading"),
        FieldPanel("tax_statement"),
        FieldPanel("notice"),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta(NamedRecord.Meta):
        verbose_name = _("footer")
        verbose_name_plural = _("footers")

    @property
    def streams(self) -> list[StreamValue]:
        """All that editors choose for the footer."""
        return [self.social, self.columns, self.legal]

    def preview_context(self) -> dict[str, Any]:
        """The footer as visitors meet it."""
        published = Menu.published(active_language())
        references = References()
        references.collect([*self.streams, *(menu.items for menu in published.values())])
        menus = read_menus(published, references)
        return {"footer": read_footer(self, references, menus)}
