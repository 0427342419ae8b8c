"""A contact is one record: changed or swapped once, it is right everywhere."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Page

from cms.demo import builders
from cms.http import errors
from cms.models import Contact
from cms.records.contact_data import PhoneLine
from home.models import StandardPage
from tests.reading import dialled, graph, html, nodes, soup, whole_site, words
from tests.samples import MAIN_NUMBER, PROGRAM_NUMBER, Hospital, entry, link

NEW_NUMBER = "267-555-0199"


def dials(number: str) -> str:
    return f"+1{number.replace('-', '')}"


@pytest.fixture
def places(hospital: Hospital) -> Hospital:
    """A hospital that shows the program's contact in every way there is."""
    step = [{"type": "contact", "value": {"heading": "Call"}}]
    blocks = [
        ("contact_box", {}),
        ("when_to_call", {"level": "call-us", "signs": ["A rash"]}),
        ("next_steps", {"heading": "Next", "steps": step}),
        ("call_to_action", {"heading": "Call", "actions": [_phone(hospital.contact)]}),
    ]
    builders.publish(hospital.program, body=blocks)
    builders.publish(hospital.standard, body=[("contact_box", {"contact": hospital.contact.pk})])
    column = {"heading": "Call", "entries": [entry("Blood Program", hospital.contact)]}
    builders.fill(hospital.footer, columns=[("directory", column)])
    builders.save_record(hospital.footer)
    return hospital.fresh()


def _phone(contact: Contact) -> dict:
    return {"text": "Call us", "link": [{"type": "phone", "value": contact.pk}]}


def change(contact: Contact, number: str, *, publish: bool = True) -> None:
    (line,) = contact.lines.all()
    line.number = number
    contact.lines = [line]
    revision = contact.save_revision()
    if publish:
        revision.publish()


def swap(page: Page, contact: Contact | None) -> None:
    page.contact = contact
    page.save_revision().publish()


def mentions(number: str, site: dict[str, str]) -> dict[str, int]:
    """How often each address shows or dials the number."""
    found = {
        address: text.count(number) + text.count(dials(number)) for address, text in site.items()
    }
    return {address: count for address, count in found.items() if count}


# --- Changed


@pytest.mark.parametrize(
    ("name", "old"), [("contact", PROGRAM_NUMBER), ("main_contact", MAIN_NUMBER)]
)
def test_a_changed_number_follows_wherever_the_old_one_stood(places: Hospital, name: str, old: str):
    before = mentions(old, whole_site())
    change(getattr(places, name), NEW_NUMBER)
    after = whole_site()
    assert mentions(NEW_NUMBER, after) == before
    assert not mentions(old, after)


def test_the_program_page_shows_it_in_the_boxes_the_directory_and_the_structured_data(
    places: Hospital,
):
    change(places.contact, NEW_NUMBER)
    page = soup(places.program.url)
    main, footer = page.main, page.find("footer", class_="site-footer")
    # At the top, at the side, in the box, the steps, when to call, and the button.
    assert dialled(main).count(dials(NEW_NUMBER)) >= 6
    assert dialled(footer).count(dials(NEW_NUMBER)) == 1
    (program,) = [n for n in nodes(page, "MedicalOrganization") if "parentOrganization" in n]
    assert [point["telephone"] for point in program["contactPoint"]] == [dials(NEW_NUMBER)]


def test_every_page_calls_the_hospital_from_its_first_line(places: Hospital):
    change(places.main_contact, NEW_NUMBER)
    for page in places.pages:
        assert dialled(soup(page.url))[0] == dials(NEW_NUMBER)


def test_a_draft_of_a_number_changes_nothing(places: Hospital):
    before = whole_site()
    change(places.contact, NEW_NUMBER, publish=False)
    assert whole_site() == before


# --- Swapped


def test_a_program_given_another_contact_shows_it_with_no_block_changed(places: Hospital):
    chosen = {places.standard.url}  # its block names a contact, and keeps it
    before = mentions(PROGRAM_NUMBER, whole_site())
    swap(places.program, builders.build_contact("Another line", [("Families", NEW_NUMBER)]))
    after = whole_site()
    section = (places.program, places.own_conditions, places.own_services, places.condition)
    for address in (page.url for page in section):
        # The directory and the button chose the old one.
        kept = mentions(PROGRAM_NUMBER, {address: after[address]})[address]
        assert mentions(NEW_NUMBER, after)[address] == before[address] - kept > 0
    assert chosen.isdisjoint(mentions(NEW_NUMBER, after))


def test_a_program_without_a_contact_shows_that_of_the_hospital(places: Hospital):
    swap(places.program, None)
    assert dials(MAIN_NUMBER) in dialled(soup(places.program.url).main)


# --- On the pages of the library


def test_a_condition_shows_the_contact_of_the_one_program_that_treats_it(hospital: Hospital):
    page = soup(hospital.condition.url)
    assert dialled(page.main)[0] == dials(PROGRAM_NUMBER)
    assert hospital.program.url in [a["href"] for a in page.main("a")]


def test_a_condition_of_several_programs_offers_a_short_choice(hospital: Hospital):
    contact = builders.build_contact("Second line", [("Families", NEW_NUMBER)])
    second = builders.build_program(
        hospital.front, title="A second program", conditions=[hospital.condition], contact=contact
    )
    page = soup(hospital.condition.url).main
    assert dialled(page)[:2] == [dials(NEW_NUMBER), dials(PROGRAM_NUMBER)]
    assert {second.url, hospital.program.url} <= {a["href"] for a in page("a")}


def test_a_contact_with_only_an_emergency_number_is_shown(hospital: Hospital):
    contact = builders.build_contact("Night line", [], emergency_number=NEW_NUMBER)
    swap(hospital.program, contact)
    care = ("when_to_call", {"level": "call-today", "signs": ["A rash"]})
    builders.publish(hospital.program, body=[("contact_box", {}), care])
    page = soup(hospital.program.url)
    for place in (".hero__contact", ".contact--plain", ".care__act"):
        assert dialled(page.select_one(place)) == [dials(NEW_NUMBER)], place
    builders.build_program(
        hospital.front, title="Other", conditions=[hospital.condition], contact=hospital.contact
    )
    assert dials(NEW_NUMBER) in dialled(soup(hospital.condition.url).select_one(".contact--choice"))


@pytest.mark.parametrize(
    ("level", "numbers"),
    [
        ("call-us", [PROGRAM_NUMBER]),
        ("call-today", [MAIN_NUMBER, PROGRAM_NUMBER]),
        ("emergency", []),
    ],
)
def test_a_number_that_always_answers_comes_first_when_it_cannot_wait(
    hospital: Hospital, level: str, numbers: list[str]
):
    care = ("when_to_call", {"level": level, "signs": ["A rash"]})
    builders.publish(hospital.program, body=[care])
    card = soup(hospital.program.url).select_one(".care")
    assert dialled(card) == [dials(number) for number in numbers]


def test_a_condition_that_no_program_treats_shows_the_hospital(hospital: Hospital):
    builders.choose(hospital.program, [], [])
    builders.publish(hospital.program)
    page = soup(hospital.condition.url).main
    assert dialled(page)[0] == dials(MAIN_NUMBER)


def test_a_condition_may_have_a_contact_of_its_own(hospital: Hospital):
    swap(hospital.condition, builders.build_contact("Own line", [("Families", NEW_NUMBER)]))
    assert dials(NEW_NUMBER) in dialled(soup(hospital.condition.url).main)


def test_its_own_contact_stands_before_those_of_several_programs(hospital: Hospital):
    builders.build_program(hospital.front, title="Second", conditions=[hospital.condition])
    swap(hospital.condition, builders.build_contact("Own line", [("Families", NEW_NUMBER)]))
    hero = soup(hospital.condition.url).select_one(".hero__contact")
    assert dialled(hero) == [dials(NEW_NUMBER)]


def test_a_page_deep_in_a_program_shows_the_program(hospital: Hospital):
    page = builders.build_page(hospital.program, StandardPage, title="Deep")
    page = builders.build_page(page, StandardPage, title="Deeper")
    assert dialled(soup(page.url).main) == [dials(PROGRAM_NUMBER)]


# --- Gone


def test_a_contact_that_is_no_longer_published_stands_nowhere(places: Hospital):
    places.contact.unpublish()
    assert not mentions(PROGRAM_NUMBER, whole_site())
    assert dials(MAIN_NUMBER) in dialled(soup(places.program.url).main)


def test_without_any_contact_nothing_is_printed_in_its_place(places: Hospital):
    for contact in Contact.objects.all():
        contact.unpublish()
    for page in places.pages:
        shown = soup(page.url)
        assert not dialled(shown)
        assert "None" not in words(shown)
        assert "telephone" not in str(graph(shown))
    program = soup(places.program.url)
    assert not program.select(".contact, .call, .step--contact, .directory li")
    # A button that would dial is words; what to watch for still stands.
    assert {"Call us", "A rash"} <= set(program.main.stripped_strings)


def test_a_site_that_names_no_contact_still_stands(hospital: Hospital):
    builders.show_records(contact=None)
    assert hospital.front.title in html(hospital.front.url)
    page = soup(hospital.front.url)
    assert dialled(page.header) == dialled(page.main) == []


def test_a_contact_with_no_number_yet_prints_no_empty_box(hospital: Hospital):
    builders.show_records(contact=builders.build_contact("Nobody yet", ()))
    assert "Nobody yet" not in html(hospital.front.url)


# --- How a number stands


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            {"audience": "All", "number": "1-800-TRY-CHOP"},
            ["1-800-TRY-CHOP", "1-800-879-2467", "tel:+18008792467"],
        ),
        (
            {"audience": "All", "number": "215-555-0111", "extension": "42"},
            ["Extension", "42", "tel:+12155550111;ext=42"],
        ),
        (
            {"audience": "All", "number": "215-555-0111", "hours": "Weekdays, 8 to 5"},
            ["Weekdays, 8 to 5", "Eastern Time"],
        ),
        ({"audience": "All", "number": "711", "kind": "tty"}, ["TTY or relay", "tel:711"]),
    ],
)
def test_a_line_says_what_a_caller_needs(hospital: Hospital, line: dict, expected: list[str]):
    builders.show_records(contact=builders.build_contact("Line", [line]))
    text = html(hospital.standard.url)
    assert all(part in text for part in expected)


def test_a_short_place_says_the_extension_too(hospital: Hospital, error_pages):
    line = {"audience": "All", "number": "215-555-0111", "extension": "42"}
    contact = builders.build_contact("Line", [line])
    builders.fill(hospital.tasks, items=[("item", _phone(contact))])
    builders.save_record(hospital.tasks)
    column = {"heading": "Call", "entries": [entry("Operator", contact)]}
    builders.fill(hospital.footer, columns=[("directory", column)])
    builders.save_record(hospital.footer)
    builders.show_records(contact=contact)
    errors.write_error_pages()
    error_page = (error_pages / "503.html").read_text(encoding="utf-8")
    pages = [soup(hospital.front.url), soup(hospital.language.url)]
    pages.append(BeautifulSoup(error_page, "html.parser"))
    assert "911" in dialled(pages[-1])
    for page in pages:
        places = page.select("header a, footer a, .notice a, main.alone .phone")
        shown = [words(place) for place in places if "215-555-0111" in words(place)]
        assert shown
        assert all("215-555-0111 ext. 42" in text for text in shown)
    for hospital_node in nodes(soup(hospital.front.url), "Hospital"):
        assert hospital_node["telephone"] == "+12155550111;ext=42"
        assert hospital_node["contactPoint"][0]["telephone"] == "+12155550111;ext=42"


def test_only_digits_dial_after_a_number():
    for typed in ("42", "Ana", "4;2", "٤٢", "12345678"):
        line = PhoneLine.from_number("215-555-0111", audience="All", extension=typed)
        assert line.href == "tel:+12155550111" + (";ext=42" if typed == "42" else "")


def test_a_fax_is_read_and_not_dialled(hospital: Hospital):
    fax = {"audience": "Letters", "number": NEW_NUMBER, "kind": "fax"}
    builders.show_records(contact=builders.build_contact("Line", [("All", MAIN_NUMBER), fax]))
    page = soup(hospital.standard.url)
    assert NEW_NUMBER in words(page.main)
    assert dials(NEW_NUMBER) not in dialled(page)


def test_the_online_page_stands_beside_the_numbers_only_while_it_is_public(hospital: Hospital):
    page = builders.build_page(hospital.program, StandardPage, title="Write to us")
    hospital.contact.online_page = page
    hospital.contact.save_revision().publish()
    assert page.url in [a["href"] for a in soup(hospital.condition.url).main("a")]
    page.unpublish()
    assert "Contact Us Online" not in html(hospital.condition.url)


def test_a_task_that_dials_follows_too(hospital: Hospital):
    line = {"text": "Call the nurses", "link": [{"type": "phone", "value": hospital.contact.pk}]}
    builders.fill(hospital.tasks, items=[("item", line | {"key": "call"})])
    builders.save_record(hospital.tasks)
    change(hospital.contact, NEW_NUMBER)
    assert dials(NEW_NUMBER) in dialled(soup(hospital.front.url).header)
    builders.publish(
        hospital.program,
        task_targets=[("target", {"task": "call", "link": link(hospital.standard)})],
    )
    assert hospital.standard.url in [a["href"] for a in soup(hospital.program.url).header("a")]
