"""An editor gives a place its address and hours; what is wrong is said by the field."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from program.models import LocationPage
from tests.editing import Form, add_page, edit_page, editor_client, page_form, rows, stream, words
from tests.samples import Hospital, build_picture

OFFICE_HOURS = {"day": "0", "until_day": "4", "opens": "08:00", "closes": "17:00"}
HOLIDAY = {"first": "2026-11-26", "last": "", "opens": "", "closes": "", "reason": "Thanksgiving"}


@pytest.fixture
def editor(hospital: Hospital) -> Client:
    return editor_client()


def place_form(**fields: Any) -> Form:
    """The form of a location; hours as `weekly` and `special`, lists of rows.

    `stored` of the rows of the week are in the database already, and tell their `id`.
    """
    weekly, special = fields.pop("weekly", []), fields.pop("special", [])
    hours = rows(*weekly, initial=fields.pop("stored", 0))
    given = {
        "title": "Day clinic downtown",
        "slug": "downtown",
        "kind": "clinic",
        "street": "2 Lake Street",
        "city": "Springfield",
        "region": "PA",
        "postal_code": "19104",
        "country": "US",
        "latitude": "",
        "longitude": "",
        "contact": "",
        "time_zone": "America/New_York",
        "image": "",
        "image_words": "",
        "body": stream(LocationPage, "body"),
        **{name: words("") for name in ("entrance", "parking", "transit", "accessibility")},
    }
    return page_form(**given | fields, weekly_hours=hours, special_hours=rows(*special))


def add(editor: Client, hospital: Hospital, *, publish: bool = True, **fields: Any) -> HttpResponse:
    """Send the form of a new location."""
    form = place_form(**fields)
    return add_page(editor, hospital.locations, LocationPage, form, publish=publish)


def errors(answer: HttpResponse) -> dict[str, str]:
    """What stands by each field that is refused."""
    assert answer.status_code == 200, "it was saved"
    page = BeautifulSoup(answer.content, "html.parser")
    found = {}
    for error in page.select(".w-field__errors .error-message"):
        field = error.find_parent(class_="w-field__wrapper").select_one("[name]")
        found[field["name"]] = " ".join(error.get_text(" ", strip=True).split())
    return found


def test_hours_and_address_are_published(editor, hospital):
    answer = add(
        editor,
        hospital,
        weekly=[OFFICE_HOURS],
        special=[HOLIDAY],
        latitude="39.9482",
        longitude="-75.19",
    )
    assert answer.status_code == 302
    text = Client().get("/locations/downtown/").content.decode()
    assert "2 Lake Street" in text
    assert text.count("8 a.m. to 5 p.m.") >= 4


@pytest.mark.parametrize(
    ("weekly", "field", "said"),
    [
        ([{"closes": "07:00"}], "weekly_hours-0-closes", "It closes before it opens."),
        ([{"closes": "08:00"}], "weekly_hours-0-closes", "It closes before it opens."),
        ([{"overnight": "on"}], "weekly_hours-0-closes", "longer than a day and a night"),
        ([{"opens": ""}], "weekly_hours-0-opens", "This field is required."),
        ([{}, {"day": "4", "opens": "16:00"}], "weekly_hours-1-opens", "overlap"),
    ],
)
def test_wrong_hours_are_refused_by_the_field(editor, hospital, weekly, field, said):
    answer = add(editor, hospital, weekly=[OFFICE_HOURS | row for row in weekly])
    assert said in errors(answer)[field]
    assert not LocationPage.objects.filter(slug="downtown").exists()


@pytest.mark.parametrize(
    ("special", "field", "said"),
    [
        ([{"last": "2026-11-25"}], "special_hours-0-last", "must not come before the first"),
        ([{"opens": "09:00"}], "special_hours-0-closes", "fill in both times"),
        ([{"opens": "09:00", "closes": "08:00"}], "special_hours-0-closes", "before it opens"),
        ([{"first": ""}], "special_hours-0-first", "This field is required."),
        ([{}, {"opens": "09:00", "closes": "12:00"}], "special_hours-1-first", "Another row"),
    ],
)
def test_wrong_special_days_are_refused_by_the_field(editor, hospital, special, field, said):
    answer = add(editor, hospital, special=[HOLIDAY | row for row in special])
    assert said in errors(answer)[field]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"latitude": "39.9"}, "longitude"),
        ({"longitude": "-75.2"}, "latitude"),
        ({"latitude": "95", "longitude": "-75.2"}, "latitude"),
        ({"latitude": "39.9", "longitude": "181"}, "longitude"),
        ({"street": ""}, "street"),
        ({"city": ""}, "city"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
    ],
)
def test_a_place_is_told_whole(editor, hospital, fields, field):
    assert set(errors(add(editor, hospital, **fields))) == {field}


def test_a_point_copied_from_a_map_is_rounded(editor, hospital):
    point = {"latitude": "39.94821712345", "longitude": "-75.19392712345"}
    assert add(editor, hospital, **point).status_code == 302
    page = LocationPage.objects.get(slug="downtown")
    assert (str(page.latitude), str(page.longitude)) == ("39.948217", "-75.193927")


@pytest.mark.usefixtures("media_root")
def test_a_picture_is_described_or_said_to_be_decorative(editor, hospital):
    picture = {"image": build_picture().pk}
    assert set(errors(add(editor, hospital, **picture))) == {"image_words"}
    assert add(editor, hospital, publish=False, **picture).status_code == 302
    decorative = {"image_is_decorative": "on", "slug": "other"}
    assert add(editor, hospital, **(picture | decorative)).status_code == 302


def test_an_unfinished_draft_saves_and_shows(editor, hospital):
    wrong = [OFFICE_HOURS | {"closes": "07:00"}, OFFICE_HOURS, {"day": "0", "until_day": ""}]
    answer = add(
        editor,
        hospital,
        publish=False,
        street="",
        latitude="39.9",
        weekly=wrong,
        special=[HOLIDAY | {"first": ""}, HOLIDAY | {"opens": "09:00"}],
    )
    assert answer.status_code == 302
    page = LocationPage.objects.get(slug="downtown")
    preview = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert preview.status_code == 200


def test_wrong_hours_of_a_draft_can_be_put_right_and_published(editor, hospital):
    add(editor, hospital, publish=False, weekly=[OFFICE_HOURS | {"closes": "07:00"}])
    page = LocationPage.objects.get(slug="downtown")
    assert not page.live
    row = OFFICE_HOURS | {"id": page.weekly_hours.get().pk}
    assert edit_page(editor, page, place_form(weekly=[row], stored=1)).status_code == 302
    page.refresh_from_db()
    assert page.live
    assert page.weekly_hours.get().closes.hour == 17


def test_publishing_many_at_once_asks_the_same(editor, hospital):
    add(editor, hospital, publish=False, weekly=[OFFICE_HOURS, OFFICE_HOURS])
    page = LocationPage.objects.get(slug="downtown")
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = editor.post(f"{url}?id={page.pk}", {"include_descendants": ""})
    assert "These hours overlap" in answer.content.decode()
    page.refresh_from_db()
    assert not page.live
