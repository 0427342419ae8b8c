"""Records in several languages: words are translated, numbers never."""

import pytest
from django.core.cache import cache
from django.test import Client
from wagtail.models import Locale, Site

from cms.demo.builders import build_contact, build_front_page, build_menu, build_page
from cms.layout.translations import is_multilingual
from cms.models import Contact, Menu, SiteRecords
from home.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def front() -> HomePage:
    return build_front_page()


@pytest.fixture
def spanish(front: HomePage) -> HomePage:
    locale = Locale.objects.create(language_code="es")
    page = front.copy_for_translation(locale)
    page.save_revision().publish()
    return page


@pytest.fixture
def contact(front: HomePage) -> Contact:
    contact = build_contact("Hospital", [("Families", "215-555-0123")])
    SiteRecords.objects.update_or_create(site=front.get_site(), defaults={"contact": contact})
    return contact


def test_a_language_that_another_process_added_is_noticed(front: HomePage) -> None:
    known = Site.get_site_root_paths()
    locale = Locale.objects.create(language_code="es")
    front.copy_for_translation(locale).save_revision().publish()
    # Wagtail keeps these in the memory of each process, and clears its own alone.
    cache.set("wagtail_site_root_paths", known, version=2)
    assert Site.get_site_root_paths() == known
    assert is_multilingual()


def translate(contact: Contact, number: str) -> None:
    """A Spanish version whose editor typed a number, too."""
    version = contact.copy_for_translation(Locale.objects.get(language_code="es"))
    line = version.lines.first()
    line.audience, line.number = "Familias", number
    version.lines.add(line)
    version.name = "El hospital"
    version.live = True
    version.save()


def test_a_translated_contact_speaks_the_language_and_keeps_the_number(
    client: Client, spanish: HomePage, contact: Contact
) -> None:
    translate(contact, "215-555-0199")
    shown = client.get("/es/").context["layout"].contact
    assert (shown.name, shown.first_line.audience) == ("El hospital", "Familias")
    assert shown.first_line.e164 == "+12155550123"
    assert client.get("/").context["layout"].contact.name == "Hospital"


def test_a_record_without_a_translation_is_shown_as_it_is(
    client: Client, spanish: HomePage, contact: Contact
) -> None:
    assert client.get("/es/").context["layout"].contact.name == "Hospital"


def test_a_menu_leads_to_the_page_in_the_language_where_there_is_one(
    client: Client, front: HomePage, spanish: HomePage
) -> None:
    both = build_page(front, StandardPage, title="Both")
    english_only = build_page(front, StandardPage, title="English only")
    version = both.copy_for_translation(spanish.locale)
    version.title = "Ambos"
    version.save_revision().publish()
    menu = build_menu(
        "Main",
        [
            ("item", {"text": page.title, "link": [{"type": "page", "value": page.pk}]})
            for page in (both, english_only)
        ],
    )
    SiteRecords.objects.update_or_create(site=front.get_site(), defaults={"main_menu": menu})
    assert Menu.objects.count() == 1
    links = [link.url for link in client.get("/es/").context["layout"].main_menu]
    assert links == [version.url, english_only.url]
    assert links[0].startswith("/es/")
