"""What lists read of the single days of an event is what its rows say."""

from datetime import date, time
from functools import cached_property

import pytest
from django.test import Client, RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from program.events.overrides import overrides_from_json, overrides_to_json
from program.events.recurrence import days_of
from program.models import EventIndexPage, EventPage
from tests.program.events.builders import build_event, build_index, weekly
from tests.program.events.series import changed_series, plain_series
from tests.samples import Hospital


@st.composite
def any_series(draw: st.DrawFn):
    plain = draw(plain_series())
    given_days = [day for _number, day in zip(range(8), days_of(plain), strict=False)]
    return draw(changed_series(given_days, plain))


@given(any_series())
def test_nothing_is_lost_on_the_way(series):
    assert overrides_from_json(overrides_to_json(series)) == (
        series.excluded_dates,
        series.overrides,
    )


def test_where_nothing_differs_nothing_is_kept():
    assert overrides_from_json({}) == ((), ())


@pytest.fixture
def index(hospital: Hospital) -> EventIndexPage:
    return build_index(hospital.program)


ROWS = {
    "exceptions": [{"day": date(2026, 12, 24)}],
    "changes": [
        {"original": date(2026, 12, 10), "cancelled": True, "note": "The hall is closed."},
        {"original": date(2026, 12, 17), "new_day": date(2026, 12, 18), "begins_at": time(20)},
    ],
}


def test_a_saved_event_tells_lists_what_its_rows_say(index: EventIndexPage):
    page = build_event(index, **weekly(**ROWS))
    saved = EventPage.objects.get(pk=page.pk)
    assert saved.series == saved.series_of_rows
    assert len(saved.series.overrides) == 2
    assert saved.series.excluded_dates == (date(2026, 12, 24),)


def test_lists_follow_a_row_that_goes(index: EventIndexPage):
    page = EventPage.objects.get(pk=build_event(index, **weekly(**ROWS)).pk)
    page.exceptions = []
    page.save_revision().publish()
    saved = EventPage.objects.get(pk=page.pk)
    assert saved.series == saved.series_of_rows
    assert saved.series.excluded_dates == ()


def test_lists_do_not_follow_a_draft(index: EventIndexPage):
    page = EventPage.objects.get(pk=build_event(index, **weekly(**ROWS)).pk)
    before = page.series
    page.exceptions = []
    page.save_revision()
    assert EventPage.objects.get(pk=page.pk).series == before


def test_a_copy_tells_the_same_days(index: EventIndexPage):
    page = EventPage.objects.get(pk=build_event(index, **weekly(**ROWS)).pk)
    copy = EventPage.objects.get(pk=page.copy(update_attrs={"slug": "again"}).pk)
    assert copy.series == copy.series_of_rows == page.series


def test_rendering_an_event_sets_nothing_on_it_and_saving_it_then_changes_nothing(
    index: EventIndexPage, client: Client
):
    page = EventPage.objects.get(pk=build_event(index, **weekly(**ROWS)).pk)
    stored = EventPage.objects.filter(pk=page.pk).values().get()
    request = RequestFactory().get(page.url)
    page.get_context(request)
    known = {field.attname for field in EventPage._meta.concrete_fields}
    added = {name for name in vars(page) if not name.startswith("_")} - known
    assert all(isinstance(getattr(EventPage, name, None), cached_property) for name in added)
    assert page.calendar_file(request).content == client.get(f"{page.url}event.ics").content
    page.save()
    assert EventPage.objects.filter(pk=page.pk).values().get() == stored
