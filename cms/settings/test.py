"""Settings for the tests: production's protections, with nothing kept and nothing slow."""

import atexit
import shutil
import tempfile

from cms.settings import env

_folder = tempfile.mkdtemp(prefix="bedside-tests-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)

# Whatever the environment says: a test must give the same answer everywhere, and never write beside
# the site that somebody works on. Only DATABASE_URL is left to choose.
env.use_only(
    {
        "SECRET_KEY": "only-for-the-tests",
        "BASE_URL": "http://localhost",
        "ALLOWED_HOSTS": "testserver",
        "CSRF_TRUSTED_ORIGINS": "",
        "SSL_REDIRECT": "no",
        "SECURE_COOKIES": "no",
        "SCHEDULE_CHECK_SECONDS": "0",
        "EMAIL_HOST": "",
        "TIME_ZONE": "",
        "LOG_LEVEL": "ERROR",
        "VAR_DIR": _folder,
        "MEDIA_ROOT": "",
        "STATIC_ROOT": "",
        "ERROR_PAGES_DIR": "",
    }
)

from cms.settings.base import *

STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
WHITENOISE_AUTOREFRESH = True
# Signing in is not what the tests measure.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
