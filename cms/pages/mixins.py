"""Fields that several page types share, each with its panels."""

from functools import cached_property
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import NoFutureDateValidator, RichTextField
from wagtail.search import index

from cms.blocks.choosers import LINE_FEATURES
from cms.publishing.visibility import public_file
from cms.streams.references import References


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


class PictureMixin(models.Model):
    """A page with a picture, described for those who do not see it."""

    image = models.ForeignKey(
        "cms.CustomImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("picture"),
        help_text=_("It may be left out. Its credit comes from the library."),
    )
    image_words = models.CharField(
        _("what the picture shows"),
        max_length=160,
        blank=True,
        help_text=_("For those who do not see it."),
    )
    image_is_decorative = models.BooleanField(
        _("the picture is decorative"),
        default=False,
        help_text=_("It shows nothing that the text does not tell."),
    )

    picture_panels = [
        MultiFieldPanel(["image", "image_words", "image_is_decorative"], heading=_("Picture"))
    ]

    class Meta:
        abstract = True

    @cached_property
    def public_image(self) -> Any:
        """The picture, as far as the public may see it."""
        return public_file(self.image)

    def load_references(self) -> References:
        """Load the picture with everything else that the page shows."""
        references = super().load_references()
        self.public_image = references.get_many("image", [self.image_id])[0]
        return references

    def referenced_image_ids(self) -> list[int]:
        """The picture."""
        return [*super().referenced_image_ids(), *filter(None, [self.image_id])]


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
