"""Which records this site shows. A setting has no history, so it only points."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


def _record(model: str, label: str, help_text: str) -> models.ForeignKey:
    return models.ForeignKey(
        model,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=label,
        help_text=help_text,
    )


@register_setting(icon="home")
class SiteRecords(BaseSiteSetting):
    """The identity, contact, menus and footer of the site."""

    identity = _record("cms.Identity", _("identity"), _("The hospital's name and mark."))
    contact = _record(
        "cms.Contact",
        _("contact of the hospital"),
        _("Its first line stands at the top of every page."),
    )
    tasks = _record("cms.Menu", _("tasks"), _("The “I want to” menu."))
    main_menu = _record("cms.Menu", _("main menu"), _("Beside the hospital's name."))
    utility_menu = _record("cms.Menu", _("utility menu"), _("The small links at the top."))
    footer = _record("cms.Footer", _("footer"), _("The foot of every page."))

    class Meta:
        verbose_name = _("records of the site")
