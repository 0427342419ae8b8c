"""An editor sees a page or record as visitors will, before anything is saved or published."""

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from cms.demo import builders
from cms.models import Alert, Contact, Footer, Identity, Menu
from home.models import HomePage, LanguageHelpPage, StandardPage
from program.models import ConditionPage, EventPage
from tests.editing import (
    Form,
    blank,
    edit_record,
    editor_client,
    nested_form_data,
    page_form,
    record_url,
    rows,
    stream,
    words,
)
from tests.samples import Hospital, link, menu_line
from tests.trees import page_types

BELOW_THE_FRONT_PAGE = [model for model in page_types() if model is not HomePage]
OWN_FIELDS = {
    LanguageHelpPage: {
        "english_name": "French",
        "language_code": "fr",
        "direction": "ltr",
        "notice": "Appelez le {phone}.",
    },
    EventPage: {
        "status": "scheduled",
        "time_zone": "America/New_York",
        "every": "1",
        "attendance": "in-person",
        "registration": "none",
    },
}


@pytest.fixture
def editor(hospital: Hospital) -> Client:
    return editor_client()


def preview(editor: Client, url: str, form: Form) -> str:
    """What the panel beside the form shows."""
    assert editor.post(url, form).json() == {"is_valid": True, "is_available": True}
    answer = editor.get(url, {"in_preview_panel": "true"})
    assert answer.status_code == 200
    return text(answer)


def text(answer: HttpResponse) -> str:
    page = BeautifulSoup(answer.content, "html.parser")
    assert not page.find_all("style")
    assert not [tag for tag in page.body.find_all(True) if "style" in tag.attrs]
    return page.body.get_text(" ", strip=True)


def new_page(model: type[Page], parent: Page) -> str:
    place = (model._meta.app_label, model._meta.model_name, parent.pk)
    return reverse("wagtailadmin_pages:preview_on_add", args=place)


def form_of(model: type[Page], title: str) -> Form:
    return page_form(title=title, slug="new", **blank(model), **OWN_FIELDS.get(model, {}))


# --- Pages


@pytest.mark.parametrize("model", BELOW_THE_FRONT_PAGE, ids=lambda model: model.__name__)
def test_a_page_that_was_never_saved_is_previewed(editor, hospital, model):
    parents = {type(page): page.get_parent() for page in hospital.pages}
    assert "A new page" in preview(
        editor, new_page(model, parents[model]), form_of(model, "A new page")
    )


def test_a_new_page_of_a_section_is_previewed_with_its_menu_and_contact(editor, hospital):
    words = preview(
        editor, new_page(StandardPage, hospital.program), form_of(StandardPage, "Our team")
    )
    assert "215-555-0123" in words
    assert "What we treat" in words


@pytest.mark.parametrize("model", page_types(), ids=lambda model: model.__name__)
def test_a_change_is_previewed_before_it_is_saved(editor, hospital, model):
    page = next(page for page in hospital.pages if type(page) is model)
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert "Another title" in preview(editor, url, form_of(model, "Another title"))
    assert "Another title" not in Client().get(page.url).content.decode()


def test_the_preview_of_a_program_shows_its_own_unpublished_choices(editor, hospital):
    night = builders.build_contact("Night line", [("Nights", "215-555-0199")])
    other = builders.build_page(hospital.conditions, ConditionPage, title="Thalassemia")
    form = page_form(
        title="Blood Program",
        slug="blood-program",
        **blank(type(hospital.program))
        | {
            "contact": night.pk,
            "program_conditions": rows({"id": "", "condition": other.pk}),
            "body": stream(
                type(hospital.program),
                "body",
                {"type": "conditions", "value": {"heading": "We treat"}},
                {"type": "contact_box", "value": {}},
            ),
        },
    )
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[hospital.program.pk])
    words = preview(editor, url, form)
    assert "Thalassemia" in words
    assert "215-555-0199" in words


# --- Records

RECORDS: list[tuple[type, Form, str]] = [
    (Identity, {"name": "Hill Hospital", "short_name": "", "call_prompt": "Ask"}, "Hill Hospital"),
    (
        Alert,
        {
            "severity": "2",
            "title": "Snow tomorrow",
            "message": words("<p>Call before you come.</p>", ["bold", "link"]),
            "ends": "2999-01-01 10:00",
        },
        "Call before you come.",
    ),
    (
        Contact,
        {
            "name": "Night line",
            "heading": "At night",
            "lines": rows(
                {
                    "audience": "Everybody",
                    "number": "215-555-0199",
                    "kind": "voice",
                    "time_zone": "America/New_York",
                }
            ),
        },
        "215-555-0199",
    ),
    (Menu, {"name": "Tasks"}, "Come to us soon"),
    (
        Footer,
        {"name": "Footer", "street": "2 Hill Road", "country": "US", "languages_heading": "Help"},
        "2 Hill Road",
    ),
]


@pytest.mark.parametrize(("model", "form", "seen"), RECORDS, ids=lambda value: str(value)[:30])
def test_a_record_is_previewed_before_it_is_saved(editor, hospital, model, form, seen):
    form = blank(model) | form
    if model is Menu:
        kind, value = menu_line("Come to us soon", hospital.standard)
        form["items"] = stream(Menu, "items", {"type": kind, "value": value})
    assert seen in preview(editor, record_url(model, "preview_on_add"), nested_form_data(form))


def test_an_earlier_version_of_a_record_is_previewed(editor, hospital):
    first = hospital.main_menu.latest_revision
    line = {"text": "Every service", "link": link(hospital.services)}
    form = {"name": "Main", "items": stream(Menu, "items", {"type": "item", "value": line})}
    assert edit_record(editor, hospital.main_menu, form).status_code == 302
    name = Menu.snippet_viewset.get_url_name("revisions_view")
    answer = editor.get(reverse(name, args=[hospital.main_menu.pk, first.pk]))
    assert "All conditions" in text(answer)
    assert "Every service" in Client().get("/").content.decode()
