"""What a migration does when blocks that are stored already must follow a change of the code.

A path names the blocks to change, from the stream down: "section.body" is the stream `body` in each
block `section`, "questions.items.item.answer" the answer in each row of the list `items`. An empty
path is the stream itself. `docs/upgrading.md` has an example.
"""

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython
from django.db.models import Model, QuerySet

# So many rows are in memory at a time: a draft holds a whole page.
BATCH = 100

Change = Callable[[Any], Any]


class ChangeStream(RunPython):
    """Changes the stored blocks of a stream, in what is published and in every draft and version.

    `change` gets the stored value of each block at the path, and returns another; `back` undoes it,
    and without it the migration cannot be reversed. What `change` returns as it was is not written.
    """

    def __init__(
        self,
        app_label: str,
        model_name: str,
        field_name: str,
        path: str,
        change: Change,
        back: Change | None = None,
    ) -> None:
        self.app_label, self.model_name, self.field_name = app_label, model_name, field_name
        self.path = path
        self.change, self.back = change, back
        reverse = partial(self._run, back) if back else None
        super().__init__(partial(self._run, change), reverse)

    def deconstruct(self) -> tuple:
        """Be written as it was made, where migrations are squashed."""
        args = [self.app_label, self.model_name, self.field_name, self.path, self.change]
        return type(self).__name__, args, {"back": self.back} if self.back else {}

    def describe(self) -> str:
        """Say what changes, where migrations are listed."""
        stream = f"{self.app_label}.{self.model_name}.{self.field_name}"
        return f"Change stored blocks of {stream}: {self.path or 'the stream itself'}"

    def _run(self, change: Change, apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
        alias = schema_editor.connection.alias
        model = apps.get_model(self.app_label, self.model_name)
        revisions = apps.get_model("wagtailcore", "Revision")
        in_stream = partial(change_blocks, path=self.path, change=change)
        in_revision = partial(_change_in_revision, name=self.field_name, change=in_stream)
        of_model = revisions._base_manager.using(alias).filter(
            content_type__app_label=model._meta.app_label,
            content_type__model=model._meta.model_name,
        )
        _rewrite(model._base_manager.using(alias), self.field_name, in_stream)
        _rewrite(of_model, "content", in_revision)


def change_blocks(value: Any, path: str, change: Change) -> Any:
    """The stored value with every block at the path changed."""
    if value is None:
        return None
    if not path:
        return change(value)
    name, _dot, rest = path.partition(".")
    if isinstance(value, list):
        return [_change_in_child(child, name, rest, change) for child in value]
    if isinstance(value, dict) and name in value:
        return value | {name: change_blocks(value[name], rest, change)}
    return value


def rename_block(old: str, new: str) -> Change:
    """Give the blocks of a stream that have the name another; the path leads to the stream."""
    return partial(_rename_block, old=old, new=new)


def remove_block(name: str) -> Change:
    """Take the blocks of the name out of a stream; the path leads to the stream."""
    return partial(_remove_block, name=name)


def rename_child(old: str, new: str) -> Change:
    """Give a part of a block another name; the path leads to the block that has the part."""
    return partial(_rename_child, old=old, new=new)


def _change_in_child(child: Any, name: str, rest: str, change: Change) -> Any:
    if _is_block(child):
        if child["type"] != name:
            return child
        return child | {"value": change_blocks(child["value"], rest, change)}
    # Lists that no editor has saved may hold their rows bare.
    return change_blocks(child, rest, change) if name == "item" else child


def _is_block(child: Any) -> bool:
    return isinstance(child, dict) and {"type", "value"} <= child.keys()


def _rename_block(stream: Any, old: str, new: str) -> Any:
    if not isinstance(stream, list):
        return stream
    return [
        child | {"type": new} if _is_block(child) and child["type"] == old else child
        for child in stream
    ]


def _remove_block(stream: Any, name: str) -> Any:
    if not isinstance(stream, list):
        return stream
    return [child for child in stream if not (_is_block(child) and child["type"] == name)]


def _rename_child(block: Any, old: str, new: str) -> Any:
    if not isinstance(block, dict) or old not in block:
        return block
    return {new if key == old else key: value for key, value in block.items() if key != new}


def _change_in_revision(content: dict[str, Any], name: str, change: Change) -> dict[str, Any]:
    # A revision keeps each stream as text within its JSON; one from before the field has none.
    text = content.get(name)
    if not isinstance(text, str) or not text:
        return content
    stored = json.loads(text)
    changed = change(stored)
    return content if changed == stored else content | {name: json.dumps(changed)}


def _rewrite(rows: QuerySet, name: str, change: Change) -> None:
    for batch in _batches(rows.only(name)):
        changed = []
        for row in batch:
            stored = getattr(row, name)
            setattr(row, name, change(stored))
            if getattr(row, name) != stored:
                changed.append(row)
        rows.model._base_manager.using(rows.db).bulk_update(changed, [name])


def _batches(rows: QuerySet) -> Iterator[list[Model]]:
    rows = rows.order_by("pk")
    batch = list(rows[:BATCH])
    while batch:
        yield batch
        batch = list(rows.filter(pk__gt=batch[-1].pk)[:BATCH])
