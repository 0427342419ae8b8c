"""The news of the demo: every kind, old and new, of the hospital and of the program."""

import pytest
from django.test import Client

from program.models import NewsKind, NewsPage, Topic
from tests.cms.demo.test_demo import PROGRAM, read, texts, words

pytestmark = pytest.mark.usefixtures("demo_site")

LIST = f"{PROGRAM}news-and-articles/"


def test_there_is_every_kind_of_news_and_every_topic_has_some():
    pages = NewsPage.objects.live()
    assert len(pages) >= 5
    assert {page.kind for page in pages} == set(NewsKind.values)
    used = {row.topic_id for page in pages for row in page.topics.all()}
    assert used == set(Topic.objects.values_list("pk", flat=True))
    assert all(page.published_on <= page.last_published_at for page in pages)


def test_the_hospital_lists_more_than_the_program_and_both_have_something_on_top():
    whole, own = texts(read("/news/").select(".news a")), texts(read(LIST).select(".news a"))
    assert len(whole) > 3
    assert "Coming to Us in the Cold Season" in own
    assert "Who to Call Now Stands on Every Page" not in own
    for address in ("/news/", LIST):
        assert len(read(address).select(".lead-news")) == 1


def test_old_news_says_its_year_and_a_correction_its_day():
    page = read(f"{LIST}more-than-250-children-treated/")
    assert "Published in 2019." in words(page.main)
    assert "Feb. 15, 2019 An earlier version" in words(page.main)


@pytest.mark.parametrize("name", ["atom.xml", "rss.xml"])
def test_feeds_are_there(name: str):
    for address in ("/news/", LIST):
        assert Client().get(f"{address}{name}").status_code == 200
        assert Client().get(f"{address}{name}?topic=research").status_code == 200


def test_a_program_shows_its_latest():
    page = read("/blood-and-marrow-transplant-program/")
    assert "Five Questions to Ask About CAR T-Cell Therapy" in texts(page.select(".news a"))
