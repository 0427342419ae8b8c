"""Free help in a language, told in that language."""

import re
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    TitleFieldPanel,
)
from wagtail.search import index

from cms.languages import html_language
from cms.models import BasePage, ContactMixin, LanguageHelpMixin
from cms.records.contact_data import PhoneLine


class LanguageHelpPage(LanguageHelpMixin, ContactMixin, BasePage):
    """The notice that language help is free, with the number to call. Its title is the language."""

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types: list[str] = []
    page_description = _("Free help in one language, told in that language, with the number.")
    show_in_menus_default = False
    content_streams = ()

    notice = models.TextField(
        _("notice"),
        help_text=_("In this language. The number stands where {phone} stands."),
    )
    confirmed = models.BooleanField(
        _("a translator has confirmed the notice"),
        default=False,
        help_text=_("Until then, editors see that it needs a translator's check."),
    )

    content_panels = [
        TitleFieldPanel("title", help_text=_("The language in its own script: Español, العربية.")),
        FieldRowPanel(["english_name", "language_code", "direction"]),
        MultiFieldPanel(
            [
                HelpPanel(template="home/panels/translator_check.html"),
                FieldPanel("notice"),
                FieldPanel("confirmed"),
            ],
            heading=_("Notice"),
        ),
        *ContactMixin.contact_panels,
        *BasePage.checked_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("english_name"),
        index.SearchField("notice"),
    ]

    class Meta:
        verbose_name = _("language help")
        verbose_name_plural = _("language help")

    @property
    def lang(self) -> str:
        """The language of the notice, as the `lang` attribute wants it."""
        return html_language(self.language_code)

    def notice_parts(self, line: PhoneLine | None) -> list[str | PhoneLine]:
        """The notice with the number where {phone} stands, or at its end."""
        before, found, after = self.notice.partition("{phone}")
        if line is None:
            return [re.sub(r"\s+", " ", before + after)]
        return [before, line, after] if found else [f"{before} ", line]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the notice, its number, and the way back to the page that a visitor came from."""
        context = super().get_context(request, *args, **kwargs)
        contact = context["layout"].page_contact
        line = contact.first_line if contact else None
        return {
            **context,
            "help_line": line,
            "notice_parts": self.notice_parts(line),
            "return_url": _way_back(request),
        }


def _way_back(request: HttpRequest) -> str:
    """The path on this site that the link here named; the address alone decides, so caches hold."""
    path = request.GET.get("back", "")
    is_ours = path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    return path if is_ours else ""
