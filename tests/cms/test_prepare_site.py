"""A new installation is filled and gets sign-ins; an existing one is left as it is."""

from io import StringIO
from unittest.mock import patch

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command
from wagtail.models import Page

from cms import sign_ins
from cms.management.commands import prepare_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    return tmp_path / "var" / "sign-ins.txt"


@pytest.fixture
def filled(settings, tmp_path):
    """Run the command, and return which content it asked for."""
    settings.VAR_DIR = tmp_path

    def run(*arguments: str) -> list[str]:
        with (
            patch("cms.demo.load") as load,
            patch("cms.demo.load_front_page") as front_page,
        ):
            call_command("prepare_site", *arguments, stdout=StringIO())
        return ["demo"] * load.call_count + ["front page"] * front_page.call_count

    return run


def passwords(told: str) -> dict[str, str]:
    return dict(line.split() for line in told.splitlines() if line.strip())


def test_an_empty_site_gets_the_demo(filled):
    assert filled() == ["demo"]


def test_or_only_a_front_page_if_asked(filled):
    assert filled("--no-demo") == ["front page"]


def test_a_site_with_a_page_of_its_own_is_left_alone(filled):
    Page.objects.get(depth=2).add_child(instance=Page(title="Mine", slug="mine"))
    assert filled() == []


def test_a_welcome_page_that_somebody_edited_is_content(filled):
    Page.objects.get(depth=2).save_revision()
    assert filled() == []


def test_a_database_up_to_date_is_not_migrated_again(filled):
    with patch.object(prepare_site, "call_command") as migrate:
        filled()
    assert not migrate.called


def test_the_sign_ins_work_and_only_their_owner_can_read_them(file):
    told = passwords(sign_ins.prepare_sign_ins(file))
    assert file.stat().st_mode & 0o777 == 0o600
    administrator = authenticate(username="administrator", password=told["administrator"])
    editor = authenticate(username="program-editor", password=told["program-editor"])
    assert administrator.is_superuser
    assert not editor.is_superuser
    assert [group.name for group in editor.groups.all()] == ["Editors"]
    assert editor.has_perm("wagtailadmin.access_admin")


def test_the_second_start_tells_the_same_ones(file):
    first = sign_ins.prepare_sign_ins(file)
    assert sign_ins.prepare_sign_ins(file) == first
    assert get_user_model().objects.count() == 2


def test_no_account_appears_in_somebody_elses_database(file):
    get_user_model().objects.create_user("somebody", password="their own")
    told = sign_ins.prepare_sign_ins(file)
    assert "changepassword" in told
    assert get_user_model().objects.count() == 1
    assert not file.exists()


def test_a_password_that_was_changed_is_not_told_any_more_nor_changed_back(file):
    told = passwords(sign_ins.prepare_sign_ins(file))
    user = get_user_model().objects.get(username="administrator")
    user.set_password("chosen by its owner")
    user.save()
    assert told["administrator"] not in sign_ins.prepare_sign_ins(file)
    assert authenticate(username="administrator", password="chosen by its owner")


def test_the_sign_ins_of_another_database_are_kept_beside(file):
    first = sign_ins.prepare_sign_ins(file)
    get_user_model().objects.all().delete()
    second = sign_ins.prepare_sign_ins(file)
    assert second != first
    kept = file.with_suffix(".before.txt")
    assert first in kept.read_text(encoding="utf-8")
    assert kept.stat().st_mode & 0o777 == 0o600


def test_no_two_installations_share_a_password():
    assert len({sign_ins.new_password() for _ in range(100)}) == 100
