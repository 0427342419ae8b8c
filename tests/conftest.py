"""What every test can use."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache
from xdist.scheduler import LoadScopeScheduling

from cms import demo
from cms.publishing.versions import clear_cached
from tests.samples import Hospital, build_hospital
from tests.sites import SiteStore

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """Return the browser of this machine, if it has one."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def must_not_skip() -> bool:
    """Say whether this is the run that decides, where nothing may be left out."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}


class ModulesTogether(LoadScopeScheduling):
    """Deals the tests out by module, which builds its site once; those of the browser together.

    One process serves the site and opens the browser. (`--dist loadgroup` is meant for this, but
    pytest-xdist 3.8 does not group anything with pytest 9.)
    """

    def _split_scope(self, nodeid: str) -> str:
        return "browser" if nodeid.startswith("tests/browser/") else nodeid.partition("::")[0]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a second run leave out what the first has shown already."""
    parser.addoption(
        "--asks-database",
        action="store_true",
        help="only the tests that ask the database, for a run on another one",
    )


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ModulesTogether:
    """Deal the tests out in our way."""
    return ModulesTogether(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the browser tests out where there is no browser, and what nobody asked for."""
    if config.getoption("--asks-database"):
        asking = [item for item in items if "db" in item.fixturenames]
        config.hook.pytest_deselected(
            items=[item for item in items if "db" not in item.fixturenames]
        )
        items[:] = asking
    if find_chromium() is None and not must_not_skip():
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason="no Chromium on this machine"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say plainly what was not tested."""
    left_out = [
        report
        for report in terminalreporter.stats.get("skipped", [])
        if "no Chromium" in str(report.longrepr)
    ]
    if left_out:
        terminalreporter.write_line(
            f"{len(left_out)} browser tests were NOT run: no Chromium was found "
            "(on Debian: apt install chromium).",
            yellow=True,
            bold=True,
        )


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser."""
    path = find_chromium()
    if path is None:
        pytest.fail("no Chromium was found, and without a browser this cannot be tested")
    return path


@pytest.fixture
def media_root(tmp_path: Path, settings: django_settings) -> Path:
    """An empty media folder."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.MEDIA_ROOT.mkdir()
    return settings.MEDIA_ROOT


@pytest.fixture
def error_pages(tmp_path: Path, settings: django_settings) -> Path:
    """An empty folder for the error pages."""
    settings.ERROR_PAGES_DIR = tmp_path / "errors"
    return settings.ERROR_PAGES_DIR


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """Forget what the process remembers: a rolled-back test leaves its content version behind."""
    clear_cached()
    cache.clear()


@pytest.fixture(scope="session")
def sites(django_db_setup: None, django_db_blocker: Any) -> Iterator[SiteStore]:
    """The sites of this process, each built when the first module asks for it."""
    store = SiteStore(django_db_blocker)
    yield store
    store.close()


@pytest.fixture(scope="module")
def _hospital(sites: SiteStore) -> Iterator[Hospital]:
    yield from sites.held("hospital", build_hospital)


@pytest.fixture(scope="module")
def _demo(sites: SiteStore) -> Iterator[bool]:
    yield from sites.held("demo", demo.load)


@pytest.fixture
def hospital(_hospital: Hospital, db: None) -> Hospital:
    """A small site with every page type."""
    return _hospital.fresh()


@pytest.fixture
def demo_site(_demo: bool, db: None) -> None:
    """The demo, as it is loaded into an empty site."""
    assert _demo, "the database of the tests was not empty"
