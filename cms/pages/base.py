"""The page that every page is."""

from functools import cached_property
from html import unescape
from http import HTTPMethod
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms import ModelForm
from django.forms.formsets import DELETION_FIELD_NAME, ORDERING_FIELD_NAME
from django.http import HttpRequest
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page, PageViewRestriction

from cms.assets import Assets
from cms.layout.page_layout import PageLayout, build_page_layout
from cms.links import Link
from cms.pages.mixins import CheckedMixin, IntroductionMixin, NavigationMixin, SocialMixin
from cms.publishing.visibility import visibility_rules
from cms.records.revisions import DeletionTolerantRevisionsMixin
from cms.reserved import is_reserved
from cms.streams.listings import Listing
from cms.streams.references import References


class BasePageForm(WagtailAdminPageForm):
    """Keeps the site's own addresses free, and lets a draft have rows that nothing is in yet."""

    def defer_required_fields(self) -> None:
        """Leave the blank rows of inline panels out of a draft: a row must name its page."""
        super().defer_required_fields()
        for formset in self.formsets.values():
            for row in formset:
                if row.is_bound and formset.can_delete and _is_blank(row):
                    row.data = row.data.copy()
                    row.data[row.add_prefix(DELETION_FIELD_NAME)] = "on"

    def clean_slug(self) -> str:
        """Refuse a name that the system uses at the top level."""
        slug = self.cleaned_data["slug"]
        if self.parent_page and is_reserved(slug, self.parent_page):
            raise ValidationError(
                _("The site itself uses the address “%(slug)s”. Please choose another.")
                % {"slug": slug}
            )
        return slug


class PictureForm(BasePageForm):
    """The form of a page with `PictureMixin`."""

    def clean(self) -> dict[str, Any]:
        """Refuse a picture that nobody described, once the page is published."""
        cleaned = super().clean()
        described = cleaned.get("image_words") or cleaned.get("image_is_decorative")
        if cleaned.get("image") and not described and not self.is_deferred_validation:
            self.add_error("image_words", _("Please describe it, or say that it is decorative."))
        return cleaned


def _is_blank(row: ModelForm) -> bool:
    """Whether an editor added a row and chose nothing in it yet."""
    of_the_row = (ORDERING_FIELD_NAME, DELETION_FIELD_NAME, row.instance._meta.pk.name)
    return not any(row[name].data for name in row.fields if name not in of_the_row)


class BasePage(
    DeletionTolerantRevisionsMixin,
    IntroductionMixin,
    CheckedMixin,
    NavigationMixin,
    SocialMixin,
    Page,
):
    """What all pages share. It knows no page type: subclasses set attributes and override facts."""

    base_form_class = BasePageForm
    # Pages are read; one with a form says that it takes more.
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]
    schema_type = "WebPage"
    # What it needs beside the styles and scripts of all pages.
    assets = Assets()
    # The streams that the page's own template renders.
    content_streams: tuple[str, ...] = ("body",)
    # The rich texts beside the introduction that it renders.
    content_texts: tuple[str, ...] = ()

    title_panels = [*Page.content_panels]
    content_panels = [*title_panels, *IntroductionMixin.introduction_panels]
    promote_panels = [
        *Page.promote_panels[:1],
        *NavigationMixin.navigation_panels,
        *SocialMixin.social_panels,
    ]
    settings_panels = [*Page.settings_panels]
    search_fields = [*Page.search_fields, *IntroductionMixin.introduction_search_fields]

    class Meta:
        abstract = True

    @property
    def summary_text(self) -> str:
        """A sentence or two about the page, for listings and search engines."""
        # Paragraphs must not run together, and what was written & must not become &amp; twice.
        words = strip_tags(self.introduction.replace("</p>", "</p> "))
        return self.search_description or unescape(words).strip()

    @cached_property
    def public_ancestors(self) -> list[Page]:
        """The pages above this one, from the front page down."""
        return [page for page in self.get_ancestors() if page.depth > 1]

    def treating_programs(self) -> list[Link]:
        """Programs that care for the subject of this page, each with its contact."""
        return []

    def referenced_page_ids(self) -> list[int]:
        """Pages that are chosen in relations, to be loaded with those of the streams."""
        return []

    def referenced_image_ids(self) -> list[int]:
        """Pictures that are chosen in fields, to be loaded with those of the streams."""
        return []

    def unfinished_rows(self) -> list[str]:
        """What the form of the page would refuse of its rows taken together."""
        return []

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """What keeps the page private; asked only where it or a page above it is."""
        if any(self.path.startswith(path) for path in visibility_rules().private):
            return super().get_view_restrictions()
        return PageViewRestriction.objects.none()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the layout of the site, and load everything that the page's streams point to."""
        references, listings = self.load_references(), self.load_listings()
        own_streams = [getattr(self, name) for name in self.content_streams]
        resolved = zip(self.content_streams, references.resolve(own_streams), strict=True)
        parts = (self.assets, references.assets, *(each.assets for each in listings.values()))
        return {
            **super().get_context(request, *args, **kwargs),
            "references": references,
            # Not put back into the fields: saving the page would write what the public may see.
            "streams": dict(resolved),
            "listings": listings,
            "layout": self.build_page_layout(request),
            "assets": Assets.of(parts),
        }

    def load_listings(self) -> dict[str, Listing]:
        """The lists that keep themselves, of which the page shows the first, by their kind."""
        return {}

    def listing_notes(self) -> list[str]:
        """What a list must say beside title and summary: the kind, the date, whether it holds."""
        return []

    def build_page_layout(self, request: HttpRequest) -> PageLayout:
        """Everything around the page's own content."""
        return build_page_layout(request, self)

    def schema_properties(self, layout: PageLayout) -> dict[str, Any]:
        """What this page tells of itself in schema.org's terms, beside what all pages tell."""
        return {}

    def structured_data(self, layout: PageLayout) -> list[dict[str, Any]]:
        """What else this page tells in those terms: the things that it is about."""
        return []

    def load_references(self) -> References:
        """Load everything that the page's content points to."""
        references = References()
        references.collect_ids("page", self.referenced_page_ids())
        references.collect_ids("image", self.referenced_image_ids())
        streams = [getattr(self, name) for name in self.content_streams]
        texts = [self.introduction, *(getattr(self, name) for name in self.content_texts)]
        references.collect(streams, texts)
        references.load()
        return references
