"""Free help in a language: what the list of languages is drawn from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LanguageHelpMixin(models.Model):
    """A page that tells, in one language, that help in it is free."""

    language_code = models.CharField(
        _("language code"), max_length=20, help_text=_("As in BCP 47: es, zh-hant, pdc.")
    )
    english_name = models.CharField(_("name in English"), max_length=60)
    direction = models.CharField(
        _("direction"),
        max_length=3,
        choices=[("ltr", _("Left to right")), ("rtl", _("Right to left"))],
        default="ltr",
    )

    class Meta:
        abstract = True
