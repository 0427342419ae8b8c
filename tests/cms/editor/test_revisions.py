"""Drafts and old versions open, and pages stay whole, after what they point to is gone."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from cms.demo import builders
from program.models import ConditionPage
from tests.editing import editor_client, record_url
from tests.samples import Hospital, build_picture, text_link


@pytest.fixture
def editor(hospital: Hospital) -> Client:
    return editor_client()


def public(page) -> str:
    """What a visitor reads on a page."""
    answer = Client().get(page.url)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser").main.get_text(" ", strip=True)


def lose_a_condition(hospital: Hospital) -> None:
    """A draft of the program chooses a condition, which is then deleted."""
    lost = builders.build_page(hospital.conditions, ConditionPage, title="Lost")
    builders.choose(hospital.program, [lost, hospital.condition], [])
    hospital.program.save_revision()
    lost.delete()


def test_a_draft_that_chose_a_deleted_condition_still_opens(editor, hospital):
    lose_a_condition(hospital)
    program = hospital.program.get_latest_revision_as_object()
    assert [row.condition_id for row in program.program_conditions.all()] == [hospital.condition.pk]
    for view in ("edit", "view_draft", "history"):
        url = reverse(f"wagtailadmin_pages:{view}", args=[hospital.program.pk])
        assert editor.get(url).status_code == 200


def test_an_old_version_that_chose_it_opens_and_is_compared(editor, hospital):
    lose_a_condition(hospital)
    old = hospital.program.latest_revision
    builders.choose(hospital.program, [hospital.condition], [])
    hospital.program.save_revision()
    page = hospital.program.pk
    for view, args in (
        ("revisions_revert", [page, old.pk]),
        ("revisions_view", [page, old.pk]),
        ("revisions_compare", [page, old.pk, "latest"]),
    ):
        assert editor.get(reverse(f"wagtailadmin_pages:{view}", args=args)).status_code == 200


def test_a_draft_with_a_deleted_contact_falls_back_to_the_hospitals(editor, hospital):
    contact = builders.build_contact("Night line", [("Nights", "215-555-0199")])
    hospital.condition.contact = contact
    hospital.condition.save_revision()
    contact.delete()
    assert hospital.condition.get_latest_revision_as_object().contact is None
    url = reverse("wagtailadmin_pages:view_draft", args=[hospital.condition.pk])
    words = editor.get(url).content.decode()
    assert "215-555-0199" not in words
    assert "215-555-0123" in words, "the contact of the one program that treats it"


def test_a_record_whose_draft_chose_a_deleted_picture_still_opens(editor, hospital, media_root):
    picture = build_picture()
    hospital.identity.mark = picture
    hospital.identity.save_revision()
    picture.delete()
    assert hospital.identity.get_latest_revision_as_object().mark is None
    for view in ("edit", "history"):
        assert editor.get(record_url(hospital.identity, view)).status_code == 200


def test_what_is_gone_prints_nothing_where_it_stood(hospital, media_root):
    contact = builders.build_contact("Night line", [("Nights", "215-555-0199")])
    document = builders.build_document("What to pack", "pack.txt", "Socks")
    picture = build_picture()
    chosen = {"image": picture.pk, "alt_text": "A hill", "decorative": False}
    page = builders.publish(
        hospital.standard,
        body=[
            ("picture", {"image": chosen, "caption": "Gone with it"}),
            ("download", {"document": document.pk, "title": "The list"}),
            ("contact_box", {"contact": contact.pk}),
            ("page_list", {"heading": "Read on", "pages": [hospital.language.pk]}),
            (
                "call_to_action",
                {"heading": "Come", "actions": [text_link("In Spanish", hospital.language)]},
            ),
        ],
    )
    before = public(page)
    for words in ("Gone with it", "The list", "215-555-0199", "Español", "In Spanish"):
        assert words in before
    for record in (contact, document, picture, hospital.language):
        record.delete()
    after = public(page)
    for words in ("Gone with it", "The list", "215-555-0199", "Español", "None"):
        assert words not in after
    assert "In Spanish" in after, "a link that leads nowhere leaves its words"
    assert "215-555-0100" in after, "the box shows the contact of the page instead"


@pytest.mark.parametrize("name", ["identity", "main_contact", "tasks", "main_menu", "footer"])
def test_a_site_whose_record_was_withdrawn_prints_nothing_of_it(hospital, name):
    getattr(hospital, name).unpublish()
    answer = Client().get(hospital.program.url)
    assert answer.status_code == 200
    words = BeautifulSoup(answer.content, "html.parser").body.get_text(" ", strip=True)
    assert "None" not in words
