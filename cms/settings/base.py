"""Settings of the site: safe by default, relaxed_searches only by named variables.

Every variable is in the README's table of environment variables.
"""

from pathlib import Path
from urllib.parse import urlsplit

from django.conf.locale import LANG_INFO

from cms.settings import database, env

PROJECT_DIR = Path(__file__).resolve().parent.parent
BASE_DIR = PROJECT_DIR.parent

# Everything that the running site writes is below this folder.
VAR_DIR = env.folder("VAR_DIR", BASE_DIR / "var")

# --- Address and secrets

SECRET_KEY = env.text("SECRET_KEY")
DEBUG = False
# The public address: canonical links, the sitemap and mails stand on it, never on a Host header.
BASE_URL = env.origin("BASE_URL")
_host = urlsplit(BASE_URL).hostname
ALLOWED_HOSTS = [_host, *env.words("ALLOWED_HOSTS", [])]
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS", [])

# --- Transport and cookies

SECURE_SSL_REDIRECT = env.flag("SSL_REDIRECT", True)
SECURE_HSTS_SECONDS = env.whole_number("HSTS_SECONDS", 365 * 24 * 60 * 60)
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_SECONDS > 0
SECURE_HSTS_PRELOAD = env.flag("HSTS_PRELOAD", True)
if env.flag("TRUST_PROXY_SCHEME", False):
    # Only behind a proxy that always sets this header itself: a visitor could send it too.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

_secure_cookies = env.flag("SECURE_COOKIES", True)
# Browsers keep a __Host- cookie to this very host and to TLS, and refuse it anywhere else.
_cookie_prefix = "__Host-" if _secure_cookies else ""
SESSION_COOKIE_NAME = f"{_cookie_prefix}sessionid"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SECURE = _secure_cookies
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = f"{_cookie_prefix}csrftoken"
CSRF_COOKIE_SECURE = _secure_cookies
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "cms.http.errors.csrf_failure"

# --- What a browser may do with our answers (cms.http.middleware.policy)

# Named and shaped like Django 6's own setting, so that its middleware can take over.
SECURE_CSP = {
    "default-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "object-src": ["'none'"],
    "base-uri": ["'self'"],
    "frame-ancestors": ["'self'"],
    "form-action": ["'self'"],
}
# Wagtail's editor writes scripts and styles into its pages and shows pictures before upload.
SECURE_CSP_ADMIN = SECURE_CSP | {
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
}
PERMISSIONS_POLICY = {
    "camera": [],
    "geolocation": [],
    "microphone": [],
    "payment": [],
    "usb": [],
    "browsing-topics": [],
}
# For browsers that do not know frame-ancestors; Wagtail's previews open their own frame.
X_FRAME_OPTIONS = "DENY"
# Not even our host name: that somebody read a page about an illness is nobody's business.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

# --- Input

# The page editor sends thousands of fields; public forms are held lower by the input guard.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
PUBLIC_FORM_MAX_FIELDS = 200

# --- Apps

INSTALLED_APPS = [
    "cms",
    "home",
    "program",
    "search",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.locales",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

# From the outside in. The policy is outermost, so that refusals carry it too; the guard stands
# before everything that reads the input.
MIDDLEWARE = [
    "cms.http.middleware.policy.ContentPolicyMiddleware",
    "cms.http.health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "cms.http.middleware.guard.InputGuardMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.http.middleware.compression.TextCompressionMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "cms.http.middleware.caching.PublicCacheMiddleware",
    "cms.http.middleware.locale.PathLocaleMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.http.middleware.schedule.ScheduleMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]
# How often, at most, a process asks whether something is due to go live or to expire; 0: never.
SCHEDULE_CHECK_SECONDS = env.whole_number("SCHEDULE_CHECK_SECONDS", 30)

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cms.http.context_processors.layout",
            ],
        },
    },
]

# --- Data

DATABASES = {
    "default": database.configure(
        env.text("DATABASE_URL", ""),
        default_file=VAR_DIR / "db.sqlite3",
        statement_timeout=env.whole_number("DATABASE_STATEMENT_TIMEOUT", 5),
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

AUTH_USER_MODEL = "cms.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in {
        "UserAttributeSimilarityValidator": {},
        "MinimumLengthValidator": {"min_length": 12},
        "CommonPasswordValidator": {},
        "NumericPasswordValidator": {},
    }.items()
]

# --- Languages and time

LANGUAGE_CODE = "en"
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.time_zone("TIME_ZONE", "America/New_York")
# The languages of language help that Django itself knows. (Pages in one of the others carry their
# own language code; a language of the interface needs a catalogue first.)
# fmt: off
_codes = [
    "en", "es", "zh-hant", "ar", "bn", "ur", "tr", "ja", "de", "hi",
    "it", "id", "pl", "vi", "fr", "pt", "ne", "km", "ko", "ru",
]
# fmt: on
LANGUAGES = [(code, LANG_INFO[code]["name"]) for code in _codes]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES

# --- Files

STATIC_URL = "/static/"
STATIC_ROOT = env.folder("STATIC_ROOT", VAR_DIR / "static")
MEDIA_URL = "/media/"
MEDIA_ROOT = env.folder("MEDIA_ROOT", VAR_DIR / "media")
ERROR_PAGES_DIR = env.folder("ERROR_PAGES_DIR", VAR_DIR / "errors")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# --- Mail: without a server named, nothing is sent and nothing waits for one.

EMAIL_HOST = env.text("EMAIL_HOST", "")
EMAIL_PORT = env.whole_number("EMAIL_PORT", 587, minimum=1)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", True)
EMAIL_TIMEOUT = 10
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'dummy'}.EmailBackend"
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", f"webmaster@{_host}")

from cms.settings.logs import LOGGING  # noqa: F401
from cms.settings.wagtail import *
