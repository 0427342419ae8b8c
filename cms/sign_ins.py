"""The first sign-ins of a new database, and the file that tells its owner about them."""

import hashlib
import secrets
from collections.abc import Iterable
from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction

ADMINISTRATOR = "administrator"
EDITOR = "program-editor"
EDITORS_GROUP = "Editors"

# No letters or digits that are taken for one another when a password is copied by hand.
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"

ELSEWHERE = (
    "  This database has some that were not made here. To give one a new password:\n"
    "  ./run manage changepassword NAME"
)


def prepare_sign_ins(file: Path) -> str:
    """Make the sign-ins of a database without any, and return what to tell its owner."""
    User = get_user_model()
    told = file.read_text(encoding="utf-8") if file.exists() else ""
    names = (ADMINISTRATOR, EDITOR)
    users = list(User.objects.filter(username__in=names).order_by("username"))
    if users and fingerprint(users) in told:
        return told.partition("\n\n")[0]
    if User.objects.exists():
        # Somebody's site: no account appears in it, and no password changes, without being asked.
        return ELSEWHERE
    passwords = {name: new_password() for name in names}
    return write_sign_ins(file, passwords, make_users(passwords))


def make_users(passwords: dict[str, str]) -> list:
    """Make an administrator, and an editor as the editors of a hospital are."""
    User = get_user_model()
    with transaction.atomic():
        administrator = User.objects.create_superuser(
            ADMINISTRATOR, password=passwords[ADMINISTRATOR]
        )
        editor = User.objects.create_user(EDITOR, password=passwords[EDITOR])
        editor.groups.add(Group.objects.get(name=EDITORS_GROUP))
    return [administrator, editor]


def write_sign_ins(file: Path, passwords: dict[str, str], users: Iterable) -> str:
    """Write the file, which only its owner can read, and return the part for people."""
    if file.exists():
        # It belongs to another database, which may still be needed.
        file.replace(file.with_suffix(".before.txt"))
    words = "\n".join(f"  {name:16}{password}" for name, password in passwords.items())
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    file.write_text(f"{words}\n\nfor the database: {fingerprint(users)}\n", encoding="utf-8")
    return words


def fingerprint(users: Iterable) -> str:
    """Return a mark of these accounts that changes with any of their passwords."""
    marks = sorted(f"{user.pk}:{user.username}:{user.password}" for user in users)
    return hashlib.sha256("\n".join(marks).encode()).hexdigest()


def new_password() -> str:
    """Return a password of 80 random bits that can be read out."""
    groups = ("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(4))
    return "-".join(groups)
