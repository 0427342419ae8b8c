"""What is cached is not worked for again: the cache is asked before a query is put together."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from django.db.models import QuerySet
from django.test import Client
from wagtail.models import Page

from tests.trees import ROOT, files

ASKS = {"cached", "cached_until", "_kept"}


def asking_functions() -> set[tuple[str, str]]:
    """The functions that ask the cache themselves: file and name."""
    return {
        (str(ROOT / path), function.name)
        for path in files("*.py")
        for function in ast.walk(ast.parse((ROOT / path).read_text()))
        if isinstance(function, ast.FunctionDef) and any(map(is_asking, own_nodes(function)))
    }


def own_nodes(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """What the function does itself, not what it hands over to be done later."""
    waiting = list(function.body)
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, ast.Lambda | ast.FunctionDef):
            waiting.extend(ast.iter_child_nodes(node))


def is_asking(node: ast.AST) -> bool:
    """Whether this is a call that asks the cache."""
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in ASKS


def our_frame(frame: FrameType | None) -> FrameType | None:
    """The function of the project that stands nearest below."""
    libraries = str(Path(sys.prefix))
    while frame and frame.f_code.co_filename.startswith((libraries, "<")):
        frame = frame.f_back
    return frame


def test_pages_that_are_cached_put_no_query_together_before_they_ask(
    demo_site: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asking = asking_functions()
    assert asking
    addresses = [page.url for page in Page.objects.live() if page.url]
    for address in addresses:
        Client().get(address)
    too_early = set()

    def note(self: QuerySet, *args: Any, **kwargs: Any) -> None:
        as_before(self, *args, **kwargs)
        frame = our_frame(sys._getframe(1))
        if frame and (frame.f_code.co_filename, frame.f_code.co_name) in asking:
            too_early.add((frame.f_code.co_filename, frame.f_code.co_name))

    as_before = QuerySet.__init__
    monkeypatch.setattr(QuerySet, "__init__", note)
    for address in addresses:
        assert Client().get(address).status_code == 200
    assert not too_early
