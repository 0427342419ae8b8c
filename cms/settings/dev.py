"""Settings for working on the site: plain http on this machine, errors shown in full."""

from cms.settings import env

env.use_defaults(
    {
        "SECRET_KEY": "only-for-development-and-never-for-a-site-that-others-can-reach",
        "BASE_URL": "http://localhost:8000",
        "ALLOWED_HOSTS": "localhost,127.0.0.1,[::1],testserver",
        "SSL_REDIRECT": "no",
        "SECURE_COOKIES": "no",
    }
)

from cms.settings.base import *

DEBUG = env.flag("DEBUG", True)
# SQLite makes its file, but not the folder that the file stands in.
VAR_DIR.mkdir(parents=True, exist_ok=True)
# Collecting and compressing Wagtail's static files takes far longer than finding them in place.
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
