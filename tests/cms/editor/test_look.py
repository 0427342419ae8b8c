"""The admin bears the site's name and mark, and its Help opens our guide."""

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from django.urls import reverse

from cms.demo import builders
from cms.editor import guide
from cms.media.pictures import picture_url
from tests.editing import editor_client
from tests.samples import Hospital, build_picture


def read(client: Client, url: str) -> BeautifulSoup:
    answer = client.get(url)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def icon(page: BeautifulSoup) -> str:
    return page.find("link", rel="icon")["href"]


# --- Name and mark


@pytest.mark.django_db
def test_a_site_without_an_identity_has_a_name_and_the_sites_own_mark():
    login = read(Client(), reverse("wagtailadmin_login"))
    assert login.title.get_text() == "Sign in - Bedside"
    assert login.h1.get_text(strip=True) == "Sign in to Bedside"
    assert login.select_one(".login-logo img")["src"].endswith("cms/mark.svg")
    assert icon(login).endswith("cms/favicon.svg")
    home = read(editor_client(), reverse("wagtailadmin_home"))
    assert home.find(class_="brand__name").string == "Bedside"


def test_the_name_and_the_mark_are_the_hospitals(hospital: Hospital, media_root):
    mark = build_picture("Our mark")
    builders.fill(hospital.identity, name="Hill Children's Hospital", short_name="Hill", mark=mark)
    hospital.identity.save_revision().publish()
    address = picture_url(mark, "whole", 320, "png")
    login = read(Client(), reverse("wagtailadmin_login"))
    assert login.h1.get_text(strip=True) == "Sign in to Hill Children's Hospital"
    assert login.select_one(".login-logo img")["src"] == address
    assert icon(login) == address
    assert Client().get(address)["Content-Type"] == "image/png"
    home = read(editor_client(), reverse("wagtailadmin_home"))
    assert home.title.get_text() == "Dashboard - Hill"
    assert home.h1.get_text(strip=True) == "Welcome to Hill Children's Hospital"
    assert home.find(class_="brand__name").string == "Hill"
    assert home.find(class_="brand__mark")["src"] == address


def test_the_colors_come_from_a_file(hospital: Hospital):
    home = read(editor_client(), reverse("wagtailadmin_home"))
    assert home.find("link", href=lambda href: href.endswith("cms/admin/admin.css"))


def test_the_dashboard_offers_what_is_done_most(hospital: Hospital):
    editor = editor_client()
    links = read(editor, reverse("wagtailadmin_home")).select(".begin a")
    assert [link.get_text(strip=True) for link in links][:2] == [
        "Change a number",
        "Raise an alert",
    ]
    for link in links:
        assert editor.get(link["href"]).status_code in {200, 302}


# --- The guide


def test_the_first_item_of_help_is_our_guide(hospital: Hospital):
    home = editor_client().get(reverse("wagtailadmin_home")).content.decode()
    menu = home[home.index('"help"') :]
    assert reverse("guide") in menu
    assert "guide.wagtail.org" not in home


def test_the_guide_shows_its_pictures_and_leads_where_it_says(hospital: Hospital):
    editor = editor_client()
    page = read(editor, reverse("guide"))
    assert [heading.get_text(strip=True) for heading in page.select("h1")] == [
        page.title.get_text().rpartition(" - ")[0]
    ]
    assert len(page.select(".guide h2")) >= 10
    pictures = page.select(".guide img")
    assert len(pictures) >= 10
    for picture in pictures:
        assert picture["alt"]
        answer = editor.get(f"{reverse('guide')}{picture['src']}")
        assert answer["Content-Type"] == "image/png"
        assert len(b"".join(answer.streaming_content)) < 120 * 1024
    ids = {tag["id"] for tag in page.find_all(id=True)}
    for link in page.select(".guide a"):
        assert link["href"].startswith("#"), "the guide leads only to itself"
        assert link["href"][1:] in ids


def test_every_picture_beside_the_guide_is_shown_in_it():
    text = guide.GUIDE.read_text(encoding="utf-8")
    unused = [file.name for file in guide.PICTURES.iterdir() if f"images/{file.name})" not in text]
    assert not unused


@pytest.mark.parametrize(
    "name", ["../editors.md", "..%2Feditors", "../../cms/static/cms/x", "nothing", ".", "a/b"]
)
def test_no_address_leads_out_of_the_pictures(hospital: Hospital, name):
    address = f"{reverse('guide')}images/{name}.png"
    assert editor_client().get(address, follow=True).status_code == 404


def test_the_guide_is_for_those_who_signed_in(hospital: Hospital):
    for url in (reverse("guide"), reverse("guide_picture", args=["alert"])):
        answer = Client().get(url)
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("wagtailadmin_login"))


def test_the_guide_is_a_file_of_the_project():
    assert guide.GUIDE.is_relative_to(settings.BASE_DIR)
