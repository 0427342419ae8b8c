"""Logging: to standard output, for the machine that runs the site to keep.

No address, name, cookie or query text of a visitor is written by this site itself.
"""

from cms.settings import env

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
    },
    "handlers": {
        "stdout": {
            "class": "logging.StreamHandler",
            "stream": "ext://sys.stdout",
            "formatter": "line",
        },
    },
    "root": {"handlers": ["stdout"], "level": env.text("LOG_LEVEL", "INFO").upper()},
    "loggers": {
        # Django's own handlers would mail the administrators, request data included.
        "django": {"handlers": [], "propagate": True},
        # Each says at INFO what the audit log of the admin keeps anyway.
        "django_tasks": {"level": "WARNING"},
        "wagtail": {"level": "WARNING"},
        # A stranger asking for a foreign host is not news.
        "django.security.DisallowedHost": {"handlers": [], "propagate": False},
    },
}
