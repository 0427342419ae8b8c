"""Each type of page is shown, previewed and edited, whatever it holds."""

import re
from datetime import date
from itertools import pairwise

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import RequestFactory
from django.utils.http import urlencode
from wagtail.models import Page
from wagtail.test.utils import WagtailPageTestCase

from cms.demo import builders
from home.models import LanguageHelpPage, StandardPage
from program.models import ConditionPage
from tests.editing import Form, blank, page_form
from tests.reading import html, soup, words
from tests.samples import Hospital, build_hospital, build_picture, every_block

NAMES = [
    "front",
    "program",
    "standard",
    "conditions",
    "condition",
    "services",
    "service",
    "own_conditions",
    "own_services",
    "language",
]
LONG = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente " * 40
MARKUP = '"><script>alert(1)</script><b onmouseover=a()>{{ x }}{% y %}'


class EveryTypeTest(WagtailPageTestCase):
    """As a plain member of the group that Wagtail itself calls Editors."""

    @classmethod
    def setUpTestData(cls) -> None:
        cls.hospital = build_hospital()
        cls.editor = get_user_model().objects.create_user("editor", password="for the tests")
        cls.editor.groups.add(Group.objects.get(name="Editors"))

    def pages(self) -> list[Page]:
        return [getattr(self.hospital, name) for name in NAMES]

    def test_it_is_routed_and_rendered(self):
        for page in self.pages():
            with self.subTest(page=page):
                self.assertPageIsRoutable(page)
                self.assertPageIsRenderable(page)

    def test_it_is_edited_by_an_editor(self):
        for page in self.pages():
            with self.subTest(page=page):
                self.assertPageIsEditable(page, form(page), user=self.editor)

    def test_it_is_previewed_by_an_editor(self):
        for page in self.pages():
            with self.subTest(page=page):
                self.assertPageIsPreviewable(page, post_data=form(page), user=self.editor)


def form(page: Page) -> Form:
    """What the editor's browser sends for a page with nothing in it but what it must have."""
    own = {
        "contact": "",
        "also_called_text": "",
        "language_code": "es",
        "english_name": "Spanish",
        "direction": "ltr",
        "notice": "Llame: {phone}.",
    }
    return page_form(title=page.title, slug=page.slug, **own, **blank(type(page)))


def preview(page: Page) -> str:
    """The page as its editor sees it while it is written."""
    answer = page.make_preview_request(original_request=RequestFactory().get("/"))
    assert answer.status_code == 200
    return answer.render().content.decode()


@pytest.mark.parametrize("name", NAMES)
def test_a_preview_shows_the_draft_and_the_page_does_not(hospital: Hospital, name: str):
    page = getattr(hospital, name)
    page.title = "A better title"
    page.save_revision()
    assert "A better title" in preview(page.get_latest_revision_as_object())
    assert "A better title" not in html(page.url)


@pytest.mark.parametrize(
    ("parent", "model", "fields"),
    [
        ("standard", StandardPage, {}),
        ("conditions", ConditionPage, {}),
        ("languages", LanguageHelpPage, {"language_code": "ar", "english_name": "Arabic"}),
    ],
)
def test_a_page_that_was_never_saved_is_previewed(
    hospital: Hospital, parent: str, model: type[Page], fields: dict
):
    above = getattr(hospital, parent)
    page = model(title="Not saved", slug="not-saved", locale=above.locale, **fields)
    page.path = f"{above.path}0001"
    page.depth = above.depth + 1
    shown = preview(page)
    assert "Not saved" in shown
    assert above.title in shown


# --- Whatever it holds


@pytest.fixture
def full(hospital: Hospital) -> Hospital:
    """Every body holds every block, twice."""
    document = builders.build_document("Paper", "paper.txt", "words")
    blocks = every_block(hospital.standard, build_picture(), document) * 2
    for name in NAMES:
        page = getattr(hospital, name)
        if hasattr(page, "body"):
            builders.publish(page, body=blocks)
    return hospital.fresh()


@pytest.mark.parametrize("name", NAMES)
def test_a_page_with_nothing_but_a_title_stands(hospital: Hospital, name: str):
    page = getattr(hospital, name)
    for field in ("introduction", "search_description", "menu_title"):
        setattr(page, field, "")
    if hasattr(page, "body"):
        page.body = []
    page.save_revision(clean=False).publish()
    shown = soup(page.url)
    assert "None" not in words(shown)
    assert words(shown.h1) == page.title
    empty = [tag for tag in shown(["p", "li", "h1", "h2", "h3", "ul"]) if not words(tag)]
    assert not empty


@pytest.mark.parametrize("name", NAMES)
def test_long_words_are_shown_whole(hospital: Hospital, name: str):
    page = getattr(hospital, name)
    page.introduction = f"<p>{LONG}</p>"
    page.title = LONG[:255].strip()
    page.save_revision(clean=False).publish()
    shown = words(soup(page.url).main)
    assert page.title in shown
    assert name == "language" or LONG.strip() in shown


@pytest.mark.parametrize("name", NAMES)
def test_markup_in_a_title_stays_words(hospital: Hospital, name: str):
    page = getattr(hospital, name)
    page.title = page.seo_title = page.search_description = MARKUP
    page.save_revision(clean=False).publish()
    for address in {page.url, hospital.front.url, hospital.program.url, hospital.conditions.url}:
        shown = soup(address)
        assert not shown.select("b[onmouseover]")
        assert len(shown("script")) == 2  # our module, and the structured data
    assert MARKUP in words(soup(page.url).h1)


@pytest.mark.parametrize("name", NAMES)
def test_headings_go_down_one_level_at_a_time(full: Hospital, name: str):
    shown = soup(getattr(full, name).url)
    assert len(shown("h1")) == 1
    main = [int(heading.name[1]) for heading in shown.main(re.compile("^h[1-6]$"))]
    assert main[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(main))


@pytest.mark.parametrize("name", NAMES)
def test_every_id_stands_once_and_everything_that_names_one_finds_it(full: Hospital, name: str):
    shown = soup(getattr(full, name).url)
    ids = [tag["id"] for tag in shown.find_all(id=True)]
    assert sorted(ids) == sorted(set(ids))
    for key in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
        for tag in shown.find_all(attrs={key: True}):
            assert set(tag[key].split()) <= set(ids), tag
    anchors = {a["href"][1:] for a in shown("a", href=re.compile("^#."))}
    assert anchors <= set(ids)


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_has_a_description_a_size_and_modern_formats(full: Hospital, name: str):
    pictures = soup(getattr(full, name).url)("picture")
    assert pictures or not hasattr(getattr(full, name), "body")
    for picture in pictures:
        assert picture.img.has_attr("alt")
        assert int(picture.img["width"]) > 0
        assert int(picture.img["height"]) > 0
        kinds = [source["type"] for source in picture("source")]
        assert kinds == ["image/avif", "image/webp"]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_without_pictures_sends_none(hospital: Hospital, name: str):
    shown = soup(getattr(hospital, name).url)
    assert not shown(["img", "picture"])
    # What the site draws is silent.
    assert all(drawing["aria-hidden"] == "true" for drawing in shown("svg"))


def test_a_passage_says_its_language_and_direction(full: Hospital):
    passage = soup(full.standard.url).main.find(lang="ar")
    assert passage["dir"] == "rtl"


# --- What every page tells


@pytest.mark.parametrize("name", NAMES)
def test_a_page_says_when_a_person_last_checked_it(hospital: Hospital, name: str):
    page = getattr(hospital, name)
    page.checked_on = date(2026, 3, 8)
    page.save_revision().publish()
    (time,) = soup(page.url).main("time")
    assert time["datetime"] == "2026-03-08"
    assert "Last checked March 8, 2026" in words(soup(page.url).main)


def test_a_page_offers_to_be_sent_without_a_third_party(hospital: Hospital):
    shown = soup(hospital.program.url)
    (mail,) = [a["href"] for a in shown("a", href=re.compile("^mailto:"))]
    assert urlencode({"body": f"http://localhost{hospital.program.url}"}) in mail.replace(
        "/", "%2F"
    )
    (copy,) = shown("button", attrs={"data-copy": True})
    assert copy["data-copy"] == f"http://localhost{hospital.program.url}"


def test_the_section_menu_lists_the_children_in_their_order_and_marks_the_present(
    hospital: Hospital,
):
    hidden = builders.build_page(
        hospital.program, StandardPage, title="Not in the menu", show_in_menus=False
    )
    team = builders.build_page(
        hospital.program, StandardPage, title="Our whole team", menu_title="Our team"
    )
    menu = soup(team.url).find("nav", class_="section-menu")
    lines = [words(item) for item in menu("li")]
    own = ["What we treat", "What we offer", "Where we are", "Our team"]
    assert lines == ["Blood Program", *own, "Our team"]
    (current,) = menu.select("[aria-current=page]")
    assert words(current) == "Our team"
    assert hidden.url not in str(menu)


def test_a_page_outside_a_program_has_no_section_menu(hospital: Hospital):
    assert not soup(hospital.standard.url).select("nav.section-menu")
