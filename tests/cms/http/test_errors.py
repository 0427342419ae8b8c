"""When something is wrong, the visitor still gets a page with the number to call."""

from contextlib import ExitStack
from io import StringIO
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import InterfaceError, OperationalError
from django.template import Template, TemplateSyntaxError
from django.test import Client
from django.utils import translation

from cms.http import errors

NUMBER = '<a href="tel:+18008792467">1-800-TRY-CHOP</a>'


@pytest.fixture
def written(error_pages):
    """Error pages as they were written while everything was well."""
    error_pages.mkdir()
    for code in errors.CODES:
        (error_pages / f"{code}.html").write_text(f"<h1>{code}</h1>{NUMBER}", encoding="utf-8")
    return error_pages


@pytest.fixture
def no_database():
    """The database server is gone."""
    gone = OperationalError("connection refused")
    with ExitStack() as stack:
        for name in ("cursor", "ensure_connection"):
            stack.enter_context(patch.object(BaseDatabaseWrapper, name, side_effect=gone))
        yield


@pytest.fixture
def no_templates():
    """The template engine fails, whatever it is asked for."""
    with patch.object(Template, "render", side_effect=TemplateSyntaxError("broken")):
        yield


def visit(path: str = "/"):
    return Client(raise_request_exception=False).get(path)


def test_without_database_and_templates_the_number_is_still_there(
    written, no_database, no_templates
):
    answer = visit("/")
    assert answer.status_code == 503
    assert NUMBER in answer.content.decode()
    assert int(answer["Retry-After"]) > 0
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_an_unknown_address_has_the_number_when_its_page_cannot_be_made(written, no_templates):
    answer = visit("/media/nothing.png")
    assert answer.status_code == 404
    assert NUMBER in answer.content.decode()


def test_no_address_is_called_unknown_while_the_database_cannot_be_asked(written, no_database):
    # A search engine would forget a page that it is told is not there.
    assert visit("/media/nothing.png").status_code == 503


@pytest.mark.django_db
def test_a_fault_of_our_own_is_a_500_with_the_number(written):
    with patch("cms.seo.sitemaps.robots_lines", side_effect=ZeroDivisionError):
        answer = visit("/robots.txt")
    assert answer.status_code == 500
    assert NUMBER in answer.content.decode()
    assert "Retry-After" not in answer.headers


@pytest.mark.parametrize("fault", [OperationalError, InterfaceError])
def test_a_fault_of_the_database_says_when_to_come_back(written, fault):
    with patch("cms.seo.sitemaps.robots_lines", side_effect=fault):
        answer = visit("/robots.txt")
    assert answer.status_code == 503
    assert "Retry-After" in answer.headers


def test_the_error_page_carries_the_policies(written, no_database):
    assert "default-src 'self'" in visit("/")["Content-Security-Policy"]


def test_a_foreign_host_and_a_missing_token_are_refused_with_the_number(written):
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    foreign = client.get("/", headers={"host": "evil.example"})
    no_token = client.post("/search/")
    assert (foreign.status_code, no_token.status_code) == (400, 403)
    for answer in (foreign, no_token):
        assert NUMBER in answer.content.decode()


@pytest.mark.parametrize("state", ["nothing written", "half a character written"])
def test_with_not_even_a_file_there_is_a_page(error_pages, no_database, state):
    if state.startswith("half"):
        error_pages.mkdir()
        (error_pages / "503.html").write_bytes(b"\xe2\x82")
    answer = visit("/")
    assert answer.status_code == 503
    assert "tel:911" in answer.content.decode()


@pytest.mark.django_db
def test_the_files_are_written_whole_and_replaced(error_pages):
    assert [path.name for path in errors.write_error_pages()] == [
        f"{code}.html" for code in errors.CODES
    ]
    before = (error_pages / "500.html").stat().st_ino
    errors.write_error_pages()
    # A new file in the place of the old one: nobody can have read a half.
    assert (error_pages / "500.html").stat().st_ino != before
    assert len(list(error_pages.iterdir())) == len(errors.CODES)


@pytest.mark.django_db
def test_they_speak_the_language_of_the_site_whoever_publishes(error_pages):
    errors.write_error_pages()
    page = (error_pages / "404.html").read_text(encoding="utf-8")
    with translation.override("es"), patch("cms.http.errors.write_atomically") as write:
        errors.write_error_pages()
    assert page in [call.args[1] for call in write.call_args_list]


@pytest.mark.django_db
def test_a_folder_that_cannot_be_written_costs_no_editor_the_work(settings, tmp_path, caplog):
    settings.ERROR_PAGES_DIR = tmp_path / "file" / "errors"
    (tmp_path / "file").write_text("in the way")
    assert errors.write_error_pages() == []
    assert "could not be written" in caplog.text


@pytest.mark.django_db
def test_a_command_writes_them_and_fails_aloud(error_pages, settings, tmp_path):
    out = StringIO()
    call_command("write_error_pages", stdout=out)
    assert "503.html" in out.getvalue()
    settings.ERROR_PAGES_DIR = tmp_path / "file" / "errors"
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CommandError):
        call_command("write_error_pages")
