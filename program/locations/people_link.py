"""Where the people of a place are found: a wing above this one knows, and registers how to ask."""

from collections.abc import Callable

from wagtail.models import Page

PeopleLink = Callable[[Page], str]

_links: list[PeopleLink] = []


def register_people_link(find: PeopleLink) -> None:
    """Let pages of locations lead where `find` says; it answers "" where it knows nobody."""
    _links.append(find)


def people_link(location: Page) -> str:
    """The address at which the people of `location` are found, or ""."""
    return next(filter(None, (find(location) for find in _links)), "")
