"""Settings of the site that the public reaches: the base as it is."""

from cms.settings.base import *
