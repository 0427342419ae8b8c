"""Every static file that a template or a stylesheet names is there.

Production refuses to name one that is not, and answers with a server error.
"""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

APPS = [Path(settings.BASE_DIR) / app for app in ("cms", "home", "program", "search")]
STATIC_TAG = re.compile(r"""\{%\s*static\s+["']([^"']+)["']""")
CSS_URL = re.compile(r"""url\(\s*["']?(?!data:|#)([^"')]+)["']?\s*\)""")


def files(pattern: str) -> list[Path]:
    return sorted(path for app in APPS for path in app.rglob(pattern))


NAMED_IN_TEMPLATES = sorted(
    {name for path in files("*.html") for name in STATIC_TAG.findall(path.read_text("utf-8"))}
)


def test_templates_name_some():
    assert NAMED_IN_TEMPLATES


@pytest.mark.parametrize("name", NAMED_IN_TEMPLATES)
def test_a_file_named_in_a_template_is_there(name):
    assert finders.find(name)


@pytest.mark.parametrize("css", files("*.css"), ids=lambda path: path.name)
def test_a_file_named_in_a_stylesheet_is_there_and_of_this_site(css):
    for address in CSS_URL.findall(css.read_text("utf-8")):
        file = (css.parent / address.partition("#")[0]).resolve()
        assert file.is_file(), address
