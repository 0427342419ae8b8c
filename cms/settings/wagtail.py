"""Wagtail's own settings: our models, safe files, and no call to another host."""

from cms.settings import env

WAGTAIL_SITE_NAME = env.text("SITE_NAME", "Bedside")
WAGTAILADMIN_BASE_URL = env.origin("BASE_URL")

WAGTAIL_I18N_ENABLED = True
# The admin itself is offered where Wagtail's own catalogue is (nearly) whole.
WAGTAILADMIN_PERMITTED_LANGUAGES = [
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("de", "Deutsch"),
]
WAGTAIL_ALLOW_UNICODE_SLUGS = False

# Nothing is asked of, or told to, another host.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []

# The way into a private page looks like the rest of the site.
WAGTAIL_FRONTEND_LOGIN_TEMPLATE = "cms/sign_in.html"
# A password that many share is stored in clear: privacy is by sign-in and group only.
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
# Without a mail server a reset link could not arrive.
WAGTAIL_PASSWORD_RESET_ENABLED = bool(env.text("EMAIL_HOST", ""))
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAILADMIN_UNSAFE_PAGE_DELETION_LIMIT = 10

WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILREDIRECTS_AUTO_CREATE = True
TAGGIT_CASE_INSENSITIVE = True

WAGTAILIMAGES_IMAGE_MODEL = "cms.CustomImage"
# No SVG: it can carry scripts.
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "jpeg", "jpg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
# A small file can unpack to a picture that fills the memory.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000

WAGTAILDOCS_DOCUMENT_MODEL = "cms.CustomDocument"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "pptx", "rtf", "txt", "xlsx"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
# Through a view, so that a private document stays private.
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_INLINE_CONTENT_TYPES = ["application/pdf"]
WAGTAILDOCS_BLOCK_EMBEDDED_CONTENT = True
