"""Pages that show what comes first in the lists below them."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest

from cms.blocks.body import block_types
from cms.layout.page_layout import children_of
from cms.streams.listings import LISTING_KINDS, FollowLink, Listing


class FollowedListMixin(models.Model):
    """A list of which programs follow a file: a feed, or a calendar."""

    # The media type, the name of the file, and what its title ends with.
    feed_files: ClassVar[tuple[tuple[str, str, str], ...]] = ()

    class Meta:
        abstract = True


class ShowsListingsMixin(models.Model):
    """A page that lists stand below: it shows what comes first in them, and names their feeds."""

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the lists that a block asks for, and the feeds of those below."""
        context = super().get_context(request, *args, **kwargs)
        return {**context, "feeds": self.feeds}

    def load_listings(self) -> dict[str, Listing]:
        """The lists that blocks of the page show."""
        shown = block_types(self.body) if self.pk else set()
        return {name: kind.read(self) for name, kind in LISTING_KINDS.items() if name in shown}

    @property
    def feeds(self) -> list[FollowLink]:
        """What programs may follow of the lists below."""
        if not self.pk:
            return []
        return [
            FollowLink(kind, f"{self.title}: {child.title}{words}", f"{child.url}{name}")
            for child in children_of(self)
            if issubclass(child.specific_class, FollowedListMixin)
            for kind, name, words in child.specific_class.feed_files
        ]
