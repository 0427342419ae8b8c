"""The HTML of every page, as the Nu HTML checker reads it."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest

from tests.browser.conftest import Site
from tests.conftest import must_not_skip


@pytest.fixture(scope="session")
def checker() -> list[str]:
    """The command that runs the checker: its jar comes with the npm package vnu-jar."""
    jar = Path(os.environ.get("VNU_JAR", "var/tools/node_modules/vnu-jar/build/dist/vnu.jar"))
    if jar.exists() and shutil.which("java"):
        return ["java", "-jar", str(jar), "--format", "json", "--errors-only"]
    if must_not_skip():
        pytest.fail(f"The HTML checker is missing: {jar}, or java.")
    return pytest.skip("no HTML checker here: java, and VNU_JAR naming vnu.jar")


def test_the_html_of_every_page_is_valid(site: Site, checker: list[str], tmp_path: Path) -> None:
    for path in [*site.paths(), "/search/?query=cell", "/search/?query=zebra"]:
        request = Request(f"{site.url}{path}", headers={"Accept-Encoding": "identity"})
        with urlopen(request) as answer:
            (tmp_path / f"{quote(path, safe='')}.html").write_bytes(answer.read())
    checked = subprocess.run([*checker, str(tmp_path)], capture_output=True, text=True, check=False)
    messages = json.loads(checked.stderr)["messages"]
    assert [f"{m['url'].rsplit('/', 1)[-1]}: {m['message']}" for m in messages] == []
