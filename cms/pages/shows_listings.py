"""Lists that keep themselves, and the pages that show what comes first in them."""

from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from wagtail.models import Page

from cms.layout.page_layout import children_of
from cms.streams.listings import Feed, Listing, Promotion
from cms.streams.registry import concrete_models


class ListingMixin(models.Model):
    """A list that keeps itself: what comes first in it stands on pages above, too."""

    # By this name blocks ask for it.
    listing_kind: ClassVar[str]
    # What programs may follow: the media type, the name of the file, and what its title ends with.
    feed_files: ClassVar[tuple[tuple[str, str, str], ...]] = ()

    # What comes first of all that stands below a page, or is shown there, too.
    listing_for: ClassVar[Callable[[Page], Listing]]
    # What the preview of a block shows on a site that has nothing yet.
    example_listing: ClassVar[Callable[[], Listing]]

    class Meta:
        abstract = True


class PromotedMixin(models.Model):
    """A page that promo cards follow: they tell what it tells now, and go when it is over."""

    # What is told of those of these keys that still have something to tell, by their keys.
    promotions: ClassVar[Callable[[Iterable[int]], dict[int, Promotion]]]
    # What the preview of a promo card shows on a site that has nothing yet.
    example_promotion: ClassVar[Callable[[], Promotion]]

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
        shown = {block.block_type for block in self.body}
        models = concrete_models(ListingMixin) if self.pk else []
        return {
            model.listing_kind: model.listing_for(self)
            for model in models
            if model.listing_kind in shown
        }

    @property
    def feeds(self) -> list[Feed]:
        """What programs may follow of the lists below."""
        if not self.pk:
            return []
        return [
            Feed(kind, f"{self.title}: {child.title}{words}", f"{child.url}{name}")
            for child in children_of(self)
            if issubclass(child.specific_class, ListingMixin)
            for kind, name, words in child.specific_class.feed_files
        ]
