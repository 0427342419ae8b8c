"""What editors choose is loaded together, and only as far as the public may see it."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from cms.blocks import PageBodyBlock
from cms.demo.builders import build_contact, build_front_page, build_page
from cms.streams.references import References
from home.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def front() -> HomePage:
    return build_front_page()


def page_list(*pages: Page) -> dict:
    keys = [page.pk for page in pages]
    return {"type": "page_list", "value": {"heading": "Pages", "text": "", "pages": keys}}


def text(html: str) -> dict:
    return {"type": "text", "value": html}


def stream(*blocks: dict) -> StreamValue:
    return PageBodyBlock().to_python(list(blocks))


def chosen(value: StreamValue) -> list[str | None]:
    return [page and page.title for page in value[0].value["pages"]]


def test_chosen_pages_keep_the_editors_order(front: HomePage) -> None:
    pages = [build_page(front, StandardPage, title=title) for title in ("One", "Two", "Three")]
    (value,) = References().load_streams([stream(page_list(pages[2], pages[0], pages[1]))])
    assert chosen(value) == ["Three", "One", "Two"]


def test_what_the_public_may_not_see_resolves_to_nothing(front: HomePage) -> None:
    seen = build_page(front, StandardPage, title="Seen")
    draft = build_page(front, StandardPage, title="Draft", live=False)
    private = build_page(front, StandardPage, title="Private")
    below_private = build_page(private, StandardPage, title="Below")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    over = build_page(front, StandardPage, title="Over")
    Page.objects.filter(pk=over.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    (value,) = References().load_streams(
        [stream(page_list(draft, private, below_private, over, seen))]
    )
    assert chosen(value) == [None, None, None, None, "Seen"]


def test_a_deleted_page_resolves_to_nothing(front: HomePage) -> None:
    page = build_page(front, StandardPage, title="Gone")
    blocks = stream(page_list(page))
    page.delete()
    (value,) = References().load_streams([blocks])
    assert chosen(value) == [None]


def test_a_link_to_what_the_public_may_not_see_renders_as_its_words(front: HomePage) -> None:
    seen = build_page(front, StandardPage, title="Seen")
    draft = build_page(front, StandardPage, title="Draft", live=False)
    source = (
        f'<p><a linktype="page" id="{seen.pk}">here</a> '
        f'<a linktype="page" id="{draft.pk}">nowhere</a> '
        '<a linktype="page" id="x">odd</a> <a href="https://example.org/">away</a></p>'
    )
    html = References().rich_text(source)
    assert f'<a href="{seen.url}">here</a>' in html
    assert "<a>nowhere</a>" in html
    assert "<a>odd</a>" in html
    assert '<a href="https://example.org/">away</a>' in html


@pytest.mark.parametrize(
    "attributes",
    [
        'href="javascript:alert(1)"',
        "href='javascript:alert(\"x\")'",
        'href="JavaScript&#58;alert(1)"',
        'href="java\tscript:alert(1)"',
        'linktype="external" href="javascript:alert(1)"',
        'href="data:text/html,x"',
    ],
)
def test_a_link_that_would_run_something_is_words(attributes: str) -> None:
    assert References().rich_text(f"<p><a {attributes}>words</a></p>") == "<p><a>words</a></p>"


@pytest.mark.parametrize(
    "address",
    ["https://a.example/?b=c:d", "mailto:a@b.example", "tel:+12155550100", "#part", "/a/"],
)
def test_a_link_that_leads_somewhere_is_kept(address: str) -> None:
    source = f'<a href="{address}">words</a>'
    assert References().rich_text(source) == source


def test_a_document_of_a_private_collection_is_not_there() -> None:
    root = Collection.get_first_root_node()
    private = root.add_child(name="Private")
    below = private.add_child(name="Below")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    documents = [
        get_document_model().objects.create(
            title=collection.name, file=ContentFile(b"x", name="x.txt"), collection=collection
        )
        for collection in (root, private, below)
    ]
    links = "".join(f'<a linktype="document" id="{d.pk}">{d.title}</a>' for d in documents)
    html = References().rich_text(links)
    assert html.count("href=") == 1
    assert f'href="{documents[0].url}"' in html


def test_however_many_things_are_chosen_each_kind_takes_one_query(front: HomePage) -> None:
    contact = build_contact("Program", [("Families", "215-555-0123")])
    pages = [build_page(front, StandardPage, title=f"Page {number}") for number in range(12)]

    def queries(count: int) -> int:
        blocks = [page_list(*pages[:count])]
        blocks += [text(f'<a linktype="page" id="{page.pk}">x</a>') for page in pages[:count]]
        blocks += [{"type": "contact_box", "value": {"heading": "", "contact": contact.pk}}] * count
        value = stream(*blocks)
        with CaptureQueriesContext(connection) as captured:
            references = References()
            (resolved,) = references.load_streams([value])
            for child in resolved:
                if child.block_type == "text":
                    references.rich_text(child.value)
        return len(captured)

    queries(1)  # what the process remembers is read once
    assert queries(3) == queries(12)
