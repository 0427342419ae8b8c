"""The front door: front page, standard pages, language help."""

from home.models.home import HomePage
from home.models.language_help import LanguageHelpPage
from home.models.standard import StandardPage

__all__ = ["HomePage", "LanguageHelpPage", "StandardPage"]
