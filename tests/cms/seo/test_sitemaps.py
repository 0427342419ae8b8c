"""Search engines are told of every public page, at the address that the site is known by."""

import xml.etree.ElementTree as ET

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction, Site

pytestmark = pytest.mark.django_db

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@pytest.fixture(autouse=True)
def public_address(settings):
    settings.BASE_URL = "https://hospital.example:8443"


@pytest.fixture
def front() -> Page:
    return Site.objects.get(is_default_site=True).root_page


def add(parent: Page, slug: str, **fields) -> Page:
    return parent.add_child(instance=Page(title=slug, slug=slug, **fields))


def addresses() -> set[str]:
    tree = ET.fromstring(Client().get("/sitemap.xml").content)
    return {node.text for node in tree.findall(".//s:loc", NAMES)}


def test_every_public_page_stands_in_it_at_the_public_address(front):
    add(add(front, "program"), "our-team")
    assert addresses() >= {
        "https://hospital.example:8443/",
        "https://hospital.example:8443/program/",
        "https://hospital.example:8443/program/our-team/",
    }


def test_drafts_and_private_sections_do_not(front):
    add(front, "draft", live=False)
    private = add(front, "private")
    add(private, "below")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert not [a for a in addresses() if "draft" in a or "private" in a]


def test_robots_are_told_where_it_is_and_what_to_leave():
    answer = Client().get("/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    lines = answer.content.decode().splitlines()
    assert "Sitemap: https://hospital.example:8443/sitemap.xml" in lines
    assert {"Disallow: /admin/", "Disallow: /search/"} <= set(lines)


@pytest.mark.parametrize("path", ["/sitemap.xml", "/robots.txt"])
def test_they_are_only_read(path):
    assert Client().post(path).status_code == 405
    assert Client().head(path).status_code == 200


def test_without_a_site_there_is_no_sitemap():
    Site.objects.all().delete()
    assert Client().get("/sitemap.xml").status_code == 404
