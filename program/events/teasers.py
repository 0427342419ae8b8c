"""Events on other pages: the next ones, and what a promo card tells of one."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cms.assets import Assets
from cms.publishing.cache import cached, cached_until
from cms.streams.listings import MOST_LISTED, Listing, Promotion
from cms.zones import hospital_zone
from program.events.cards import (
    EVENT_ASSETS,
    SCHEDULE_COLUMNS,
    EventCard,
    card_of,
    events_by_id,
    in_order,
    with_places,
)
from program.events.page import EventPage
from program.events.recurrence import Occurrence, moment
from program.events.time_labels import when_of

# So many are read at once; of more, first only what tells when they are.
MAX_EVENTS_READ_AT_ONCE = 50
# So long a promo card leads to what became of an event.
RECAP_SHOWN_FOR = timedelta(days=30)


def coming_events(page: Any) -> Listing:
    """What is planned below a page, or shown there, too; what comes next first."""
    now = timezone.now()
    found = cached_until(f"coming-events:{page.pk}", lambda: _read_coming(page, now))
    return _listing([card_of(event, at, now) for event, at in found])


def _read_coming(
    page: Any, now: datetime
) -> tuple[list[tuple[EventPage, Occurrence]], datetime | None]:
    """The next ones, and when the first of them has ended and another takes its place."""
    pages = EventPage.objects.upcoming(now).shown_in(page)
    first = list(with_places(pages.order_by("starts_at", "pk"))[: MAX_EVENTS_READ_AT_ONCE + 1])
    if len(first) <= MAX_EVENTS_READ_AT_ONCE:
        found = in_order(first, now)[:MOST_LISTED]
    else:
        times = in_order(pages.only(*SCHEDULE_COLUMNS), now)[:MOST_LISTED]
        pages_by_key = events_by_id(EventPage.objects, [event.pk for event, _at in times])
        found = [(pages_by_key[event.pk], at) for event, at in times if event.pk in pages_by_key]
    return found, min((at.ends for _event, at in found), default=None)


def example_events() -> Listing:
    """What the preview of a block shows on a site that has none."""
    return _listing([_example()])


def _listing(cards: list[EventCard]) -> Listing:
    return Listing("program/events/cards.html", cards, EVENT_ASSETS if cards else Assets())


def promotions(ids: Iterable[int]) -> dict[int, Promotion]:
    """What promo cards tell of these events, as far as there is something to tell yet."""
    now, wanted = timezone.now(), sorted(ids)
    pages = cached(f"promoted-events:{wanted}", lambda: events_by_id(EventPage.objects, wanted))
    found = {pk: _promotion(page, now) for pk, page in pages.items()}
    return {pk: promotion for pk, promotion in found.items() if promotion}


def _promotion(page: EventPage, now: datetime) -> Promotion | None:
    card = card_of(page, page.told_occurrence(now), now)
    if not card.is_over:
        return _build_promotion(page, card, _("View more about %(title)s"), page.summary_text)
    if page.has_recap and now - page.last_end < RECAP_SHOWN_FOR:
        return _build_promotion(page, card, _("Read what became of %(title)s"), "")
    return None


def _build_promotion(page: EventPage, card: EventCard, words: str, text: str) -> Promotion:
    return Promotion(
        pk=page.pk,
        title=page.title,
        url=card.url,
        words=words % {"title": page.title},
        kind=_("Past event") if card.is_over and not card.called_off else _("Event"),
        text=text,
        image=page.public_image,
        image_words=page.image_words,
        template="program/events/promo.html",
        details=card,
        assets=EVENT_ASSETS,
    )


def example_promotion() -> Promotion:
    """What the preview of a promo card shows on a site that has no event."""
    card = _example()
    words = _("View more about %(title)s") % {"title": card.title}
    return Promotion(
        pk=None,
        title=card.title,
        url="#",
        words=words,
        kind=_("Event"),
        text=_("Meet other families, and ask our nurses."),
        template="program/events/promo.html",
        details=card,
        assets=EVENT_ASSETS,
    )


def _example() -> EventCard:
    day = timezone.localdate() + timedelta(days=7)
    zone = hospital_zone()
    begins = moment(datetime.combine(day, time(18)), zone)
    ends = moment(datetime.combine(day, time(19)), zone)
    when = when_of(Occurrence(begins, ends, False, day), zone, timezone.now())
    return EventCard(_("Family evening"), "#", when, place=_("Main building"))
