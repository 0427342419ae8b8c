"""The page of a condition: its sections, its codes, its review, what is drawn from relations."""

from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from cms.demo import builders
from cms.editor.readiness import unfinished
from program.conditions.codes import validate_code
from program.conditions.page import years_after
from program.models import ConditionPage, ProviderPage
from tests.editing import add_page, editor_client, page_form, rows, stream
from tests.program.graphs import graph, node
from tests.program.providers.builders import build_list, build_provider
from tests.samples import Hospital

REVIEWED = date(2026, 3, 1)
ORDER = [
    "What it is",
    "Signs and symptoms",
    "Causes",
    "Diagnosis",
    "Treatment",
    "Outlook",
    "Follow-up care",
    "When to call",
]


def text(words: str) -> dict[str, str]:
    return {"type": "text", "value": f"<p>{words}</p>"}


def every_section() -> list[tuple[str, Any]]:
    """All sections, in another order than the fixed one."""
    sign = {"level": "emergency", "signs": ["Cannot be woken"]}
    return [
        ("when_to_call", [{"type": "when_to_call", "value": sign}]),
        ("treatment", [text("Medicine")]),
        ("follow_up", [text("Once a year")]),
        ("what_it_is", [text("A disorder of the blood")]),
        ("outlook", [text("Good")]),
        ("diagnosis", [text("A blood test")]),
        ("causes", [text("It is inherited")]),
        ("signs_and_symptoms", [text("Pain")]),
    ]


def read(page: Any) -> str:
    answer = Client().get(page.url)
    assert answer.status_code == 200
    return answer.content.decode()


def places(words: list[str], html: str) -> list[int]:
    return [html.index(f">{each}</h2>") for each in words]


@pytest.fixture
def reviewer(hospital: Hospital) -> ProviderPage:
    people = build_list(hospital.front)
    return build_provider(people, "Ana", "Lind", role="physician", credentials="MD")


# --- Sections


def test_families_find_the_sections_in_one_order_whatever_the_editors(hospital: Hospital):
    builders.publish(hospital.condition, sections=every_section())
    found = places(ORDER, read(hospital.condition))
    assert found == sorted(found)


def test_a_section_that_is_left_out_leaves_no_heading(hospital: Hospital):
    builders.publish(hospital.condition, sections=[("outlook", [text("Good")])])
    html = read(hospital.condition)
    assert ">Outlook</h2>" in html
    assert ">Causes</h2>" not in html


def test_a_section_stands_once(hospital: Hospital):
    twice = [("causes", [text("One")]), ("causes", [text("Two")])]
    with pytest.raises(ValidationError):
        builders.publish(hospital.condition, sections=twice)


def test_a_long_page_begins_with_a_list_of_its_sections(hospital: Hospital):
    builders.publish(hospital.condition, sections=every_section())
    html = read(hospital.condition)
    assert '<a href="#signs-and-symptoms">' in html
    assert 'id="signs-and-symptoms"' in html


def test_an_emergency_card_has_no_link_in_it(hospital: Hospital):
    builders.publish(hospital.condition, sections=every_section())
    card = read(hospital.condition).partition("care--emergency")[2].partition("</section>")[0]
    assert "911" in card
    assert "href" not in card.replace("sprite.svg", "").replace("<use href", "<use")


# --- Codes


@pytest.mark.parametrize(
    ("system", "code"),
    [
        ("ICD-10-CM", "D57"),
        ("ICD-10-CM", "D57.1"),
        ("ICD-10-CM", "C91.00"),
        ("ICD-10-CM", "C4A.9"),
        ("ICD-10-CM", "S72.001A"),
        ("ICD-10-CM", " d57.1 "),
        ("MeSH", "D000755"),
        ("MeSH", "D000080842"),
    ],
)
def test_a_code_as_its_system_writes_it_is_taken(system: str, code: str):
    validate_code(system, code)


@pytest.mark.parametrize(
    ("system", "code"),
    [
        ("ICD-10-CM", "57.1"),
        ("ICD-10-CM", "D5"),
        ("ICD-10-CM", "D57."),
        ("ICD-10-CM", "D57.12345"),
        ("ICD-10-CM", "D000755"),
        ("MeSH", "D57.1"),
        ("MeSH", "C15.378.071"),
        ("MeSH", "D00075"),
    ],
)
def test_what_cannot_be_a_code_is_refused(system: str, code: str):
    with pytest.raises(ValidationError):
        validate_code(system, code)


def test_codes_are_told_to_search_engines_in_capitals(hospital: Hospital):
    codes = [{"system": "ICD-10-CM", "code": "d57.1"}, {"system": "MeSH", "code": "D000755"}]
    builders.publish(hospital.condition, codes=codes)
    condition = node(graph(read(hospital.condition)), "MedicalCondition")
    assert condition["code"] == [
        {"@type": "MedicalCode", "codeValue": "D57.1", "codingSystem": "ICD-10-CM"},
        {"@type": "MedicalCode", "codeValue": "D000755", "codingSystem": "MeSH"},
    ]
    assert condition["alternateName"] == ["SCD"]


# --- Review


def test_the_next_review_is_due_three_years_later_unless_said_otherwise(
    hospital: Hospital, reviewer: ProviderPage
):
    page = builders.publish(hospital.condition, reviewer=reviewer, reviewed_on=REVIEWED)
    assert page.next_review_on == date(2029, 3, 1)
    page = builders.publish(page, review_due=date(2027, 1, 1))
    assert page.next_review_on == date(2027, 1, 1)
    page = builders.publish(page, reviewed_on=date(2026, 4, 1), review_due=None)
    assert page.next_review_on == date(2029, 4, 1)


def test_three_years_after_a_leap_day_is_the_last_of_february():
    assert years_after(date(2028, 2, 29), 3) == date(2031, 2, 28)


@pytest.mark.parametrize(
    "review",
    [
        {"reviewed_on": REVIEWED, "review_due": REVIEWED},
        {"reviewed_on": REVIEWED, "review_due": REVIEWED - timedelta(days=1)},
        {"review_due": REVIEWED},
        {"reviewed_on": timezone.localdate() + timedelta(days=2)},
    ],
)
def test_a_review_that_does_not_hold_together_is_refused(
    hospital: Hospital, review: dict[str, date]
):
    with pytest.raises(ValidationError):
        builders.publish(hospital.condition, **review)


def test_the_foot_says_who_reviewed_it_when_and_when_again(
    hospital: Hospital, reviewer: ProviderPage
):
    builders.publish(hospital.condition, reviewer=reviewer, reviewed_on=REVIEWED)
    html = read(hospital.condition)
    assert f'<a href="{reviewer.url}"><span dir="auto">Ana Lind, MD</span></a>' in html
    assert "March 1, 2026" in html
    assert "March 1, 2029" in html
    # That somebody read the page is told as well, and is not taken for the review.
    assert "Page last checked" in html
    assert "Last checked" not in html


def test_days_are_written_as_the_language_of_the_page_writes_them(
    hospital: Hospital, reviewer: ProviderPage
):
    page = builders.publish(hospital.condition, reviewer=reviewer, reviewed_on=REVIEWED)
    told = partial(render_to_string, "program/conditions/review.html")
    with override("de"):
        assert "1. März 2026" in told({"page": page})
        assert "1. März 2026" in told({"page": page, "reviewer": reviewer})


def test_search_engines_read_the_same(hospital: Hospital, reviewer: ProviderPage):
    builders.publish(hospital.condition, reviewer=reviewer, reviewed_on=REVIEWED)
    page = node(graph(read(hospital.condition)), "MedicalWebPage")
    assert page["lastReviewed"] == "2026-03-01"
    assert page["reviewedBy"]["name"] == "Ana Lind, MD"
    person = node(graph(read(reviewer)), page["reviewedBy"]["@type"])
    assert person["@id"] == page["reviewedBy"]["@id"]
    assert page["about"]["@id"] == node(graph(read(hospital.condition)), "MedicalCondition")["@id"]


def test_a_reviewer_who_left_is_not_named_and_the_date_stays(
    hospital: Hospital, reviewer: ProviderPage
):
    builders.publish(hospital.condition, reviewer=reviewer, reviewed_on=REVIEWED)
    reviewer.unpublish()
    html = read(hospital.condition)
    assert "Lind" not in html
    assert "March 1, 2026" in html


# --- Relations


def test_programs_that_treat_it_are_drawn_with_their_own_words(hospital: Hospital):
    rows_of_program = [{"condition": hospital.condition, "note": "We also offer gene therapy."}]
    builders.publish(hospital.program, program_conditions=rows_of_program)
    html = read(hospital.condition)
    assert "Programs that treat it" in html
    assert "We also offer gene therapy." in html
    assert "We also offer gene therapy." in read(hospital.own_conditions)


def test_services_for_it_are_drawn_from_the_services(hospital: Hospital):
    chosen = [{"condition": hospital.condition}]
    builders.publish(hospital.service, service_conditions=chosen)
    assert f'href="{hospital.service.url}"' in read(hospital.condition)
    hospital.service.unpublish()
    assert f'href="{hospital.service.url}"' not in read(hospital.condition)


def test_a_page_that_was_never_saved_is_drawn_into_nothing(hospital: Hospital):
    builders.build_program(hospital.front, title="A program without conditions")
    new = ConditionPage(title="New")
    assert (new.programs, new.services) == ([], [])


def test_sources_say_that_they_lead_elsewhere(hospital: Hospital):
    target = [{"type": "external", "value": "https://medlineplus.gov/sicklecelldisease.html"}]
    sources = [("source", {"text": "MedlinePlus", "link": target})]
    builders.publish(hospital.condition, sources=sources)
    html = read(hospital.condition)
    assert "https://medlineplus.gov/sicklecelldisease.html" in html
    assert "another website" in html


# --- Editors


def publisher() -> Client:
    """The browser of an editor who may publish."""
    client = editor_client()
    Group.objects.get(name="Moderators").user_set.add(client.session["_auth_user_id"])
    return client


def form(**fields: Any) -> dict[str, Any]:
    given = {
        "title": "Hemophilia",
        "slug": "hemophilia",
        "also_called_text": "",
        "listed_under_text": "",
        "sections": stream(ConditionPage, "sections"),
        "body": stream(ConditionPage, "body"),
        "sources": stream(ConditionPage, "sources"),
        "codes": rows(),
        "reviewer": "",
        "reviewed_on": "",
        "review_due": "",
        "contact": "",
    }
    return page_form(**(given | fields))


WRONG_CODE = {"codes": rows({"id": "", "system": "MeSH", "code": "D66", "ORDER": "1"})}
WRONG_REVIEW = {"reviewed_on": "2026-03-01", "review_due": "2026-02-01"}


@pytest.mark.parametrize("wrong", [WRONG_CODE, WRONG_REVIEW])
def test_an_editor_is_told_when_publishing_and_may_save_meanwhile(
    hospital: Hospital, wrong: dict[str, Any]
):
    client = publisher()
    refused = add_page(client, hospital.conditions, ConditionPage, form(**wrong))
    assert refused.status_code == 200
    assert not ConditionPage.objects.filter(slug="hemophilia").exists()
    saved = add_page(client, hospital.conditions, ConditionPage, form(**wrong), publish=False)
    assert saved.status_code == 302
    draft = ConditionPage.objects.get(slug="hemophilia").get_latest_revision_as_object()
    assert unfinished(draft)


def test_an_editor_publishes_a_condition_whole(hospital: Hospital):
    client = publisher()
    whole = form(
        sections=stream(ConditionPage, "sections", {"type": "causes", "value": [text("Genes")]}),
        codes=rows({"id": "", "system": "ICD-10-CM", "code": "d66", "ORDER": "1"}),
        reviewed_on="2026-03-01",
    )
    answer = add_page(client, hospital.conditions, ConditionPage, whole)
    assert answer.status_code == 302
    page = ConditionPage.objects.get(slug="hemophilia")
    assert page.live
    assert [code.code for code in page.codes.all()] == ["D66"]
    assert page.next_review_on == date(2029, 3, 1)
