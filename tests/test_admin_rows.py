"""What an editor chose twice in the rows of a page is said by the second row; nothing is lost."""

from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db.models import Field, Model
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from modelcluster.models import get_all_child_relations
from wagtail.admin.panels import get_edit_handler
from wagtail.models import Page
from wagtail.snippets.models import get_snippet_models

from cms.demo import builders
from cms.fields.rows import RowsFormSet
from program.models import ProviderPage, Specialty, Topic
from tests.editing import blank, editor_client, errors, nested_form_data, querydict_from_html, rows
from tests.samples import Hospital
from tests.trees import page_types

# Wagtail's own rows, with a formset of their own.
COMMENTS = "comments"
REFUSED = "This stands in the list already."


def once() -> Iterator[tuple[type[Page], str, Field]]:
    """Each panel whose rows must differ in a field: the page type, the panel, the field."""
    for model in page_types():
        for relation in get_all_child_relations(model):
            row, parent = relation.related_model, relation.field.name
            for constraint in row._meta.total_unique_constraints:
                for name in set(constraint.fields) - {parent}:
                    yield model, relation.get_accessor_name(), row._meta.get_field(name)


ONCE = [pytest.param(*each, id=f"{each[0].__name__}.{each[1]}") for each in once()]


@pytest.fixture
def editor(hospital: Hospital) -> Client:
    builders.build_record(Topic, name="Sleep", slug="sleep")
    builders.build_record(Specialty, name="Hematology")
    return editor_client()


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def filled(editor: Client, page: Page) -> dict[str, str]:
    """The form of a page as the admin shows it, with nothing in streams and rows."""
    html = editor.get(edit_url(page)).content.decode()
    shown = querydict_from_html(html, form_id="page-edit-form").dict()
    # Wagtail's helper leaves out what is ticked and has no value of its own.
    boxes = BeautifulSoup(html, "html.parser").select("#page-edit-form [type=checkbox][checked]")
    shown |= {box["name"]: box.get("value", "on") for box in boxes}
    panels = tuple(f"{name}-" for name in blank(type(page)))
    kept = {name: value for name, value in shown.items() if not name.startswith(panels)}
    return kept | {"checked_on": "2026-11-01"} | nested_form_data(blank(type(page)))


def some_choice(field: Field, hospital: Hospital) -> str | int:
    """Something that may be chosen in the field."""
    if field.choices:
        return field.flatchoices[0][0]
    if field.related_model is Page:
        return hospital.service.pk
    return field.related_model.objects.first().pk


def page_with(hospital: Hospital, model: type[Page], panel: str, *chosen: dict[str, Any]) -> Page:
    """The page of the type, published with just these rows in the panel."""
    page = next(page for page in hospital.pages if type(page) is model)
    made = getattr(page, panel).model
    setattr(page, panel, [made(**fields) for fields in chosen])
    page.save_revision().publish()
    return model.objects.get(pk=page.pk)


def rows_of(answer: HttpResponse, panel: str, field: Field) -> list[tuple[str, str]]:
    """What stands in the field of each row that was sent back, and what is said of it."""
    assert answer.status_code == 200
    page = BeautifulSoup(answer.content, "html.parser")
    found = []
    for row in page.select(f"#id_{panel}-FORMS > [data-inline-panel-child]"):
        wrapper = row.select_one(f'[name$="-{field.name}"]').find_parent(class_="w-field__wrapper")
        chosen = wrapper.select_one("option[selected], input[name]")
        said = wrapper.select_one(".w-field__errors").get_text(" ", strip=True)
        found.append((chosen["value"], said))
    return found


def test_five_types_of_pages_have_such_rows():
    assert {model.__name__ for model, *_rest in once()} == {
        "EventPage",
        "NewsPage",
        "ProgramHomePage",
        "ProviderPage",
        "ServicePage",
    }


@pytest.mark.parametrize("publish", [True, False], ids=["published", "draft"])
@pytest.mark.parametrize(("model", "panel", "field"), ONCE)
def test_a_choice_made_twice_is_refused_by_the_second_row(
    editor, hospital, model, panel, field, publish
):
    page, chosen = page_with(hospital, model, panel), some_choice(field, hospital)
    twice = nested_form_data({panel: rows({field.name: chosen}, {field.name: chosen})})
    action = {"action-publish": "action-publish"} if publish else {}
    form = filled(editor, page) | twice | {"seo_title": "Typed before"} | action
    answer = editor.post(edit_url(page), form)
    first, second = rows_of(answer, panel, field)
    assert first == (str(chosen), "")
    assert second[0] == str(chosen)
    assert second[1].endswith(REFUSED)
    sent_back = answer.content.decode()
    assert sent_back.count(REFUSED) == 1
    assert "duplicate" not in sent_back
    assert "Typed before" in sent_back


@pytest.mark.parametrize(("model", "panel", "field"), ONCE)
def test_a_choice_that_was_removed_may_be_made_again(editor, hospital, model, panel, field):
    chosen = some_choice(field, hospital)
    page = page_with(hospital, model, panel, {field.attname: chosen})
    removed = {field.name: chosen, "id": getattr(page, panel).get().pk, "DELETE": "on"}
    again = rows(removed, {field.name: chosen, "id": ""}, initial=1)
    form = filled(editor, page) | nested_form_data({panel: again})
    answer = editor.post(edit_url(page), form | {"action-publish": "action-publish"})
    assert answer.status_code == 302, errors(answer)
    stored = getattr(model.objects.get(pk=page.pk), panel).all()
    assert [getattr(row, field.attname) for row in stored] == [chosen]


def test_what_somebody_else_chose_in_the_meantime_is_refused_as_well(editor, hospital):
    field = ProviderPage.languages.rel.related_model._meta.get_field("code")
    page = page_with(hospital, ProviderPage, "languages")
    form = filled(editor, page) | nested_form_data({"languages": rows({"code": "es"})})
    page_with(hospital, ProviderPage, "languages", {"code": "es"})
    answer = editor.post(edit_url(page), form | {"action-publish": "action-publish"})
    ((chosen, said),) = rows_of(answer, "languages", field)
    assert chosen == "es"
    assert said.endswith(REFUSED)


@pytest.mark.parametrize(
    "model", [*page_types(), *get_snippet_models()], ids=lambda model: model.__name__
)
def test_the_rows_of_every_panel_are_checked_with_one_another(model: type[Model]):
    handler = model.get_edit_handler() if issubclass(model, Page) else get_edit_handler(model)
    formsets = handler.get_form_class().formsets
    panels = {name: made for name, made in formsets.items() if name != COMMENTS}
    assert not [name for name, made in panels.items() if not issubclass(made, RowsFormSet)]


@pytest.mark.parametrize("publish", [True, False], ids=["published", "draft"])
@pytest.mark.parametrize("codes", [["es", "en"], ["es", "fr"]])
def test_a_choice_may_move_to_another_row(editor, hospital, codes, publish):
    page = page_with(hospital, ProviderPage, "languages", {"code": "en"}, {"code": "es"})
    keys = [row.pk for row in page.languages.all()]
    moved = [{"code": code, "id": key} for code, key in zip(codes, keys, strict=True)]
    form = filled(editor, page) | nested_form_data({"languages": rows(*moved, initial=2)})
    action = {"action-publish": "action-publish"} if publish else {}
    assert editor.post(edit_url(page), form | action).status_code == 302
    if not publish:
        assert codes_of(page) == ["en", "es"]
        Page.objects.get(pk=page.pk).get_latest_revision().publish()
    assert codes_of(page) == codes
    assert [row.pk for row in ProviderPage.objects.get(pk=page.pk).languages.all()] == keys


def codes_of(page: Page) -> list[str]:
    return [row.code for row in ProviderPage.objects.get(pk=page.pk).languages.all()]


def test_what_is_saved_without_its_rows_keeps_them(hospital):
    page = page_with(hospital, ProviderPage, "languages", {"code": "en"})
    page.languages = [page.languages.model(pk=page.languages.get().pk, code="fr")]
    page.save(update_fields=["title"])
    assert codes_of(page) == ["en"]
