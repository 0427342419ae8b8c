"""A section: a subtree with a contact, a menu, tasks and a giving banner of its own."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from cms.blocks.calls import GivingBannerBlock
from cms.fields.streams import StreamField
from cms.pages.mixins import ContactMixin
from cms.pages.task_targets import TaskTargetsMixin


class SectionMixin(TaskTargetsMixin, ContactMixin):
    """The home page of a section; every page below it shows what stands here."""

    giving = StreamField(
        [("giving_banner", GivingBannerBlock())],
        verbose_name=_("giving banner"),
        blank=True,
        max_num=1,
        help_text=_("Stands at the foot of every page of this section."),
    )

    section_panels = [
        MultiFieldPanel(
            [FieldPanel("contact"), FieldPanel("giving"), FieldPanel("task_targets")],
            heading=_("On every page of this section"),
        )
    ]

    class Meta:
        abstract = True
