"""A small hospital with every page type, every record and every block, for tests to change."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from io import BytesIO
from typing import Any

from PIL import Image as Drawing
from wagtail.models import Page, Site

from cms.blocks import PageBodyBlock
from cms.demo import builders
from cms.models import Contact, CustomDocument, CustomImage, Footer, Identity, Menu
from home.models import HomePage, LanguageHelpPage, StandardPage
from program.models import (
    ConditionIndexPage,
    ConditionPage,
    EventIndexPage,
    EventPage,
    LocationIndexPage,
    LocationPage,
    NewsIndexPage,
    NewsPage,
    ProgramHomePage,
    ProviderIndexPage,
    ProviderPage,
    ServiceIndexPage,
    ServicePage,
)

MAIN_NUMBER = "215-555-0100"
PROGRAM_NUMBER = "215-555-0123"


@dataclass
class Hospital:
    """What `build_hospital` made."""

    front: HomePage
    program: ProgramHomePage
    standard: StandardPage
    conditions: ConditionIndexPage
    condition: ConditionPage
    services: ServiceIndexPage
    service: ServicePage
    locations: LocationIndexPage
    location: LocationPage
    providers: ProviderIndexPage
    provider: ProviderPage
    news: NewsIndexPage
    news_item: NewsPage
    events: EventIndexPage
    event: EventPage
    own_conditions: ConditionIndexPage
    own_services: ServiceIndexPage
    own_locations: LocationIndexPage
    own_providers: ProviderIndexPage
    languages: StandardPage
    language: LanguageHelpPage
    main_contact: Contact
    contact: Contact
    identity: Identity
    tasks: Menu
    main_menu: Menu
    utility_menu: Menu
    footer: Footer

    @property
    def pages(self) -> list[Page]:
        """Its pages, one of each type and those that stand elsewhere."""
        made = (getattr(self, field.name) for field in fields(self))
        return [item for item in made if isinstance(item, Page)]

    def fresh(self) -> "Hospital":
        """The same, read from the database again."""
        read = {field.name: _reread(getattr(self, field.name)) for field in fields(self)}
        return Hospital(**read)


def _reread(item: Any) -> Any:
    return type(item).objects.get(pk=item.pk)


def build_hospital() -> Hospital:
    """Make it, in the place of whatever the front page was."""
    front = builders.build_front_page("Bedside Hospital")
    main_contact = builders.build_contact("Main line", [("Everybody", MAIN_NUMBER)])
    contact = builders.build_contact("Program line", [("Families", PROGRAM_NUMBER)])
    conditions = builders.build_page(front, ConditionIndexPage, title="Conditions")
    condition = builders.build_page(
        conditions, ConditionPage, title="Sickle cell", also_called_text="SCD"
    )
    services = builders.build_page(front, ServiceIndexPage, title="Services")
    service = builders.build_page(services, ServicePage, title="Day clinic")
    locations = builders.build_page(front, LocationIndexPage, title="Locations")
    location = builders.build_page(
        locations, LocationPage, title="Hill campus", street="1 Hill Road", city="Springfield"
    )
    providers = builders.build_page(front, ProviderIndexPage, title="Find a doctor")
    provider = builders.build_page(
        providers,
        ProviderPage,
        title="Ada Sample",
        given_name="Ada",
        family_name="Sample",
        conditions=[{"condition": condition}],
        languages=[{"code": "en"}],
    )
    program = builders.build_program(
        front,
        title="Blood Program",
        conditions=[condition],
        services=[service],
        providers=[provider],
        locations=[location],
        contact=contact,
        body=[("conditions", {"heading": "We treat"}), ("services", {"heading": "We offer"})],
    )
    languages = builders.build_page(front, StandardPage, title="Languages")
    news = builders.build_page(front, NewsIndexPage, title="News")
    events = builders.build_page(front, EventIndexPage, title="Events")
    made = Hospital(
        front=front,
        program=program,
        standard=builders.build_page(front, StandardPage, title="Your visit"),
        conditions=conditions,
        condition=condition,
        services=services,
        service=service,
        locations=locations,
        location=location,
        providers=providers,
        provider=provider,
        news=news,
        news_item=builders.build_page(news, NewsPage, title="A new playroom"),
        events=events,
        event=build_event(events),
        own_conditions=builders.build_page(program, ConditionIndexPage, title="What we treat"),
        own_services=builders.build_page(program, ServiceIndexPage, title="What we offer"),
        own_locations=builders.build_page(program, LocationIndexPage, title="Where we are"),
        own_providers=builders.build_page(program, ProviderIndexPage, title="Our team"),
        languages=languages,
        language=build_language(languages),
        main_contact=main_contact,
        contact=contact,
        identity=builders.build_identity("Bedside Hospital"),
        tasks=builders.build_menu("Tasks", [menu_line("Come to us", front, "come")]),
        main_menu=builders.build_menu("Main", [menu_line("All conditions", conditions)]),
        utility_menu=builders.build_menu("Utility", [menu_line("All services", services)]),
        footer=builders.build_footer(
            "Footer",
            street="1 Hill Road",
            city="Springfield",
            columns=[
                ("directory", {"heading": "Call", "entries": [entry("Operator", main_contact)]}),
                ("links", {"heading": "Find", "links": [text_link("Visiting", languages)]}),
            ],
            legal=[("item", text_link("Terms", languages))],
        ),
    )
    builders.show_records(
        identity=made.identity,
        contact=main_contact,
        tasks=made.tasks,
        main_menu=made.main_menu,
        utility_menu=made.utility_menu,
        footer=made.footer,
    )
    return made.fresh()


def build_event(parent: Page, title: str = "Open house", **fields: Any) -> EventPage:
    """An event that is far off, whatever day the tests run on."""
    day = date(2099, 12, 3)
    given = {"first_day": day, "all_day": True, "room": "Hill hall", "for_public": True}
    return builders.build_page(parent, EventPage, title=title, **(given | fields))


def build_language(parent: Page, title: str = "Español", **fields: Any) -> LanguageHelpPage:
    """A page of language help."""
    given = {"language_code": "es", "english_name": "Spanish", "notice": "Llame: {phone}."}
    return builders.build_page(parent, LanguageHelpPage, title=title, **(given | fields))


def build_picture(title: str = "Hill", **fields: Any) -> CustomImage:
    """A small picture of one color."""
    data = BytesIO()
    Drawing.new("RGB", (700, 450), "teal").save(data, "PNG")
    return builders.build_image(title, data.getvalue(), **fields)


# --- Values of blocks


def link(page: Page) -> list[dict[str, Any]]:
    """The link stream to a page."""
    return [{"type": "page", "value": page.pk}]


def text_link(words: str, page: Page) -> dict[str, Any]:
    """Words that lead to a page."""
    return {"text": words, "link": link(page)}


def menu_line(words: str, page: Page, key: str = "") -> tuple[str, dict[str, Any]]:
    """A line of a menu."""
    return ("item", text_link(words, page) | {"key": key})


def entry(label: str, contact: Contact) -> dict[str, Any]:
    """A line of the footer's directory."""
    return {"label": label, "contact": contact.pk}


def rich(page: Page, words: str = "words of the link", document: Any = None) -> str:
    """A paragraph of rich text with a link to a page, and one to a document."""
    download = f'<a linktype="document" id="{document.pk}">the paper</a>' if document else ""
    return f'<p><a linktype="page" id="{page.pk}">{words}</a> {download}</p>'


def described(image: CustomImage) -> dict[str, Any]:
    """A picture with its words."""
    return {"image": image.pk, "alt_text": "A hill", "decorative": False}


def every_block(
    page: Page, image: CustomImage, document: CustomDocument
) -> list[tuple[str, dict[str, Any] | str]]:
    """One block of every kind a page may hold, each leading to `page` wherever it can."""
    made = list(_content(page, image, document))
    parts = [("subsection", {"heading": "Part", "body": _children(made)})]
    made.append(("section", {"heading": "Section", "body": _children([*made, *parts])}))
    made += _page_blocks(page, image)
    kinds = {kind for kind, _value in made} | {"event_promo"}
    assert kinds == set(PageBodyBlock().child_blocks), "a block has no sample"
    return made


def _children(blocks: list[tuple[str, Any]]) -> list[dict[str, Any]]:
    return [{"type": kind, "value": value} for kind, value in blocks]


def _content(page: Page, image: CustomImage, document: CustomDocument) -> Iterator[tuple[str, Any]]:
    words = rich(page, document=document)
    yield "text", words
    yield "questions", {"items": [{"question": "May I?", "answer": words}]}
    yield "quote", {"text": "It helped.", "name": "A parent"}
    yield "passage", {"language": "ar", "text": rich(page)}
    yield "picture", {"image": described(image), "caption": "The hill"}
    yield (
        "video",
        {
            "title": "A tour",
            "url": "https://example.org/tour",
            "transcript": words,
            "image": described(image),
        },
    )
    yield "download", {"document": document.pk, "title": "What to pack"}
    yield "table", _table(page)
    yield "when_to_call", {"level": "call-today", "signs": ["A rash"]}
    yield "contact_box", {"heading": "Call us"}
    yield (
        "call_to_action",
        {"heading": "Come", "text": words, "actions": [text_link("The way here", page)]},
    )
    yield "page_list", {"heading": "Read on", "pages": [page.pk]}


def _table(page: Page) -> dict[str, Any]:
    columns = [{"type": "line", "heading": "Day"}, {"type": "text", "heading": "What"}]
    rows = [{"values": ["First", rich(page)]}]
    return {"table": {"columns": columns, "rows": rows, "caption": "Days"}, "row_headers": True}


def _page_blocks(page: Page, image: CustomImage) -> Iterator[tuple[str, Any]]:
    yield (
        "promo_card",
        {
            "heading": "Open day",
            "link": text_link("About the day", page),
            "image": described(image),
            "ends": "2999-01-01T00:00:00Z",
        },
    )
    step = {"heading": "Then", "actions": [text_link("The next step", page)]}
    steps = [{"type": "contact", "value": {"heading": "Call"}}, {"type": "step", "value": step}]
    yield "next_steps", {"heading": "What to do", "steps": steps}
    card = {"link": text_link("The story", page), "text": "A card", "image": described(image)}
    yield "related_cards", {"heading": "You might also like", "cards": [card]}
    yield (
        "giving_banner",
        {"heading": "Give", "text": "It helps.", "actions": [text_link("Give now", page)]},
    )


def addresses() -> list[str]:
    """Every public address of the site as it stands: its pages, and what is no page."""
    front = Site.objects.get(is_default_site=True).root_page
    pages = Page.objects.descendant_of(front, inclusive=True).live().public().order_by("path")
    others = ["/search/", "/search/?query=hospital", "/nowhere/", "/sitemap.xml", "/robots.txt"]
    return [*(page.url for page in pages), *others, "/healthz"]
