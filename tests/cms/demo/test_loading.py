"""The demo goes into an empty site, and nothing else."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.models import Page, Site

from cms import demo
from cms.demo import builders
from cms.demo.notation import page, resolve, rich
from cms.models import SiteRecords
from home.models import StandardPage

pytestmark = pytest.mark.django_db


def state() -> dict[str, list]:
    """The keys of every row of every table, and which revision of each page is the last."""
    rows = {
        model._meta.label: list(model._base_manager.order_by("pk").values_list("pk", flat=True))
        for model in apps.get_models()
    }
    revisions = list(Page.objects.order_by("pk").values_list("pk", "latest_revision_id"))
    return {**rows, "revisions": revisions}


def test_a_site_with_content_of_its_own_is_refused() -> None:
    builders.build_front_page("Somebody's hospital")
    before = state()
    assert not demo.is_empty()
    assert demo.load() is False
    assert demo.load_front_page() is False
    with pytest.raises(CommandError, match="content of its own"):
        call_command("load_demo")
    assert state() == before


def test_a_welcome_page_that_somebody_edited_is_content() -> None:
    assert demo.is_empty()
    Page.objects.get(depth=2).save_revision()
    assert not demo.is_empty()


@pytest.mark.parametrize(
    "build", [builders.build_contact, builders.build_menu, builders.build_identity]
)
def test_a_record_is_content_even_as_a_draft(build) -> None:
    build(live=False)
    assert not demo.is_empty()
    assert demo.load_front_page() is False


def test_a_setting_that_points_to_nothing_is_no_content() -> None:
    SiteRecords.for_site(Site.objects.get(is_default_site=True))
    assert demo.is_empty()


def test_an_empty_site_gets_a_front_page_and_its_records() -> None:
    call_command("load_demo", "--front-page-only")
    assert Client().get("/").status_code == 200
    records = SiteRecords.for_site(Site.objects.get(is_default_site=True))
    for name in ("identity", "contact", "tasks", "main_menu", "utility_menu", "footer"):
        assert getattr(records, name).live, name


def test_a_number_that_does_not_dial_stops_the_load() -> None:
    with pytest.raises(ValidationError):
        builders.build_contact("Nobody", [("Families", "12")])


def test_a_block_that_is_not_whole_stops_the_load() -> None:
    home = builders.build_front_page()
    block = {"type": "section", "value": {"heading": "", "body": []}}
    with pytest.raises(ValidationError):
        builders.build_page(home, StandardPage, title="Empty heading", body=[block])


def test_a_link_to_a_page_that_is_not_there_stops_the_load() -> None:
    with pytest.raises(LookupError, match="/nowhere/"):
        resolve(rich("[Nowhere](/nowhere/)"), {})


def test_markup_becomes_the_editors_rich_text() -> None:
    markup = """
        Call **now**, or read
        [our page](/here/) & more.

        - one
          goes on
        - two

        1. first
    """
    assert resolve(rich(markup), {page("/here/"): 7}) == (
        '<p>Call <b>now</b>, or read <a linktype="page" id="7">our page</a> &amp; more.</p>'
        "<ul><li>one goes on</li><li>two</li></ul><ol><li>first</li></ol>"
    )


def test_a_page_published_after_its_children_keeps_them() -> None:
    home = builders.build_front_page()
    parent = builders.build_page(home, StandardPage, title="Parent", live=False)
    child = builders.build_page(parent, StandardPage, title="Child")
    builders.publish(parent)
    assert [found.pk for found in Page.objects.get(pk=parent.pk).get_children()] == [child.pk]
    assert Page.find_problems() == ([], [], [], [], [])
