"""What every page of the site shows around its content, read from the records once a change."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.db.models import Count, OuterRef, Subquery
from django.utils import timezone
from django.utils.safestring import SafeString
from wagtail.models import Page, Site

from cms.languages import html_language
from cms.layout.translations import active_language, by_language, is_multilingual
from cms.links import Link
from cms.models import (
    Alert,
    Identity,
    LanguageHelpMixin,
    Menu,
    SiteRecords,
    concrete_models,
)
from cms.publishing.cache import remember
from cms.publishing.visibility import visible
from cms.records.alert import in_effect
from cms.records.base import SharedRecord
from cms.records.contact_reader import ContactData, all_contacts
from cms.records.footer_reader import FooterData, read_footer
from cms.records.menu_reader import MenuData, read_menus
from cms.streams.references import References

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
class AlertData:
    """An alert as visitors read it."""

    severity: str
    severity_label: str
    title: str
    message_html: SafeString
    starts: datetime | None
    until: datetime
    section_path: str = ""

    def stands(self, path: str, now: datetime) -> bool:
        """Whether it is to be seen on the page at the tree path `path`, now."""
        return in_effect(self.starts, self.until, now) and path.startswith(self.section_path)


@dataclass(frozen=True)
class Chrome:
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


def chrome() -> Chrome:
    """The chrome under the present content version."""
    language = active_language()
    return remember(f"chrome:{language}", lambda: _build(language))


def the_site() -> Site | None:
    """The one site that this installation serves."""
    records = _site_records()
    return records.site if records.pk else remember("site", _default_site)


def count_front_pages() -> int:
    """In how many languages the site has a front page."""
    records = _site_records()
    counted = records if records.pk else the_site()
    return counted.front_pages if counted else 0


def read_alert(alert: Alert) -> AlertData:
    """The alert as visitors meet it."""
    return _alert(alert, References())


def _build(language: str) -> Chrome:
    records = _site_records()
    published = by_language(Menu.objects.filter(live=True).select_related("locale"), language)
    footer = _shown(records.footer, language)
    alerts = _alerts(language)
    references = References()
    references.hear(
        [menu.items for menu in published.values()], [alert.message for alert in alerts]
    )
    references.hear(footer.streams if footer else [])
    menus = read_menus(published, references)
    return Chrome(
        identity=_identity(_shown(records.identity, language)),
        contact=all_contacts().get(records.contact_id),
        tasks=menus.get(records.tasks_id, MenuData()).links,
        main_menu=menus.get(records.main_menu_id, MenuData()).links,
        utility_menu=menus.get(records.utility_menu_id, MenuData()).links,
        menus=menus,
        footer=read_footer(footer, references, menus) if footer else None,
        languages=_languages(),
        alerts=tuple(_alert(alert, references) for alert in alerts),
    )


def _site_records() -> SiteRecords:
    """What the site shows, with the site itself."""
    related = ["site__root_page__locale", "identity__locale", "identity__mark", "footer__locale"]
    records = SiteRecords.objects.select_related(*related).filter(site__is_default_site=True)
    records = records.annotate(front_pages=_versions("site__root_page__translation_key"))
    return remember("site-records", lambda: records.first() or SiteRecords())


def _default_site() -> Site | None:
    sites = Site.objects.select_related("root_page__locale").filter(is_default_site=True)
    return sites.annotate(front_pages=_versions("root_page__translation_key")).first()


def _versions(key: str) -> Subquery:
    """How many pages are versions of the one whose translation key is at `key`."""
    pages = Page.objects.order_by().filter(translation_key=OuterRef(key))
    return Subquery(pages.values("translation_key").annotate(count=Count("pk")).values("count"))


def _shown(record: R | None, language: str) -> R | None:
    """The published record in the language of the request, or in its own."""
    if record and record.locale.language_code != language and is_multilingual():
        versions = record.get_translations().filter(locale__language_code=language)
        record = versions.select_related("locale").first() or record
    return record if record and record.live else None


def _identity(identity: Identity | None) -> IdentityData:
    if identity is None:
        site = the_site()
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


def _alert(alert: Alert, references: References) -> AlertData:
    return AlertData(
        severity={1: "info", 2: "warning", 3: "emergency"}[alert.severity],
        severity_label=alert.get_severity_display(),
        title=alert.title,
        message_html=references.rich_text(alert.message),
        starts=alert.starts,
        until=alert.ends or timezone.now(),
        section_path=alert.section.path if alert.section else "",
    )
