"""Which version of a record or page is shown in the language of the request."""

from collections.abc import Iterable
from typing import TypeVar

from django.conf import settings
from django.utils.translation import get_language
from wagtail.models import TranslatableMixin

from cms.site import count_front_pages

T = TypeVar("T", bound=TranslatableMixin)


def active_language() -> str:
    """The language that the address asks for."""
    return get_language() or settings.LANGUAGE_CODE


def is_multilingual() -> bool:
    """Whether the site has a front page in more than one language."""
    return count_front_pages() > 1


def by_language(records: Iterable[T], language: str) -> dict[int, T]:
    """For each record by its key, its version in `language`, or itself where there is none.

    The records come with their locale.
    """
    records = list(records)
    versions = {r.translation_key: r for r in records if r.locale.language_code == language}
    return {record.pk: versions.get(record.translation_key, record) for record in records}
