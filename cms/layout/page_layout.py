"""What a public template shows around its content: the layout of the site, as of this page."""

from dataclasses import dataclass, field, replace
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Page

from cms.blocks.link_targets import to_link
from cms.languages import html_language
from cms.layout.site_layout import IdentityData, LanguageLink, site_layout
from cms.layout.translations import is_multilingual
from cms.links import Link
from cms.pages.mixins import NavigationMixin
from cms.pages.section import SectionMixin
from cms.publishing.cache import cached
from cms.publishing.visibility import is_published, visible
from cms.records.alert_reader import AlertData
from cms.records.contact_data import ContactData, PhoneLine
from cms.records.contact_reader import all_contacts
from cms.records.footer_reader import FooterData
from cms.streams.references import References
from cms.streams.registry import concrete_models


@dataclass(frozen=True)
class ProgramChoice:
    """A program that cares for the subject of a page; without a contact, the hospital answers."""

    title: str
    url: str
    contact: ContactData | None


@dataclass(frozen=True)
class SectionData:
    """The section that a page stands in: its menu, contact, tasks and giving banner."""

    title: str
    url: str
    contact: ContactData | None
    menu: tuple[Link, ...]
    targets: dict[str, Link]
    giving: Any


@dataclass(frozen=True)
class Alternate:
    """The same page in another language."""

    code: str
    url: str


@dataclass(frozen=True)
class PageLayout:
    """What stands around a page's own content."""

    identity: IdentityData
    contact: ContactData | None
    tasks: tuple[Link, ...]
    main_menu: tuple[Link, ...]
    utility_menu: tuple[Link, ...]
    footer: FooterData | None
    languages: tuple[LanguageLink, ...]
    alerts: tuple[AlertData, ...]
    page_contact: ContactData | None
    origin: str
    absolute_url: str
    language: str
    section: SectionData | None = None
    breadcrumbs: tuple[Link, ...] = ()
    contact_choices: tuple[ProgramChoice, ...] = ()
    alternates: tuple[Alternate, ...] = field(default=())

    @property
    def call_line(self) -> PhoneLine | None:
        """The hospital's main number."""
        return self.contact.first_line if self.contact else None

    @property
    def site_url(self) -> str:
        """The address of the front page."""
        return f"{self.origin}/"

    @property
    def organization_id(self) -> str:
        """What structured data calls the hospital."""
        return f"{self.site_url}#hospital"


def build_page_layout(request: HttpRequest, page: Page | None = None) -> PageLayout:
    """The layout of `page`, or of an answer that is no page (search, not found)."""
    shared = site_layout()
    preview = getattr(request, "is_preview", False)
    chain = _chain(page, preview=preview) if page else []
    section = _section(chain, fresh=preview)
    choices = () if _own_contact(page) else _choices(page)
    url = page.url if page and page.pk and page.url else request.path
    return PageLayout(
        identity=shared.identity,
        contact=shared.contact,
        tasks=_targets(shared.tasks, section),
        main_menu=_mark_current(shared.main_menu, url),
        utility_menu=_mark_current(shared.utility_menu, url),
        footer=_footer(shared.footer, section),
        languages=shared.languages,
        alerts=_alerts(shared.alerts, page),
        page_contact=_contact(page, section, choices) or shared.contact,
        origin=settings.BASE_URL,
        absolute_url=f"{settings.BASE_URL}{url}",
        language=html_language(get_language() or settings.LANGUAGE_CODE),
        section=replace(section, menu=_mark_current(section.menu, url)) if section else None,
        breadcrumbs=_breadcrumbs(chain),
        contact_choices=choices,
        alternates=_alternates(page),
    )


def _chain(page: Page, *, preview: bool) -> list[Page]:
    """The page and what it stands in, as far as its reader may know of it.

    What is private is not left out: all below it is as private, and read by the same people.
    """
    above = page.public_ancestors
    return [*(p for p in above if preview or is_published(p)), page]


def _section(chain: list[Page], *, fresh: bool) -> SectionData | None:
    homes = [page for page in chain if page.content_type_id in _section_types()]
    if not homes:
        return None
    home = homes[-1]
    if fresh and home is chain[-1]:
        return _read_section(home)
    return cached(f"section:{home.pk}", lambda: _read_section(home.specific))


def _section_types() -> set[int]:
    types = ContentType.objects.get_for_models(*concrete_models(SectionMixin))
    return {content_type.pk for content_type in types.values()}


def _read_section(home: Any) -> SectionData:
    children = [page for page in children_of(home) if page.show_in_menus] if home.pk else []
    targets, giving = References().load_streams([home.task_targets, home.giving])
    return SectionData(
        title=home.title,
        url=home.url or "",
        contact=all_contacts().get(home.contact_id),
        menu=(
            Link(home.menu_label, home.url or ""),
            *(Link(page.menu_name or page.title, page.url or "") for page in children),
        ),
        targets={child.value["task"]: to_link("", child.value["link"]) for child in targets},
        giving=giving,
    )


def children_of(page: Page) -> list[Page]:
    """The public pages below `page`; `menu_name` is what their own tables call them in menus."""
    return cached(f"children:{page.pk}", lambda: _read_children(page))


def _read_children(page: Page) -> list[Page]:
    # Not joined: PostgreSQL plans a join of so many tables for half a second.
    names = [
        Subquery(model.objects.order_by().filter(pk=OuterRef("pk")).values("menu_title"))
        for model in concrete_models(NavigationMixin)
    ]
    return list(visible(page.get_children()).annotate(menu_name=Coalesce(*names, Value(""))))


def _targets(tasks: tuple[Link, ...], section: SectionData | None) -> tuple[Link, ...]:
    if not section or not section.targets:
        return tasks
    targets = section.targets
    return tuple(
        replace(targets[task.key], text=task.text, key=task.key)
        if task.key in targets and targets[task.key].url
        else task
        for task in tasks
    )


def _footer(footer: FooterData | None, section: SectionData | None) -> FooterData | None:
    """The footer, in which tasks lead where they lead in the header."""
    if footer is None:
        return None
    columns = (replace(column, links=_targets(column.links, section)) for column in footer.columns)
    return replace(footer, columns=tuple(columns))


def _mark_current(links: tuple[Link, ...], url: str) -> tuple[Link, ...]:
    return tuple(replace(link, current=True) if link.url == url else link for link in links)


def _alerts(alerts: tuple[AlertData, ...], page: Page | None) -> tuple[AlertData, ...]:
    now = timezone.now()
    path = page.path if page else ""
    return tuple(alert for alert in alerts if alert.stands(path, now))


def _choices(page: Page | None) -> tuple[ProgramChoice, ...]:
    if page is None:
        return ()
    return tuple(
        ProgramChoice(program.title, program.url or "", all_contacts().get(program.contact_id))
        for program in page.treating_programs()
    )


def _own_contact(page: Page | None) -> ContactData | None:
    return all_contacts().get(getattr(page, "contact_id", None))


def _contact(
    page: Page | None, section: SectionData | None, choices: tuple[ProgramChoice, ...]
) -> ContactData | None:
    if own := _own_contact(page):
        return own
    if len(choices) == 1:
        return choices[0].contact
    return section.contact if section else None


def _breadcrumbs(chain: list[Page]) -> tuple[Link, ...]:
    if len(chain) < 2:
        return ()
    *above, here = chain
    return (
        *(Link(page.title, page.url or "") for page in above),
        Link(here.title, here.url or "", current=True),
    )


def _alternates(page: Page | None) -> tuple[Alternate, ...]:
    if page is None or not page.pk or not is_multilingual():
        return ()
    versions = visible(Page.objects.filter(translation_key=page.translation_key))
    found = [
        Alternate(html_language(version.locale.language_code), f"{settings.BASE_URL}{version.url}")
        for version in versions.select_related("locale")
    ]
    return tuple(found) if len(found) > 1 else ()
