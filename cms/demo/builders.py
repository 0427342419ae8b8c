"""Makes pages and shared records whole: checked as an editor's would be, published, with history.

The demo is built with these, and so are the tests. Invalid content raises ValidationError.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db.models import ManyToOneRel, Model
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import Collection, Locale, Page, Site

from cms.fields.fields import DialledField
from cms.models import Alert, Contact, ContactLine, Footer, Identity, Menu, SiteRecords
from cms.wagtail_internals import note_file
from home.models import HomePage
from program.models import (
    ProgramCondition,
    ProgramHomePage,
    ProgramLocation,
    ProgramProvider,
    ProgramService,
)

Blocks = Sequence[Mapping[str, Any] | tuple[str, Any]]


def check(instance: Model) -> None:
    """Refuse what an editor could not publish; of blocks and numbers, only forms would see it."""
    instance.full_clean(exclude=["contact"] if isinstance(instance, ContactLine) else None)
    for field in instance._meta.get_fields():
        value = getattr(instance, field.name, None) if field.concrete else None
        if isinstance(field, StreamField):
            field.stream_block.clean(value)
        elif isinstance(field, DialledField) and value:
            field.check_dials(value)
        elif isinstance(field, ManyToOneRel) and isinstance(field.field, ParentalKey):
            for row in getattr(instance, field.name).all():
                row.clean_fields(exclude=[field.field.name])
    if problems := getattr(instance, "unfinished_rows", list)():
        raise ValidationError(problems)


def fill(instance: Model, **fields: Any) -> None:
    """Set fields; a stream is given as blocks: mappings with type and value, or pairs of both.

    The rows of a page are given as mappings, in their order.
    """
    for name, value in fields.items():
        field = instance._meta.get_field(name)
        if isinstance(field, StreamField) and not isinstance(value, StreamValue):
            value = field.stream_block.to_python([_child(child) for child in value])
        elif isinstance(field, ManyToOneRel):
            value = [_row(field.related_model, row, order) for order, row in enumerate(value)]
        setattr(instance, name, value)


def _row(model: type[Model], row: Mapping[str, Any] | Model, order: int) -> Model:
    return model(**row, sort_order=order) if isinstance(row, Mapping) else row


def _child(child: Mapping[str, Any] | tuple[str, Any]) -> dict[str, Any]:
    if isinstance(child, tuple):
        kind, value = child
        return {"type": kind, "value": value}
    return dict(child)


def build_front_page(title: str = "Front page", **fields: Any) -> HomePage:
    """The front page of the site, published."""
    return publish(begin_site(title), **fields)


def begin_site(title: str) -> HomePage:
    """A front page with nothing in it yet, in the place of Wagtail's own welcome page."""
    page = add_draft(Page.get_first_root_node(), HomePage, title=title, slug="front-page")
    site = Site.objects.filter(is_default_site=True).first() or Site(
        hostname="localhost", port=80, is_default_site=True
    )
    welcome = site.root_page if site.root_page_id else None
    site.root_page = page
    site.save()
    if welcome and welcome.specific_class is Page:
        welcome.delete()
    page.refresh_from_db()
    return page


def build_page(
    parent: Page, model: type[Page], *, title: str, slug: str = "", live: bool = True, **fields: Any
) -> Any:
    """A page of any type below `parent`; `live=False` leaves it a draft."""
    page = add_draft(parent, model, title=title, slug=slug)
    if live:
        return publish(page, **fields)
    fill(page, **{"checked_on": timezone.localdate(), **fields})
    page.save_revision()
    return page


def add_draft(parent: Page, model: type[Page], *, title: str, slug: str = "") -> Any:
    """A page that has its place in the tree, and nothing in it yet."""
    page = model(title=title, slug=slug, live=False, locale=parent.locale or Locale.get_default())
    # A copy from the database: the tree counts children there, whoever added them.
    return Page.objects.get(pk=parent.pk).add_child(instance=page)


def publish(page: Any, **fields: Any) -> Any:
    """Give a page its content, check it, and publish it with a revision."""
    # Publishing writes what this object knows of the tree, which may have grown since.
    page.refresh_from_db(fields=["path", "depth", "numchild", "url_path"])
    fill(page, **fields)
    page.checked_on = page.checked_on or timezone.localdate()
    check(page)
    page.save_revision(clean=False).publish()
    page.refresh_from_db()
    return page


def build_program(
    parent: Page,
    *,
    title: str,
    conditions: Iterable[Page | tuple[Page, str]] = (),
    services: Iterable[Page] = (),
    providers: Iterable[Page] = (),
    locations: Iterable[Page] = (),
    **fields: Any,
) -> ProgramHomePage:
    """The home of a program, with what it chose from the hospital's libraries."""
    page = add_draft(parent, ProgramHomePage, title=title, slug=fields.pop("slug", ""))
    choose(page, conditions, services, providers, locations)
    return publish(page, **fields)


def choose(
    program: ProgramHomePage,
    conditions: Iterable[Page | tuple[Page, str]] = (),
    services: Iterable[Page] = (),
    providers: Iterable[Page] = (),
    locations: Iterable[Page] = (),
) -> None:
    """Set what a program chose from each library, in this order; publishing it saves them.

    A condition may come with the program's own words about it.
    """
    noted = (each if isinstance(each, tuple) else (each, "") for each in conditions)
    program.program_conditions = [
        ProgramCondition(condition_id=page.pk, note=note, sort_order=order)
        for order, (page, note) in enumerate(noted)
    ]
    program.program_services = [
        ProgramService(service_id=page.pk, sort_order=order) for order, page in enumerate(services)
    ]
    program.program_providers = [
        ProgramProvider(provider_id=page.pk, sort_order=order)
        for order, page in enumerate(providers)
    ]
    program.program_locations = [
        ProgramLocation(location_id=page.pk, sort_order=order)
        for order, page in enumerate(locations)
    ]


def build_contact(
    name: str = "Nurses' Line",
    lines: Iterable[tuple[str, str] | Mapping[str, Any]] = (("Families", "215-555-0100"),),
    *,
    live: bool = True,
    **fields: Any,
) -> Contact:
    """A contact; each line is an audience and a number, or its fields by name."""
    locale = fields.pop("locale", None) or Locale.get_default()
    contact = Contact(name=name, locale=locale, live=live, **fields)
    contact.lines = [_line(line, locale, order) for order, line in enumerate(lines)]
    for line in contact.lines.all():
        check(line)
    return save_record(contact)


def _line(line: tuple[str, str] | Mapping[str, Any], locale: Locale, order: int) -> ContactLine:
    if isinstance(line, tuple):
        line = {"audience": line[0], "number": line[1]}
    return ContactLine(locale=locale, sort_order=order, **line)


def build_menu(name: str = "Menu", lines: Blocks = (), **fields: Any) -> Menu:
    """A menu of `item` blocks; each holds text, link and key."""
    return build_record(Menu, name=name, items=lines, **fields)


def build_footer(name: str = "Footer", **fields: Any) -> Footer:
    """A footer; its streams are given as blocks."""
    return build_record(Footer, name=name, **fields)


def build_identity(name: str = "Bedside Hospital", **fields: Any) -> Identity:
    """Whose site it is."""
    return build_record(Identity, name=name, **fields)


def build_alert(title: str = "Clinic closed", **fields: Any) -> Alert:
    """An alert; without `ends` it cannot be published."""
    return build_record(Alert, title=title, **fields)


def build_record(model: type[Model], *, live: bool = True, **fields: Any) -> Any:
    """Any shared record, published or, with `live=False`, a draft."""
    record = model(locale=fields.pop("locale", None) or Locale.get_default(), live=live)
    fill(record, **fields)
    return save_record(record)


def save_record(record: Any) -> Any:
    """Check a record and save it with a revision; a live one is published."""
    check(record)
    live, record.live = record.live, False
    record.save()
    revision = record.save_revision(clean=False)
    if live:
        revision.publish()
        record.refresh_from_db()
    return record


def show_records(**records: Any) -> SiteRecords:
    """Let the site show these records: identity, contact, tasks, main_menu, footer ..."""
    setting = SiteRecords.for_site(Site.objects.get(is_default_site=True))
    for name, record in records.items():
        setattr(setting, name, record)
    setting.full_clean()
    setting.save()
    return setting


def build_document(title: str, name: str, words: str) -> Any:
    """A document to download, made of words."""
    file = ContentFile(words.encode(), name=name)
    document = get_document_model()(title=title, file=file, collection=root_collection())
    # The tests and the tables of links show the size, which forms set and models do not.
    document.file_size = file.size
    document.save()
    return document


def build_image(title: str, data: bytes, *, name: str = "picture.png", **fields: Any) -> Any:
    """A picture of the library."""
    file = ContentFile(data, name=name)
    image = get_image_model()(title=title, file=file, collection=root_collection(), **fields)
    # As the library's form does: the addresses of its sizes are made of the file's hash.
    note_file(image)
    image.save()
    return image


def root_collection() -> Collection:
    """The collection that everything is in, unless somebody sorts it."""
    return Collection.get_first_root_node()
