"""Very many events that are over, made quickly, as if each had been published."""

from datetime import UTC, datetime, time, timedelta

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from program.models import EventIndexPage, EventPage


def many_past_events(index: EventIndexPage, count: int, before: datetime) -> None:
    """Add `count` events of an hour, one a day, each before those that the list has already."""
    parent = Page.objects.get(pk=index.pk)
    first = parent.numchild
    content_type = ContentType.objects.get_for_model(EventPage)
    rows = Page.objects.bulk_create(
        Page(
            title=f"Past {number}",
            draft_title=f"Past {number}",
            slug=f"past-{number}",
            path=Page._get_path(parent.path, parent.depth + 1, number + 1),
            depth=parent.depth + 1,
            url_path=f"{parent.url_path}past-{number}/",
            locale_id=parent.locale_id,
            content_type=content_type,
        )
        for number in range(first, first + count)
    )
    for number, row in enumerate(rows, start=first + 1):
        day = (before - timedelta(days=number)).date()
        page = EventPage(
            page_ptr=row,
            title=row.title,
            first_day=day,
            begins_at=time(9),
            ends_at=time(10),
            time_zone="UTC",
            room="Hall",
            for_public=True,
            uid=f"past-{row.pk}",
            starts_at=datetime.combine(day, time(9), UTC),
            last_end=datetime.combine(day, time(10), UTC),
        )
        # Its own row alone: that of all pages is there.
        page.save_base(raw=True, force_insert=True)
    Page.objects.filter(pk=parent.pk).update(numchild=first + count)
