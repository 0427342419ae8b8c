"""An example of everything that the code knows: each page type, and each block of each stream.

Nothing is listed by hand but what a row of a page must hold, and that list must be whole: a type or
a block that comes later is part of the tests that ask for every one, or lets them fall.
"""

from collections import Counter
from dataclasses import fields
from datetime import UTC, date, datetime, time, timedelta
from functools import singledispatch
from typing import Any

from django.db.models import Model
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.demo import builders
from cms.fields.streams import StreamField
from cms.models import Contact, Menu
from cms.records.base import SharedRecord
from program.models import (
    ConditionPage,
    EventPage,
    LocationPage,
    NewsPage,
    ProgramHomePage,
    ProviderPage,
    ServicePage,
    Topic,
)
from tests.program.providers.builders import build_specialty
from tests.samples import Hospital, build_event, build_picture, rich
from tests.trees import our_models, page_types

# Every page of the hospital: at least one of each type, and lists inside a program besides.
PAGE_NAMES = [field.name for field in fields(Hospital) if issubclass(field.type, Page)]
RECORD_TYPES = [model for model in our_models() if issubclass(model, SharedRecord)]


def types_without_example() -> set[type[Page]]:
    """The page types of which the hospital has no page; there should be none."""
    return set(page_types()) - {field.type for field in fields(Hospital)}


# --- Blocks


class Filler:
    """Fills a stream with one block of every kind that it offers, each with all that it can hold.

    Where a stream takes fewer than it offers, each further one begins with the next kind.
    """

    def __init__(self, hospital: Hospital) -> None:
        self.page = hospital.languages
        self.words = rich(self.page, document=builders.build_document("Paper", "p.txt", "words"))
        self.chosen: dict[type[Model], int] = {
            Page: self.page.pk,
            EventPage: hospital.event.pk,
            ProviderPage: hospital.provider.pk,
            Contact: hospital.contact.pk,
            Menu: hospital.tasks.pk,
        }
        self.document = builders.build_document("List", "list.txt", "words").pk
        self.image = build_picture().pk
        self.filled: set[tuple[type, str]] = set()
        self._turns: Counter[type] = Counter()

    def stream(self, block: blocks.StreamBlock) -> list[dict[str, Any]]:
        """The blocks of a stream, as they are stored."""
        names = list(block.child_blocks)
        if (limit := block.meta.max_num or len(names)) < len(names):
            begin = self.turn(type(block))
            names = [names[(begin + at) % len(names)] for at in range(limit)]
        self.filled |= {(type(block.child_blocks[name]), name) for name in names}
        return [{"type": n, "value": value_of(block.child_blocks[n], self)} for n in names]

    def turn(self, kind: type) -> int:
        """How often this was asked for this kind of block before."""
        self._turns[kind] += 1
        return self._turns[kind] - 1


@singledispatch
def value_of(block: blocks.Block, filler: Filler) -> Any:
    """What the block would store. A kind of block that is new here needs a line of its own."""
    raise LookupError(f"no example for {type(block)}")


@value_of.register
def _(block: blocks.BaseStreamBlock, filler: Filler) -> Any:
    return filler.stream(block)


@value_of.register
def _(block: blocks.BaseStructBlock, filler: Filler) -> Any:
    return {name: value_of(child, filler) for name, child in block.child_blocks.items()}


@value_of.register
def _(block: blocks.ListBlock, filler: Filler) -> Any:
    return [value_of(block.child_block, filler) for _at in range(min(2, block.meta.max_num or 2))]


@value_of.register
def _(block: TypedTableBlock, filler: Filler) -> Any:
    kinds = block.child_blocks
    return {
        "caption": "Days",
        "columns": [{"type": name, "heading": f"Column {name}"} for name in kinds],
        "rows": [{"values": [value_of(kind, filler) for kind in kinds.values()]}],
    }


@value_of.register
def _(block: blocks.PageChooserBlock, filler: Filler) -> Any:
    return filler.chosen[block.target_model]


@value_of.register
def _(block: SnippetChooserBlock, filler: Filler) -> Any:
    return filler.chosen[block.target_model]


@value_of.register
def _(block: DocumentChooserBlock, filler: Filler) -> Any:
    return filler.document


@value_of.register
def _(block: ImageChooserBlock, filler: Filler) -> Any:
    return filler.image


@value_of.register
def _(block: blocks.RichTextBlock, filler: Filler) -> Any:
    return filler.words


@value_of.register
def _(block: blocks.ChoiceBlock, filler: Filler) -> Any:
    return next(value for value, _label in block.field.choices if value)


@value_of.register
def _(block: blocks.BooleanBlock, filler: Filler) -> Any:
    return block.get_default()


@value_of.register
def _(block: blocks.IntegerBlock, filler: Filler) -> Any:
    return block.field.min_value


@value_of.register
def _(block: blocks.DateBlock, filler: Filler) -> Any:
    return "2020-01-01"


@value_of.register
def _(block: blocks.DateTimeBlock, filler: Filler) -> Any:
    return "2999-01-01T00:00:00Z" if block.name == "ends" else "2020-01-01T00:00:00Z"


@value_of.register
def _(block: blocks.CharBlock, filler: Filler) -> Any:
    return f"The {block.name}"[: block.field.max_length]


@value_of.register
def _(block: blocks.TextBlock, filler: Filler) -> Any:
    return f"The {block.name} in a sentence."


@value_of.register
def _(block: blocks.RegexBlock, filler: Filler) -> Any:
    return f"{block.name}-{filler.turn(type(block))}"


@value_of.register
def _(block: blocks.URLBlock, filler: Filler) -> Any:
    return "https://example.org/"


@value_of.register
def _(block: blocks.EmailBlock, filler: Filler) -> Any:
    return "ask@example.org"


# --- Pages and records

Fields = dict[str, Any]


def _own_fields(hospital: Hospital) -> dict[type[Page], Fields]:
    """What a type has beside streams: its rows, and what its page tells only when it is filled."""
    condition = [{"condition": hospital.condition}]
    location = [{"location": hospital.location}]
    topics = [{"topic": builders.build_record(Topic, name="Sleep", slug="sleep")}]
    programs = [{"program": hospital.program}]
    hours = {
        "weekly_hours": [{"day": 0, "until_day": 4, "opens": time(8), "closes": time(17)}],
        "special_hours": [{"first": date(2099, 1, 1), "reason": "New Year"}],
    }
    return {
        ConditionPage: {"codes": [{"system": "ICD-10-CM", "code": "D57.1"}]},
        LocationPage: hours,
        ServicePage: hours | {"service_locations": location, "service_conditions": condition},
        ProviderPage: {
            "specialties": [{"specialty": build_specialty("Oncology")}],
            "conditions": condition,
            "locations": location,
            "languages": [{"code": "en"}],
        },
        EventPage: {
            "repeats": "weekly",
            "weekdays": [3],
            "exceptions": [{"day": date(2099, 12, 10)}],
            "changes": [{"original": date(2099, 12, 17), "cancelled": True}],
            "location": hospital.location,
            "topics": topics,
            "programs": programs,
            "speakers": [{"provider": hospital.provider}, {"name": "A guest"}],
        },
        NewsPage: {
            "published_on": timezone.now(),
            "topics": topics,
            "conditions": condition,
            "also_in": programs,
        },
        ProgramHomePage: {
            "program_conditions": condition,
            "program_services": [{"service": hospital.service}],
            "program_providers": [{"provider": hospital.provider}],
            "program_locations": location,
        },
    }


def fill_all(hospital: Hospital) -> Hospital:
    """Fill every stream and every row of the hospital, and give it an alert; all is published."""
    filler, own = Filler(hospital), _own_fields(hospital)
    records = [getattr(hospital, f.name) for f in fields(hospital)]
    for record in records:
        if isinstance(record, SharedRecord):
            builders.fill(record, **_streams(record, filler))
            builders.save_record(record)
    for page in hospital.fresh().pages:
        given = {"introduction": filler.words, **own.get(type(page), {}), **_pictures(page, filler)}
        if hasattr(page, "contact"):
            given["contact"] = hospital.contact
        builders.publish(page, **given, **_streams(page, filler))
    build_event(hospital.events, "Past evening", first_day=date(2000, 5, 5))
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    builders.build_alert(message=rich(hospital.languages), ends=tomorrow, section=hospital.program)
    return hospital.fresh()


def _streams(item: Model, filler: Filler) -> Fields:
    return {
        field.name: filler.stream(field.stream_block)
        for field in item._meta.get_fields()
        if isinstance(field, StreamField)
    }


def _pictures(page: Page, filler: Filler) -> Fields:
    has_picture = hasattr(page, "image_words")
    return {"image_id": filler.image, "image_words": "A hill"} if has_picture else {}


def empty_parts(item: Model) -> list[str]:
    """The streams and rows of a page or record that hold nothing."""
    own = [field.name for field in item._meta.get_fields() if isinstance(field, StreamField)]
    rows = [relation.get_accessor_name() for relation in get_all_child_relations(item)]
    rows = [name for name in rows if name != "wagtail_admin_comments"]
    return [n for n in own if not getattr(item, n)] + [
        n for n in rows if not getattr(item, n).exists()
    ]
