"""What an editor's browser sends, for tests that go through the admin's own forms."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models import Model
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from modelcluster.models import get_all_child_relations
from wagtail.blocks import (
    Block,
    BooleanBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
)
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    querydict_from_html,
    rich_text,
    streamfield,
)

Form = dict[str, Any]


def editor(name: str = "editor") -> Any:
    """A plain member of the group that Wagtail itself calls Editors."""
    user = get_user_model().objects.create_user(name, password="only-for-the-tests")
    user.groups.add(Group.objects.get(name="Editors"))
    return user


def editor_client() -> Client:
    """The browser of such a member."""
    client = Client()
    client.force_login(editor())
    return client


def administrator_client() -> Client:
    """The browser of somebody who may do everything."""
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("administrator"))
    return client


def words(markup: str, features: list[str] | None = None) -> str:
    """Rich text as its editor sends it."""
    return rich_text(markup, features=features)


def stream(model: type[Model], name: str, *blocks: Mapping[str, Any]) -> Form:
    """A stream of the model as its editor sends it; blocks as they are stored."""
    return block_data(model._meta.get_field(name).stream_block, blocks)


def block_data(block: Block, value: Any) -> Any:
    """The form data of one block's value."""
    if isinstance(block, StreamBlock):
        children = block.child_blocks
        return streamfield(
            [(item["type"], block_data(children[item["type"]], item["value"])) for item in value]
        )
    if isinstance(block, ListBlock):
        return streamfield([("item", block_data(block.child_block, item)) for item in value])
    if isinstance(block, StructBlock):
        value = value or {}
        return {
            name: block_data(child, value.get(name, _empty(child)))
            for name, child in block.child_blocks.items()
            if not (isinstance(child, BooleanBlock) and not value.get(name))
        }
    if isinstance(block, TypedTableBlock):
        return _table_data(block, value)
    if isinstance(block, RichTextBlock):
        return words(value, block.features)
    return "" if value is None else str(value)


def _table_data(block: TypedTableBlock, table: Mapping[str, Any]) -> Form:
    kinds = [block.child_blocks[column["type"]] for column in table["columns"]]
    columns = {
        str(at): column | {"order": at, "deleted": ""} for at, column in enumerate(table["columns"])
    }
    cells = {
        str(row): {
            str(at): block_data(kind, value)
            for at, (kind, value) in enumerate(zip(kinds, line["values"], strict=True))
        }
        for row, line in enumerate(table["rows"])
    }
    places = {str(row): {"order": row, "deleted": ""} for row in range(len(table["rows"]))}
    return {
        "caption": table["caption"],
        "column": columns | {"count": len(columns)},
        "row": places | {"count": len(places)},
        "cell": cells,
    }


def _empty(block: Block) -> Any:
    return [] if isinstance(block, StreamBlock | ListBlock) else ""


def page_form(**fields: Any) -> Form:
    """The form of any page of the site; streams and relations as `stream` and `rows` make them."""
    standard = {
        "introduction": words(""),
        "checked_on": "2026-11-01",
        "menu_title": "",
        "show_in_menus": "on",
        "social_image": "",
        "seo_title": "",
        "search_description": "",
        "go_live_at": "",
        "expire_at": "",
        "comments": rows(),
    }
    return nested_form_data(standard | fields)


def blank(model: type[Model]) -> Form:
    """The streams and inline panels of a page or record, with nothing in them."""
    fields = [field.name for field in model._meta.get_fields() if isinstance(field, StreamField)]
    panels = [relation.get_accessor_name() for relation in get_all_child_relations(model)]
    return {name: stream(model, name) for name in fields} | {name: rows() for name in panels}


def rows(*items: Mapping[str, Any], initial: int = 0) -> Form:
    """The rows of an inline panel."""
    return inline_formset([dict(item) for item in items], initial=initial)


def add_page(
    client: Client, parent: Page, model: type[Page], form: Form, *, publish: bool = True
) -> HttpResponse:
    """Send the form of a new page below `parent`."""
    place = (model._meta.app_label, model._meta.model_name, parent.pk)
    return _send(client, reverse("wagtailadmin_pages:add", args=place), form, publish)


def edit_page(client: Client, page: Page, form: Form, *, publish: bool = True) -> HttpResponse:
    """Send the form of an existing page."""
    return _send(client, reverse("wagtailadmin_pages:edit", args=[page.pk]), form, publish)


def record_url(record: Model | type[Model], view: str) -> str:
    """The admin address of a record's view; `add` and `list` take the model."""
    name = record.snippet_viewset.get_url_name(view)
    return reverse(name, args=[] if isinstance(record, type) else [record.pk])


def add_record(client: Client, model: type[Model], form: Form, *, publish: bool = True) -> Any:
    """Send the form of a new record."""
    return _send(client, record_url(model, "add"), nested_form_data(form), publish)


def edit_record(client: Client, record: Model, form: Form, *, publish: bool = True) -> Any:
    """Send the form of an existing record."""
    return _send(client, record_url(record, "edit"), nested_form_data(form), publish)


def _send(client: Client, url: str, form: Form, publish: bool) -> HttpResponse:
    action = {"action-publish": "action-publish"} if publish else {}
    return client.post(url, form | action)


__all__ = [
    "Form",
    "add_page",
    "add_record",
    "administrator_client",
    "blank",
    "block_data",
    "edit_page",
    "edit_record",
    "editor",
    "editor_client",
    "nested_form_data",
    "page_form",
    "querydict_from_html",
    "record_url",
    "rows",
    "stream",
    "words",
]
