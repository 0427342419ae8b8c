"""The addresses of the site."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from cms.http import routing
from cms.http.middleware.paths import ADMIN_PREFIX
from cms.media import pictures, views
from cms.seo import sitemaps
from search import views as search_views

handler400 = "cms.http.errors.bad_request"
handler403 = "cms.http.errors.permission_denied"
handler404 = "cms.http.errors.page_not_found"
handler500 = "cms.http.errors.server_error"

# The health check is answered by cms.http.health, before any of these is asked.
urlpatterns = [
    path(ADMIN_PREFIX.lstrip("/"), include(admin_urls)),
    path("documents/", include(document_urls)),
    path("media/<path:path>", views.serve_media, name="media"),
    path(
        "img/<int:image_id>/<str:version>/<str:spec>",
        pictures.serve_image,
        name="picture",
    ),
    path("sitemap.xml", sitemaps.serve_sitemap, name="sitemap"),
    path("robots.txt", sitemaps.serve_robots, name="robots"),
]

# Pages are served by a view of our own; what else Wagtail has (the way into private ones) stays.
wagtail_but_pages = [
    pattern for pattern in wagtail_urls.urlpatterns if pattern.name != "wagtail_serve"
]

urlpatterns += i18n_patterns(
    path("search/", search_views.search, name="search"),
    path("", include(wagtail_but_pages)),
    re_path(r"^(?P<path>(?:[\w\-]+/)*[\w\-]+\.(?:ics|xml))$", routing.serve_page, name="page_file"),
    re_path(wagtail_urls.serve_pattern, routing.serve_page, name="wagtail_serve"),
    prefix_default_language=False,
)
