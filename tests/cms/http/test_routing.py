"""From an address to a page."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from cms.demo.builders import build_front_page, build_page
from home.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def front() -> HomePage:
    return build_front_page()


@pytest.fixture
def deep(front: HomePage) -> StandardPage:
    page = front
    for title in ("One", "Two", "Three", "Four"):
        page = build_page(page, StandardPage, title=title)
    return page


def test_a_deep_page_is_found_with_its_ancestors(client: Client, deep: StandardPage) -> None:
    response = client.get("/one/two/three/four/")
    assert response.context["page"] == deep
    crumbs = [link.text for link in response.context["layout"].breadcrumbs]
    assert crumbs[1:] == ["One", "Two", "Three", "Four"]


def test_the_depth_of_a_page_costs_no_query(client: Client, deep: StandardPage) -> None:
    def queries(path: str) -> int:
        client.get(path)
        with CaptureQueriesContext(connection) as captured:
            client.get(path)
        return len(captured)

    assert queries("/one/two/") == queries("/one/two/three/four/")


@pytest.mark.parametrize(
    "path",
    ["/two/", "/one/three/", "/one/two/one/", "/one/two/three/four/five/", "/ONE/", "/one" * 30],
)
def test_an_address_with_the_right_words_in_the_wrong_place_is_not_found(
    client: Client, deep: StandardPage, path: str
) -> None:
    assert client.get(f"{path.rstrip('/')}/").status_code == 404


def test_the_same_slug_may_stand_in_two_sections(client: Client, front: HomePage) -> None:
    one = build_page(front, StandardPage, title="One")
    two = build_page(front, StandardPage, title="Two")
    first = build_page(one, StandardPage, title="Events", slug="events")
    second = build_page(two, StandardPage, title="Events", slug="events")
    assert client.get("/one/events/").context["page"] == first
    assert client.get("/two/events/").context["page"] == second


def test_a_language_without_a_front_page_is_not_found(client: Client, front: HomePage) -> None:
    assert client.get("/es/").status_code == 404


def test_a_language_with_content_has_its_own_addresses(client: Client, front: HomePage) -> None:
    arabic = Locale.objects.create(language_code="ar")
    translation = front.copy_for_translation(arabic)
    translation.title = "الصفحة الرئيسية"
    translation.save_revision().publish()
    response = client.get("/ar/")
    assert response.context["page"].title == "الصفحة الرئيسية"
    assert '<html lang="ar" dir="rtl">' in response.content.decode()
    alternates = {a.code: a.url for a in response.context["layout"].alternates}
    assert set(alternates) == {"en", "ar"}
    assert alternates["ar"].endswith("/ar/")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_page_is_read_and_not_written_to(client: Client, front: HomePage, method: str) -> None:
    assert getattr(client, method)("/").status_code == 405
    assert set(client.options("/").headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}
