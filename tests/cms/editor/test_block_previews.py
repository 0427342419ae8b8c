"""Every block that an editor can choose says what it is, and shows itself, on an empty site too."""

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from django.template.loader import get_template
from django.test import Client
from django.urls import reverse
from wagtail.admin.icons import get_icons
from wagtail.blocks import Block, ListBlock, StreamBlock

from tests.editing import editor_client
from tests.trees import streams


def offered_in(block: Block, path: str, seen: set[int]) -> Iterator[tuple[str, Block, StreamBlock]]:
    """Every block that a stream within `block` offers: its place, itself, and that stream."""
    if id(block) in seen:
        return
    seen.add(id(block))
    for child in children(block):
        place = f"{path}.{child.name}" if child.name else path
        if isinstance(block, StreamBlock):
            yield place, child, block
        yield from offered_in(child, place, seen)


def children(block: Block) -> list[Block]:
    if isinstance(block, ListBlock):
        return [block.child_block]
    return list(getattr(block, "child_blocks", {}).values())


def offered() -> dict[str, tuple[Block, StreamBlock]]:
    """Every block that the picker offers anywhere; nested ones too."""
    seen: set[int] = set()
    return {
        place: (block, stream)
        for path, field in streams()
        for place, block, stream in offered_in(field.stream_block, path, seen)
    }


OFFERED = offered()
# Where there is one kind only, no picker opens.
CHOICES = {
    place: block for place, (block, stream) in OFFERED.items() if len(stream.child_blocks) > 1
}
ON_PAGES = {
    place: block for place, (block, _) in OFFERED.items() if getattr(block.meta, "template", None)
}


def test_all_streams_of_the_site_are_walked():
    found = {place.split(".")[0] for place in OFFERED}
    assert {"HomePage", "ProgramHomePage", "StandardPage", "Menu", "Footer"} <= found
    assert len(ON_PAGES) > 30


@pytest.mark.parametrize("place", OFFERED)
def test_a_block_has_a_sign_and_a_name(place: str):
    block, _stream = OFFERED[place]
    assert block.meta.icon != "placeholder"
    assert f'id="icon-{block.meta.icon}"' in get_icons()
    assert block.label


@pytest.mark.parametrize("place", CHOICES)
def test_a_block_that_is_chosen_among_others_says_what_it_is_for(place: str):
    block, stream = OFFERED[place]
    assert str(block.get_description()).endswith(".")
    # A short choice needs no order; a long one is read by its groups.
    assert block.meta.group or len(stream.child_blocks) <= 5


@pytest.mark.parametrize("place", ON_PAGES)
def test_the_template_of_a_block_exists(place: str):
    assert get_template(ON_PAGES[place].meta.template)


@pytest.fixture
def editor(db) -> Client:
    """An editor of a site that has nothing: no page, no record, no picture."""
    return editor_client()


@pytest.mark.parametrize("place", CHOICES)
def test_a_preview_shows_something_on_an_empty_site(place: str, editor: Client):
    block = CHOICES[place]
    assert block.is_previewable
    answer = editor.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert answer.status_code == 200
    page = BeautifulSoup(answer.content, "html.parser")
    assert page.main.get_text(strip=True)
    assert_nothing_inline(page)


def assert_nothing_inline(page: BeautifulSoup) -> None:
    """Nothing that the public content policy would stop."""
    assert not page.find_all("style")
    assert not [tag for tag in page.find_all(True) if "style" in tag.attrs]
    assert not [name for tag in page.find_all(True) for name in tag.attrs if name.startswith("on")]
    scripts = [script for script in page.find_all("script") if not script.get("src")]
    assert [script for script in scripts if script.get("type") != "application/ld+json"] == []
    sources = [
        tag[name] for tag in page.find_all(True) for name in ("src", "srcset") if name in tag.attrs
    ]
    assert all(source.startswith("/") for source in sources)
