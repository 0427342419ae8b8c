"""Who may stand under whom in the page tree."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page
from wagtail.test.utils import WagtailPageTestCase

from cms.demo import builders
from cms.reserved import reserved_slugs
from home.models import HomePage, LanguageHelpPage, StandardPage
from program.models import (
    ConditionIndexPage,
    ConditionPage,
    EventIndexPage,
    EventPage,
    LocationIndexPage,
    LocationPage,
    NewsIndexPage,
    NewsPage,
    ProgramHomePage,
    ProviderIndexPage,
    ProviderPage,
    ServiceIndexPage,
    ServicePage,
)
from tests.samples import Hospital
from tests.trees import page_types

LIBRARIES = [ConditionIndexPage, ServiceIndexPage, ProviderIndexPage, LocationIndexPage]
TREE = {
    Page: {HomePage},
    HomePage: {
        StandardPage,
        LanguageHelpPage,
        ProgramHomePage,
        *LIBRARIES,
        NewsIndexPage,
        EventIndexPage,
    },
    StandardPage: {StandardPage, LanguageHelpPage},
    LanguageHelpPage: set(),
    ProgramHomePage: {StandardPage, *LIBRARIES, NewsIndexPage, EventIndexPage},
    ConditionIndexPage: {ConditionPage},
    ConditionPage: set(),
    ServiceIndexPage: {ServicePage},
    ServicePage: set(),
    ProviderIndexPage: {ProviderPage},
    ProviderPage: set(),
    LocationIndexPage: {LocationPage},
    LocationPage: set(),
    EventIndexPage: {EventPage},
    EventPage: set(),
    NewsIndexPage: {NewsPage},
    NewsPage: set(),
}


class TreeTest(WagtailPageTestCase):
    def test_every_page_type_has_its_place_here(self):
        assert set(page_types()) == set(TREE) - {Page}

    def test_each_type_holds_just_these(self):
        for parent, children in TREE.items():
            with self.subTest(parent=parent.__name__):
                allowed = set(parent.allowed_subpage_models()) - {Page}
                assert allowed == children

    def test_each_type_stands_under_just_these(self):
        for child in page_types():
            with self.subTest(child=child.__name__):
                parents = {parent for parent, children in TREE.items() if child in children}
                self.assertAllowedParentPageTypes(child, parents)


def test_there_is_one_front_page(hospital: Hospital):
    root = Page.get_first_root_node()
    assert HomePage.can_exist_under(root)
    assert not HomePage.can_create_at(root)


@pytest.mark.parametrize("index", [ConditionIndexPage, ServiceIndexPage, LocationIndexPage])
def test_a_program_has_one_list_of_each_kind(hospital: Hospital, index: type[Page]):
    assert not index.can_create_at(hospital.program)
    another = builders.build_program(hospital.front, title="Another program")
    assert index.can_create_at(another)


def test_what_programs_choose_stands_in_the_libraries_of_the_hospital(hospital: Hospital):
    assert ConditionPage.can_create_at(hospital.conditions)
    assert ServicePage.can_create_at(hospital.services)
    assert LocationPage.can_create_at(hospital.locations)


def test_none_stands_below_the_list_of_a_program_which_shows_what_the_program_chose(
    hospital: Hospital,
):
    assert not ConditionPage.can_create_at(hospital.own_conditions)
    assert not ServicePage.can_create_at(hospital.own_services)
    assert not LocationPage.can_create_at(hospital.own_locations)
    assert not hospital.condition.can_move_to(hospital.own_conditions)


@pytest.mark.parametrize("slug", sorted(reserved_slugs()))
def test_a_page_at_the_top_cannot_take_an_address_of_the_system(hospital: Hospital, slug: str):
    form = _form(StandardPage, hospital.front, slug)
    assert "slug" in form.errors
    assert slug in str(form.errors["slug"]) or not _is_slug(slug)


@pytest.mark.parametrize("slug", ["search", "admin", "es"])
def test_deeper_down_the_same_names_are_free(hospital: Hospital, slug: str):
    assert "slug" not in _form(StandardPage, hospital.standard, slug).errors


def _form(model: type[Page], parent: Page, slug: str):
    page = model(title="A page", slug=slug, locale=parent.locale)
    form_class = model.get_edit_handler().get_form_class()
    data = {"title": "A page", "slug": slug, "body-count": "0"}
    return form_class(data, instance=page, parent_page=parent)


def _is_slug(text: str) -> bool:
    try:
        Page._meta.get_field("slug").run_validators(text)
    except ValidationError:
        return False
    return True
