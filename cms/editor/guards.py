"""What is refused with a page that says why: losing what is used, publishing the unfinished."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import router
from django.db.models import Model
from django.db.models.deletion import Collector, ProtectedError
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from cms.editor.readiness import unfinished
from cms.editor.usage import uses_context, uses_of
from cms.reserved import is_reserved


@dataclass(frozen=True)
class UnfinishedPage:
    """A page that cannot be published yet."""

    title: str
    url: str
    reason: str


def refuse_delete_of_referenced_page(request: HttpRequest, page: Page) -> TemplateResponse | None:
    """Refuse to delete a page that something cannot do without."""
    return refuse_delete_if_referenced(request, [page])


def refuse_delete_if_referenced(
    request: HttpRequest, records: Sequence[Model]
) -> TemplateResponse | None:
    """Refuse to delete records, and pages with all below them, that something needs."""
    fronts = [record for record in records if isinstance(record, Page) and _holds_a_site(record)]
    if fronts:
        reason = _("This is the front page of the site: everything stands below it.")
        return _refuse(request, _("Not deleted"), records, reason)
    needed = [use for use in uses_of(records) if use.protects]
    unlisted = [] if needed else _protectors(records)
    if not needed and not unlisted:
        return None
    reason = _("It is still needed. Choose something else there first, publish, and come back.")
    context = uses_context(needed, request.user)
    return _refuse(request, _("Not deleted"), records, reason, names=unlisted, **context)


def guard_bulk_action(
    request: HttpRequest, action_type: str, objects: Sequence[Model], action: Any
) -> TemplateResponse | None:
    """Hold actions on many records to what is asked of one."""
    if action_type == "delete":
        return refuse_delete_if_referenced(request, objects)
    pages = [record for record in objects if isinstance(record, Page)]
    if action_type == "publish" and pages:
        below = action.cleaned_form.cleaned_data.get("include_descendants")
        return _keep_unfinished(request, [*pages, *(_drafts_below(pages) if below else ())])
    if action_type == "move" and pages:
        destination = action.cleaned_form.cleaned_data["chooser"]
        taken = [page for page in pages if is_reserved(page.slug, destination)]
        return _refuse_address(request, taken[0]) if taken else None
    return None


def keep_addresses_free_on_move(
    request: HttpRequest, page: Page, destination: Page
) -> TemplateResponse | None:
    """Refuse to move a page to an address that the site itself answers."""
    if is_reserved(page.slug, destination):
        return _refuse_address(request, page)
    return None


def keep_addresses_free_on_copy(request: HttpRequest, page: Page) -> TemplateResponse | None:
    """Refuse to copy a page to an address that the site itself answers."""
    slug, parent = request.POST.get("new_slug", ""), request.POST.get("new_parent_page", "")
    destination = Page.objects.filter(pk=parent).first() if parent.isdecimal() else None
    if destination and is_reserved(slug, destination):
        return _refuse_address(request, page)
    return None


def _protectors(records: Sequence[Model]) -> list[str]:
    """What the database itself would refuse for: the last word, should the index not know."""
    try:
        for record in records:
            whole = (
                Page.objects.descendant_of(record, True) if isinstance(record, Page) else [record]
            )
            Collector(router.db_for_write(type(record))).collect(list(whole))
    except ProtectedError as error:
        return [f"{each} ({each._meta.verbose_name})" for each in error.protected_objects]
    return []


def _holds_a_site(page: Page) -> bool:
    return Site.objects.filter(root_page__path__startswith=page.path).exists()


def _drafts_below(pages: Iterable[Page]) -> list[Page]:
    return [draft for page in pages for draft in page.get_descendants().not_live()]


def _keep_unfinished(request: HttpRequest, pages: Sequence[Page]) -> TemplateResponse | None:
    problems = [problem for page in pages if (problem := _unfinished_page(page))]
    if not problems:
        return None
    reason = _("Nothing was published. Open these pages: the errors stand by their fields.")
    return _refuse(request, _("Not published"), pages, reason, problems=problems)


def _unfinished_page(page: Page) -> UnfinishedPage | None:
    draft = page.get_latest_revision_as_object()
    reasons = unfinished(draft)
    if not reasons:
        return None
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return UnfinishedPage(draft.title, url, " ".join(reasons))


def _refuse_address(request: HttpRequest, page: Page) -> TemplateResponse:
    reason = _("The site itself uses this address there. Give the page another slug first.")
    return _refuse(request, _("Not moved"), [page], reason)


def _refuse(
    request: HttpRequest, title: str, records: Sequence[Model], reason: str, **context: Any
) -> TemplateResponse:
    words = {
        "title": title,
        "subtitle": ", ".join(str(record) for record in records),
        "reason": reason,
        "back": _way_back(records[0]),
    }
    return TemplateResponse(request, "cms/editor/refused.html", words | context)


def _way_back(record: Model) -> str:
    if isinstance(record, Page):
        parent = record.get_parent()
        return reverse("wagtailadmin_explore", args=[parent.pk if parent else record.pk])
    viewset = getattr(record, "snippet_viewset", None)
    return reverse(viewset.get_url_name("list") if viewset else "wagtailadmin_home")
