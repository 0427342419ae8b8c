"""A public address answers every visitor alike, and sends nobody elsewhere."""

import re
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.http import HttpResponse
from django.test import Client
from django.utils.cache import has_vary_header

from tests.samples import addresses


@pytest.fixture
def answers(demo_site: None) -> list[tuple[str, HttpResponse]]:
    """What every public address of the demo answers."""
    return [(address, Client().get(address)) for address in addresses()]


def pages(answers: list[tuple[str, HttpResponse]]) -> Iterator[tuple[str, BeautifulSoup]]:
    for address, answer in answers:
        if answer.headers["Content-Type"].startswith("text/html"):
            yield address, BeautifulSoup(answer.content, "html.parser")


# --- Alike


def test_no_address_sets_a_cookie_varies_by_one_or_touches_a_session(
    answers: list[tuple[str, HttpResponse]],
):
    assert len(answers) > 60
    for address, answer in answers:
        assert answer.status_code == (404 if address == "/nowhere/" else 200), address
        assert not answer.cookies, address
        assert not has_vary_header(answer, "Cookie"), address
        session = getattr(answer.wsgi_request, "session", None)
        assert session is None or not session.accessed, address
    assert not Session.objects.exists()


def test_an_editor_who_is_signed_in_reads_what_everybody_reads(demo_site: None):
    editor = Client()
    editor.force_login(get_user_model().objects.create_superuser("editor"))
    for address in addresses():
        assert editor.get(address).content == Client().get(address).content, address


def test_the_same_address_gives_the_same_bytes_twice(answers: list[tuple[str, HttpResponse]]):
    for address, answer in answers:
        assert Client().get(address).content == answer.content, address


# --- Kept by caches, and checked each time


def test_a_page_may_be_kept_and_is_asked_about_each_time(
    answers: list[tuple[str, HttpResponse]],
):
    for address, answer in answers:
        expected = "no-store" if address == "/healthz" else "public, no-cache"
        assert answer.headers["Cache-Control"] == expected, address


# --- Nothing from elsewhere, nothing inline


def test_no_page_asks_for_anything_from_another_host(answers: list[tuple[str, HttpResponse]]):
    asking = {"script": "src", "img": "src", "link": "href", "source": "srcset", "use": "href"}
    for address, page in pages(answers):
        asked = [tag.get(asking[tag.name], "") for tag in page(list(asking))]
        elsewhere = [a for a in asked if re.match(r"\w+:|//", a)]
        # The canonical link names the site's own public address.
        assert all(a.startswith("http://localhost/") for a in elsewhere), address
        assert not page(["iframe", "embed", "object", "base", "audio", "video"]), address


def test_no_page_holds_a_script_a_style_or_a_handler(answers: list[tuple[str, HttpResponse]]):
    for address, page in pages(answers):
        for script in page("script"):
            assert script.get("src") or script["type"] == "application/ld+json", address
        assert not page("style"), address
        for tag in page.find_all(True):
            assert not [name for name in tag.attrs if name == "style" or name.startswith("on")]


def test_no_page_has_a_form_that_could_change_anything(
    answers: list[tuple[str, HttpResponse]],
):
    # A form with a token would be made for one visitor.
    for address, page in pages(answers):
        assert all(form.get("method", "get") == "get" for form in page("form")), address
        assert not page("input", {"name": "csrfmiddlewaretoken"}), address


def test_both_numbers_of_the_program_stand_in_the_first_14_kilobytes(demo_site: None):
    start = Client().get("/cancer-immunotherapy-program/").content[:14_000].decode(errors="ignore")
    assert "tel:+12155903025" in start
    assert "tel:+12674260762" in start
