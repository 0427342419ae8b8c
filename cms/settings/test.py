"""Settings for the tests: production's protections, with nothing kept and nothing slow."""

import atexit
import shutil
import tempfile

from cms.settings import env

_folder = tempfile.mkdtemp(prefix="bedside-tests-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)

env.use_defaults(
    {
        "SECRET_KEY": "only-for-the-tests",
        "BASE_URL": "http://localhost",
        "ALLOWED_HOSTS": "localhost,testserver",
        "SSL_REDIRECT": "no",
        "SECURE_COOKIES": "no",
        "HSTS_SECONDS": "0",
        "SCHEDULE_CHECK_SECONDS": "0",
        "LOG_LEVEL": "ERROR",
    }
)
# Unlike the defaults above these hold whatever the environment says: a test must never write
# beside the site that somebody works on.
env.use_only({"VAR_DIR": _folder, "MEDIA_ROOT": "", "STATIC_ROOT": "", "ERROR_PAGES_DIR": ""})

from cms.settings.base import *

STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
WHITENOISE_AUTOREFRESH = True
# Signing in is not what the tests measure.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
