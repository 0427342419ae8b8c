"""A public answer is the same for everybody and can be kept; one made for a visitor is not kept."""

import gzip

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse, StreamingHttpResponse
from django.middleware.csrf import get_token
from django.test import Client, RequestFactory

from cms.http.middleware.caching import PERSONAL, PUBLIC, PublicCacheMiddleware
from cms.http.middleware.compression import TextCompressionMiddleware
from tests.samples import MAIN_NUMBER

LONG = "A program of the hospital. " * 100


def answer_of(view, method: str = "GET", path: str = "/") -> HttpResponse:
    return PublicCacheMiddleware(view)(RequestFactory().generic(method, path))


def with_cookie(_) -> HttpResponse:
    response = HttpResponse()
    response.set_cookie("name", "value")
    return response


def test_a_public_page_may_be_kept_and_is_asked_for_again_each_time():
    assert answer_of(lambda _: HttpResponse())["Cache-Control"] == PUBLIC == "public, no-cache"


@pytest.mark.parametrize(
    "view",
    [with_cookie, lambda _: HttpResponse(headers={"Vary": "Accept-Encoding, Cookie"})],
    ids=["cookie", "vary"],
)
def test_what_was_made_for_one_visitor_is_not_kept(view):
    assert answer_of(view)["Cache-Control"] == PERSONAL == "private, no-store"


def test_the_answer_to_a_form_is_not_kept():
    assert answer_of(lambda _: HttpResponse(), method="POST")["Cache-Control"] == PERSONAL


def test_a_page_with_a_form_token_is_not_kept(rf):
    from django.middleware.csrf import CsrfViewMiddleware

    def form(request):
        return HttpResponse(get_token(request))

    response = PublicCacheMiddleware(CsrfViewMiddleware(form))(rf.get("/contact/"))
    assert response["Cache-Control"] == PERSONAL


def test_a_view_that_knows_better_is_left_alone():
    def stored(_):
        return HttpResponse(headers={"Cache-Control": "no-store"})

    assert answer_of(stored)["Cache-Control"] == "no-store"


def test_the_admin_speaks_for_itself():
    assert "Cache-Control" not in answer_of(lambda _: HttpResponse(), path="/admin/").headers


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/robots.txt", "/sitemap.xml", "/nothing-here/"])
def test_no_public_address_sets_a_cookie_or_varies_by_visitor(path):
    cookies = f"sessionid={'s' * 32}; csrftoken={'c' * 32}; language=es"
    answer = Client().get(path, headers={"cookie": cookies})
    assert not answer.cookies
    assert answer["Cache-Control"] == PUBLIC
    vary = answer.get("Vary", "")
    assert "Cookie" not in vary
    assert "Accept-Language" not in vary


@pytest.mark.django_db
def test_the_way_into_private_pages_is_there_and_not_kept():
    answer = Client().get("/_util/login/")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == PERSONAL


def test_the_way_into_private_pages_is_a_page_of_the_hospital(hospital):
    answers = [
        Client().get("/_util/login/"),
        Client().post("/_util/login/", {"username": "nobody", "password": "wrong"}),
    ]
    for answer in answers:
        page = BeautifulSoup(answer.content, "html.parser")
        assert page.title.get_text() == "Sign in | Bedside Hospital"
        for name in ("username", "password"):
            field = page.select_one(f".sign-in input[name={name}]")
            assert page.select_one(f"label[for={field['id']}]")
        assert MAIN_NUMBER in page.main.get_text()
        assert answer["Cache-Control"] == PERSONAL
    assert "do not match" in page.select_one("[role=alert]").get_text()


@pytest.mark.django_db
def test_the_answer_to_cookies_that_are_none_of_ours_is_not_kept():
    # Django takes them back, which makes this an answer to one visitor.
    answer = Client().get("/robots.txt", headers={"cookie": "sessionid=\xff; csrftoken=x"})
    assert answer["Cache-Control"] == PERSONAL


@pytest.mark.django_db
def test_a_page_that_has_not_changed_is_not_sent_again():
    first = Client().get("/robots.txt")
    again = Client().get("/robots.txt", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    assert not again.content
    assert again["Cache-Control"] == PUBLIC


@pytest.mark.django_db
def test_compressed_or_not_a_page_that_has_not_changed_is_not_sent_again():
    packed = {"accept-encoding": "gzip"}
    first = Client().get("/sitemap.xml", headers=packed)
    again = Client().get("/sitemap.xml", headers={**packed, "if-none-match": first["ETag"]})
    assert again.status_code == 304


def compressed(response: HttpResponse) -> HttpResponse:
    request = RequestFactory().get("/", headers={"accept-encoding": "gzip"})
    return TextCompressionMiddleware(lambda _: response)(request)


@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "text/plain", "application/xml"])
def test_text_is_compressed(kind):
    answer = compressed(HttpResponse(LONG, content_type=kind))
    assert answer["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.content).decode() == LONG
    assert "Accept-Encoding" in answer["Vary"]


def test_pictures_and_streams_are_sent_as_they_are():
    for answer in (
        compressed(HttpResponse(LONG, content_type="image/avif")),
        compressed(HttpResponse(LONG, content_type="application/pdf")),
        compressed(StreamingHttpResponse([LONG], content_type="text/plain")),
    ):
        assert "Content-Encoding" not in answer.headers
