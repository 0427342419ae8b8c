"""What the foundation adds to the admin."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from cms.editor import guards, guide
from cms.editor.dashboard import BeginPanel
from cms.editor.views import SitePageViewSet
from cms.editor.viewsets import RecordViewSetGroup

register_snippet(RecordViewSetGroup)

hooks.register("before_delete_page", guards.refuse_delete_of_referenced_page)
hooks.register("before_delete_snippet", guards.refuse_delete_if_referenced)
hooks.register("before_bulk_action", guards.guard_bulk_action)
hooks.register("before_move_page", guards.keep_addresses_free_on_move)
hooks.register("before_copy_page", guards.keep_addresses_free_on_copy)


@hooks.register("register_admin_viewset")
def site_pages() -> SitePageViewSet:
    """Our views of pages in the place of Wagtail's."""
    return SitePageViewSet()


@hooks.register("construct_homepage_panels")
def begin_here(request: HttpRequest, panels: list[Any]) -> None:
    """The commonest things, on the dashboard."""
    panels.append(BeginPanel())


@hooks.register("insert_global_admin_css")
def admin_colours() -> SafeString:
    """The colours of the site, lightly."""
    return format_html('<link rel="stylesheet" href="{}">', static("cms/admin/admin.css"))


@hooks.register("register_admin_urls")
def guide_addresses() -> list[URLPattern]:
    """Where the guide stands; its pictures are named relative to it."""
    return [
        path("guide/", guide.show_guide, name="guide"),
        path("guide/images/<slug:name>.png", guide.show_picture, name="guide_picture"),
    ]


@hooks.register("register_help_menu_item")
def guide_menu_item() -> MenuItem:
    """The first item of Help."""
    return MenuItem(_("How to…"), reverse("guide"), icon_name="help", order=100, name="guide")


@hooks.register("construct_help_menu")
def only_our_help(request: HttpRequest, items: list[MenuItem]) -> None:
    """Leave out what is about Wagtail at large, at other websites."""
    ours = {"guide", "keyboard-shortcuts-trigger"}
    items[:] = [item for item in items if item.name in ours]
