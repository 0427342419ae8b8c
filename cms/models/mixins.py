"""Fields that several page types share, each with its panels."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import NoFutureDateValidator, RichTextField
from wagtail.search import index

from cms.blocks import LINE_FEATURES


class IntroductionMixin(models.Model):
    """The first words of a page."""

    introduction = RichTextField(
        _("introduction"),
        blank=True,
        features=LINE_FEATURES,
        help_text=_("Two or three plain sentences under the title."),
    )

    introduction_panels = [FieldPanel("introduction")]
    introduction_search_fields = [index.SearchField("introduction")]

    class Meta:
        abstract = True


class CheckedMixin(models.Model):
    """When a person last found the page right."""

    checked_on = models.DateField(
        _("last checked"),
        null=True,
        validators=[NoFutureDateValidator()],
        help_text=_("The day somebody last read the whole page and found it right."),
    )

    checked_panels = [FieldPanel("checked_on")]

    class Meta:
        abstract = True


class NavigationMixin(models.Model):
    """How a page stands in menus."""

    menu_title = models.CharField(
        _("name in menus"), max_length=60, blank=True, help_text=_("If shorter than the title.")
    )

    show_in_menus_default = True
    navigation_panels = [
        MultiFieldPanel(["show_in_menus", "menu_title"], heading=_("In the menu of its section"))
    ]

    class Meta:
        abstract = True

    @property
    def menu_label(self) -> str:
        """The words that menus show."""
        return self.menu_title or self.title


class SocialMixin(models.Model):
    """The picture of a shared link."""

    social_image = models.ForeignKey(
        "cms.CustomImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("picture of shared links"),
    )

    social_panels = [FieldPanel("social_image")]

    class Meta:
        abstract = True


class ContactMixin(models.Model):
    """A page with a contact of its own."""

    contact = models.ForeignKey(
        "cms.Contact",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("contact"),
        help_text=_("Who answers for this page. Empty: its program, or the hospital."),
    )

    contact_panels = [FieldPanel("contact")]

    class Meta:
        abstract = True
