"""The demo site: built once, into an empty site only, with every element of its program page."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from cms import demo
from cms.models import ContactLine
from home.models import LanguageHelpPage
from tests.cms.demo import seed
from tests.cms.demo.test_loading import state

PROGRAM = "/cancer-immunotherapy-program/"
PHONE = re.compile(r"\b\d{3}[-. ]\d{3}[-. ]\d{4}\b")


@pytest.fixture
def program_page(demo_site: None) -> BeautifulSoup:
    """The program's home page, as a visitor gets it."""
    return read(PROGRAM)


def read(address: str) -> BeautifulSoup:
    """The page at `address`, without what only screen readers hear."""
    response = Client().get(address)
    assert response.status_code == 200
    page = BeautifulSoup(response.content, "html.parser")
    for hidden in page.select(".hidden, script, template"):
        hidden.decompose()
    return page


def words(element: Tag) -> str:
    """The visible words, with single spaces."""
    return " ".join(element.get_text(" ", strip=True).split())


def texts(elements: Sequence[Tag]) -> list[str]:
    """The words of each."""
    return [words(element) for element in elements]


def runs(texts_found: list[str], labels: Sequence[str]) -> int:
    """How often the labels stand one after the other, with nothing between them."""
    count = len(labels)
    places = range(len(texts_found) - count + 1)
    return sum(texts_found[start : start + count] == list(labels) for start in places)


def in_order(found: list[str], labels: Sequence[str]) -> bool:
    """Whether the labels are there in this order, whatever stands between them."""
    rest = iter(found)
    return all(label in rest for label in labels)


class TestLoading:
    """Never a second time; see also `test_demo_loading`."""

    def test_a_second_load_changes_nothing(self, demo_site: None) -> None:
        before = state()
        assert demo.is_demo()
        assert demo.load() is False
        call_command("load_demo")
        assert state() == before


class TestProgramPage:
    """Every label, number, list and language of the page we start from."""

    def test_title_and_headings_stand_in_their_order(self, program_page: BeautifulSoup) -> None:
        assert texts(program_page.select("h1")) == ["Cancer Immunotherapy Program"]
        assert in_order(texts(program_page.select("h2, h3, h4")), seed.HEADINGS)

    def test_skip_link_comes_first(self, program_page: BeautifulSoup) -> None:
        first = program_page.body.find("a")
        assert words(first) == "Skip to content"
        assert program_page.find(id=first["href"].removeprefix("#"))

    def test_call_line_shows_and_dials_its_digits(self, program_page: BeautifulSoup) -> None:
        prompt, spelled, digits = seed.CALL_LINE
        link = program_page.find("a", href="tel:+18008792467")
        assert spelled in words(link)
        assert digits in words(link)
        assert prompt.casefold() in words(program_page.header).casefold()

    def test_tasks_stand_in_the_menu_and_the_footer(self, program_page: BeautifulSoup) -> None:
        assert runs(texts(program_page.select("a")), seed.TASKS) >= 2
        assert "I want to" in words(program_page)

    @pytest.mark.parametrize(
        "labels",
        [seed.UTILITY_MENU, seed.MAIN_MENU, seed.SECTION_MENU, seed.CONDITIONS, seed.SERVICES],
        ids=["utility", "main", "section", "conditions", "services"],
    )
    def test_lists_are_whole_and_in_order(
        self, program_page: BeautifulSoup, labels: Sequence[str]
    ) -> None:
        assert runs(texts(program_page.select("a")), labels) >= 1

    @pytest.mark.parametrize(
        "labels",
        [seed.EXPLORE, seed.ORGANIZATION, seed.LEGAL, seed.SOCIAL],
        ids=["explore", "organization", "legal", "social"],
    )
    def test_footer_lists_are_whole(
        self, program_page: BeautifulSoup, labels: Sequence[str]
    ) -> None:
        assert runs(texts(program_page.select("footer a")), labels) >= 1

    def test_contact_stands_in_three_places(self, program_page: BeautifulSoup) -> None:
        for audience, number, href in seed.CONTACT_LINES:
            links = program_page.find_all("a", href=href)
            assert len(links) == seed.CONTACT_PLACES
            assert all(number in words(link) for link in links)
            assert words(program_page).count(audience) == seed.CONTACT_PLACES
        online = [a for a in program_page.select("a") if words(a) == "Contact Us Online"]
        assert len(online) == seed.CONTACT_PLACES
        assert {a["href"] for a in online} == {f"{PROGRAM}contact-us-online/"}

    def test_links_and_facts_are_there(self, program_page: BeautifulSoup) -> None:
        links, everything = texts(program_page.select("a")), words(program_page)
        assert [label for label in (*seed.LINKS, *seed.RELATED) if label not in links] == []
        assert [fact for fact in seed.WORDS if fact not in everything] == []

    def test_directory_has_its_numbers(self, program_page: BeautifulSoup) -> None:
        footer = program_page.footer
        for heading in seed.FOOTER_HEADINGS:
            assert heading in words(footer)
        for label, href in seed.DIRECTORY:
            assert label in words(footer)
            assert footer.find("a", href=href)
        assert len(footer.find_all("a", href="tel:+18008792467")) == 2

    def test_copyright_has_the_present_year(self, program_page: BeautifulSoup) -> None:
        assert f"© {timezone.localdate().year}" in words(program_page.footer)

    def test_footer_says_that_this_is_a_demonstration(self, program_page: BeautifulSoup) -> None:
        assert "demonstration" in words(program_page.footer)

    def test_languages_are_named_in_their_own_script(self, program_page: BeautifulSoup) -> None:
        names = seed.LANGUAGES.items()
        named = [a for a in program_page.select("footer a[lang]") if a["lang"] in seed.LANGUAGES]
        assert [(a["lang"], words(a)) for a in named] == list(names)

    def test_tasks_lead_to_the_program_where_it_has_its_own(
        self, program_page: BeautifulSoup
    ) -> None:
        targets = {a["href"] for a in program_page.select("a") if words(a) == "Refer a Patient"}
        assert f"{PROGRAM}patient-referral-process/" in targets


class TestWholeSite:
    """What holds on every page of the demo."""

    def test_every_link_of_every_page_leads_somewhere(self, demo_site: None) -> None:
        client, status, dead = Client(), {}, []
        for page in Page.objects.live().filter(depth__gt=1):
            soup = BeautifulSoup(client.get(page.url).content, "html.parser")
            for link in soup.select("a[href]"):
                target = urlsplit(link["href"])
                if target.scheme or target.netloc or not target.path:
                    continue
                if target.path not in status:
                    status[target.path] = client.get(target.path).status_code
                if status[target.path] != 200:
                    dead.append((page.url, link["href"]))
        assert dead == []

    def test_all_of_it_is_published(self, demo_site: None) -> None:
        titles = Page.objects.live().filter(depth__gt=1).values_list("title", flat=True)
        assert len(titles) > 80
        assert Page.objects.filter(depth__gt=1, live=False).count() == 0

    def test_a_number_exists_once(self, demo_site: None) -> None:
        numbers = list(ContactLine.objects.values_list("e164", flat=True))
        assert len(numbers) == len(set(numbers)) == 5
        for page in Page.objects.filter(depth__gt=1).specific():
            for name in ("introduction", "body"):
                field = getattr(page, name, "")
                text = field if isinstance(field, str) else str(field.get_prep_value())
                assert not PHONE.search(text), (page.url, name)

    def test_every_page_tells_search_engines_what_it_is(self, demo_site: None) -> None:
        for page in Page.objects.filter(depth__gt=1):
            assert 20 < len(page.search_description) <= 160, page.url

    @pytest.mark.parametrize("code", seed.LANGUAGES)
    def test_language_help_dials_and_reads_in_its_direction(
        self, code: str, demo_site: None
    ) -> None:
        page = read(LanguageHelpPage.objects.get(language_code=code.lower()).url)
        notice = page.select_one(f'main [lang="{code}"] a[href="tel:+18008792467"]')
        assert notice
        assert notice.find("bdi") or notice.find_parent("bdi")
        passage = notice.find_parent(attrs={"dir": True, "lang": code})
        assert passage["dir"] == ("rtl" if code in seed.RIGHT_TO_LEFT else "ltr")

    def test_conditions_show_the_contact_of_the_program(self, demo_site: None) -> None:
        page = read("/conditions-diseases/soft-tissue-sarcomas/")
        assert page.main.find("a", href="tel:+12674260762")
        assert page.main.find("a", href=PROGRAM)
