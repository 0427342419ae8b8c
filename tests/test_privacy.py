"""What the public may not see stands nowhere: not as a link, a name, a file or a result."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from cms.demo import builders
from cms.models import CustomDocument
from home.models import StandardPage
from program.models import ConditionIndexPage, ConditionPage, ProgramHomePage, ServicePage
from tests.reading import dialled, html, links, soup, whole_site, words
from tests.samples import (
    Hospital,
    build_language,
    build_picture,
    every_block,
    menu_line,
    rich,
    text_link,
)

SECRET = "zebrafish"

# --- The ways to hide a page


def draft(page: Page) -> None:
    page.unpublish()


def private(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def below_a_private_page(page: Page) -> None:
    private(page.get_parent())


def over(page: Page) -> None:
    page.expire_at = timezone.now() - timedelta(minutes=1)
    page.save()


WAYS = [draft, private, over]

# --- The pages to hide


def a_page(hospital: Hospital) -> Page:
    return builders.build_page(hospital.program, StandardPage, title=SECRET, introduction=SECRET)


def a_condition(hospital: Hospital) -> Page:
    page = builders.build_page(
        hospital.conditions, ConditionPage, title=SECRET, also_called_text=SECRET
    )
    builders.choose(hospital.program, [hospital.condition, page], [hospital.service])
    builders.publish(hospital.program)
    return page


def a_service(hospital: Hospital) -> Page:
    page = builders.build_page(hospital.services, ServicePage, title=SECRET)
    builders.choose(hospital.program, [hospital.condition], [hospital.service, page])
    builders.publish(hospital.program)
    return page


def a_program(hospital: Hospital) -> Page:
    contact = builders.build_contact(SECRET, [(SECRET, "267-555-0155")])
    page: ProgramHomePage = builders.build_program(
        hospital.front, title=SECRET, conditions=[hospital.condition], contact=contact
    )
    builders.choose(hospital.program, [hospital.condition], [hospital.service, page])
    builders.publish(hospital.program)
    return page


def a_language(hospital: Hospital) -> Page:
    return build_language(hospital.languages, SECRET, slug=SECRET, notice=SECRET)


PAGES = [a_page, a_condition, a_service, a_program, a_language]


def lead_to(page: Page, hospital: Hospital) -> None:
    """Let everything that can lead somewhere lead to the page."""
    blocks = every_block(page, build_picture(), builders.build_document("Paper", "p.txt", "words"))
    for owner in (hospital.front, hospital.program, hospital.standard, hospital.condition):
        builders.publish(owner.specific_class.objects.get(pk=owner.pk), body=blocks)
    target = ("target", {"task": "come", "link": text_link("", page)["link"]})
    giving = ("giving_banner", {"heading": "Give", "text": "It helps.", "actions": [line(page)]})
    program = ProgramHomePage.objects.get(pk=hospital.program.pk)
    builders.publish(
        program, task_targets=[target], giving=[giving], introduction=rich(page), contact=None
    )
    for menu in (hospital.tasks, hospital.main_menu, hospital.utility_menu):
        builders.fill(menu, items=[menu_line("Come to us", page, "come")])
        builders.save_record(menu)
    columns = [
        ("links", {"heading": "Find", "links": [line(page)]}),
        ("menu", {"heading": "Do", "menu": hospital.tasks.pk}),
    ]
    builders.fill(hospital.footer, columns=columns, legal=[("item", line(page))])
    builders.save_record(hospital.footer)
    hospital.main_contact.online_page = page
    hospital.main_contact.save_revision().publish()
    builders.build_alert(message=rich(page), ends=timezone.now() + timedelta(days=1))


def line(page: Page) -> dict:
    return text_link("Come to us", page)


@pytest.mark.parametrize("make", PAGES, ids=lambda function: function.__name__)
@pytest.mark.parametrize("hide", WAYS, ids=lambda function: function.__name__)
def test_a_hidden_page_stands_nowhere(hospital: Hospital, make: Callable, hide: Callable):
    page = make(hospital)
    lead_to(page, hospital.fresh())
    shown = {address for address, text in whole_site().items() if SECRET in text}
    assert len(shown) > 10, "nothing was to be hidden"
    hide(Page.objects.get(pk=page.pk).specific)
    telling = {address for address, text in whole_site().items() if SECRET in text.casefold()}
    assert not telling - {page.url}
    assert not [a for a in links(soup(f"/search/?query={SECRET}").main) if f"/{SECRET}/" in a]


def test_a_page_whose_time_ends_goes_by_itself(hospital: Hospital):
    page = a_page(hospital)
    page.expire_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    lead_to(page, hospital.fresh())
    assert len([a for a, text in whole_site().items() if SECRET in text]) > 10
    with patch("django.utils.timezone.now", return_value=page.expire_at):
        telling = {address for address, text in whole_site().items() if SECRET in text.casefold()}
        assert telling <= {page.url}
        assert Client().get(page.url).status_code == 404


@pytest.mark.parametrize("hide", WAYS, ids=lambda function: function.__name__)
def test_the_words_of_a_link_stay_when_its_page_is_hidden(hospital: Hospital, hide: Callable):
    page = a_page(hospital)
    lead_to(page, hospital.fresh())
    hide(page)
    text = words(soup(hospital.standard.url))
    assert text.count("words of the link") > 5
    assert text.count("Come to us") > 3


@pytest.mark.parametrize("make", PAGES, ids=lambda function: function.__name__)
@pytest.mark.parametrize("hide", WAYS, ids=lambda function: function.__name__)
def test_its_own_address_tells_nothing(hospital: Hospital, make: Callable, hide: Callable):
    page = make(hospital)
    hide(page)
    answer = Client().get(page.url)
    assert answer.status_code in {302, 404}
    assert SECRET not in answer.content.decode().replace(page.url, "")


def test_who_may_read_a_private_page_gets_a_copy_that_nobody_keeps(hospital: Hospital):
    page = a_page(hospital)
    private(page)
    reader = Client()
    reader.force_login(get_user_model().objects.create_user("reader"))
    answer = reader.get(page.url)
    assert SECRET in answer.content.decode()
    assert {"private", "no-store"} <= set(answer.headers["Cache-Control"].split(", "))
    assert not [a for a, text in whole_site().items() if SECRET in text.casefold()]


def test_what_stands_below_a_private_page_is_as_private(hospital: Hospital):
    page = builders.build_page(a_page(hospital), StandardPage, title="Below")
    lead_to(page, hospital.fresh())
    below_a_private_page(page)
    assert not [a for a, text in whole_site().items() if page.url in text]
    assert Client().get(page.url).status_code == 302


def test_an_alias_is_as_private_as_the_page_that_it_mirrors(hospital: Hospital):
    page = a_page(hospital)
    alias = page.create_alias(parent=hospital.front, update_slug="mirrored")
    lead_to(alias, hospital.fresh())
    assert Client().get(alias.url).status_code == 200
    private(page)
    assert Client().get(alias.url).status_code == 302
    telling = {address for address, text in whole_site().items() if SECRET in text.casefold()}
    assert not telling


def test_a_page_that_never_was_published_stands_nowhere(hospital: Hospital):
    page = builders.build_page(hospital.program, StandardPage, title=SECRET, live=False)
    lead_to(page, hospital.fresh())
    assert not [a for a, text in whole_site().items() if SECRET in text.casefold()]
    assert Client().get(page.url).status_code == 404


def test_a_draft_of_a_public_page_is_not_told(hospital: Hospital):
    before = whole_site()
    hospital.standard.title = SECRET
    hospital.standard.introduction = SECRET
    hospital.standard.save_revision()
    assert whole_site() == before
    assert not links(soup(f"/search/?query={SECRET}").main).count(hospital.standard.url)


def test_a_page_is_back_everywhere_once_it_is_public_again(hospital: Hospital):
    page = a_page(hospital)
    lead_to(page, hospital.fresh())
    before = set(links(soup(hospital.standard.url)))
    private(page)
    assert page.url not in links(soup(hospital.standard.url))
    PageViewRestriction.objects.all().delete()
    assert set(links(soup(hospital.standard.url))) == before


@pytest.mark.parametrize("hide", [draft, over], ids=lambda function: function.__name__)
def test_what_stands_below_a_hidden_program_tells_nothing_of_it(hospital: Hospital, hide: Callable):
    give = {"heading": SECRET, "text": SECRET, "actions": [line(hospital.standard)]}
    target = {"task": "come", "link": text_link("", hospital.languages)["link"]}
    program = builders.build_program(
        hospital.front,
        title=SECRET,
        slug="the-program",
        contact=builders.build_contact(SECRET, [(SECRET, "267-555-0155")]),
        conditions=[hospital.condition],
        giving=[("giving_banner", give)],
        task_targets=[("target", target)],
    )
    page = builders.build_page(program, StandardPage, title="Below")
    listing = builders.build_page(program, ConditionIndexPage, title="We treat")
    hide(ProgramHomePage.objects.get(pk=program.pk))
    Page.objects.filter(pk__in=[page.pk, listing.pk]).update(live=True)
    for address in (page.url, listing.url):
        shown = soup(address)
        assert SECRET not in words(shown)
        assert program.url not in links(shown)
        assert "+12675550155" not in dialled(shown)
        assert hospital.front.url in links(shown.header), "its tasks lead where all lead"
    assert hospital.condition.title not in words(soup(listing.url).main)


# --- Documents


@pytest.fixture
def paper(hospital: Hospital, media_root: Path) -> CustomDocument:
    """A document that pages and menus lead to."""
    document = builders.build_document("Paper", "paper.txt", SECRET)
    chosen = {"text": "The list", "link": [{"type": "document", "value": document.pk}]}
    body = [
        ("text", rich(hospital.front, document=document)),
        ("download", {"document": document.pk, "title": "What to pack"}),
        ("call_to_action", {"heading": "Read", "actions": [chosen]}),
    ]
    builders.publish(hospital.standard, body=body)
    builders.fill(hospital.utility_menu, items=[("item", chosen | {"key": ""})])
    builders.save_record(hospital.utility_menu)
    return document


def test_a_public_document_is_downloaded(paper: CustomDocument):
    assert Client().get(paper.url).getvalue() == SECRET.encode()


@pytest.mark.parametrize("depth", [1, 2], ids=["private", "below private"])
def test_a_private_document_is_neither_linked_nor_given(
    hospital: Hospital, paper: CustomDocument, depth: int
):
    folder = Collection.get_first_root_node()
    for number in range(depth):
        folder = folder.add_child(name=f"Folder {number}")
    paper.collection = folder
    paper.save()
    assert paper.url in html(hospital.standard.url)
    top = Collection.objects.get(depth=2)
    CollectionViewRestriction.objects.create(collection=top, restriction_type="login")
    page = soup(hospital.standard.url)
    assert paper.url not in str(page)
    assert {"the paper", "The list"} <= set(page.stripped_strings)
    assert "What to pack" not in words(page)
    answer = Client().get(paper.url)
    assert answer.status_code == 302
    assert SECRET.encode() not in answer.getvalue()


def test_no_document_is_reached_around_its_view(paper: CustomDocument):
    for address in (f"/media/{paper.file.name}", f"/media/../{paper.file.name}"):
        assert Client().get(address).status_code == 404


def test_a_deleted_document_leaves_words(hospital: Hospital, paper: CustomDocument):
    address = paper.url
    paper.delete()
    page = soup(hospital.standard.url)
    assert {"the paper", "The list"} <= set(page.stripped_strings)
    assert "What to pack" not in words(page)
    assert Client().get(address).status_code == 404


# --- Records


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("main_menu", "All conditions"),
        ("utility_menu", "All services"),
        ("tasks", "Come to us"),
        ("footer", "1 Hill Road"),
        ("identity", "Bedside Hospital"),
    ],
)
def test_a_record_that_is_no_longer_published_prints_nothing(
    hospital: Hospital, name: str, told: str
):
    page = builders.build_page(hospital.front, StandardPage, title="A page")
    assert told in words(soup(page.url))
    getattr(hospital, name).unpublish()
    shown = words(soup(page.url).body)
    # The front page has the hospital's name as its title, and stays in the breadcrumb.
    assert told not in shown.replace("Bedside Hospital A page", "")
    assert "None" not in shown
