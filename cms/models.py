"""The foundation's models: the base page, media, people, and the records that pages share."""

from cms.media.models import CustomDocument, CustomImage, CustomRendition
from cms.pages.base import BasePage
from cms.pages.language_help import LanguageHelpMixin
from cms.pages.mixins import ContactMixin, NavigationMixin, PictureMixin
from cms.pages.section import SectionMixin
from cms.pages.shows_listings import FollowedListMixin, ShowsListingsMixin
from cms.publishing.content_version import ContentVersion
from cms.records.alert import Alert
from cms.records.choices import LineKind, Severity
from cms.records.contact import Contact, ContactLine
from cms.records.identity import Identity
from cms.records.menu_and_footer import Footer, Menu
from cms.records.revisions import DeletionTolerantRevisionsMixin
from cms.records.site_records import SiteRecords
from cms.streams.registry import concrete_models
from cms.user import User

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
    "DeletionTolerantRevisionsMixin",
    "FollowedListMixin",
    "Footer",
    "Identity",
    "LanguageHelpMixin",
    "LineKind",
    "Menu",
    "NavigationMixin",
    "PictureMixin",
    "SectionMixin",
    "Severity",
    "ShowsListingsMixin",
    "SiteRecords",
    "User",
    "concrete_models",
]
