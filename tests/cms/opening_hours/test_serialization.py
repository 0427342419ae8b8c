"""What lists read of the hours of a place is what its rows say."""

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from cms.opening_hours.hours import Period, Special, Weekly
from cms.opening_hours.serialization import from_data, to_data
from program.models import LocationPage
from tests.samples import Hospital

periods = st.builds(Period, st.times(), st.times(), st.booleans())
weeks = st.lists(st.builds(Weekly, st.lists(st.integers(0, 6)).map(tuple), periods)).map(tuple)
specials = st.lists(
    st.builds(Special, st.dates(), st.dates(), st.none() | periods, st.text(max_size=20))
).map(tuple)


@given(weeks, specials)
def test_nothing_is_lost_on_the_way(weekly, special):
    assert from_data(to_data(weekly, special)) == (weekly, special)


def saved(page: LocationPage) -> LocationPage:
    return LocationPage.objects.get(pk=page.pk)


def test_a_saved_place_tells_lists_what_its_rows_say(hospital: Hospital):
    page = saved(hospital.location)
    week = page.weekly_hours.model(day=0, until_day=4, opens=time(8), closes=time(17))
    holiday = page.special_hours.model(first=date(2026, 12, 25), reason="Christmas Day")
    page.weekly_hours, page.special_hours = [week], [holiday]
    page.save_revision().publish()
    assert saved(page).listed_hours == saved(page).hours
    assert saved(page).listed_hours.weekly[0].days == (0, 1, 2, 3, 4)
    assert saved(page).listed_hours.special[0].reason == "Christmas Day"
    page = saved(page)
    page.weekly_hours = []
    page.save_revision()
    assert saved(page).listed_hours.weekly, "a draft is no hours yet"
    page.save_revision().publish()
    assert saved(page).listed_hours.weekly == ()
