"""Pictures are given in the sizes that pages name, as long as the public may see them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction

from cms.demo import builders
from cms.media.pictures import picture_url
from cms.models import CustomImage
from tests.reading import html, soup, words
from tests.samples import Hospital, build_picture


def test_a_withdrawn_picture_is_gone_with_all_its_sizes(
    hospital: Hospital, media_root: Path, django_capture_on_commit_callbacks: Callable
):
    picture = build_picture()
    chosen = {"image": picture.pk, "alt_text": "A hill", "decorative": False}
    builders.publish(hospital.standard, body=[("picture", {"image": chosen, "caption": "Ours"})])
    address = picture_url(picture, "whole", 320, "webp")
    assert Client().get(address).status_code == 200
    assert address in html(hospital.standard.url)
    sizes = [f"/media/{rendition.file.name}" for rendition in picture.renditions.all()]
    assert [Client().get(size).status_code for size in sizes] == [200]
    with django_capture_on_commit_callbacks(execute=True):
        picture.delete()
    assert not [file for file in media_root.rglob("*") if file.is_file()]
    assert [Client().get(a).status_code for a in (address, *sizes)] == [404, 404]
    page = soup(hospital.standard.url).main
    assert not page("picture")
    assert "Ours" not in words(page)


@pytest.mark.parametrize("depth", [1, 2], ids=["private", "below private"])
def test_a_private_picture_is_neither_shown_nor_given(
    hospital: Hospital, media_root: Path, depth: int
):
    folder = Collection.get_first_root_node()
    for number in range(depth):
        folder = folder.add_child(name=f"Folder {number}")
    picture = build_picture()
    picture.collection = folder
    picture.save()
    chosen = {"image": picture.pk, "alt_text": "A hill", "decorative": False}
    builders.publish(hospital.standard, body=[("picture", {"image": chosen})])
    address = picture_url(picture, "whole", 320, "webp")
    assert address in html(hospital.standard.url)
    assert Client().get(address).status_code == 200
    top = Collection.objects.get(depth=2)
    CollectionViewRestriction.objects.create(collection=top, restriction_type="login")
    assert address not in html(hospital.standard.url)
    assert Client().get(address).status_code == 404


def test_the_address_of_a_picture_cannot_be_guessed(hospital: Hospital, media_root: Path):
    picture = build_picture()
    address = picture_url(picture, "whole", 320, "webp")
    assert picture.file_hash[:10] in address
    CustomImage.objects.filter(pk=picture.pk).update(file_hash="")
    picture.refresh_from_db()
    assert picture_url(picture, "whole", 320, "webp") == address


def test_a_picture_is_kept_for_an_hour_at_most(hospital: Hospital, media_root: Path):
    answer = Client().get(picture_url(build_picture(), "whole", 320, "webp"))
    assert answer.headers["Cache-Control"] == "public, max-age=3600"
