"""The demonstration, served the way production is, and a real browser to visit it with."""

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
# Preparing a site takes longest the first time, when its static files are compressed.
PATIENCE_SECONDS = 400
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all that is below this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@dataclass
class Site:
    """A running site."""

    url: str
    folder: Path

    def paths(self) -> list[str]:
        """The addresses of all its pages, as its sitemap tells them."""
        with urlopen(f"{self.url}/sitemap.xml") as answer:
            listed = re.findall(r"<loc>([^<]+)</loc>", answer.read().decode())
        return [urlsplit(address).path for address in listed]

    def password(self, name: str) -> str:
        """The password that was made for this database."""
        told = (self.folder / "sign-ins.txt").read_text(encoding="utf-8")
        return re.search(rf"{name}\s+(\S+)", told)[1]


@dataclass
class Visit:
    """An open page, and what went wrong while it was opened."""

    page: Page
    site: Site
    complaints: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Listen for what a visitor must never meet."""
        self.page.on("console", lambda message: self.complaints.append(f"says {message.text}"))
        self.page.on("pageerror", lambda error: self.complaints.append(f"breaks: {error}"))
        self.page.on("requestfailed", lambda request: self.complaints.append(f"lost {request.url}"))
        self.page.on("request", self._note_foreign)
        self.page.on("response", self._note_failed)

    def go(self, path: str) -> Page:
        """Open an address of the site."""
        self.page.goto(f"{self.site.url}{path}")
        return self.page

    def faults(self) -> list[str]:
        """What went wrong, and what axe, the eye and the thumb would stumble over."""
        broken = self.page.evaluate(
            "[...document.images].filter(i => i.complete && !i.naturalWidth).map(i => i.src)"
        )
        sideways = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        found = [*self.complaints, *(f"broken picture {src}" for src in broken)]
        if sideways > 0:
            found.append(f"scrolls {sideways} px sideways")
        return [*found, *self.violations()]

    def violations(self) -> list[str]:
        """What axe-core finds: WCAG 2.2 A and AA, and best practice."""
        self.page.evaluate(AXE)
        results = self.page.evaluate(
            "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", AXE_TAGS
        )
        return [
            f"{rule['id']}: {' '.join(str(target) for target in node['target'])}"
            for rule in results["violations"]
            for node in rule["nodes"]
        ]

    def _note_foreign(self, request: Any) -> None:
        if not request.url.startswith((self.site.url, "data:", "blob:")):
            self.complaints.append(f"asks {request.url}")

    def _note_failed(self, response: Any) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            self.complaints.append(f"{response.status} {response.url}")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The demonstration, served by `./run serve` with a database of its own."""
    folder = tmp_path_factory.mktemp("site")
    port = free_port()
    kept = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "BASE_URL", "HOST"}}
    environment = kept | {"VAR_DIR": str(folder), "PORT": str(port), "LOG_LEVEL": "ERROR"}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    environment.pop("SECRET_KEY", None)
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            ["./run", "serve"],
            cwd=ROOT,
            env=environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            served = Site(f"http://localhost:{port}", folder)
            wait_for(served, server, folder / "log")
            yield served
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=30)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def wait_for(site: Site, server: subprocess.Popen, log: Path) -> None:
    """Return when the site answers; say why it does not."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urlopen(f"{site.url}/healthz", timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.5)
    pytest.fail(f"The site did not start:\n{log.read_text()}")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives the browser."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    """The browser; each visit has a window of its own."""
    opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
    yield opened
    opened.close()


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Callable[..., Visit]]:
    """Open a window: `visit(width=320, color_scheme="dark", java_script_enabled=False)`."""
    contexts = []

    def open_window(width: int = 1280, height: int = 800, **options: Any) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        opened = Visit(context.new_page(), site)
        opened.watch()
        return opened

    yield open_window
    for context in contexts:
        context.close()


@contextmanager
def collected(faults: list[str], where: str, visit: Visit) -> Iterator[None]:
    """Collect the faults of one address, so that a run names them all."""
    visit.complaints.clear()
    yield
    faults.extend(f"{where}: {fault}" for fault in visit.faults())
