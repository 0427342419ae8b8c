"""The page of an event: what, when, where, for whom, and how to come."""

from datetime import datetime
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from cms.blocks import PageBodyBlock
from cms.fields.derived import DerivedBooleanField, DerivedCharField, DerivedPositiveIntegerField
from cms.fields.rows import RowsPanel
from cms.fields.streams import StreamField
from cms.models import BasePage, ContactMixin, PictureMixin
from cms.pages.base import PictureForm
from cms.publishing.visibility import visible
from cms.zones import zone_name
from program.events.cards import EVENT_ASSETS, event_notes
from program.events.details import EventDetails
from program.events.formsets import SpeakersFormSet
from program.events.ical.responses import entry_of, event_file
from program.events.ical.writer import CalendarEvent
from program.events.inlines import EventProgram
from program.events.page_context import build_event_context
from program.events.schedule import EventWhen
from program.events.structured_data import event_node
from program.events.validation import (
    change_problems,
    event_problems,
    exception_problems,
    speaker_problems,
)


class EventQuerySet(PageQuerySet):
    """The rules of time, used alike by every list, calendar and block."""

    def upcoming(self, now: datetime, since: datetime | None = None) -> "EventQuerySet":
        """What the public may see of what is on, or is still to come; or was on `since` then."""
        return visible(self.filter(last_end__gt=since or now), now)

    def past(self, now: datetime) -> "EventQuerySet":
        """What the public may see of what is over."""
        return visible(self.filter(last_end__lte=now), now)

    def between(self, after: datetime, before: datetime, now: datetime) -> "EventQuerySet":
        """What the public may see of what may take place in this time."""
        return visible(self.filter(last_end__gt=after, starts_at__lt=before), now)

    def shown_in(self, program: Page) -> "EventQuerySet":
        """What stands below this program, and what it also shows of others."""
        shown = EventProgram.objects.filter(page=OuterRef("pk"), program=program.pk)
        return self.filter(Q(path__startswith=program.path) | Exists(shown))


class EventForm(PictureForm):
    """Checks the fields with one another when they are published; an unfinished draft saves."""

    def clean(self) -> dict[str, Any]:
        """Put each problem by its field."""
        cleaned = super().clean()
        if self.is_deferred_validation:
            return cleaned
        for name, value in cleaned.items():
            if name in _CHECKED:
                setattr(self.instance, name, value)
        for wrong in event_problems(self.instance):
            if wrong.field in self.fields and wrong.field not in self.errors:
                self.add_error(wrong.field, wrong.message)
        return cleaned


class EventPage(
    RoutablePageMixin,
    EventWhen,
    EventDetails,
    PictureMixin,
    ContactMixin,
    BasePage,
):
    """Something that takes place, once or again and again."""

    parent_page_types = ["program.EventIndexPage"]
    subpage_types: list[str] = []
    page_description = _("One event; what repeats is one event as well.")
    base_form_class = EventForm
    show_in_menus_default = False
    content_streams = ("body", "recap")
    content_texts = ("accessibility", "interpreters")
    exclude_fields_in_copy = ["uid", "sequence", "published_fingerprint", "first_published_start"]
    objects = PageManager.from_queryset(EventQuerySet)()
    assets = EVENT_ASSETS

    body = StreamField(PageBodyBlock(), verbose_name=_("content"), blank=True)
    recap = StreamField(
        PageBodyBlock(),
        verbose_name=_("recap"),
        blank=True,
        help_text=_("What became of it. Visitors read it when the event is over."),
    )
    has_recap = DerivedBooleanField(compute="computed_has_recap", default=False)
    uid = DerivedCharField(
        compute="computed_uid", max_length=255, db_index=True, default="", blank=True
    )
    sequence = DerivedPositiveIntegerField(compute="computed_sequence", default=0)
    published_fingerprint = DerivedCharField(
        compute="computed_published_fingerprint", max_length=64, default="", blank=True
    )

    content_panels = [
        *BasePage.title_panels,
        *EventWhen.status_panels,
        *BasePage.introduction_panels,
        *EventWhen.when_panels,
        *EventDetails.where_panels,
        *EventDetails.audience_panels,
        *EventDetails.coming_panels,
        RowsPanel("speakers", heading=_("Speakers"), label=_("speaker"), formset=SpeakersFormSet),
        *PictureMixin.picture_panels,
        FieldPanel("body"),
        FieldPanel("recap"),
        RowsPanel("topics", heading=_("Topics"), label=_("topic")),
        RowsPanel(
            "programs",
            heading=_("Also shown in"),
            label=_("program"),
            help_text=_("Other programs whose lists of events show this one."),
        ),
        *ContactMixin.contact_panels,
        *BasePage.checked_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("room"),
        index.SearchField("body"),
        index.SearchField("recap"),
        index.FilterField("starts_at"),
        index.FilterField("last_end"),
        index.FilterField("status"),
    ]

    class Meta:
        verbose_name = _("event")

    @property
    def computed_has_recap(self) -> bool:
        """Whether there is something to read when it is over."""
        return bool(self.recap)

    @property
    def computed_uid(self) -> str:
        """What calendars know it by, for ever; an imported event keeps its own."""
        host = urlsplit(settings.BASE_URL).hostname
        # An alias comes with what it mirrors, and is an entry of its own.
        return (
            f"{self.translation_key}@{host}"
            if self.alias_of_id
            else self.uid or f"{uuid4()}@{host}"
        )

    @property
    def computed_sequence(self) -> int:
        """Goes up whenever what was published of time, place or status changes."""
        before, now = self.published_fingerprint, self.computed_published_fingerprint
        is_news = self.live and before and before != now
        return self.sequence + 1 if is_news else self.sequence

    @property
    def computed_published_fingerprint(self) -> str:
        """Time, place and status, as they are published."""
        if not self.live:
            return self.published_fingerprint
        rows = [
            *((row.day,) for row in self.exceptions.all()),
            *(
                (row.original, row.cancelled, row.new_day, row.begins_at, row.ends_at)
                for row in self.changes.all()
            ),
        ]
        told = [getattr(self, name) for name in _ANNOUNCED]
        text = "|".join(map(str, [*told, sorted(map(str, rows))]))
        return sha256(text.encode()).hexdigest()

    def with_content_json(self, content: dict[str, Any]) -> "EventPage":
        """A draft or an old version, known to calendars as this page is."""
        page = super().with_content_json(content)
        for name in self.exclude_fields_in_copy:
            setattr(page, name, getattr(self, name))
        return page

    def unfinished_rows(self) -> list[str]:
        """What the form would refuse, asked without it."""
        return [
            *(wrong.message for wrong in event_problems(self)),
            *(each.message for each in exception_problems(self, list(self.exceptions.all()))),
            *(each.message for each in change_problems(self, list(self.changes.all()))),
            *(each.message for each in speaker_problems(self, list(self.speakers.all()))),
        ]

    def is_over(self, now: datetime | None = None) -> bool:
        """Whether the last of it has ended."""
        return self.last_end is not None and self.last_end <= (now or timezone.now())

    @property
    def zone_label(self) -> str:
        """The name of its time zone."""
        return zone_name(self.time_zone)

    @property
    def audience_label(self) -> str:
        """For whom it is, for lists of the admin."""
        return ", ".join(str(each.label) for each in self.audiences)

    @property
    def program_names(self) -> str:
        """The other programs that show it, published or not, for lists of the admin."""
        return ", ".join(sorted(row.program.title for row in self.programs.all()))

    def as_calendar_entry(self) -> CalendarEvent | None:
        """What calendars are told."""
        return entry_of(self)

    @path("event.ics/")
    def calendar_file(self, request: HttpRequest) -> HttpResponse:
        """The event, to keep in a calendar."""
        return event_file(self)

    def referenced_page_ids(self) -> list[int]:
        """The other programs that show it."""
        return [row.program_id for row in self.programs.all()]

    def listing_notes(self) -> list[str]:
        """Whether it holds, and when it is."""
        return event_notes(self, timezone.now())

    def refresh_derived_fields(self) -> None:
        """Tell of a draft what saving it would: when it is, and whether it is over."""
        for name in ("starts_at", "last_end", "overrides", "has_recap"):
            self._meta.get_field(name).pre_save(self, add=False)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the page shows beside its words."""
        if getattr(request, "is_preview", False):
            self.refresh_derived_fields()
        context = super().get_context(request, *args, **kwargs)
        layout = context["layout"]
        event = build_event_context(self, layout, context["references"], timezone.now())
        return {**context, "event": event, "schema_nodes": [event_node(self, event, layout)]}


# What the checks read.
_CHECKED = {
    *(field.name for field in EventWhen._meta.local_fields),
    *(field.name for field in EventDetails._meta.local_fields),
}
_ANNOUNCED = (
    "first_day",
    "begins_at",
    "last_day",
    "ends_at",
    "all_day",
    "time_zone",
    "repeats",
    "every",
    "weekdays",
    "repeats_until",
    "repeats_count",
    "attendance",
    "location_id",
    "room",
    "status",
)
