"""Nothing in use is deleted or withdrawn without the list of what shows it."""

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, ReferenceIndex

from cms.demo import builders
from cms.models import Contact, Identity, Menu, SiteRecords
from home.models import StandardPage
from program.models import ConditionPage, ProgramHomePage
from tests.editing import administrator_client, editor_client, record_url
from tests.samples import Hospital, build_picture


@pytest.fixture
def editor(hospital: Hospital) -> Client:
    return editor_client()


@pytest.fixture
def administrator(hospital: Hospital) -> Client:
    """Editors cannot delete a page with others below it: who can, is held by the same rules."""
    return administrator_client()


def shown(answer: HttpResponse) -> str:
    """The list of uses on a page of confirmation or refusal."""
    assert answer.status_code == 200
    page = BeautifulSoup(answer.content, "html.parser")
    return " ".join(
        " ".join(part.get_text(" ", strip=True).split()) for part in page.select(".uses")
    )


def page_url(view: str, page: Page) -> str:
    return reverse(f"wagtailadmin_pages:{view}", args=[page.pk])


def bulk_url(label: str, action: str, *records) -> str:
    ids = "&".join(f"id={record.pk}" for record in records)
    return reverse("wagtail_bulk_action", args=[*label.split("."), action]) + f"?{ids}"


def draft(page: Page, **fields) -> Page:
    """Change a live page without publishing it."""
    builders.fill(page, **fields)
    page.save_revision()
    return page


# --- The list


def test_unpublishing_a_contact_lists_pages_records_and_settings(editor, hospital):
    words = shown(editor.get(record_url(hospital.main_contact, "unpublish")))
    assert "Records of the site (records of the site, setting): Contact of the hospital" in words
    assert "Footer (footer, published): Columns → Directory" in words
    assert "Blood Program (program, published): Contact" in shown(
        editor.get(record_url(hospital.contact, "unpublish"))
    )


def test_a_record_that_only_a_draft_shows_is_listed(editor, hospital):
    contact = builders.build_contact("Night line")
    draft(hospital.standard, body=[("contact_box", {"contact": contact.pk})])
    line = "Your visit (standard page, unpublished change): Content → Contact box"
    for view in ("unpublish", "delete"):
        assert line in shown(editor.get(record_url(contact, view)))


def test_a_record_that_waits_for_its_day_is_listed(editor, hospital):
    contact = builders.build_contact("Night line")
    page = hospital.standard
    builders.fill(page, body=[("contact_box", {"contact": contact.pk})])
    page.go_live_at = "2999-01-01T00:00:00Z"
    page.save_revision(approved_go_live_at="2999-01-01T00:00:00Z")
    builders.fill(page, body=[])
    page.save_revision()
    assert "Your visit" in shown(editor.get(record_url(contact, "delete")))


def test_withdrawing_a_page_lists_what_leads_to_it(editor, hospital):
    words = shown(editor.get(page_url("unpublish", hospital.conditions)))
    assert "Main (menu, published): Lines → Item" in words
    assert "Blood Program (program, published)" in words, "it chose a condition below the page"
    assert "(of “Sickle cell”, which stands below)" in words


def test_withdrawing_many_pages_lists_what_leads_to_each(editor, hospital):
    url = bulk_url("wagtailcore.page", "unpublish", hospital.conditions, hospital.languages)
    words = shown(editor.get(url))
    assert "Main (menu, published)" in words
    assert "Footer (footer, published): Columns → Links; Legal links → Link" in words


def test_deleting_a_picture_or_a_document_lists_what_shows_it(editor, hospital, media_root):
    picture = build_picture()
    document = builders.build_document("What to pack", "pack.txt", "Socks")
    chosen = {"image": picture.pk, "alt_text": "A hill", "decorative": False}
    draft(
        hospital.standard,
        body=[("picture", {"image": chosen}), ("download", {"document": document.pk})],
    )
    for label, record in (("wagtailimages", picture), ("wagtaildocs", document)):
        assert "Your visit" in shown(editor.get(reverse(f"{label}:delete", args=[record.pk])))


def test_what_nothing_shows_says_so(editor, hospital):
    answer = editor.get(record_url(builders.build_menu("Spare"), "delete"))
    assert "Nothing shows it" in answer.content.decode()


@pytest.mark.parametrize("name", ["contact", "standard"])
def test_the_page_of_usage_knows_drafts(editor, hospital, name):
    draft(
        hospital.language,
        contact=hospital.contact,
        introduction=f'<p><a linktype="page" id="{hospital.standard.pk}">Visit</a></p>',
    )
    record = getattr(hospital, name)
    url = page_url("usage", record) if isinstance(record, Page) else record_url(record, "usage")
    words = BeautifulSoup(editor.get(url).content, "html.parser").main.get_text(" ", strip=True)
    assert "Español" in words
    assert "unpublished change" in words


# --- What cannot go


def test_a_contact_that_the_site_shows_is_not_deleted(editor, hospital):
    url = record_url(hospital.main_contact, "delete")
    for answer in (editor.get(url), editor.post(url)):
        assert "This cannot do without it." in shown(answer)
        assert "Not deleted" in answer.content.decode()
    assert Contact.objects.filter(pk=hospital.main_contact.pk).exists()


def test_many_records_at_once_are_held_to_the_same(editor, hospital):
    spare = builders.build_menu("Spare")
    url = bulk_url("cms.menu", "delete", spare, hospital.tasks)
    for answer in (editor.get(url), editor.post(url)):
        assert "Records of the site" in shown(answer)
    assert Menu.objects.filter(pk__in=[spare.pk, hospital.tasks.pk]).count() == 2


def test_a_mark_in_use_is_not_deleted(editor, hospital, media_root):
    picture = build_picture()
    Identity.objects.filter(pk=hospital.identity.pk).update(mark=picture)
    ReferenceIndex.create_or_update_for_object(Identity.objects.get(pk=hospital.identity.pk))
    url = reverse("wagtailimages:delete", args=[picture.pk])
    assert "This cannot do without it." in shown(editor.get(url))
    assert editor.post(url).status_code == 302
    many = bulk_url("cms.customimage", "delete", picture)
    assert editor.post(many).status_code == 302
    assert type(picture).objects.filter(pk=picture.pk).exists()


def test_a_condition_that_a_program_chose_is_not_deleted(editor, hospital):
    url = page_url("delete", hospital.condition)
    for answer in (editor.get(url), editor.post(url)):
        assert "Blood Program" in shown(answer)
    assert ConditionPage.objects.filter(pk=hospital.condition.pk).exists()


def test_nor_is_the_library_that_it_stands_in(administrator, hospital):
    single = page_url("delete", hospital.conditions)
    many = bulk_url("wagtailcore.page", "delete", hospital.conditions, hospital.standard)
    for answer in (administrator.get(single), administrator.post(single), administrator.post(many)):
        assert "Blood Program" in shown(answer)
    assert Page.objects.filter(pk__in=[hospital.conditions.pk, hospital.standard.pk]).count() == 2


def test_two_programs_that_know_each_other_are_not_a_way_around(administrator, hospital):
    other = builders.build_program(
        hospital.front, title="Bone Program", services=[hospital.program]
    )
    url = bulk_url("wagtailcore.page", "delete", hospital.program, other)
    assert "Bone Program" in shown(administrator.get(url))
    assert administrator.post(url).status_code == 302
    assert ProgramHomePage.objects.count() == 2


def test_the_front_page_is_not_deleted(administrator, hospital):
    url = page_url("delete", hospital.front)
    for answer in (administrator.get(url), administrator.post(url)):
        assert "This is the front page of the site" in answer.content.decode()
    assert SiteRecords.objects.count() == 1


def test_the_database_has_the_last_word_where_the_index_does_not_know(administrator, hospital):
    ReferenceIndex.objects.all().delete()
    for url, name in (
        (record_url(hospital.main_contact, "delete"), "records of the site"),
        (page_url("delete", hospital.conditions), "condition"),
    ):
        assert name in shown(administrator.post(url))
    assert Contact.objects.filter(pk=hospital.main_contact.pk).exists()


def test_what_nothing_needs_is_deleted(editor, hospital):
    spare = builders.build_menu("Spare")
    assert editor.post(record_url(spare, "delete")).status_code == 302
    assert editor.post(page_url("delete", hospital.standard)).status_code == 302
    assert not Menu.objects.filter(pk=spare.pk).exists()
    assert not StandardPage.objects.filter(pk=hospital.standard.pk).exists()
