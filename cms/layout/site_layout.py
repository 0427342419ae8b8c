"""What every page of the site shows around its content, read from the records once a change."""

from dataclasses import dataclass
from typing import Any, TypeVar

from wagtail.models import Page

from cms.languages import html_language
from cms.layout.translations import active_language, by_language, is_multilingual
from cms.links import Link
from cms.pages.language_help import LanguageHelpMixin
from cms.publishing.cache import cached
from cms.publishing.visibility import visible
from cms.records.alert import Alert
from cms.records.alert_reader import AlertData, read_alert
from cms.records.base import SharedRecord
from cms.records.contact_data import ContactData
from cms.records.contact_reader import all_contacts
from cms.records.footer_reader import FooterData, read_footer
from cms.records.identity import Identity
from cms.records.menu_and_footer import Menu
from cms.records.menu_reader import MenuData, read_menus
from cms.site import default_site, site_records
from cms.streams.references import References
from cms.streams.registry import concrete_models

R = TypeVar("R", bound=SharedRecord)


@dataclass(frozen=True)
class IdentityData:
    """Whose site this is."""

    name: str
    short_name: str = ""
    call_prompt: str = ""
    mark: Any = None
    description: str = ""


@dataclass(frozen=True)
class LanguageLink:
    """A language, by its own name, and the page of its help."""

    name: str
    english_name: str
    code: str
    dir: str
    url: str


@dataclass(frozen=True)
class SiteLayout:
    """The shared part of every page."""

    identity: IdentityData
    contact: ContactData | None
    tasks: tuple[Link, ...]
    main_menu: tuple[Link, ...]
    utility_menu: tuple[Link, ...]
    menus: dict[int | None, MenuData]
    footer: FooterData | None
    languages: tuple[LanguageLink, ...]
    alerts: tuple[AlertData, ...]


def site_layout() -> SiteLayout:
    """The layout under the present content version."""
    language = active_language()
    return cached(f"site-layout:{language}", lambda: _build(language))


def _build(language: str) -> SiteLayout:
    records = site_records()
    published = Menu.published(language)
    footer = _shown(records.footer, language)
    alerts = _alerts(language)
    references = References()
    references.collect(
        [menu.items for menu in published.values()], [alert.message for alert in alerts]
    )
    references.collect(footer.streams if footer else [])
    menus = read_menus(published, references)
    return SiteLayout(
        identity=_identity(_shown(records.identity, language)),
        contact=all_contacts().get(records.contact_id),
        tasks=menus.get(records.tasks_id, MenuData()).links,
        main_menu=menus.get(records.main_menu_id, MenuData()).links,
        utility_menu=menus.get(records.utility_menu_id, MenuData()).links,
        menus=menus,
        footer=read_footer(footer, references, menus) if footer else None,
        languages=_languages(),
        alerts=tuple(read_alert(alert, references) for alert in alerts),
    )


def _shown(record: R | None, language: str) -> R | None:
    """The published record in the language of the request, or in its own."""
    if record and record.locale.language_code != language and is_multilingual():
        versions = record.get_translations().filter(locale__language_code=language)
        record = versions.select_related("locale").first() or record
    return record if record and record.live else None


def _identity(identity: Identity | None) -> IdentityData:
    if identity is None:
        site = default_site()
        return IdentityData(name=(site.site_name if site else "") or "Bedside")
    return IdentityData(
        name=identity.name,
        short_name=identity.short_name,
        call_prompt=identity.call_prompt,
        mark=identity.mark,
        description=identity.description,
    )


def _languages() -> tuple[LanguageLink, ...]:
    pages = [page for model in concrete_models(LanguageHelpMixin) for page in _help_pages(model)]
    return tuple(
        LanguageLink(
            name=page.title,
            english_name=page.english_name,
            code=html_language(page.language_code),
            dir=page.direction,
            url=page.url or "",
        )
        for page in pages
    )


def _help_pages(model: type[Page]) -> list[Page]:
    return list(visible(model.objects.order_by("path")))


def _alerts(language: str) -> list[Alert]:
    """Each alert once, in the language where it was translated."""
    records = Alert.objects.not_over().select_related("section", "locale")
    chosen = by_language(records, language).values()
    return list({alert.pk: alert for alert in chosen}.values())
