"""People who sign in."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An editor or administrator; our own class, so that it can grow."""
