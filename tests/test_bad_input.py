"""Whatever is typed, sent or forged, no public address answers with a server error."""

import logging
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from django.http import HttpResponse
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.demo import builders
from cms.media.pictures import picture_url
from tests.samples import Hospital, addresses, build_picture

FORM = "application/x-www-form-urlencoded"
# What stands beside the pages: files, pictures, sign-in to private pages and to the admin.
OTHERS = [
    "/documents/1/paper.txt",
    "/media/images/hill.png",
    "/static/cms/sprite.svg",
    "/_util/login/",
    "/_util/authenticate_with_password/1/1/",
    "/admin/login/",
]

PATHS = [
    "/%00",
    "/a%00b/",
    "/%ff%fe/",
    "/%e2%82/",
    "/%c0%ae%c0%ae/",
    "/%ed%a0%80/",
    "/%zz/",
    "/..%2f..%2fetc%2fpasswd",
    "/../../etc/passwd",
    f"/{'a' * 4000}/",
    "/" + "a/" * 500,
    "/%0d%0aX:%201",
    "/%0d%0aSet-Cookie:%20a=b/",
    "/news/0000/00/",
    "/events/9999/12/31/",
    "/events/%D9%A2%D9%A0%D9%A2%D9%A6/",
    "/.env",
    "/.git/HEAD",
    "//evil.example/%2e%2e",
    "/%5cevil.example/",
    "/documents/999999999999999999999/x",
    "/documents/0/",
    "/img/999999999999999999999/0/whole-320.avif",
    "/img/1/0/whole-99999.avif",
    "/img/1/%00/whole-320.avif",
    "/images/x/1/fill-99999x99999/",
    "/media/..%2f..%2fdb.sqlite3",
    "/media/images/%00.png",
    "/conditions/;a=b/",
    "/search/%22/",
    "/es/",
    "/xx/",
    "/sitemap.xml/",
    "/api/v2/pages/",
    "/admin",
    "/%F0%9F%A9%BA/",
]

VALUES = [
    "",
    "%00",
    "a%00b",
    "%22",
    "%27",
    "%20%20%20",
    "%22unbalanced%20AND%20(%20OR%20NOT%20*%20:%26|!%20%3C-%3E",
    "%22a%22:" * 60,
    "a" * 5000,
    "%E7%99%82" * 900,
    "%ff%fe",
    "%ed%a0%80",
    "%C3",
    "%",
    "%0d%0aSet-Cookie:%20a=b",
    "%1b[31m%08%01",
    "%F3%A0%80%81%E2%80%AE",
    "0",
    "-1",
    "1.5",
    "last",
    "%D9%A2",
    "NaN",
    "1e309",
    "9" * 40,
    "9" * 4400,
    "None",
    "%7B%7B7*7%7D%7D%25s%7B0%7D",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "..%2f..%2fetc%2fpasswd",
    "//evil.example",
    "/%5cevil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "2026-02-30",
]
KEYS = ["query", "page", "back", "next", "tag[]", "preview", "format", "lang", ""]

HEADERS = [
    {"accept-language": ", ".join(["xx;q=0.1"] * 500)},
    {"accept-encoding": "gzip;q=nonsense, br;q=9"},
    {"cookie": "\xff\xfe=\x01; sessionid=\xe9; csrftoken=a"},
    {"cookie": "sessionid=" + "f" * 4000},
    {"cookie": "wagtail_page_view_restriction=1"},
    {"if-modified-since": "Fri, 31 Dec 9999 23:59:59 GMT"},
    {"if-modified-since": "yesterday"},
    {"if-none-match": 'W/"' + "a" * 4000},
    {"range": "bytes=" + ",".join(["0-1"] * 300)},
    {"range": "bytes=9-1"},
    {"x-forwarded-host": "evil.example"},
    {"x-forwarded-proto": "gopher"},
    {"x-forwarded-for": "<script>"},
    {"x-original-url": "/admin/"},
    {"referer": "\xff"},
    {"user-agent": ""},
    {"content-length": "five"},
]


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Refusals are logged as warnings, and here there are thousands."""
    logging.disable(logging.WARNING)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


@pytest.fixture
def public(hospital: Hospital, media_root: Path) -> list[str]:
    """Every address that a stranger may ask for."""
    document = builders.build_document("Paper", "paper.txt", "words")
    picture = picture_url(build_picture(), "whole", 320, "png")
    return [*addresses(), *OTHERS, document.url, picture]


def check(answer: HttpResponse, sent: object) -> None:
    """Whatever was sent: no server error, no way to another host, nothing smuggled in."""
    assert answer.status_code < 500, sent
    place = urlsplit(answer.headers.get("Location", ""))
    assert not place.netloc, sent
    assert not place.path.startswith(("//", "/\\")), sent
    smuggled = set(answer.cookies) - {"csrftoken", "sessionid"}
    assert not smuggled, sent
    assert not any("\n" in value or "\r" in value for value in answer.headers.values())


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:40])
def test_an_address_of_nonsense_is_not_found(hospital: Hospital, client: Client, path: str):
    answer = client.get(path)
    check(answer, path)
    assert answer.status_code in {301, 302, 400, 404}


def test_no_query_breaks_an_address(public: list[str], client: Client):
    for address in public:
        for value in VALUES:
            query = "&".join(f"{key}={value}" for key in KEYS)
            answer = client.get(address.partition("?")[0], QUERY_STRING=query)
            check(answer, (address, value))


def test_a_query_of_hundreds_of_keys_breaks_nothing(public: list[str], client: Client):
    query = "&".join(f"k{number}=1" for number in range(300)) + "&query=a&query=b&=&&"
    for address in public:
        check(client.get(address.partition("?")[0], QUERY_STRING=query), address)


@pytest.mark.parametrize("headers", HEADERS, ids=lambda headers: next(iter(headers)))
def test_no_header_breaks_an_address(public: list[str], client: Client, headers: dict[str, str]):
    for address in public:
        answer = client.get(address, headers=headers)
        check(answer, (address, headers))
        assert b"evil.example" not in answer.getvalue()


@pytest.mark.parametrize(
    "host", ["evil.example", "a@testserver", "testserver:x", "[::", "münchen", "a" * 3000, ""]
)
def test_a_foreign_host_is_refused(public: list[str], client: Client, host: str):
    for address in public:
        answer = client.get(address, headers={"host": host})
        check(answer, (address, host))
        # The health check is asked by number; files that are the same everywhere may be given.
        known = address == "/healthz" or address.startswith("/static/")
        assert known or answer.status_code == 400, (address, host)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "FOO"])
def test_no_method_breaks_an_address(public: list[str], client: Client, method: str):
    for address in public:
        check(client.generic(method, address, "a=b", FORM), (method, address))


def test_head_tells_what_get_would_and_sends_nothing(public: list[str], client: Client):
    for address in public:
        head, get = client.head(address), client.get(address)
        assert head.status_code == get.status_code
        assert head.getvalue() == b""


@pytest.mark.parametrize("charset", ["utf-16", "utf-7", "latin-1", "bogus", "\xff"])
@pytest.mark.parametrize("kind", [FORM, "multipart/form-data; boundary=x", "application/json"])
def test_a_form_in_a_foreign_charset_is_a_bad_request(public: list[str], kind: str, charset: str):
    client = Client(raise_request_exception=False, enforce_csrf_checks=True)
    for address in public:
        answer = client.generic("POST", address, b"a=\xff\xfe", f"{kind}; charset={charset}")
        check(answer, address)
        # The health check reads nothing that is sent.
        assert address == "/healthz" or answer.status_code in {400, 403, 404, 405}, address


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"&".join(b"f%d=1" % number for number in range(1500)), FORM),
        (b"query=" + b"a" * 3_000_000, FORM),
        (b"query=%00&next=%0d%0a", FORM),
        (b"__proto__=1&form-TOTAL_FORMS=999999999", FORM),
        (b"", "multipart/form-data"),
        (b"--x", "multipart/form-data; boundary=x"),
        (b"--x\r\nContent-Disposition: form-data; name=a\r\n", "multipart/form-data; boundary=x"),
        (b"nonsense", "multipart/form-data; boundary=" + "x" * 500),
        (b"{" * 5000, "application/json"),
        (b"\xff\xfe", "text/plain; charset=utf-16"),
        (b"<a>", "application/xml"),
    ],
    ids=lambda part: str(part)[:30],
)
def test_no_form_breaks_an_address(public: list[str], client: Client, body: bytes, kind: str):
    for address in public:
        check(client.generic("POST", address, body, kind), (address, kind))


# --- The search, with whatever a generator of text comes up with


@settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(words=st.text(max_size=300), page=st.text(max_size=8))
def test_the_search_answers_any_text(hospital: Hospital, words: str, page: str):
    answer = Client(raise_request_exception=False).get("/search/", {"query": words, "page": page})
    assert answer.status_code == (400 if "\0" in words + page else 200)


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(raw=st.binary(max_size=60))
def test_the_search_answers_any_bytes(hospital: Hospital, raw: bytes):
    client = Client(raise_request_exception=False)
    check(client.get("/search/", QUERY_STRING=f"query={quote(raw)}"), raw)


SIGNS = "\"'*():^+-|&!\\%_;{}~\u200b"
OPERATORS = [*SIGNS, "AND", "OR", "NOT", "NEAR", "<->", "--", "cell", "title"]


@settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(parts=st.lists(st.sampled_from(OPERATORS), max_size=12), glue=st.sampled_from(["", " "]))
def test_the_search_answers_any_mix_of_operators(hospital: Hospital, parts: list[str], glue: str):
    answer = Client(raise_request_exception=False).get("/search/", {"query": glue.join(parts)})
    assert answer.status_code == 200
