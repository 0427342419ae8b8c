"""Everything that editors chose in streams and rich texts, loaded with one query a kind.

A stream is read twice: once to collect what its choosers ask for, once to give it to them. In
between, one query a kind finds what the public may see; the rest resolves to nothing, so that a
link to it renders as its words, and a card or picture not at all.
"""

import copy
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from html import escape
from html.parser import HTMLParser
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.rich_text import RichText
from wagtail.whitelist import check_url

from cms.assets import Assets
from cms.layout.translations import active_language, is_multilingual
from cms.publishing.visibility import public_files, visible
from cms.records.contact_reader import all_contacts
from cms.streams.listings import PROMOTED_KINDS, Promotion
from cms.wagtail_internals import CheckedLinkRewriter, link_attributes

_active: ContextVar["References | None"] = ContextVar("references", default=None)


class References:
    """What a page's streams and rich texts point to, as far as the public may see it."""

    def __init__(self) -> None:
        self._wanted: dict[str, set[int]] = defaultdict(set)
        self._found: dict[str, dict[int, Any]] | None = None

    def load_streams(
        self, streams: Iterable[StreamValue], rich_texts: Iterable[str] = ()
    ) -> list[StreamValue]:
        """Return `streams` with everything chosen in them loaded."""
        streams = list(streams)
        self.collect(streams, rich_texts)
        return self.resolve(streams)

    def collect(self, streams: Iterable[StreamValue] = (), rich_texts: Iterable[str] = ()) -> None:
        """Note what `streams` and `rich_texts` ask for, to be loaded with the rest."""
        with self._reading():
            for stream in streams:
                stream.stream_block.bulk_to_python([stream.get_prep_value()])
        for text in rich_texts:
            self.collect_rich_text(text)

    def collect_ids(self, kind: str, ids: Iterable[int | None]) -> None:
        """Note the objects of `kind` that are chosen elsewhere, to be loaded with the rest."""
        self._wanted[kind].update(filter(None, ids))

    def resolve(self, streams: Iterable[StreamValue]) -> list[StreamValue]:
        """Return streams that were collected, with what they asked for."""
        self.load()
        with self._reading():
            return [s.stream_block.bulk_to_python([s.get_prep_value()])[0] for s in streams]

    def get_many(self, kind: str, ids: Iterable[int | None]) -> list[Any]:
        """The objects of `kind`, in the order of `ids`; None for what the public may not see."""
        self.load()
        return [copy.copy(self._found[kind].get(pk)) for pk in ids]

    def read_block(self, kind: str, ids: Iterable[int | None]) -> list[Any]:
        """What a chooser in a stream gets: nothing yet while the stream is collected."""
        ids = list(ids)
        if self._found is not None:
            return self.get_many(kind, ids)
        self.collect_ids(kind, ids)
        return [None] * len(ids)

    def collect_rich_text(self, source: str) -> None:
        """Note which pages and documents the links of `source` point to."""
        for attributes in link_attributes(source or ""):
            kind, pk = attributes.get("linktype"), _key(attributes)
            if kind in {"page", "document"} and pk:
                self._wanted[kind].add(pk)

    def rich_text(self, value: RichText | str) -> SafeString:
        """The HTML of a rich text; a link that leads nowhere becomes its words."""
        source = value.source if isinstance(value, RichText) else (value or "")
        # The text may not have come by a form: a link that would run something is words as well.
        rules = {"page": self._page_tags, "document": self._document_tags}
        rewriter = CheckedLinkRewriter(rules, _is_safe)
        if self._found is None:
            self.collect_rich_text(source)
        self.load()
        return mark_safe(rewriter(source))  # the whitelister cleaned it when it was saved

    def _page_tags(self, attributes: list[dict]) -> list[str]:
        pages = self.get_many("page", map(_key, attributes))
        return [f'<a href="{escape(p.url)}">' if p and p.url else "<a>" for p in pages]

    def _document_tags(self, attributes: list[dict]) -> list[str]:
        found = self.get_many("document", map(_key, attributes))
        return [f'<a href="{escape(d.url)}">' if d else "<a>" for d in found]

    @property
    def assets(self) -> Assets:
        """What the promoted pages need to be drawn."""
        promoted = (self._found or {}).get("promotion", {})
        return Assets.of(promotion.assets for promotion in promoted.values())

    @contextmanager
    def _reading(self) -> Iterator[None]:
        token = _active.set(self)
        try:
            yield
        finally:
            _active.reset(token)

    def load(self) -> None:
        """Load what was collected, with one query a kind; what is asked for later is not found."""
        if self._found is not None:
            return
        wanted = self._wanted
        wanted["page"] |= wanted["promotion"]
        self._found = {
            kind: loader(wanted[kind]) if wanted[kind] else {} for kind, loader in _LOADERS.items()
        }
        pages = self._found["page"]
        promoted = {pk: pages[pk] for pk in wanted["promotion"] if pk in pages}
        self._found["promotion"] = _promotions(promoted) if promoted else {}


def _is_safe(tag: str) -> bool:
    """Whether a tag, however it is quoted and escaped, leads where links may lead."""
    parser = _Addresses()
    parser.feed(tag)
    return parser.safe


class _Addresses(HTMLParser):
    safe = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        addresses = [value for name, value in attrs if name == "href" and value]
        self.safe = all(check_url(address) for address in addresses)


def _key(attributes: dict[str, str]) -> int | None:
    """The key that a link of a rich text names, if it is one."""
    pk = attributes.get("id", "")
    return int(pk) if pk.isdecimal() and len(pk) < 19 else None


class BulkLoadedChooserMixin:
    """Mixin of a chooser block: inside `References` it takes what was loaded at once."""

    reference_kind = ""

    def to_python(self, value: int | None) -> Any:
        """The chosen object, or None."""
        references = _active.get()
        return (
            references.read_block(self.reference_kind, [value])[0]
            if references
            else super().to_python(value)
        )

    def bulk_to_python(self, values: Iterable[int | None]) -> list[Any]:
        """The chosen objects, in order."""
        references = _active.get()
        return (
            references.read_block(self.reference_kind, values)
            if references
            else super().bulk_to_python(values)
        )


class BulkLoadedRichTextMixin:
    """Mixin of a rich text block: its links are loaded with everything else of the page."""

    def to_python(self, value: str) -> RichText:
        """The rich text; its links are collected on the way."""
        if references := _active.get():
            references.collect_rich_text(value)
        return super().to_python(value)


def _pages(ids: set[int]) -> dict[int, Page]:
    pages = visible(Page.objects.filter(pk__in=ids)).in_bulk()
    return _in_language(pages) if pages and is_multilingual() else pages


def _in_language(pages: dict[int, Page]) -> dict[int, Page]:
    """The pages, each in the language of the request where it has such a version."""
    keys = [page.translation_key for page in pages.values()]
    versions = visible(
        Page.objects.filter(translation_key__in=keys, locale__language_code=active_language())
    )
    by_key = {version.translation_key: version for version in versions}
    return {pk: by_key.get(page.translation_key, page) for pk, page in pages.items()}


def _promotions(pages: dict[int, Page]) -> dict[int, Promotion]:
    """What promo cards tell of the pages; nothing of one that has nothing to tell any more."""
    found: dict[int, Promotion] = {}
    for kind in PROMOTED_KINDS:
        ids = [page.pk for page in pages.values() if kind.has(page)]
        found |= kind.read(ids) if ids else {}
    return {pk: found[page.pk] for pk, page in pages.items() if page.pk in found}


def _images(ids: set[int]) -> dict[int, Any]:
    return public_files(get_image_model().objects.filter(pk__in=ids)).in_bulk()


def _documents(ids: set[int]) -> dict[int, Any]:
    return public_files(get_document_model().objects.filter(pk__in=ids)).in_bulk()


_LOADERS = {
    "page": _pages,
    "image": _images,
    "document": _documents,
    "contact": lambda ids: {pk: c for pk, c in all_contacts().items() if pk in ids},
    # A menu is read by whoever shows it; here its key is enough.
    "menu": lambda ids: {pk: pk for pk in ids},
}
