"""Every block that an editor can choose says what it is, and shows itself, on an empty site too."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.admin.icons import get_icons

from tests.editing import editor_client
from tests.trees import Offer, offers, streams

OFFERS = offers()
CHOICES = [offer for offer in OFFERS if offer.is_choice]


def place_of(offer: Offer) -> str:
    return offer.place


def test_all_streams_of_the_site_are_walked():
    walked = {id(stream) for offer in OFFERS for stream in offer.streams}
    assert not [place for place, field in streams() if id(field.stream_block) not in walked]


@pytest.mark.parametrize("offer", OFFERS, ids=place_of)
def test_a_block_has_a_sign_and_a_name(offer: Offer):
    assert offer.block.meta.icon != "placeholder"
    assert f'id="icon-{offer.block.meta.icon}"' in get_icons()
    assert offer.block.label


@pytest.mark.parametrize("offer", CHOICES, ids=place_of)
def test_a_block_that_is_chosen_among_others_says_what_it_is_for(offer: Offer):
    assert str(offer.block.get_description()).endswith(".")
    # A short choice needs no order; a long one is read by its groups.
    assert offer.block.meta.group or all(len(s.child_blocks) <= 5 for s in offer.streams)


@pytest.fixture
def editor(db) -> Client:
    """An editor of a site that has nothing: no page, no record, no picture."""
    return editor_client()


@pytest.mark.parametrize("offer", CHOICES, ids=place_of)
def test_a_preview_shows_something_on_an_empty_site(offer: Offer, editor: Client):
    assert offer.block.is_previewable
    prefix = offer.block.definition_prefix
    answer = editor.get(reverse("wagtailadmin_block_preview"), {"id": prefix})
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
