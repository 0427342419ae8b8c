"""The events of the hospital or of a program: what is to come, months, what is over, a calendar."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path

from cms.links import Link
from cms.models import FollowedListMixin
from cms.publishing.visibility import is_published
from cms.zones import hospital_clock
from program.events.cards import EVENT_ASSETS
from program.events.ical.responses import PAST_EVENTS_KEPT_FOR, calendar_file
from program.events.lists import Archive, EventFilters, Upcoming
from program.events.month import Month
from program.events.page import EventPage, EventQuerySet
from program.library.index_page import IndexPage


class EventIndexPage(RoutablePageMixin, FollowedListMixin, IndexPage):
    """A list of events that keeps itself."""

    parent_page_types = ["home.HomePage", "program.ProgramHomePage"]
    subpage_types = ["program.EventPage"]
    page_description = _("All events of the hospital; inside a program, its own.")
    max_count_per_parent = 1
    assets = EVENT_ASSETS
    feed_files = (("text/calendar", "calendar.ics", ""),)

    class Meta:
        verbose_name = _("list of events")

    def events(self, *, preview: bool = False) -> EventQuerySet:
        """All that is listed here, whenever it is and whoever may see it."""
        if self.program is None:
            front = self.public_ancestors[-1] if self.public_ancestors else self
            return EventPage.objects.filter(path__startswith=front.path)
        if not (preview or is_published(self.program)):
            return EventPage.objects.none()
        return EventPage.objects.shown_in(self.program)

    @path("month/")
    def this_month(self, request: HttpRequest) -> HttpResponse:
        """The month that it is."""
        today = timezone.now().astimezone(hospital_clock()).date()
        return self._month(request, today.year, today.month)

    @re_path(r"^month/([0-9]{4})-([0-9]{2})/$")
    def month(self, request: HttpRequest, year: str, number: str) -> HttpResponse:
        """A month as a table."""
        return self._month(request, int(year), int(number))

    def _month(self, request: HttpRequest, year: int, number: int) -> HttpResponse:
        now = timezone.now()
        filters = EventFilters(self, request.GET, self.events(), now)
        shown = Month(filters.applied(self.events()), year, number, now, self.url or "")
        own = {"month": shown, "filters": filters, "noindex": True}
        return self._render(request, f"month/{year:04}-{number:02}/", shown.title, own)

    @path("past/")
    def past(self, request: HttpRequest) -> HttpResponse:
        """What is over."""
        return self._past(request, 0)

    @re_path(r"^past/([0-9]{4})/$")
    def past_year(self, request: HttpRequest, year: str) -> HttpResponse:
        """What was over in a year."""
        if not int(year):
            raise Http404
        return self._past(request, int(year))

    def _past(self, request: HttpRequest, year: int) -> HttpResponse:
        number = request.GET.get("page", "")
        archive = Archive(self, self.events(), year, number, timezone.now())
        words = _now("Past events of %(year)d") % {"year": year} if year else _now("Past events")
        where = f"past/{year}/" if year else "past/"
        return self._render(request, where, words, {"archive": archive}, archive.results.number)

    @path("calendar.ics/")
    def calendar(self, request: HttpRequest) -> HttpResponse:
        """All of it, to follow in a calendar."""
        now = timezone.now()
        filters = EventFilters(self, request.GET, self.events(), now)
        pages = filters.applied(
            self.events().upcoming(now, since=now - PAST_EVENTS_KEPT_FOR)
        ).order_by("starts_at", "pk")
        names = [self.full_title, *(chip.label for chip in filters.chips)]
        return calendar_file(pages, ", ".join(names), f"{settings.BASE_URL}{self.url}")

    def _render(
        self,
        request: HttpRequest,
        where: str,
        title: str,
        own: dict[str, Any],
        number: int = 1,
    ) -> HttpResponse:
        """A page of this list that is no page of the tree: with its own address and way."""
        answer = self.render(request, own=own)
        layout = answer.context_data["layout"]
        here = f"{self.url}{where}"
        query = f"?page={number}" if number > 1 else ""
        above = [replace(link, current=False) for link in layout.breadcrumbs]
        answer.context_data["layout"] = replace(
            layout,
            absolute_url=f"{layout.origin}{here}{query}",
            breadcrumbs=(*above, Link(title, here, current=True)),
            alternates=(),
        )
        answer.context_data["heading"] = title
        return answer

    def _upcoming(self, request: HttpRequest, now: datetime) -> dict[str, Any]:
        pages = self.events(preview=getattr(request, "is_preview", False))
        filters = EventFilters(self, request.GET, pages, now)
        upcoming = Upcoming(pages, filters, request.GET.get("page", ""), now)
        return {"upcoming": upcoming, "filters": filters, "noindex": filters.is_filtered}

    def follow_links(self, filters: EventFilters | None) -> dict[str, str]:
        """The addresses of the calendar: for programs on this machine, for others, to copy."""
        query = filters.query if filters else ""
        address = f"{settings.BASE_URL}{self.url}calendar.ics{query}"
        webcal = f"webcal://{address.partition('://')[2]}"
        return {"title": self.full_title, "webcal": webcal, "address": address}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what is to come, unless a month or what is over was asked for."""
        context = super().get_context(request, *args, **kwargs)
        own = kwargs.get("own")
        if own is None:
            own = self._upcoming(request, timezone.now())
            number = own["upcoming"].results.number
            if number > 1 and not own["noindex"]:
                layout = context["layout"]
                address = f"{layout.absolute_url}?page={number}"
                context["layout"] = replace(layout, absolute_url=address)
        return {**context, **own, "follow": self.follow_links(own.get("filters"))}
