"""What an event is besides its time: where, for whom, what it costs, how to come."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldRowPanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.fields import RichTextField

from cms.blocks import LINE_FEATURES
from program.events.choices import Attendance, Audience, Registration

# Video calls have long addresses.
MAX_LINK_LENGTH = 500


class EventDetails(models.Model):
    """Mixin of a page of something to come to."""

    attendance = models.CharField(
        _("how one takes part"),
        max_length=10,
        choices=Attendance.choices,
        default=Attendance.IN_PERSON,
    )
    location = models.ForeignKey(
        "program.LocationPage",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("location"),
        help_text=_("One of the hospital's; its address and the way there come with it."),
    )
    room = models.CharField(
        _("room or place"),
        max_length=200,
        blank=True,
        help_text=_("Room 205, second floor. Away from the hospital: the whole address."),
    )
    online_link = models.URLField(
        _("link to take part online"),
        max_length=MAX_LINK_LENGTH,
        blank=True,
        help_text=_("Kept here, and shown to nobody until you tick the box below."),
    )
    show_online_link = models.BooleanField(
        _("show the link to everybody"),
        default=False,
        help_text=_("Otherwise those who register are told it another way."),
    )
    for_families = models.BooleanField(_("families"), default=False)
    for_clinicians = models.BooleanField(_("clinicians"), default=False)
    for_public = models.BooleanField(_("everybody"), default=False)
    price = models.DecimalField(
        _("price in US dollars"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("0: free. Empty: nothing is said of it."),
    )
    price_note = models.CharField(
        _("about the price"), max_length=160, blank=True, help_text=_("Students come for free.")
    )
    capacity = models.PositiveIntegerField(
        _("places"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    registration = models.CharField(
        _("registration"),
        max_length=4,
        choices=Registration.choices,
        default=Registration.NONE,
    )
    registration_link = models.URLField(
        _("where people register"), max_length=MAX_LINK_LENGTH, blank=True
    )
    education_credits = models.CharField(
        _("continuing education credits"),
        max_length=250,
        blank=True,
        help_text=_("As the accrediting body words it: 1.5 AMA PRA Category 1 Credits."),
    )
    accessibility = RichTextField(
        _("accessibility"),
        blank=True,
        features=LINE_FEATURES,
        help_text=_("Step-free way in, hearing loop, captions, a quiet room."),
    )
    interpreters = RichTextField(
        _("interpreters"),
        blank=True,
        features=LINE_FEATURES,
        help_text=_("In which languages, and how to ask for another, sign language too."),
    )

    audience_panels = [
        MultiFieldPanel(
            [FieldRowPanel(["for_families", "for_clinicians", "for_public"])],
            heading=_("For whom"),
        ),
    ]
    where_panels = [
        MultiFieldPanel(
            [
                "attendance",
                PageChooserPanel("location", ["program.LocationPage"]),
                "room",
                "online_link",
                "show_online_link",
            ],
            heading=_("Where"),
        ),
    ]
    coming_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel(["registration", "capacity"]),
                "registration_link",
                FieldRowPanel(["price", "price_note"]),
                "education_credits",
            ],
            heading=_("How to come"),
        ),
        MultiFieldPanel(["accessibility", "interpreters"], heading=_("So that all can take part")),
    ]

    class Meta:
        abstract = True

    @property
    def audiences(self) -> list[Audience]:
        """For whom it is."""
        return [each for each in Audience if getattr(self, each.field_name)]

    @property
    def is_in_person(self) -> bool:
        """Whether one may come."""
        return self.attendance != Attendance.ONLINE

    @property
    def is_online(self) -> bool:
        """Whether one may take part from elsewhere."""
        return self.attendance != Attendance.IN_PERSON

    @property
    def registers_by_link(self) -> bool:
        """Whether one registers at an address."""
        return self.registration == Registration.LINK

    @property
    def registers_by_call(self) -> bool:
        """Whether one calls the contact to register."""
        return self.registration == Registration.CALL

    @property
    def public_link(self) -> str:
        """The link to take part, where an editor lets everybody have it."""
        return self.online_link if self.is_online and self.show_online_link else ""
