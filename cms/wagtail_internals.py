"""Names that Wagtail and modelcluster keep to themselves, and that this site needs all the same.

They may change in any release without a word. So they stand here and nowhere else, each with what
it takes from which name, and with the version in which that was read. A test stops when another
version is installed, and lists them: read each again, then write down the new version.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.http import HttpRequest
from modelcluster.models import ClusterableModel
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.images.models import AbstractImage
from wagtail.models import ReferenceIndex, Site
from wagtail.models.reference_index import ReferenceGroups
from wagtail.rich_text.rewriters import FIND_A_TAG, LinkRewriter, TagMatch, extract_attrs
from wagtail.url_routing import RouteResult

# The type and the key of what is pointed to, then the paths of its model and of its content.
Reference = tuple[int, str, str, str]

# --- Routing


def set_route(request: HttpRequest, site: Site | None, route: RouteResult | None) -> None:
    """Tell Wagtail the site and the page of a request, which it then does not look for.

    `Site.find_for_request` looks at `request._wagtail_site` first, `Page.route_for_request` at
    `request._wagtail_route_for_request` (Wagtail 8.0.1).
    """
    request._wagtail_site = site
    request._wagtail_route_for_request = route


# --- The index of references


def base_content_type(instance: Model) -> ContentType:
    """The type that the index knows the object by: of every page that of `Page`.

    Calls `ReferenceIndex._get_base_content_type` (Wagtail 8.0.1).
    """
    return ReferenceIndex._get_base_content_type(instance)


def references_in(instance: Model) -> Iterator[Reference]:
    """What the object points to, saved or not, as the index would hold it.

    Calls `ReferenceIndex._extract_references_from_object` (Wagtail 8.0.1).
    """
    return ReferenceIndex._extract_references_from_object(instance)


def group_references(references: Iterable[ReferenceIndex]) -> ReferenceGroups:
    """The references by their source, as the views of usage list them.

    Takes `ReferenceGroups` out of `wagtail.models.reference_index`; it accepts rows that are not
    saved, in a list (Wagtail 8.0.1).
    """
    return ReferenceGroups(list(references))


# --- Links in rich text


def link_attributes(source: str) -> Iterator[dict[str, str]]:
    """The attributes of each link in the stored form of a rich text.

    Takes `FIND_A_TAG` and `extract_attrs` out of `wagtail.rich_text.rewriters` (Wagtail 8.0.1).
    """
    return map(extract_attrs, FIND_A_TAG.findall(source))


class CheckedLinkRewriter(LinkRewriter):
    """Writes the links of a rich text for visitors; those of no known kind must be safe.

    Extends `wagtail.rich_text.rewriters.LinkRewriter`: `extract_tags` groups tags by their kind,
    and a tag whose kind has no rule loses its attributes (Wagtail 8.0.1).
    """

    def __init__(
        self,
        rules: Mapping[str, Callable[[list[dict[str, str]]], list[str]]],
        is_safe: Callable[[str], bool],
    ) -> None:
        super().__init__(bulk_rules=rules)
        self.is_safe = is_safe

    def extract_tags(self, html: str) -> dict[str, list[TagMatch]]:
        """Group the tags by what becomes of them."""
        found: dict[str, list[TagMatch]] = defaultdict(list)
        for kind, matches in super().extract_tags(html).items():
            for match in matches:
                known = kind in self.bulk_rules or self.is_safe(match.match.group())
                found[kind if known else "unsafe"].append(match)
        return found


# --- The admin


def change_exported_cells(change: Callable[[Any, str], Any]) -> None:
    """Put every cell that the admin exports through `change`, with the name of the format.

    Replaces `preprocess_field_value` of `wagtail.admin.views.mixins.SpreadsheetExportMixin`:
    Wagtail offers no other place that all exports pass (Wagtail 8.0.1).
    """
    prepare = SpreadsheetExportMixin.preprocess_field_value

    @wraps(prepare)
    def prepare_and_change(view: Any, field: str, value: Any, export_format: str) -> Any:
        return change(prepare(view, field, value, export_format), export_format)

    SpreadsheetExportMixin.preprocess_field_value = prepare_and_change


def note_file(image: AbstractImage) -> None:
    """Note the size and the hash of a picture's file, as the form of the library does.

    Calls `AbstractImage._set_image_file_metadata` (Wagtail 8.0.1).
    """
    image._set_image_file_metadata()


# --- Rows of a page


def rows_in_memory(parent: ClusterableModel) -> Mapping[str, list[Model]]:
    """The rows that are held with the page, saved or not, by the name of their relation.

    Reads `_cluster_related_objects`, which a page has once rows were set (modelcluster 6.5).
    """
    return getattr(parent, "_cluster_related_objects", None) or {}
