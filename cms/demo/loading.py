"""Puts the demo, or an empty front page, into a site that has nothing of its own."""

from collections.abc import Mapping
from datetime import date
from itertools import chain
from typing import Any

from django.apps import apps
from django.db import transaction
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms.demo import builders, files
from cms.demo.content import (
    about,
    children,
    conditions_leukemia_hodgkin,
    conditions_lymphoma_sarcoma,
    conditions_sickle_cell,
    conditions_thalassemia,
    events,
    explainers,
    front,
    giving,
    hospital,
    languages,
    legal,
    library,
    news,
    news_program,
    people,
    places,
    program,
    programs,
    records,
    research,
    section,
    services,
    tasks,
    visits,
)
from cms.demo.notation import Ref, contact, document, image, menu, page, resolve, specialty, topic
from cms.demo.pages import Chosen, PageSpec
from cms.records.base import SharedRecord
from program.models import ProgramHomePage, Specialty, Topic

PROGRAM_ADDRESS = program.PROGRAM.address

# The section menu of the program is its children in this order.
SECTION_MENU: tuple[PageSpec, ...] = (
    section.TEAM,
    section.CONDITIONS,
    section.STORIES,
    section.RESOURCES,
    research.RESEARCH,
    news_program.PROGRAM_NEWS,
    events.PROGRAM_EVENTS,
    visits.REFERRAL,
    visits.EXPECT,
    research.FELLOWSHIP,
)

_MODULES = (
    explainers,
    visits,
    research,
    children,
    programs,
    conditions_leukemia_hodgkin,
    conditions_lymphoma_sarcoma,
    conditions_sickle_cell,
    conditions_thalassemia,
    services,
    people,
    places,
    hospital,
    news,
    news_program,
    events,
    tasks,
    about,
    languages,
    giving,
    legal,
)

_ALL = dict.fromkeys(
    (
        program.PROGRAM,
        *SECTION_MENU,
        library.INDEX,
        *chain.from_iterable(module.PAGES for module in _MODULES),
    )
)

# Every page but the front page; a page stands after the page above it.
PAGES: tuple[PageSpec, ...] = tuple(sorted(_ALL, key=lambda spec: spec.address.count("/")))


# What each program chose of the hospital's libraries.
CHOSEN = {PROGRAM_ADDRESS: program.CHOSEN, **programs.CHOSEN}

# The day on which the texts were last read as a whole.
CHECKED_ON = date(2026, 11, 22)

Made = Mapping[str, Any]
Ids = dict[Ref, int]


def is_empty() -> bool:
    """Whether the site holds only the welcome page that Wagtail itself makes, as it made it.

    A record is content too. (A setting that points to none is not: a visit makes that.)
    """
    records = (model for model in apps.get_models() if issubclass(model, SharedRecord))
    if any(model.objects.exists() for model in records):
        return False
    pages = list(Page.objects.filter(depth__gt=1)[:2])
    if not pages:
        return True
    return len(pages) == 1 and pages[0].specific_class is Page and not pages[0].latest_revision_id


def is_demo() -> bool:
    """Whether the demo is there already."""
    slug = PROGRAM_ADDRESS.strip("/")
    return ProgramHomePage.objects.filter(slug=slug, depth=3).exists()


@transaction.atomic
def load() -> bool:
    """Build the demo into an empty site; False, and nothing changed, where there is content."""
    if not is_empty():
        return False
    made = _place_pages()
    ids = {page(address): instance.pk for address, instance in made.items()}
    _add_files(ids)
    _add_contacts(ids)
    _add_specialties(ids)
    _add_topics(ids)
    _add_site_records(ids)
    for spec in (*PAGES, front.FRONT_PAGE):
        _write(spec, made, ids)
    for old, new in places.MOVED.items():
        Redirect.add_redirect(old, redirect_to=made[new])
    return True


@transaction.atomic
def load_front_page() -> bool:
    """Give an empty site a front page and the records it needs, for an editor to fill."""
    if not is_empty():
        return False
    spec = front.EMPTY_FRONT_PAGE
    _write(spec, {spec.address: builders.begin_site(spec.title)}, {})
    builders.show_records(
        identity=builders.build_identity("Our hospital"),
        contact=builders.build_contact("Our hospital", ()),
        tasks=builders.build_menu("Tasks"),
        main_menu=builders.build_menu("Main menu"),
        utility_menu=builders.build_menu("Utility menu"),
        footer=builders.build_footer("Footer"),
    )
    return True


def _place_pages() -> Made:
    """Put every page in its place, with nothing in it: then they can name one another."""
    made: dict[str, Any] = {front.FRONT_PAGE.address: builders.begin_site(front.FRONT_PAGE.title)}
    # Nothing points anywhere yet; publishing each page later notes what it points to.
    with disable_reference_index_auto_update():
        for spec in PAGES:
            parent = made[spec.parent_address]
            model = apps.get_model(spec.model)
            made[spec.address] = builders.add_draft(parent, model, title=spec.title, slug=spec.slug)
    return made


def _add_files(ids: Ids) -> None:
    for key, title, name, words in files.DOCUMENTS:
        ids[document(key)] = builders.build_document(title, name, words).pk
    picture = builders.build_image(
        files.ILLUSTRATION_TITLE,
        files.draw_illustration(),
        name="way-of-the-cells.png",
        description=files.ILLUSTRATION_ALT,
        credit="Drawn for this demonstration",
    )
    ids[image("way-of-the-cells")] = picture.pk


def _add_contacts(ids: Ids) -> None:
    for spec in records.CONTACTS:
        online_page = ids[page(spec.online_page)] if spec.online_page else None
        made = builders.build_contact(spec.name, spec.lines, online_page_id=online_page)
        ids[contact(spec.key)] = made.pk


def _add_specialties(ids: Ids) -> None:
    for key, name, also_called in people.SPECIALTIES:
        lines = "\n".join(also_called)
        ids[specialty(key)] = builders.build_record(Specialty, name=name, also_called_text=lines).pk


def _add_topics(ids: Ids) -> None:
    for key, name in news.TOPICS:
        ids[topic(key)] = builders.build_record(Topic, name=name, slug=key).pk


def _add_site_records(ids: Ids) -> None:
    """The menus, the footer and the hospital's name, and the setting that shows them."""
    menus = {
        "tasks": ("I want to", records.task_items()),
        "main": ("Main menu", records.menu_items(records.MAIN_MENU)),
        "utility": ("Utility menu", records.menu_items(records.UTILITY_MENU)),
    }
    for key, (name, lines) in menus.items():
        ids[menu(key)] = builders.build_menu(name, resolve(lines, ids)).pk
    footer = builders.build_footer(
        "Footer",
        **records.ADDRESS,
        tax_statement=records.TAX_STATEMENT,
        notice=records.NOTICE,
        **resolve(records.footer_streams(), ids),
    )
    builders.show_records(
        identity_id=builders.build_identity(**records.IDENTITY).pk,
        contact_id=ids[contact("hospital")],
        tasks_id=ids[menu("tasks")],
        main_menu_id=ids[menu("main")],
        utility_menu_id=ids[menu("utility")],
        footer_id=footer.pk,
    )


def _write(spec: PageSpec, made: Made, ids: Ids) -> None:
    """Give a page what its spec says, and publish it."""
    instance = made[spec.address]
    if spec.address in CHOSEN:
        _choose(instance, CHOSEN[spec.address], made)
    today = timezone.localdate()
    fields = _on_day(spec.fields, today)
    fields |= {"introduction": spec.introduction, "checked_on": CHECKED_ON}
    if spec.body:
        fields["body"] = spec.body
    for name in ("checked_on", "reviewed_on"):
        if name in fields:
            fields[name] = min(fields[name], today)
    if "published_on" in fields:
        fields["published_on"] = min(fields["published_on"], timezone.now())
    builders.publish(
        instance,
        **resolve(fields, ids),
        search_description=spec.description,
        show_in_menus=spec.in_menu,
    )


def _on_day(value: Any, today: date) -> Any:
    """The same, with what depends on the day of loading as it is on this day."""
    if callable(value):
        return value(today)
    if isinstance(value, Mapping):
        return {key: _on_day(item, today) for key, item in value.items()}
    return [_on_day(item, today) for item in value] if isinstance(value, list) else value


def _choose(instance: Any, chosen: Chosen, made: Made) -> None:
    conditions = [
        made[each] if isinstance(each, str) else (made[each[0]], each[1])
        for each in chosen.conditions
    ]
    others = (chosen.services, chosen.providers, chosen.locations)
    builders.choose(instance, conditions, *([made[a] for a in each] for each in others))
