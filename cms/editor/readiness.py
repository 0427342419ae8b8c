"""Whether a draft could be published, asked without its form."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField

from cms.pages.base import BasePage


def unfinished(draft: BasePage) -> list[str]:
    """What the form would say if an editor published this draft: nothing, if all is well."""
    return list(dict.fromkeys(_messages(draft)))


def _messages(draft: BasePage) -> Iterator[str]:
    try:
        draft.full_clean()
    except ValidationError as error:
        yield from error.messages
    for field in draft._meta.get_fields():
        if isinstance(field, StreamField):
            try:
                field.stream_block.clean(getattr(draft, field.name))
            except ValidationError as error:
                yield from _inside(error.as_json_data())
    for relation in get_all_child_relations(draft):
        for row in getattr(draft, relation.get_accessor_name()).all():
            try:
                row.clean_fields(exclude=[relation.field.name])
            except ValidationError as error:
                yield from error.messages
    yield from draft.unfinished_rows()


def _inside(errors: dict[str, Any]) -> Iterator[str]:
    """The messages of a stream's errors, which stand in the shape of its blocks."""
    yield from errors.get("messages", [])
    for block in errors.get("blockErrors", {}).values():
        yield from _inside(block)
