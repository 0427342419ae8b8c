"""What editors choose among, and what is stored for it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Repeats(models.TextChoices):
    """How an event repeats."""

    WEEKLY = "weekly", _("Every week, or every few weeks")
    MONTHLY_DATE = "monthly-date", _("Every month on the same date")
    MONTHLY_WEEKDAY = "monthly-weekday", _("Every month on the same weekday, as the 2nd Tuesday")


class Status(models.TextChoices):
    """Whether an event takes place as it was announced."""

    SCHEDULED = "scheduled", _("Takes place as planned")
    MOVED = "moved", _("Moved: other time or place")
    POSTPONED = "postponed", _("Postponed: new date not known")
    CANCELLED = "cancelled", _("Cancelled")


# An event of another status is not held, as far as anybody knows.
HELD = (Status.SCHEDULED, Status.MOVED)


class Attendance(models.TextChoices):
    """How one takes part."""

    IN_PERSON = "in-person", _("In person")
    ONLINE = "online", _("Online")
    BOTH = "both", _("In person and online")


class Registration(models.TextChoices):
    """Whether one must say that one comes."""

    NONE = "none", _("No registration needed")
    LINK = "link", _("By a link")
    CALL = "call", _("By calling the contact")


class Audience(models.TextChoices):
    """For whom an event is; each has a field of its own, since several may be."""

    FAMILIES = "families", _("Families")
    CLINICIANS = "clinicians", _("Clinicians")
    PUBLIC = "public", _("Everybody")

    @property
    def field_name(self) -> str:
        """The field that is true of events for them."""
        return f"for_{self.value}"


class Time(models.TextChoices):
    """When an event is, seen from today."""

    UPCOMING = "upcoming", _("On now or still to come")
    PAST = "past", _("Over")
    UNKNOWN = "unknown", _("Without a date")
