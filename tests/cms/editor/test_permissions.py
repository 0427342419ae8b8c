"""A plain member of the editors' group does all that editors do; nobody needs more."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image as Drawing
from wagtail.contrib.redirects.models import Redirect

from cms.demo import builders
from cms.models import CustomDocument, CustomImage, Menu, SiteRecords
from home.models import StandardPage
from tests.editing import (
    add_page,
    add_record,
    edit_page,
    editor_client,
    page_form,
    record_url,
    stream,
)
from tests.samples import Hospital
from tests.trees import page_types

RECORDS = ["identity", "main_contact", "tasks", "footer"]


@pytest.fixture
def editor(hospital: Hospital) -> Client:
    return editor_client()


def png() -> SimpleUploadedFile:
    data = BytesIO()
    Drawing.new("RGB", (60, 40), "teal").save(data, "PNG")
    return SimpleUploadedFile("hill.png", data.getvalue(), "image/png")


# --- Pages


@pytest.mark.parametrize("view", ["edit", "history", "usage", "unpublish", "copy"])
def test_every_type_of_page_opens(editor, hospital, view):
    for page in hospital.pages:
        url = reverse(f"wagtailadmin_pages:{view}", args=[page.pk])
        assert editor.get(url).status_code == 200, page


def test_every_type_of_page_can_be_begun(editor, hospital):
    parents = {type(page): page.get_parent() for page in hospital.pages}
    for model in set(page_types()) - {type(hospital.front)}:
        place = (model._meta.app_label, model._meta.model_name, parents[model].pk)
        url = reverse("wagtailadmin_pages:add", args=place)
        room = model.can_create_at(parents[model])
        assert editor.get(url).status_code == (200 if room else 302), model


def test_an_editor_publishes_withdraws_and_restores_a_page(editor, hospital):
    form = page_form(title="New", slug="new", body=stream(StandardPage, "body"))
    add_page(editor, hospital.front, StandardPage, form)
    page = StandardPage.objects.get(slug="new")
    assert Client().get(page.url).status_code == 200
    first = page.latest_revision
    edit_page(editor, page, form | {"title": "Newer"})
    assert "Newer" in Client().get(page.url).content.decode()
    edit_page(editor, page, form | {"revision": first.pk})
    page.refresh_from_db()
    assert page.title == "New"
    editor.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    assert Client().get("/new/").status_code == 404


def test_an_editor_chooses_the_day_of_publishing(editor, hospital):
    form = page_form(
        title="New",
        slug="new",
        body=stream(StandardPage, "body"),
        go_live_at="2999-01-01 10:00",
        expire_at="2999-02-01 10:00",
    )
    assert add_page(editor, hospital.front, StandardPage, form).status_code == 302
    page = StandardPage.objects.get(slug="new")
    assert not page.live
    assert page.status_string == "scheduled"


def test_an_editor_orders_the_pages_of_a_section(editor, hospital):
    url = reverse("wagtailadmin_pages:set_page_position", args=[hospital.own_services.pk])
    assert editor.post(f"{url}?position=0").status_code == 200
    assert hospital.program.get_children().first().pk == hospital.own_services.pk


# --- Records


@pytest.mark.parametrize("name", RECORDS)
def test_every_record_opens(editor, hospital, name):
    record = getattr(hospital, name)
    assert editor.get(record_url(type(record), "list")).status_code == 200
    assert editor.get(record_url(type(record), "add")).status_code == 200
    for view in ("edit", "history", "usage", "unpublish", "delete"):
        assert editor.get(record_url(record, view)).status_code == 200, view


def test_an_editor_publishes_withdraws_and_deletes_a_record(editor, hospital):
    form = {"name": "Spare", "items": stream(Menu, "items")}
    assert add_record(editor, Menu, form).status_code == 302
    spare = Menu.objects.get(name="Spare")
    assert spare.live
    editor.post(record_url(spare, "unpublish"))
    spare.refresh_from_db()
    assert not spare.live
    editor.post(record_url(spare, "delete"))
    assert not Menu.objects.filter(name="Spare").exists()


def test_an_editor_chooses_which_records_the_site_shows(editor, hospital):
    other = builders.build_contact("Other line", [("Everybody", "215-555-0177")])
    url = reverse("wagtailsettings:edit", args=["cms", "siterecords"])
    page = editor.get(url, follow=True)
    assert page.status_code == 200
    chosen = {
        name: getattr(hospital, name).pk
        for name in ("identity", "tasks", "main_menu", "utility_menu", "footer")
    }
    answer = editor.post(page.redirect_chain[-1][0], chosen | {"contact": other.pk})
    assert answer.status_code == 302
    assert SiteRecords.objects.get().contact == other
    assert "215-555-0177" in Client().get("/").content.decode()


# --- Pictures, documents, redirects


def test_an_editor_adds_describes_and_deletes_a_picture(editor, hospital, media_root):
    data = {"title": "Hill", "file": png(), "description": "A hill", "credit": "A. Hill"}
    assert editor.post(reverse("wagtailimages:add"), data).status_code == 302
    picture = CustomImage.objects.get()
    assert (picture.description, picture.credit) == ("A hill", "A. Hill")
    edit = reverse("wagtailimages:edit", args=[picture.pk])
    assert editor.get(edit).status_code == 200
    data = {"title": "Hill", "description": "A green hill", "credit": ""}
    assert editor.post(edit, data).status_code == 302
    assert editor.post(reverse("wagtailimages:delete", args=[picture.pk])).status_code == 302
    assert not CustomImage.objects.exists()


def test_an_editor_adds_and_deletes_a_document(editor, hospital, media_root):
    file = SimpleUploadedFile("pack.txt", b"Socks", "text/plain")
    data = {"title": "What to pack", "file": file}
    assert editor.post(reverse("wagtaildocs:add"), data).status_code == 302
    document = CustomDocument.objects.get()
    assert editor.get(reverse("wagtaildocs:edit", args=[document.pk])).status_code == 200
    assert editor.post(reverse("wagtaildocs:delete", args=[document.pk])).status_code == 302
    assert not CustomDocument.objects.exists()


def test_what_a_colleague_added_is_edited_too(editor, hospital, media_root):
    picture = builders.build_image("Hill", png().read())
    document = builders.build_document("What to pack", "pack.txt", "Socks")
    assert editor.get(reverse("wagtailimages:edit", args=[picture.pk])).status_code == 200
    assert editor.get(reverse("wagtaildocs:edit", args=[document.pk])).status_code == 200


def test_an_editor_leads_an_old_address_elsewhere(editor, hospital):
    data = {"old_path": "/old/", "redirect_page": hospital.standard.pk, "is_permanent": "on"}
    answer = editor.post(reverse("wagtailredirects:add"), data)
    assert answer.status_code == 302
    assert Client().get("/old/")["Location"].endswith(hospital.standard.url)
    redirect = Redirect.objects.get()
    assert editor.get(reverse("wagtailredirects:edit", args=[redirect.pk])).status_code == 200
    assert editor.post(reverse("wagtailredirects:delete", args=[redirect.pk])).status_code == 302


# --- What stays with administrators


def test_an_editor_manages_no_people_and_no_site(editor, hospital):
    for name in ("wagtailusers_users:index", "wagtailusers_groups:index", "wagtailsites:index"):
        assert editor.get(reverse(name))["Location"] == reverse("wagtailadmin_home")
