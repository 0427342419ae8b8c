"""The language of an answer is that of its address, whatever the browser prefers."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import translation

from cms.middleware.locale import PathLocaleMiddleware


def language_at(path: str, **headers: str) -> str:
    middleware = PathLocaleMiddleware(lambda _: HttpResponse(translation.get_language()))
    return middleware(RequestFactory().get(path, headers=headers)).content.decode()


@pytest.mark.parametrize(
    ("path", "language"),
    [("/", "en"), ("/es/", "es"), ("/zh-hant/a/", "zh-hant"), ("/estate/", "en"), ("/xx/", "en")],
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
