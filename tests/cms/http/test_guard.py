"""Input that no visitor sends is refused before anything reads it, never with a server error."""

from unittest.mock import Mock

import pytest
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.test import Client, RequestFactory

from cms.http.middleware.guard import InputGuardMiddleware

FORM = "application/x-www-form-urlencoded"


def status(request: HttpRequest) -> int:
    """Return the status of the guard's answer; 200 is what stands behind it."""
    return InputGuardMiddleware(lambda _: HttpResponse("behind"))(request).status_code


def post(path: str, body: str, content_type: str = FORM) -> HttpRequest:
    return RequestFactory().generic("POST", path, body, content_type)


@pytest.mark.parametrize(
    "path",
    ["/%00", "/a%00b/", "/%ff%fe/", "/%e2%82/", "/%c0%ae/", "/%ed%a0%80/", "/%0d%0aX:%201", "/%7f"],
)
def test_an_address_that_is_no_text_is_not_found(path):
    assert status(RequestFactory().get(path)) == 404


@pytest.mark.parametrize("path", ["/", "/caf%C3%A9/", "/%E6%89%8B%E8%A1%93/", "/a%20b/", "/50%25/"])
def test_an_address_in_any_script_passes(path):
    assert status(RequestFactory().get(path)) == 200


@pytest.mark.parametrize("query", ["query=%00", "page=1%00", "%00", "a=b&c=d%00e"])
def test_a_query_with_nul_is_refused(query):
    assert status(RequestFactory().get("/", query_params=None, QUERY_STRING=query)) == 400


@pytest.mark.parametrize("query", ["query=%22", "query=%ff", "query=%2500", "page=last", "=&&="])
def test_a_strange_query_is_left_to_the_view(query):
    assert status(RequestFactory().get("/", QUERY_STRING=query)) == 200


@pytest.mark.parametrize("method", ["TRACE", "PUT", "DELETE", "PATCH", "CONNECT", "FOO"])
def test_a_method_that_nothing_here_answers_is_not_allowed(method):
    assert status(RequestFactory().generic(method, "/")) == 405


def test_the_refusal_of_a_method_names_those_that_are_allowed():
    guard = InputGuardMiddleware(lambda _: HttpResponse())
    assert guard(RequestFactory().generic("TRACE", "/"))["Allow"] == "GET, HEAD, OPTIONS, POST"


@pytest.mark.parametrize("charset", ["utf-16", "utf-7", "latin-1", "bogus"])
@pytest.mark.parametrize("kind", [FORM, "multipart/form-data; boundary=x"])
def test_a_form_in_a_foreign_charset_is_refused(charset, kind):
    assert status(post("/", "a=b", f"{kind}; charset={charset}")) == 400


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", '"utf-8"'])
def test_a_form_in_utf8_passes(charset):
    assert status(post("/", "a=b", f"{FORM}; charset={charset}")) == 200


def test_a_public_form_with_more_fields_than_any_of_ours_is_refused():
    assert status(post("/contact/", "&".join(f"f{n}=1" for n in range(201)))) == 400
    assert status(post("/contact/", "&".join(["f=1"] * 201))) == 400
    assert status(post("/contact/", "&".join(f"f{n}=1" for n in range(200)))) == 200


def test_the_page_editor_may_send_thousands_of_fields():
    assert status(post("/admin/pages/1/edit/", "&".join(f"f{n}=1" for n in range(2000)))) == 200


@pytest.mark.parametrize(
    "body", ["", "--x\r\n", "--x\r\nContent-Disposition: form-data\r\n\r\n", "nothing of the kind"]
)
@pytest.mark.parametrize("path", ["/admin/nowhere", "/search/"])
def test_a_broken_upload_is_a_bad_request_at_worst(path, body, db):
    client = Client(raise_request_exception=False)
    answer = client.generic("POST", path, body, "multipart/form-data; boundary=x")
    assert answer.status_code < 500


def test_a_form_that_stops_half_way_is_a_bad_request():
    request = post("/contact/", "a=b")
    request.read = Mock(side_effect=UnreadablePostError("nothing came for ten seconds"))
    assert status(request) == 400


@pytest.mark.parametrize("charset", ["utf-16", "utf-7"])
def test_a_foreign_charset_is_a_bad_request_through_every_layer(charset):
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    answer = client.post("/search/", "a=b", content_type=f"{FORM}; charset={charset}")
    assert answer.status_code == 400
