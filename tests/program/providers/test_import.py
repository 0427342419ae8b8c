"""The import of providers: people, and what they are found by."""

from pathlib import Path

import pytest

from cms.demo import builders
from program.models import ConditionPage, LocationPage, ProviderIndexPage, ProviderPage, Specialty
from tests.program.importing.runs import Run, runner, state
from tests.samples import Hospital

ROW = {
    "slug": "anna-van-der-berg",
    "title": "Anna van der Berg",
    "given_name": "Anna",
    "family_name": "van der Berg",
    "credentials": "MD",
    "role": "Nurse practitioner",
    "accepting": "yes",
    "specialties": "blood doctor",
    "conditions": "SCD; sickle-cell",
    "languages": "Spanish; de",
    "locations": "hill campus",
    "biography": "Likes long walks.\n\n- And cats",
    "checked_on": "2026-11-01",
}


@pytest.fixture
def run(tmp_path: Path, hospital: Hospital) -> Run:
    if not ProviderIndexPage.objects.child_of(hospital.front).exists():
        builders.build_page(hospital.front, ProviderIndexPage, title="Find a doctor")
    builders.build_record(Specialty, name="Hématology", also_called_text="Blood doctor")
    builders.build_record(Specialty, name="Oncology")
    return runner("import_providers", tmp_path)


def test_a_provider_is_made_with_all_that_families_find_one_by(run: Run, client) -> None:
    assert "row 2: create “anna-van-der-berg”" in run([ROW], "--apply", "--publish")
    page = ProviderPage.objects.get(slug="anna-van-der-berg")
    assert page.role == "nurse-practitioner"
    assert [str(row) for row in page.specialties.all()] == ["Hématology"]
    assert page.condition_ids == [ConditionPage.objects.get(slug="sickle-cell").pk]
    assert page.location_ids == [LocationPage.objects.get().pk]
    assert [row.code for row in page.languages.all()] == ["es", "de"]
    answer = client.get(page.url)
    assert b"Likes long walks." in answer.content
    before = state()
    assert "1 same" in run([ROW], "--apply", "--publish")
    assert state() == before


def test_what_is_chosen_follows_the_table_in_its_order(run: Run) -> None:
    run([ROW], "--apply")
    changed = ROW | {"specialties": "oncology; HEMATOLOGY", "languages": ""}
    assert "change “anna-van-der-berg”: specialties, languages" in run([changed], "--apply")
    page = ProviderPage.objects.get(slug="anna-van-der-berg").get_latest_revision_as_object()
    assert [str(row) for row in page.specialties.all()] == ["Oncology", "Hématology"]
    assert not page.languages.all()


@pytest.mark.parametrize(
    ("column", "cell", "words"),
    [
        ("specialties", "Oncology; Plumbing", "“Plumbing” is unknown here"),
        ("conditions", "a cold", "“a cold” is unknown here"),
        ("languages", "Klingon", "“Klingon” is unknown here"),
        ("locations", "Mars", "“Mars” is unknown here"),
        ("role", "wizard", "“wizard” is unknown; known are: physician"),
        ("role", "", "is empty"),
        ("accepting", "maybe", "known are: yes, no, ask"),
        ("family_name", "", "is empty"),
        ("credentials", "x" * 81, "80 are the most"),
    ],
)
def test_what_is_unknown_is_refused_with_its_row_and_column(
    run: Run, column: str, cell: str, words: str
) -> None:
    said = run([ROW | {column: cell}, ROW | {"slug": "other"}], "--apply")
    assert f"row 2: refuse “anna-van-der-berg”: {column}: " in said
    assert words in said
    assert set(ProviderPage.objects.values_list("slug", flat=True)) == {"ada-sample", "other"}


def test_a_name_that_two_have_is_not_guessed(run: Run, hospital: Hospital) -> None:
    builders.build_page(
        hospital.conditions, ConditionPage, title="Soft cell disease", also_called_text="SCD"
    )
    said = run([ROW], "--apply")
    assert "conditions: “SCD” is the name of 2; use the address (slug)" in said
    assert "create" in run([ROW | {"conditions": "sickle-cell"}])


def test_a_row_costs_the_same_queries_however_many_there_are(
    run: Run, django_assert_max_num_queries
) -> None:
    rows = [ROW | {"slug": f"anna-{number}"} for number in range(12)]
    with django_assert_max_num_queries(12 + 4 * 12):
        run(rows)


def test_who_was_taken_off_the_site_is_not_put_back(run: Run) -> None:
    run([ROW], "--apply", "--publish")
    ProviderPage.objects.get(slug=ROW["slug"]).unpublish()
    assert "only an editor publishes it again" in run([ROW], "--apply", "--publish")
    assert not ProviderPage.objects.get(slug=ROW["slug"]).live
