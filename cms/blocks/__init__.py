"""StreamField blocks that every app builds pages with, one file a family."""

from cms.blocks.base import TimedBlock, in_time
from cms.blocks.body import (
    ContentBlock,
    FrontPageBodyBlock,
    PageBodyBlock,
    SectionBlock,
    SectionHomeBodyBlock,
)
from cms.blocks.calls import ActionsMixin, GivingBannerBlock
from cms.blocks.choosers import (
    LINE_FEATURES,
    TEXT_FEATURES,
    DescribedImage,
    PublicContactChooserBlock,
    PublicDocumentChooserBlock,
    PublicPageChooserBlock,
    Text,
)
from cms.blocks.links import LinkBlock, TextLinkBlock, action_links, actions
from cms.blocks.menus import (
    FooterColumnsBlock,
    LinkListBlock,
    MenuItemsBlock,
    SocialLinksBlock,
)

__all__ = [
    "LINE_FEATURES",
    "TEXT_FEATURES",
    "ActionsMixin",
    "ContentBlock",
    "DescribedImage",
    "FooterColumnsBlock",
    "FrontPageBodyBlock",
    "GivingBannerBlock",
    "LinkBlock",
    "LinkListBlock",
    "MenuItemsBlock",
    "PageBodyBlock",
    "PublicContactChooserBlock",
    "PublicDocumentChooserBlock",
    "PublicPageChooserBlock",
    "SectionBlock",
    "SectionHomeBodyBlock",
    "SocialLinksBlock",
    "Text",
    "TextLinkBlock",
    "TimedBlock",
    "action_links",
    "actions",
    "in_time",
]
