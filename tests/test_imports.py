"""Who imports whom: arrows point down, and no circle of files is left.

Imports inside functions and for types count like all others. The order of program's wings is held
by import-linter, in `./run lint`.
"""

import ast
from collections.abc import Iterator

import grimp
import pytest

from tests.trees import APPS, files, imports, name_of

PYTHON = files("*.py")
# What ties the parts together may know them all.
WIRING = ("cms/urls.py", "cms/demo/", "cms/management/commands/")
# What Django and outsiders read; inside, each imports the file that defines.
FACES = {"cms": ("cms.models", "cms.blocks"), "program": ("program.models",)}
# Models of migrations come from the registry alone; the demo names its pages' types as text.
HISTORICAL = ("cms/demo/", "cms/fields/stream_migrations.py")


@pytest.fixture(scope="module")
def graph() -> dict[str, set[str]]:
    """For each module of ours those that it imports."""
    found = grimp.build_graph(*APPS, cache_dir=None)
    return {module: found.find_modules_directly_imported_by(module) for module in found.modules}


def circles(graph: dict[str, set[str]]) -> Iterator[set[str]]:
    """The groups of modules in which each can be reached from each other."""
    left = {module: {to for to in found if to in graph} for module, found in graph.items()}
    # What imports nothing of the rest, or is imported by nothing of it, is in no circle.
    while True:
        imported = set().union(*left.values()) if left else set()
        ends = {module for module, found in left.items() if not found or module not in imported}
        if not ends:
            break
        left = {module: found - ends for module, found in left.items() if module not in ends}
    while left:
        circle = reachable(next(iter(left)), left)
        yield circle
        left = {module: found - circle for module, found in left.items() if module not in circle}


def reachable(module: str, graph: dict[str, set[str]]) -> set[str]:
    """The module, and all that it imports by any way."""
    found, new = {module}, [module]
    while new:
        new = [to for to in graph[new.pop()] if to not in found] + new
        found |= set(new)
    return found


def test_no_circle_of_files(graph):
    assert list(circles(graph)) == []


def test_a_circle_would_be_found():
    tied = {"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}, "e": set()}
    assert list(circles(tied)) == [{"b", "c"}]


@pytest.mark.parametrize("app", FACES)
def test_nobody_inside_imports_a_face(graph, app):
    faces = FACES[app]
    outside = (*faces, "cms.demo", "cms.management", "program.management")
    inside = [m for m in graph if m.startswith(f"{app}.") and not m.startswith(outside)]
    assert not {module for module in inside if graph[module] & set(faces)}


def test_nobody_asks_the_registry_for_a_model_that_can_be_imported():
    asking = {
        name_of(file)
        for file in PYTHON
        if not name_of(file).startswith(HISTORICAL)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "get_model"
    }
    assert not asking


@pytest.mark.parametrize("file", PYTHON, ids=name_of)
def test_a_part_imports_only_what_stands_below_it(file):
    part = name_of(file).partition("/")[0]
    if part == "cms" and name_of(file).startswith(WIRING):
        return
    parts = {module.partition(".")[0] for module in imports(file)}
    assert parts.isdisjoint(set(APPS) - {"cms", part})


def test_only_wiring_knows_the_demo():
    knowing = {
        name_of(file)
        for file in PYTHON
        if any(module.startswith("cms.demo") for module in imports(file))
    }
    assert not [name for name in knowing if not name.startswith(WIRING)]


@pytest.mark.parametrize("app", APPS)
def test_no_test_is_imported_by_the_site(app):
    assert not [
        name_of(file)
        for file in files("*.py", folders=(app,))
        if any(module.startswith("tests") for module in imports(file))
    ]
