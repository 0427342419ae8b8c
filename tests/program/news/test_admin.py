"""Editors write news, find them in one list, and cannot lose what news point to."""

import csv
from io import StringIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from program.models import NewsIndexPage, NewsPage, ProviderPage
from tests.editing import (
    Form,
    add_page,
    blank,
    edit_page,
    editor_client,
    errors,
    page_form,
    record_url,
    rows,
    stream,
    words,
)
from tests.program.news.builders import another_program, build_list, build_news, build_topic, day
from tests.reading import soup
from tests.reading import words as read_words
from tests.samples import Hospital

LIST = reverse("news:index")


@pytest.fixture
def client(hospital: Hospital) -> Client:
    return editor_client()


def form(title: str = "New cells", **fields: Any) -> Form:
    own = {"kind": "news", "published_on": "", "image": "", "image_words": ""}
    given = {"title": title, "slug": "new-cells"} | own | blank(NewsPage)
    return page_form(**(given | fields))


def byline(*authors: tuple[str, Any]) -> Form:
    return stream(NewsPage, "byline", *({"type": kind, "value": v} for kind, v in authors))


# --- Writing


def test_an_editor_publishes_news_with_everything(
    hospital: Hospital, client: Client, doctor: ProviderPage
):
    topic = build_topic("Cells", "cells")
    sent = form(
        kind="press-release",
        published_on="2026-03-08 09:00",
        introduction=words("<p>In short.</p>"),
        byline=byline(("provider", doctor.pk), ("person", {"name": "Pat", "role": ""})),
        corrections=stream(
            NewsPage,
            "corrections",
            {"type": "correction", "value": {"day": "2026-03-09", "text": "Twelve."}},
        ),
        topics=rows({"topic": topic.pk}),
        conditions=rows({"condition": hospital.condition.pk}),
        also_in=rows({"program": hospital.program.pk}),
        related=stream(NewsPage, "related", {"type": "page", "value": hospital.standard.pk}),
    )
    answer = add_page(client, hospital.news, NewsPage, sent)
    assert answer.status_code == 302
    page = NewsPage.objects.get(slug="new-cells")
    assert page.live
    assert page.published_on == day(2026, 3, 8)
    shown = read_words(soup(page.url).main)
    for each in ("Press release", "March 8, 2026", "Stephan Grupp", "Pat", "Twelve.", "Cells"):
        assert each in shown


def test_an_unfinished_draft_is_saved(hospital: Hospital, client: Client):
    sent = form(
        byline=byline(("person", {"name": "", "role": ""}), ("provider", "")),
        corrections=stream(
            NewsPage, "corrections", {"type": "correction", "value": {"day": "", "text": ""}}
        ),
        topics=rows({"topic": ""}),
        conditions=rows({"condition": ""}),
        also_in=rows({"program": ""}),
        published_on="2999-01-01 09:00",
    )
    answer = add_page(client, hospital.news, NewsPage, sent, publish=False)
    assert answer.status_code == 302
    page = NewsPage.objects.get(slug="new-cells")
    assert not page.live
    answer = edit_page(client, page, sent)
    assert answer.status_code == 200
    assert not NewsPage.objects.get(slug="new-cells").live


@pytest.mark.parametrize(
    "author", [("person", {"name": "", "role": "Writer"}), ("provider", "")], ids=lambda a: a[0]
)
def test_an_author_without_a_name_is_refused(
    hospital: Hospital, client: Client, author: tuple[str, Any]
):
    answer = add_page(client, hospital.news, NewsPage, form(byline=byline(author)))
    assert "This field is required." in " ".join(errors(answer))


def test_only_providers_are_chosen_as_providers(hospital: Hospital, client: Client):
    sent = form(byline=byline(("provider", hospital.standard.pk)))
    assert add_page(client, hospital.news, NewsPage, sent).status_code == 200


def test_a_day_that_is_still_to_come_is_refused_by_its_field(hospital: Hospital, client: Client):
    sent = form(published_on="2999-01-01 09:00")
    (message,) = errors(add_page(client, hospital.news, NewsPage, sent))
    assert message.startswith("This is still to come.")


def test_it_may_come_with_the_schedule(hospital: Hospital, client: Client):
    sent = form(published_on="2999-01-01 09:00", go_live_at="2999-01-01 09:00")
    assert add_page(client, hospital.news, NewsPage, sent).status_code == 302
    assert not NewsPage.objects.get(slug="new-cells").live


def test_the_addresses_of_the_archive_stay_free(hospital: Hospital, client: Client):
    (message,) = errors(add_page(client, hospital.news, NewsPage, form(slug="2026")))
    assert message.startswith("The archive has this address.")


def test_the_same_topic_twice_is_refused(hospital: Hospital, client: Client):
    topic = build_topic("Cells", "cells")
    sent = form(topics=rows({"topic": topic.pk}, {"topic": topic.pk}))
    assert add_page(client, hospital.news, NewsPage, sent).status_code == 200


def test_an_editor_puts_news_on_top(hospital: Hospital, client: Client):
    sent = page_form(
        title="News",
        slug="news",
        featured=str(hospital.news_item.pk),
        body=stream(NewsIndexPage, "body"),
    )
    assert edit_page(client, hospital.news, sent).status_code == 302
    assert soup(hospital.news.url).select(".lead-news")


# --- Keeping


def test_what_news_need_is_not_deleted(hospital: Hospital, client: Client):
    topic, other = build_topic("Cells", "cells"), another_program(hospital)
    build_news(
        hospital.news,
        "New cells",
        topics=[topic],
        conditions=[hospital.condition],
        also_in=[other],
    )
    client.post(record_url(topic, "delete"))
    for page in (hospital.condition, other):
        client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
        page.refresh_from_db()
    topic.refresh_from_db()


# --- Finding


def test_editors_list_filter_and_download_all_news(hospital: Hospital, client: Client):
    topic, own = build_topic("Cells", "cells"), build_list(hospital.program)
    build_news(own, "Our cells", kind="article", published_on=day(2019, 5, 5), topics=[topic])
    shared = build_news(hospital.news, "=Shared cells", also_in=[hospital.program])
    html = client.get(LIST).content.decode()
    for each in (
        "Our cells",
        "Article",
        "Program news",
        "Cells",
        "Blood Program",
        "A new playroom",
    ):
        assert each in html
    found = {
        query: [
            title
            for title in ("Our cells", "=Shared cells", "A new playroom")
            if title in client.get(f"{LIST}results/?{query}").content.decode()
        ]
        for query in (
            "kind=article",
            f"program={hospital.program.pk}",
            f"topic={topic.pk}",
            "published_on_from=2019-05-05&published_on_to=2019-05-05",
            f"published_on_from={timezone.localdate():%Y-%m-%d}",
            f"program={hospital.program.pk}&q=cells",
        )
    }
    assert list(found.values()) == [
        ["Our cells"],
        ["Our cells", "=Shared cells"],
        ["Our cells"],
        ["Our cells"],
        ["=Shared cells", "A new playroom"],
        ["Our cells", "=Shared cells"],
    ]
    answer = client.get(f"{LIST}?export=csv")
    content = b"".join(answer.streaming_content).decode("utf-8-sig")
    table = {row["Address"]: row for row in csv.DictReader(StringIO(content))}
    row = table[shared.full_url]
    assert not row["Headline"].startswith("=")
    assert row["Also shown in"] == "Blood Program"


def test_the_list_asks_as_often_for_many_as_for_few(hospital: Hospital, client: Client):
    def asked() -> int:
        client.get(LIST)
        with CaptureQueriesContext(connection) as queries:
            client.get(LIST)
        return len(queries)

    def add(first: int, last: int) -> None:
        for number in range(first, last):
            topic = build_topic(f"Topic {number}", f"topic-{number}")
            build_news(hospital.news, f"Piece {number}", topics=[topic], also_in=[hospital.program])

    add(0, 3)
    few = asked()
    add(3, 12)
    assert asked() == few
