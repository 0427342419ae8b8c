"""Providers as lists ask for them: whom the public may see, and no more of each than is shown."""

from collections.abc import Sequence
from typing import Self

from wagtail.models import Page
from wagtail.query import PageQuerySet

from cms.publishing.visibility import visible

# What lists need of a provider: not the biography.
CARD_COLUMNS = (
    "title",
    "url_path",
    "slug",
    "depth",
    "path",
    "locale",
    "credentials",
    "role",
    "position",
    "photo",
    "accepting",
    "sort_key",
)


class ProviderQuerySet(PageQuerySet):
    """The rules of lists, used alike by the finder, teams and authors."""

    def for_listings(self) -> Self:
        """Those that the public may see, with what lists show."""
        return visible(self).only(*CARD_COLUMNS).select_related("photo")

    def in_order(self, ids: Sequence[int]) -> list[Page]:
        """Those of `ids` that the public may see, in that order."""
        found = {page.pk: page for page in self.for_listings().filter(pk__in=ids)} if ids else {}
        return [found[pk] for pk in ids if pk in found]
