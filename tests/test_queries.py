"""A page asks the database a few times, whatever it lists."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from urllib.parse import urlencode

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms.demo import builders
from cms.models import CustomRendition
from cms.publishing.versions import clear_cached
from home.models import StandardPage
from program.models import ConditionPage, ServicePage, Topic
from tests.program.providers.staff import build_staff
from tests.samples import (
    Hospital,
    build_event,
    build_language,
    build_picture,
    entry,
    every_block,
    menu_line,
    rich,
    text_link,
)

WARM, COLD = 12, 25
FEW, MANY = 3, 12


def forget_everything() -> None:
    """As in a process that has just begun."""
    clear_cached()
    cache.clear()
    ContentType.objects.clear_cache()
    CustomRendition.objects.all().delete()


def asked(address: str) -> int:
    """How often the answer asks the database."""
    client = Client()
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
    assert answer.status_code == 200
    return len(queries)


def cold_and_warm(address: str) -> tuple[int, int]:
    """How often the first answer asks, and how often the second."""
    forget_everything()
    return asked(address), asked(address)


@pytest.fixture(autouse=True)
def quickly() -> Iterator[None]:
    """Leave out what publishing does for editors, and visitors never meet."""
    with disable_reference_index_auto_update():
        yield


PAGES = [
    "front",
    "program",
    "standard",
    "conditions",
    "condition",
    "services",
    "service",
    "own_conditions",
    "own_services",
    "news",
    "news_item",
    "events",
    "event",
    "languages",
    "language",
]


WITH_BODIES = ["front", "program", "own_services"]


@pytest.fixture
def rich_hospital(hospital: Hospital) -> Hospital:
    """A hospital whose pages hold one block of every kind."""
    return with_blocks(hospital, 1)


@pytest.mark.parametrize("name", PAGES)
def test_each_page_type_asks_a_dozen_times_at_most(rich_hospital: Hospital, name: str):
    address = getattr(rich_hospital, name).url
    cold, warm = cold_and_warm(address)
    assert cold <= COLD
    assert warm <= WARM


@pytest.mark.parametrize("address", ["/search/?query=hospital", "/search/"])
def test_so_does_the_search(rich_hospital: Hospital, address: str):
    cold, warm = cold_and_warm(address)
    assert cold <= COLD
    assert warm <= WARM


def test_so_does_a_page_that_has_translations(rich_hospital: Hospital):
    spanish = Locale.objects.create(language_code="es")
    for page in (rich_hospital.front, rich_hospital.standard):
        page.copy_for_translation(spanish).save_revision().publish()
    cold, warm = cold_and_warm("/es/your-visit/")
    assert cold <= COLD
    assert warm <= WARM


@pytest.mark.parametrize("name", PAGES)
def test_templates_ask_nothing(rich_hospital: Hospital, name: str):
    page = getattr(rich_hospital, name)
    request = RequestFactory().get(page.url)
    answer = Page.objects.get(pk=page.pk).specific.serve(request)
    with CaptureQueriesContext(connection) as queries:
        answer.render()
    assert not [query["sql"] for query in queries]


# --- The same number for three items and for twelve


def with_conditions(hospital: Hospital, count: int) -> None:
    pages = [
        builders.build_page(hospital.conditions, ConditionPage, title=f"Condition {number}")
        for number in range(count)
    ]
    builders.choose(hospital.program, pages, [hospital.service])
    builders.publish(hospital.program)


def with_services(hospital: Hospital, count: int) -> None:
    pages = [
        builders.build_page(hospital.services, ServicePage, title=f"Service {number}")
        for number in range(count)
    ]
    programs = [
        builders.build_program(hospital.front, title=f"Center {number}") for number in range(count)
    ]
    builders.choose(hospital.program, [hospital.condition], [*pages, *programs])
    builders.publish(hospital.program)


def with_programs(hospital: Hospital, count: int) -> None:
    for number in range(count):
        builders.build_program(
            hospital.front,
            title=f"Center {number}",
            conditions=[hospital.condition],
            services=[hospital.service],
            contact=builders.build_contact(f"Center {number}"),
        )


def with_blocks(hospital: Hospital, count: int) -> Hospital:
    """Give pages `count` blocks of each kind, each with a page, picture and document its own."""
    made = []
    for number in range(count):
        page = builders.build_page(hospital.languages, StandardPage, title=f"Target {number}")
        document = builders.build_document(f"Paper {number}", f"paper-{number}.txt", "words")
        made += every_block(page, build_picture(f"Hill {number}", name=f"h{number}.png"), document)
    for name in WITH_BODIES:
        builders.publish(getattr(hospital, name), body=made)
    return hospital


def with_words(hospital: Hospital, count: int) -> None:
    """Give pages an introduction with `count` links."""
    pages = [
        builders.build_page(hospital.languages, StandardPage, title=f"Target {number}")
        for number in range(count)
    ]
    for name in WITH_BODIES:
        builders.publish(
            getattr(hospital, name), introduction="".join(rich(target) for target in pages)
        )


def with_children(hospital: Hospital, count: int) -> None:
    for parent in (hospital.program, hospital.standard):
        for number in range(count):
            builders.build_page(parent, StandardPage, title=f"Child {number}")


def with_languages(hospital: Hospital, count: int) -> None:
    for number in range(count):
        build_language(hospital.languages, f"Language {number}")


def with_menus(hospital: Hospital, count: int) -> None:
    pages = [
        builders.build_page(hospital.languages, StandardPage, title=f"Target {number}")
        for number in range(count)
    ]
    contacts = [builders.build_contact(f"Contact {number}") for number in range(count)]
    for menu in (hospital.tasks, hospital.main_menu, hospital.utility_menu):
        lines = [menu_line("words", page, f"key-{page.pk}") for page in pages]
        builders.fill(menu, items=lines)
        builders.save_record(menu)
    links = [text_link("words", page) for page in pages]
    entries = [entry("words", contact) for contact in contacts]
    columns = [("links", {"heading": "Find", "links": links})] * count
    columns += [("directory", {"heading": "Call", "entries": entries})] * count
    columns += [("menu", {"heading": "Do", "menu": hospital.tasks.pk})] * count
    builders.fill(hospital.footer, columns=columns, legal=[("item", value) for value in links])
    builders.save_record(hospital.footer)
    builders.publish(
        hospital.program,
        task_targets=[
            ("target", {"task": f"key-{page.pk}", "link": text_link("", page)["link"]})
            for page in pages
        ],
    )


def with_events(hospital: Hospital, count: int) -> None:
    """Events that repeat, with days that differ, places, topics and speakers."""
    for number in range(count):
        topic = builders.build_record(Topic, name=f"Topic {number}", slug=f"t-{count}-{number}")
        build_event(
            hospital.events,
            f"Event {number}",
            repeats="weekly",
            weekdays=[3],
            exceptions=[{"day": date(2099, 12, 10)}],
            changes=[{"original": date(2099, 12, 17), "cancelled": True}],
            location=hospital.location,
            topics=[{"topic": topic}],
            programs=[{"program": hospital.program}],
            speakers=[{"provider": hospital.provider}],
        )
        past = {"first_day": date(2000 + number, 5, 5), "recap": [("text", "<p>Fine.</p>")]}
        build_event(hospital.events, f"Past {number}", **past)
    block = ("upcoming_events", {"heading": "Events", "count": 6})
    builders.publish(hospital.program, body=[block])


def with_alerts(hospital: Hospital, count: int) -> None:
    for number in range(count):
        builders.build_alert(
            f"Alert {number}",
            message=rich(hospital.standard),
            ends=timezone.now() + timedelta(days=1),
            section=hospital.program,
        )


ADDRESSES = [*PAGES, "/search/?query=condition", "/sitemap.xml"]
WITH_EVENTS = [
    "program",
    "events",
    "event",
    "/events/?audience=public",
    "/events/month/2099-12/",
    "/events/past/",
    "/events/calendar.ics",
]
# What is made to grow, and the pages that may feel it.
GROWING = {
    with_conditions: ADDRESSES,
    with_services: ADDRESSES,
    with_programs: ADDRESSES,
    with_blocks: WITH_BODIES,
    with_words: WITH_BODIES,
    with_children: ADDRESSES,
    with_languages: ADDRESSES,
    with_menus: ADDRESSES,
    with_alerts: WITH_BODIES,
    with_events: WITH_EVENTS,
}


def _counts(hospital: Hospital, names: list[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    for name in names:
        address = name if name.startswith("/") else getattr(hospital, name).url
        yield name, cold_and_warm(address)


@pytest.mark.parametrize(
    ("grow", "names"), GROWING.items(), ids=lambda item: getattr(item, "__name__", "")
)
def test_twelve_items_ask_no_more_than_three(hospital: Hospital, grow: Callable, names: list[str]):
    grow(hospital, FEW)
    few = list(_counts(hospital, names))
    grow(hospital.fresh(), MANY - FEW if grow in _ADDING else MANY)
    assert list(_counts(hospital, names)) == few


# These leave what they made before in its place.
_ADDING = {with_programs, with_children, with_languages, with_alerts, with_events}


def test_the_depth_of_a_page_asks_nothing_more(hospital: Hospital):
    page, counts = hospital.standard, []
    for number in range(8):
        page = builders.build_page(page, StandardPage, title=f"Level {number}")
        counts.append(cold_and_warm(page.url))
    assert set(counts) == {counts[0]}


@pytest.mark.parametrize(
    "typed",
    [
        {"name": "zzzz", "specialty": "cardiology", "language": "es"},
        {"name": "gurpp", "specialty": "hematolgy", "condition": "thalasemia"},
        {
            "name": "zzzz",
            "specialty": "astrology",
            "condition": "zzzz",
            "language": "es",
            "location": "annex",
            "accepting": "yes",
        },
    ],
)
def test_the_finder_keeps_to_them_whatever_is_typed(hospital: Hospital, typed: dict[str, str]):
    staff = build_staff(hospital)
    cold, warm = cold_and_warm(f"{staff.page.url}?{urlencode(typed)}")
    assert cold <= COLD
    assert warm <= WARM
