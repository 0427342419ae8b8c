"""The environment is read strictly, and settings are safe unless a named variable opens them."""

import runpy
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from cms.settings import database, env

BASE = Path(settings.PROJECT_DIR) / "settings" / "base.py"
VARIABLES = ("SSL_REDIRECT", "SECURE_COOKIES", "HSTS_SECONDS", "ALLOWED_HOSTS", "DATABASE_URL")


@pytest.fixture
def base(monkeypatch):
    """Read the base settings as a server does that sets only what it must, and what is given."""

    def read(**variables: str) -> dict:
        for name in VARIABLES:
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("SECRET_KEY", "x" * 60)
        monkeypatch.setenv("BASE_URL", "https://www.example.org")
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(BASE))

    return read


@pytest.mark.parametrize("written", ["yes", "YES", " true ", "1", "on"])
def test_a_flag_understands_the_usual_words_for_yes(monkeypatch, written):
    monkeypatch.setenv("SSL_REDIRECT", written)
    assert env.flag("SSL_REDIRECT", False) is True


@pytest.mark.parametrize(
    ("read", "nonsense"),
    [
        (lambda: env.flag("THE_NAME", True), "perhaps"),
        (lambda: env.whole_number("THE_NAME", 1), "-1"),
        (lambda: env.whole_number("THE_NAME", 1), "٣"),
        (lambda: env.whole_number("THE_NAME", 1), "9" * 5000),
        (lambda: env.whole_number("THE_NAME", 5, minimum=2), "1"),
        (lambda: env.origin("THE_NAME"), "www.example.org"),
        (lambda: env.origin("THE_NAME"), "https://www.example.org/path"),
        (lambda: env.origin("THE_NAME"), "https://"),
        (lambda: env.origin("THE_NAME"), "https://www.example.org:port"),
        (lambda: env.origin("THE_NAME"), "https://user:secret@www.example.org"),
        (lambda: env.origin("THE_NAME"), "ftp://www.example.org"),
        (lambda: env.time_zone("THE_NAME", "UTC"), "Mars/Olympus"),
        (lambda: env.text("THE_NAME"), ""),
    ],
)
def test_nonsense_stops_the_start_and_names_the_variable(monkeypatch, read, nonsense):
    monkeypatch.setenv("THE_NAME", nonsense)
    with pytest.raises(ImproperlyConfigured, match="THE_NAME"):
        read()


def test_an_empty_variable_is_as_good_as_none(monkeypatch):
    monkeypatch.setenv("THE_NAME", "  ")
    assert env.flag("THE_NAME", True) is True
    assert env.whole_number("THE_NAME", 7) == 7
    assert env.words("THE_NAME", ["a"]) == ["a"]
    assert env.folder("THE_NAME", Path("there")) == Path("there")


def test_a_public_address_loses_its_last_slash(monkeypatch):
    monkeypatch.setenv("BASE_URL", "https://www.example.org:8443/")
    assert env.origin("BASE_URL") == "https://www.example.org:8443"


@pytest.mark.parametrize("name", ["SECRET_KEY", "BASE_URL"])
def test_a_server_without_its_key_or_address_does_not_start(base, name):
    with pytest.raises(ImproperlyConfigured, match=name):
        base(**{name: ""})


def test_every_protection_is_on_by_default(base):
    read = base()
    assert read["DEBUG"] is False
    assert read["SECURE_SSL_REDIRECT"] is True
    assert read["SECURE_HSTS_SECONDS"] >= 365 * 24 * 60 * 60
    assert read["SECURE_HSTS_INCLUDE_SUBDOMAINS"] is True
    assert read["SECURE_HSTS_PRELOAD"] is True
    assert "SECURE_PROXY_SSL_HEADER" not in read
    for cookie in ("SESSION", "CSRF"):
        assert read[f"{cookie}_COOKIE_SECURE"] is True
        assert read[f"{cookie}_COOKIE_HTTPONLY"] is True
        assert read[f"{cookie}_COOKIE_SAMESITE"] == "Lax"
        assert read[f"{cookie}_COOKIE_NAME"].startswith("__Host-")
    assert read["ALLOWED_HOSTS"] == ["www.example.org"]


def test_a_named_variable_opens_one_protection_and_no_other(base):
    read = base(SECURE_COOKIES="no")
    assert read["SESSION_COOKIE_SECURE"] is False
    # A browser refuses the prefix without TLS: nobody could sign in.
    assert not read["SESSION_COOKIE_NAME"].startswith("__")
    assert read["SECURE_SSL_REDIRECT"] is True
    assert base(SSL_REDIRECT="no")["SECURE_SSL_REDIRECT"] is False


def test_sqlite_waits_for_its_turn_and_keeps_what_it_acknowledged(base):
    options = base()["DATABASES"]["default"]["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 20
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        assert pragma in options["init_command"]


def test_a_url_selects_postgresql_which_nobody_waits_for_in_vain(base):
    config = base(DATABASE_URL="postgres://me:secret@db.example.org:5433/site")["DATABASES"]
    config = config["default"]
    assert (config["HOST"], config["PORT"], config["NAME"]) == ("db.example.org", 5433, "site")
    # A thread that keeps its connection would keep one of few.
    assert not config.get("CONN_MAX_AGE")
    assert config["OPTIONS"]["connect_timeout"] == 3
    assert config["OPTIONS"]["options"] == "-c statement_timeout=5000"


def test_a_url_may_ask_for_options_of_its_own():
    config = database.configure("postgres:///site?sslmode=require", Path("file"), 0)
    assert config["OPTIONS"]["sslmode"] == "require"
    assert config["OPTIONS"]["options"] == "-c statement_timeout=0"


@pytest.mark.parametrize("url", ["mysql://me:hunter2@host/site", "nonsense:hunter2"])
def test_a_database_that_is_not_supported_is_refused_without_telling_its_password(url):
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL") as refusal:
        database.configure(url, Path("file"), 5)
    assert "hunter2" not in str(refusal.value)
    assert refusal.value.__cause__ is None
