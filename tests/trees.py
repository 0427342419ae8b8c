"""What the code is made of, for the tests that hold its shape."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.apps import apps
from wagtail.blocks import Block, StreamBlock
from wagtail.blocks.definition_lookup import BlockDefinitionLookupBuilder
from wagtail.fields import StreamField
from wagtail.models import Page

ROOT = Path(__file__).resolve().parent.parent
APPS = ("cms", "home", "program", "search")


def files(*patterns: str, folders: tuple[str, ...] = APPS) -> list[Path]:
    """The files of ours that match, without migrations."""
    found = (file for name in folders for p in patterns for file in (ROOT / name).rglob(p))
    return sorted(file for file in found if "migrations" not in file.parts)


def name_of(file: Path) -> str:
    """The file's place in the project."""
    return file.relative_to(ROOT).as_posix()


def imports(file: Path) -> set[str]:
    """Every module that the file imports, wherever in it, by its full name."""
    found = set()
    package = file.relative_to(ROOT).parent.as_posix().replace("/", ".")
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1]
            base = ".".join([*above, *filter(None, [node.module])]) if node.level else node.module
            found |= {f"{base}.{alias.name}" for alias in node.names}
    return found


def our_models() -> list[type]:
    """Every model of ours."""
    return [model for name in APPS for model in apps.get_app_config(name).get_models()]


def page_types() -> list[type[Page]]:
    """Every page type of ours."""
    return [model for model in our_models() if issubclass(model, Page)]


def streams() -> Iterator[tuple[str, StreamField]]:
    """Every stream of every model of ours, with its place."""
    for model in our_models():
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                yield f"{model.__name__}.{field.name}", field


def blocks() -> Iterator[tuple[str, Block]]:
    """Every block in every stream, with its place; the same class may come often."""
    for place, field in streams():
        yield from _below(place, field.stream_block)


def _below(place: str, block: Block) -> Iterator[tuple[str, Block]]:
    yield place, block
    children = dict(getattr(block, "child_blocks", {}))
    if hasattr(block, "child_block"):
        children["item"] = block.child_block
    for name, child in children.items():
        yield from _below(f"{place}.{name}", child)


@dataclass(frozen=True)
class Offer:
    """A block that streams offer: the first place it stands in, and all streams that have it."""

    place: str
    block: Block
    streams: tuple[StreamBlock, ...]

    @property
    def is_choice(self) -> bool:
        """Whether the picker opens for it: where there is one kind only, it does not."""
        return any(len(stream.child_blocks) > 1 for stream in self.streams)


def offers() -> list[Offer]:
    """Every block that a stream offers, nested ones too: one of each definition.

    Two are the same definition where class, name and all that was given to them are the same, as
    Wagtail itself tells them apart in migrations. What they say and show then is the same as well.
    """
    lookup, found = BlockDefinitionLookupBuilder(), {}
    for place, stream in blocks():
        if isinstance(stream, StreamBlock):
            for name, block in stream.child_blocks.items():
                key = (type(block), name, lookup.add_block(block))
                found.setdefault(key, (f"{place}.{name}", block, []))[2].append(stream)
    return [Offer(place, block, tuple(around)) for place, block, around in found.values()]
