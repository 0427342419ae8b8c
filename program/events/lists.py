"""Lists of events: what a visitor chose of what is to come, and what is over by years."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.core.paginator import Page as ResultPage
from django.core.paginator import Paginator
from django.db.models import Case, IntegerField, Max, Min, When
from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.links import Link
from cms.publishing.cache import cached, cached_until
from cms.publishing.visibility import visible
from cms.zones import hospital_zone
from program.events.cards import (
    SCHEDULE_COLUMNS,
    EventCard,
    card_of,
    cards,
    events_by_id,
    in_order,
)
from program.events.choices import Audience
from program.events.inlines import EventTopic
from program.events.page import EventPage
from program.events.schedule import NEVER_OVER
from program.library.topic import Topic
from program.locations.page import LocationPage

PAGE_SIZE = 20
MAX_SLUG_LENGTH = 80


@dataclass(frozen=True)
class Option:
    """Something to choose in a filter."""

    value: str
    label: str
    selected: bool


@dataclass(frozen=True)
class FilterChip:
    """A filter in effect, and the address without it."""

    label: str
    without: str


class EventFilters:
    """What a visitor chose: for whom, where, about what. What there is not is not found."""

    NAMES = ("audience", "place", "topic")

    def __init__(
        self, index: Any, parameters: Mapping[str, str], pages: Any, now: datetime
    ) -> None:
        self.typed = {name: parameters.get(name, "").strip() for name in self.NAMES}
        self._known = _known(index, pages, now)
        for name, value in self.typed.items():
            if value and value not in self._known[name]:
                self._known[name] |= _find(name, value)

    @property
    def is_filtered(self) -> bool:
        """Whether the visitor chose anything."""
        return any(self.typed.values())

    @property
    def fields(self) -> list[tuple[str, str, list[Option]]]:
        """The filters: name, label and what there is to choose; none where there is no choice."""
        labels = {"audience": _("For whom"), "place": _("Place"), "topic": _("Topic")}
        return [
            (name, labels[name], self._options(name))
            for name in self.NAMES
            if len(self._known[name]) > 1 or self.typed[name]
        ]

    def _options(self, name: str) -> list[Option]:
        selected = self.typed[name]
        return [Option(v, label, v == selected) for v, label in self._known[name].items()]

    @property
    def chips(self) -> list[FilterChip]:
        """The filters in effect, each with the address that takes it off."""
        return [
            FilterChip(self._known[name][value], self.address(**{name: ""}))
            for name, value in self.typed.items()
            if value
        ]

    def address(self, **others: str) -> str:
        """The query of these filters, or of others."""
        parameters = {name: value for name, value in (self.typed | others).items() if value}
        return f"?{urlencode(parameters)}" if parameters else "?"

    @property
    def query(self) -> str:
        """The query of these filters; nothing where there are none."""
        return self.address() if self.is_filtered else ""

    @property
    def before(self) -> str:
        """What the number of a page is added to."""
        return f"{self.query}&" if self.query else "?"

    def applied(self, pages: Any) -> Any:
        """Those of the pages that fit."""
        if self.typed["audience"]:
            pages = pages.filter(**{Audience(self.typed["audience"]).field_name: True})
        if self.typed["place"]:
            pages = pages.filter(location__slug=self.typed["place"])
        if self.typed["topic"]:
            rows = EventTopic.objects.order_by()
            fitting = rows.filter(topic__slug=self.typed["topic"], topic__live=True)
            pages = pages.filter(pk__in=fitting.values("page"))
        return pages


def _known(index: Any, pages: Any, now: datetime) -> dict[str, dict[str, str]]:
    """What is offered, by what stands in the address: all that is planned when it is asked."""
    places, topics = cached_until(f"event-choices:{index.pk}", lambda: _read_choices(pages, now))
    audiences = {each.value: str(each.label) for each in Audience}
    return {"audience": audiences, "place": dict(places), "topic": dict(topics)}


def _read_choices(pages: Any, now: datetime) -> tuple[tuple[list[tuple[str, str]], ...], datetime]:
    """The places and topics of what is planned, and when the first of it is over."""
    planned = pages.upcoming(now).order_by()
    rows = EventTopic.objects.filter(page__in=planned.values("pk"))
    places = _places().filter(pk__in=planned.values("location"))
    topics = _topics().filter(pk__in=rows.order_by().values("topic"))
    choices = (
        list(places.order_by("title", "pk").values_list("slug", "title")),
        list(topics.order_by("name", "pk").values_list("slug", "name")),
    )
    return choices, planned.aggregate(first=Min("last_end"))["first"]


def _find(name: str, value: str) -> dict[str, str]:
    """What is not offered, since nothing is planned there; what there is not is not found."""
    read = {"place": (_places, "title"), "topic": (_topics, "name")}.get(name)
    if read is None or len(value) > MAX_SLUG_LENGTH:
        raise Http404
    pages, words = read
    found = dict(pages().filter(slug=value).values_list("slug", words)[:1])
    if not found:
        raise Http404
    return found


def _places() -> Any:
    return visible(LocationPage.objects.all())


def _topics() -> Any:
    return Topic.objects.filter(live=True)


class Upcoming:
    """A page of what is on and still to come, what comes next first."""

    def __init__(self, pages: Any, filters: EventFilters, number: str, now: datetime) -> None:
        order = in_order(filters.applied(pages.upcoming(now)).only(*SCHEDULE_COLUMNS), now)
        self.results: ResultPage = Paginator(order, PAGE_SIZE).get_page(number)
        self.cards: list[EventCard] = cards(EventPage.objects, self.results.object_list, now)

    @property
    def total(self) -> int:
        """How many there are."""
        return self.results.paginator.count

    @property
    def found(self) -> str:
        """How many there are, in words."""
        words = ngettext("%(count)d event", "%(count)d events", self.total)
        return words % {"count": self.total}


class Archive:
    """A page of what is over, the latest first; of one year, if asked."""

    def __init__(self, index: Any, pages: Any, year: int, number: str, now: datetime) -> None:
        self.year = year
        self.years = years(index, pages, now)
        if year and year not in self.years:
            raise Http404
        past = pages.past(now)
        if year:
            past = past.filter(last_end__gt=_new_year(year), last_end__lte=_new_year(year + 1))
        ids = past.order_by("-last_end", "pk").values_list("pk", flat=True)
        self.results: ResultPage = Paginator(ids, PAGE_SIZE).get_page(number)
        self.cards = _past_cards(list(self.results.object_list), now)

    @property
    def links(self) -> list[Link]:
        """All years."""
        return [Link(str(each), str(each), current=each == self.year) for each in self.years]


def _past_cards(ids: list[int], now: datetime) -> list[EventCard]:
    pages = events_by_id(EventPage.objects, ids)
    return [card_of(pages[pk], pages[pk].last_occurrence(), now) for pk in ids if pk in pages]


def years(index: Any, pages: Any, now: datetime) -> list[int]:
    """The years in which something was over, the latest first."""
    first_ends = cached(f"event-years:{index.pk}", lambda: _read_years(pages))
    return sorted((year for year, end in first_ends.items() if end <= now), reverse=True)


def _read_years(pages: Any) -> dict[int, datetime]:
    """For each year in which something ends, the first moment in it when something does."""
    ends = visible(pages).filter(last_end__lt=NEVER_OVER).order_by()
    span = ends.aggregate(first=Min("last_end"), last=Max("last_end"))
    if span["first"] is None:
        return {}
    # What is over at the midnight that begins a year was of the year before.
    of_years = [
        When(last_end__lte=_new_year(year + 1), then=year)
        for year in range(span["first"].year - 1, span["last"].year + 1)
    ]
    year = Case(*of_years, output_field=IntegerField())
    return dict(ends.annotate(year=year).values_list("year").annotate(Min("last_end")))


def _new_year(year: int) -> datetime:
    return datetime(year, 1, 1, tzinfo=ZoneInfo(hospital_zone())).astimezone(UTC)
