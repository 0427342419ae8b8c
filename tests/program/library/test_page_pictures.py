"""Pictures of places, news and events: described, and shown to nobody who may not see them."""

import pytest
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction

from cms.demo import builders
from tests.samples import Hospital, build_picture

PAGES = ["location", "news_item", "event"]


@pytest.mark.usefixtures("media_root")
@pytest.mark.parametrize("name", PAGES)
def test_a_picture_that_is_not_for_everybody_is_shown_nowhere(hospital: Hospital, name: str):
    page = getattr(hospital, name)
    picture = build_picture()
    builders.publish(page, image=picture, image_words="A brick house")
    addresses = [page.url, *(["/news/"] if name == "news_item" else [])]
    shown = [Client().get(address).content.decode() for address in addresses]
    assert all(f"/img/{picture.pk}/" in html for html in shown)
    assert 'alt="A brick house"' in shown[0]
    picture.collection = Collection.get_first_root_node().add_child(name="Staff only")
    picture.save()
    CollectionViewRestriction.objects.create(
        collection=picture.collection, restriction_type="login"
    )
    for address in addresses:
        assert f"/img/{picture.pk}/" not in Client().get(address).content.decode()
