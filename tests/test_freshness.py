"""An editor's change is seen at once, and what has not changed is not sent again."""

import pytest
from django.test import Client

from cms.demo import builders
from tests.reading import html
from tests.samples import Hospital, addresses


@pytest.mark.parametrize(
    "headers",
    [
        {"accept-language": "es"},
        {"cookie": "django_language=es"},
        {"user-agent": "Mozilla/5.0 (iPhone)"},
        {"referer": "http://testserver/elsewhere/"},
        {"dnt": "1", "x-forwarded-for": "10.0.0.1"},
    ],
    ids=lambda headers: next(iter(headers)),
)
def test_nothing_that_a_browser_tells_changes_an_answer(
    hospital: Hospital, headers: dict[str, str]
):
    for address in addresses():
        plain = Client().get(address)
        assert Client(headers=headers).get(address).content == plain.content, address


def test_a_page_that_has_not_changed_is_not_sent_again(hospital: Hospital):
    for page in hospital.pages:
        tag = Client().get(page.url).headers["ETag"]
        answer = Client().get(page.url, headers={"if-none-match": tag})
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer.headers["ETag"] == tag


def test_a_compressed_page_has_an_etag_that_works_too(hospital: Hospital):
    zipped = Client(headers={"accept-encoding": "gzip"})
    first = zipped.get(hospital.program.url)
    assert first.headers["Content-Encoding"] == "gzip"
    again = zipped.get(hospital.program.url, headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 304


# --- Changed


def test_a_published_page_is_seen_at_once(hospital: Hospital):
    address = hospital.standard.url
    before = Client().get(address)
    hospital.standard.introduction = "<p>New words</p>"
    hospital.standard.save_revision().publish()
    after = Client().get(address, headers={"if-none-match": before.headers["ETag"]})
    assert after.status_code == 200
    assert b"New words" in after.content


def test_a_renamed_page_is_renamed_wherever_it_is_listed(hospital: Hospital):
    listing = (hospital.conditions.url, hospital.own_conditions.url, hospital.program.url)
    assert all("Sickle cell" in html(address) for address in listing)
    hospital.condition.title = "Sickle cell disease"
    hospital.condition.save_revision().publish()
    assert all("Sickle cell disease" in html(address) for address in listing)


def test_a_moved_page_is_found_and_linked_at_its_new_place(hospital: Hospital):
    child = builders.build_page(hospital.standard, type(hospital.standard), title="Parking")
    old = child.url
    child.move(hospital.program, pos="last-child")
    child.refresh_from_db()
    assert child.url in html(hospital.program.url)
    assert Client().get(child.url).status_code == 200
    assert Client().get(old).status_code in {301, 404}


@pytest.mark.parametrize(
    ("name", "field", "words"),
    [
        ("identity", "name", "Another Hospital"),
        ("footer", "tax_statement", "A charity"),
        ("footer", "notice", "A notice"),
    ],
)
def test_a_published_record_is_seen_at_once(hospital: Hospital, name: str, field: str, words: str):
    assert words not in html(hospital.front.url)
    record = getattr(hospital, name)
    setattr(record, field, words)
    record.save_revision().publish()
    assert words in html(hospital.front.url)
    assert words in html(hospital.condition.url)


def test_a_menu_that_is_chosen_for_the_site_is_seen_at_once(hospital: Hospital):
    assert html(hospital.front.url)
    line = {"text": "Ask us", "link": [{"type": "email", "value": "ask@example.org"}], "key": ""}
    builders.show_records(main_menu=builders.build_menu("Another", [("item", line)]))
    assert "Ask us" in html(hospital.front.url)
