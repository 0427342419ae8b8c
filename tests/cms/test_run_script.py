"""The one door to the project opens without anything installed."""

import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
SHELLS = [shell for shell in ("sh", "dash", "bash") if shutil.which(shell)]


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess:
    return subprocess.run(
        arguments, cwd=cwd, capture_output=True, text=True, timeout=30, check=False
    )


def test_it_says_what_there_is():
    answer = run(str(ROOT / "run"), "help")
    assert answer.returncode == 0
    for command in ("serve", "test", "lint", "manage", "--no-demo", "PORT", "BASE_URL"):
        assert command in answer.stdout


def test_it_refuses_what_it_does_not_know_and_says_what_there_is():
    answer = run(str(ROOT / "run"), "dance")
    assert answer.returncode == 2
    assert "./run serve" in answer.stderr


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("script", ["run", ".ci/run", ".ci/keep-bases"])
def test_every_shell_understands_the_scripts(shell, script):
    answer = run(shell, "-n", script)
    assert (answer.returncode, answer.stderr) == (0, "")


def test_without_a_python_it_says_which_one_is_needed(tmp_path):
    for name in ("run", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    answer = subprocess.run(
        ["./run", "manage", "check"],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", "PYTHON": "no-such-python"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert answer.returncode != 0
    assert "Python 3.11 or newer" in answer.stderr
