"""The language of an answer is that of its address, whatever the browser prefers."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils import translation
from wagtail.models import Locale

from cms.demo.builders import build_front_page
from cms.http.middleware.locale import PathLocaleMiddleware

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def front_pages() -> None:
    """The site speaks English, Spanish, Arabic and Chinese."""
    front = build_front_page()
    for code in ("es", "ar", "zh-hant"):
        locale = Locale.objects.create(language_code=code)
        front.copy_for_translation(locale).save_revision().publish()


def language_at(path: str, **headers: str) -> str:
    middleware = PathLocaleMiddleware(lambda _: HttpResponse(translation.get_language()))
    return middleware(RequestFactory().get(path, headers=headers)).content.decode()


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("/", "en"),
        ("/es/", "es"),
        ("/zh-hant/a/", "zh-hant"),
        ("/estate/", "en"),
        ("/xx/", "en"),
        ("/fr/", "en"),
    ],
)
def test_the_path_names_the_language(path, language):
    assert language_at(path) == language


def test_the_browser_and_cookies_do_not():
    headers = {"accept-language": "es, ar;q=0.9", "cookie": "django_language=es"}
    assert language_at("/", **headers) == "en"


def test_the_next_request_of_the_thread_begins_anew():
    before = translation.get_language()
    language_at("/ar/")
    assert translation.get_language() == before


def test_under_a_language_without_pages_what_is_not_found_is_told_in_english():
    answer = Client().get("/fr/zzz/")
    assert answer.status_code == 404
    page = answer.content.decode()
    assert '<html lang="en"' in page
    assert 'href="/fr/' not in page
