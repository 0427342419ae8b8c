"""Templates that stand in the place of another package's say which original they were read against.

The mark is their first line: the package, its version, and the beginning of the original's SHA-256.
"""

import re
from hashlib import sha256
from pathlib import Path

import pytest
from django.template import engines

from tests.trees import files, name_of

MARK = re.compile(r"\{# In the place of (\S+) (\d[\d.]*)'s, sha256 ([0-9a-f]{16})\. #\}\n")


def original_of(file: Path) -> Path | None:
    """The template of another package that ours hides."""
    name = file.as_posix().partition("/templates/")[2]
    loaders = engines["django"].engine.template_loaders
    found = [Path(o.name) for loader in loaders for o in loader.get_template_sources(name)]
    # The first is used; those of ours stand before all others.
    hidden = [path for path in found[found.index(file) + 1 :] if path.is_file()]
    return hidden[0] if hidden else None


def checksum(original: Path) -> str:
    return sha256(original.read_bytes()).hexdigest()[:16]


OURS = [file for file in files("*.*") if "templates" in file.parts]
OVERRIDDEN = {file: found for file in OURS if (found := original_of(file))}


def test_those_that_hide_another_are_found():
    names = {file.as_posix().partition("/templates/")[2] for file in OVERRIDDEN}
    assert {"wagtailadmin/base.html", "wagtailcore/shared/block_preview.html"} <= names


@pytest.mark.parametrize("file", OVERRIDDEN, ids=name_of)
def test_it_was_read_against_the_original_that_is_installed(file):
    original = OVERRIDDEN[file]
    mark = MARK.match(file.read_text(encoding="utf-8"))
    assert mark, "its first line says which original it was read against"
    assert mark[3] == checksum(original), (
        f"{original} has changed: read it again, then write down {checksum(original)}"
    )
