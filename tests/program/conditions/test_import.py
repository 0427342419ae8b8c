"""The import of conditions: says what it does, does it once, and loses nothing to a bad row."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Page

from cms.models import User
from program.models import ConditionPage, ProgramCondition, ProviderCondition
from tests.program.importing.runs import Run, runner, state
from tests.samples import Hospital

ROWS = [
    {
        "slug": "anemia",
        "title": "Anemia",
        "also_called": "Low iron; Thin blood",
        "checked_on": "2026-11-01",
    },
    {
        "slug": "sickle-cell",
        "title": "Sickle Cell Disease",
        "also_called": "SCD",
        "introduction": "Red cells\n\nbend.",
        "checked_on": "2026-11-01",
    },
]


@pytest.fixture
def run(tmp_path: Path, hospital: Hospital) -> Run:
    return runner("import_conditions", tmp_path)


def test_nothing_is_written_unless_told(run: Run) -> None:
    before = state()
    said = run(ROWS)
    assert "row 2: create “anemia”" in said
    assert "row 3: change “sickle-cell”: title, checked_on, introduction" in said
    assert "1 create, 1 change, 0 publish, 0 same, 0 refused." in said
    assert "Nothing was written" in said
    assert state() == before


def test_rows_become_drafts_and_published_pages_stay_as_they_were(run: Run) -> None:
    run(ROWS, "--apply")
    anemia = ConditionPage.objects.get(slug="anemia")
    assert not anemia.live
    assert anemia.also_called == ["Low iron", "Thin blood"]
    changed = ConditionPage.objects.get(slug="sickle-cell")
    assert changed.title == "Sickle cell"
    assert changed.get_latest_revision_as_object().title == "Sickle Cell Disease"
    assert Page.find_problems() == ([], [], [], [], [])


def test_rows_are_published_when_told(run: Run, client) -> None:
    run(ROWS, "--apply", "--publish")
    changed = ConditionPage.objects.get(slug="sickle-cell")
    assert (changed.title, changed.has_unpublished_changes) == ("Sickle Cell Disease", False)
    assert changed.introduction == "<p>Red cells</p><p>bend.</p>"
    assert client.get(ConditionPage.objects.get(slug="anemia").url).status_code == 200


@pytest.mark.parametrize("options", [["--apply"], ["--apply", "--publish"]])
def test_a_second_run_changes_nothing(run: Run, options: list[str]) -> None:
    run(ROWS, *options)
    before = state()
    assert "0 create, 0 change, 0 publish, 2 same, 0 refused." in run(ROWS, *options)
    assert state() == before


def test_drafts_of_an_import_are_published_by_the_next(run: Run) -> None:
    run(ROWS, "--apply")
    assert "0 create, 0 change, 2 publish" in run(ROWS, "--apply", "--publish")
    assert ConditionPage.objects.get(slug="anemia").live


def test_a_column_that_is_not_there_is_left_alone_and_an_empty_cell_empties(run: Run) -> None:
    also_called = {"slug": "sickle-cell", "title": "Sickle cell"}
    assert "1 same" in run([also_called])
    assert "change “sickle-cell”: also_called" in run([{**also_called, "also_called": ""}])


def test_bold_words_of_an_editor_stay(run: Run, hospital: Hospital) -> None:
    hospital.condition.introduction = "<p>Red <b>cells</b></p><p>bend.</p>"
    hospital.condition.save_revision().publish()
    row = {"slug": "sickle-cell", "title": "Sickle cell", "introduction": "Red cells\n\nbend."}
    assert "1 same" in run([row])


def test_a_bad_row_loses_nothing_else(run: Run) -> None:
    bad = [
        {"slug": "no title", "title": ""},
        {"slug": "anemia", "title": "Once more"},
        {"slug": "long", "title": "x" * 300},
        {"slug": "rash", "title": "Rash"},
    ]
    said = run([*ROWS, *bad], "--apply")
    assert "row 4: refuse “no title”: slug: “no title” is no address" in said
    assert "row 4: refuse “no title”: title: is empty" in said
    assert "row 5: refuse “anemia”: slug: stands in an earlier row of this file too" in said
    assert "row 6: refuse “long”: title: has 300 characters; 200 are the most" in said
    assert "ended: Rows that were refused: 3." in said
    assert set(ConditionPage.objects.values_list("slug", flat=True)) == {
        "anemia",
        "rash",
        "sickle-cell",
    }


def test_a_row_that_the_database_refuses_leaves_no_trace(run: Run, monkeypatch) -> None:
    publish = ConditionPage.save_revision

    def save_revision(page, *args, **kwargs):
        revision = publish(page, *args, **kwargs)
        if page.slug == "anemia":
            Page.objects.create(path=page.path, depth=page.depth, title="Twice", slug="twice")
        return revision

    monkeypatch.setattr(ConditionPage, "save_revision", save_revision)
    said = run([*ROWS, {"slug": "rash", "title": "Rash"}], "--apply")
    assert "row 2: refuse “anemia”: the database refused it" in said
    assert not ConditionPage.objects.filter(slug="anemia").exists()
    assert ConditionPage.objects.filter(slug="rash").exists()


def test_what_nobody_has_checked_becomes_a_draft_and_is_not_published(run: Run) -> None:
    row = {"slug": "rash", "title": "Rash"}
    assert "row 2: refuse “rash”: checked_on: " in run([row], "--apply", "--publish")
    assert "1 create" in run([row], "--apply")
    assert "row 2: refuse “rash”: checked_on: " in run([row], "--apply", "--publish")
    assert not ConditionPage.objects.get(slug="rash").live
    assert "change “rash”: checked_on" in run(
        [row | {"checked_on": "2026-11-01"}], "--apply", "--publish"
    )
    assert ConditionPage.objects.get(slug="rash").live


def test_what_goes_live_by_itself_is_the_same_in_the_next_run(run: Run) -> None:
    run(ROWS, "--apply")
    page = ConditionPage.objects.get(slug="anemia")
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()
    before = state()
    assert "0 publish" in run(ROWS[:1], "--apply", "--publish")
    assert state() == before


def test_what_an_editor_decided_is_left_alone(run: Run, hospital: Hospital) -> None:
    page, row = hospital.condition, [{"slug": "sickle-cell", "title": "New"}]
    page.title = "Half a thought"
    page.save_revision(user=User.objects.create_user("editor"))
    assert "an editor has changes there" in run(row, "--apply", "--publish")
    page.get_latest_revision().publish()
    page.refresh_from_db()
    page.unpublish()
    assert "taken off the site" in run(row, "--apply", "--publish")
    Page.objects.filter(pk=page.pk).update(locked=True)
    assert "locked by an editor" in run(row, "--apply")


def test_formulas_and_markup_stay_words(run: Run, client) -> None:
    row = {"slug": "odd", "title": "=HYPERLINK()", "introduction": "<script>1</script>"}
    row["checked_on"] = "2026-11-01"
    run([row], "--apply", "--publish")
    page = ConditionPage.objects.get(slug="odd")
    assert page.title == "=HYPERLINK()"
    assert b"<script>1" not in client.get(page.url).content


def test_sections_and_codes_are_filled_and_those_of_editors_stay(run: Run, client) -> None:
    row = {
        "slug": "sickle-cell",
        "title": "Sickle cell",
        "also_called": "SCD",
        "listed_under": "Cell, sickle",
        "causes": "Two genes.",
        "treatment": "Fluids.\n\n- Rest",
        "icd_10_cm": "d57.1; D57.20",
        "mesh": "D000755",
        "reviewed_on": "2026-01-05",
        "review_due": "",
    }
    assert "0 refused." in run([row], "--apply", "--publish")
    page = ConditionPage.objects.get(slug="sickle-cell")
    assert [topic.block_type for topic in page.sections] == ["causes", "treatment"]
    assert [str(code) for code in page.codes.all()] == [
        "ICD-10-CM D57.1",
        "ICD-10-CM D57.20",
        "MeSH D000755",
    ]
    assert str(page.next_review_on) == "2029-01-05"
    assert b"Two genes." in client.get(page.url).content
    before = state()
    assert "1 same" in run([row], "--apply", "--publish")
    assert state() == before

    page.sections = [
        ("causes", [("quote", {"text": "Words", "name": "A parent", "role": ""})]),
        ("treatment", [("text", "<p>Fluids.</p><ul><li><b>Rest</b></li></ul>")]),
    ]
    page.save_revision().publish()
    said = run([row], "--apply")
    assert "causes: the page has more than words here" in said
    assert "treatment" not in said


@pytest.mark.parametrize(
    ("column", "cell", "words"),
    [
        ("icd_10_cm", "sickle", "An ICD-10-CM code looks like"),
        ("mesh", "D57.1", "A MeSH code is"),
        ("reviewer", "nobody", "“nobody” is unknown here"),
        ("reviewed_on", "1/5/26", "write it as 2026-11-22"),
        ("reviewed_on", "2999-01-01", "future"),
        ("review_due", "2026-01-01", "there was none yet"),
    ],
)
def test_what_an_editor_could_not_publish_is_refused_with_its_column(
    run: Run, column: str, cell: str, words: str
) -> None:
    said = run([{"slug": "rash", "title": "Rash", column: cell}], "--apply")
    assert "row 2: refuse “rash”" in said
    assert words in said


def test_what_is_no_table_is_refused(run: Run, tmp_path: Path) -> None:
    assert "ended: This is no CSV file in UTF-8." in run("slug,title\n".encode("utf-16"))
    with pytest.raises(CommandError, match="cannot be opened"):
        call_command("import_conditions", str(tmp_path / "nothing.csv"))


def test_a_site_without_a_library_is_told_so(run: Run, hospital: Hospital) -> None:
    ProgramCondition.objects.all().delete()
    ProviderCondition.objects.all().delete()
    hospital.conditions.delete()
    assert "has no page of the type “list of conditions”" in run(ROWS)
