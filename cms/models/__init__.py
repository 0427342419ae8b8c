"""The foundation's models: the base page, media, people, and the records that pages share."""

from cms.models.alert import Alert, Severity
from cms.models.base import BasePage
from cms.models.contact import Contact, ContactLine, LineKind
from cms.models.content_version import ContentVersion
from cms.models.identity import Identity
from cms.models.language_help import LanguageHelpMixin
from cms.models.listing import ListingMixin, PromotedMixin, ShowsListingsMixin
from cms.models.media import CustomDocument, CustomImage, CustomRendition
from cms.models.menus import Footer, Menu
from cms.models.mixins import ContactMixin, NavigationMixin, PictureMixin
from cms.models.registry import concrete_models
from cms.models.revisions import LastingRevisions
from cms.models.section import SectionMixin
from cms.models.site_records import SiteRecords
from cms.models.user import User

__all__ = [
    "Alert",
    "BasePage",
    "Contact",
    "ContactLine",
    "ContactMixin",
    "ContentVersion",
    "CustomDocument",
    "CustomImage",
    "CustomRendition",
    "Footer",
    "Identity",
    "LanguageHelpMixin",
    "LastingRevisions",
    "LineKind",
    "ListingMixin",
    "Menu",
    "NavigationMixin",
    "PictureMixin",
    "PromotedMixin",
    "SectionMixin",
    "Severity",
    "ShowsListingsMixin",
    "SiteRecords",
    "User",
    "concrete_models",
]
