"""An editor builds a second program from nothing, with the forms of the admin alone."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.demo import builders
from cms.models import Contact
from home.models import StandardPage
from program.models import (
    ConditionIndexPage,
    ConditionPage,
    ProgramHomePage,
    ProgramService,
    ServicePage,
)
from tests.editing import (
    Form,
    add_page,
    add_record,
    blank,
    edit_page,
    edit_record,
    editor_client,
    errors,
    page_form,
    rows,
    stream,
)
from tests.reading import dialled, soup, words
from tests.samples import Hospital, build_picture, every_block, link, menu_line, text_link

ADDRESS = "/bone-program/"
NUMBER, REFERRALS = "215-555-0161", "1-800-555-BONE"


@pytest.fixture
def editor(hospital: Hospital) -> Client:
    """The tasks have keys, so that a program may lead them elsewhere."""
    builders.fill(hospital.tasks, items=[menu_line("Refer a patient", hospital.standard, "refer")])
    builders.save_record(hospital.tasks)
    return editor_client()


def line(audience: str, number: str) -> Form:
    return {
        "audience": audience,
        "number": number,
        "kind": "voice",
        "time_zone": "America/New_York",
    }


def add_contact(editor: Client, name: str = "Bone Program", number: str = NUMBER) -> Contact:
    form = {
        "name": name,
        "heading": "Contact us",
        "lines": rows(line("Families", number), line("Physicians", REFERRALS)),
    }
    assert add_record(editor, Contact, form).status_code == 302
    return Contact.objects.get(name=name)


def program_form(**fields) -> Form:
    return page_form(title="Bone Program", slug="bone-program", **blank(ProgramHomePage) | fields)


def blocks(*made: tuple[str, dict]) -> Form:
    return stream(ProgramHomePage, "body", *({"type": kind, "value": v} for kind, v in made))


def add(editor: Client, parent, model, **fields):
    answer = add_page(editor, parent, model, page_form(**blank(model) | fields))
    assert answer.status_code == 302, errors(answer)
    return model.objects.get(slug=fields["slug"])


@pytest.fixture
def program(editor: Client, hospital: Hospital) -> ProgramHomePage:
    """The second program, with what it chose and the pages of its section."""
    contact = add_contact(editor)
    condition = add(editor, hospital.conditions, ConditionPage, title="Brittle bones", slug="bones")
    service = add(
        editor,
        hospital.services,
        ServicePage,
        title="Gait lab",
        slug="gait-lab",
        kind="clinic",
        time_zone="America/New_York",
    )
    team = {"text": "<p>Surgeons and nurses.</p>", "people": [{"name": "A. Hill", "role": "Nurse"}]}
    steps = [
        {"type": "contact", "value": {"heading": "Call"}},
        {
            "type": "step",
            "value": {"heading": "Refer", "actions": [text_link("How", hospital.standard)]},
        },
    ]
    form = program_form(
        introduction=page_form()["introduction"],
        contact=contact.pk,
        program_conditions=rows({"condition": condition.pk}, {"condition": hospital.condition.pk}),
        program_services=rows({"service": service.pk}, {"service": hospital.program.pk}),
        body=blocks(
            ("contact_box", {}),
            ("why_choose", {"heading": "Why here?", "text": "<p>We listen.</p>"}),
            ("conditions", {"heading": "What we treat"}),
            ("services", {"heading": "What we do"}),
            ("team_teaser", {"heading": "Our team"} | team),
            ("next_steps", {"heading": "What now?", "steps": steps}),
        ),
        giving=stream(
            ProgramHomePage,
            "giving",
            {
                "type": "giving_banner",
                "value": {
                    "heading": "Give a step",
                    "text": "It helps.",
                    "actions": [text_link("Give now", hospital.standard)],
                },
            },
        ),
        task_targets=stream(
            ProgramHomePage,
            "task_targets",
            {"type": "target", "value": {"task": "refer", "link": link(hospital.languages)}},
        ),
    )
    assert add_page(editor, hospital.front, ProgramHomePage, form).status_code == 302
    made = ProgramHomePage.objects.get(slug="bone-program")
    add(editor, made, StandardPage, title="Our team", slug="our-team")
    add(editor, made, ConditionIndexPage, title="All we treat", slug="all")
    return ProgramHomePage.objects.get(pk=made.pk)


def test_its_home_shows_everything_chosen_in_the_editors_order(program):
    text = words(soup(ADDRESS).main)
    told = ["Families", NUMBER, REFERRALS, "Why here?", "We listen.", "What we treat"]
    told += ["Brittle bones", "Sickle cell", "What we do", "Gait lab", "Blood Program"]
    told += ["Our team", "A. Hill", "What now?", "Refer", "Give a step", "Give now"]
    at = [text.find(part) for part in told]
    assert -1 not in at, told[at.index(-1)]
    assert text.index("Brittle bones") < text.index("Sickle cell")
    assert text.index("Gait lab") < text.index("Blood Program")


def test_every_page_of_its_section_has_its_menu_contact_and_banner(program):
    for address in (ADDRESS, f"{ADDRESS}our-team/", f"{ADDRESS}all/"):
        page = soup(address)
        assert "+12155550161" in dialled(page)
        assert "+18005552663" in dialled(page), "letters dial, too"
        assert "Give a step" in words(page)
        menu = words(page.select_one(".section-menu"))
        assert menu.index("Our team") < menu.index("All we treat")


def test_its_list_of_conditions_shows_its_own(program):
    text = words(soup(f"{ADDRESS}all/").main)
    assert "Brittle bones" in text
    assert "Sickle cell" in text


def test_what_it_treats_leads_to_it_and_to_its_contact(program):
    page = soup("/conditions/bones/")
    assert "+12155550161" in dialled(page)
    assert page.main.find("a", href=ADDRESS)


def test_a_task_leads_elsewhere_in_its_section_alone(program, hospital):
    def leads_to(address: str, url: str) -> bool:
        links = soup(address).find_all("a", href=url)
        return any("Refer a patient" in link.get_text() for link in links)

    assert leads_to(f"{ADDRESS}our-team/", hospital.languages.url)
    assert leads_to(hospital.program.url, hospital.standard.url)


def test_the_first_program_keeps_its_own(program, hospital):
    page = soup(hospital.program.url)
    assert "+12155550123" in dialled(page)
    assert "+12155550161" not in dialled(page)
    assert "Give a step" not in words(page)


def test_its_menu_follows_the_order_of_its_pages(editor, program):
    last = program.get_children().last()
    url = reverse("wagtailadmin_pages:set_page_position", args=[last.pk])
    assert editor.post(f"{url}?position=0").status_code == 200
    menu = words(soup(ADDRESS).select_one(".section-menu"))
    assert menu.index("All we treat") < menu.index("Our team")


def test_its_contact_changed_once_is_right_everywhere(editor, program):
    contact = Contact.objects.get(name="Bone Program")
    lines = [
        line(item.audience, "215-555-0188" if item.number == NUMBER else item.number)
        | {"id": item.pk}
        for item in contact.lines.all()
    ]
    form = {"name": contact.name, "heading": contact.heading, "lines": rows(*lines, initial=2)}
    assert edit_record(editor, contact, form).status_code == 302
    for address in (ADDRESS, f"{ADDRESS}our-team/", "/conditions/bones/"):
        assert "+12155550188" in dialled(soup(address))
        assert "+12155550161" not in dialled(soup(address))


def test_another_contact_is_right_everywhere_without_touching_a_block(editor, program):
    other = add_contact(editor, "Night team", "215-555-0199")
    form = program_form(contact=other.pk, body=blocks(("contact_box", {})))
    assert edit_page(editor, program, form).status_code == 302
    for address in (ADDRESS, f"{ADDRESS}our-team/"):
        assert "+12155550199" in dialled(soup(address))
        assert "+12155550161" not in dialled(soup(address))


def test_a_program_holds_every_block_there_is(editor, hospital, media_root):
    picture = build_picture()
    document = builders.build_document("What to pack", "pack.txt", "Socks")
    samples = every_block(hospital.standard, picture, document)
    form = program_form(body=blocks(*samples))
    assert add_page(editor, hospital.front, ProgramHomePage, form).status_code == 302
    made = ProgramHomePage.objects.get(slug="bone-program")
    assert [block.block_type for block in made.body] == [kind for kind, _value in samples]
    text = words(soup(ADDRESS).main)
    for told in ("May I?", "It helped.", "The hill", "A tour", "What to pack", "Days", "A rash"):
        assert told in text
    assert soup(ADDRESS).find("img", alt="A hill")


def test_a_service_that_is_another_page_is_refused_and_hurts_nobody(editor, hospital):
    form = program_form(program_services=rows({"service": hospital.standard.pk}))
    answer = add_page(editor, hospital.front, ProgramHomePage, form)
    assert answer.status_code == 200
    assert "Please choose a service or a program." in answer.content.decode()
    ProgramService.objects.create(program=hospital.program, service=hospital.standard)
    assert hospital.standard.title not in words(soup(hospital.own_services.url).main)
