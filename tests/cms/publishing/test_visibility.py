"""One rule of what the public may see."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from cms.demo.builders import build_front_page, build_page
from cms.publishing.visibility import is_visible, visible
from home.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


@pytest.fixture
def front() -> HomePage:
    return build_front_page()


def both_say(page: Page, now=None) -> bool:
    """The answer of the rule, which must be one for a query and for a page in hand."""
    page = Page.objects.get(pk=page.pk)
    asked = visible(Page.objects.filter(pk=page.pk), now).exists()
    assert asked == is_visible(page, now)
    return asked


def test_a_live_page_is_seen_and_a_draft_is_not(front: HomePage) -> None:
    assert both_say(build_page(front, StandardPage, title="Live"))
    assert not both_say(build_page(front, StandardPage, title="Draft", live=False))


def test_a_page_is_seen_until_the_very_moment_it_expires(front: HomePage) -> None:
    page = build_page(front, StandardPage, title="Timed")
    end = timezone.now() + timedelta(days=1)
    Page.objects.filter(pk=page.pk).update(expire_at=end)
    assert both_say(page, end - SECOND)
    assert not both_say(page, end)
    assert not both_say(page, end + SECOND)


def test_nothing_below_a_private_page_is_seen(front: HomePage) -> None:
    section = build_page(front, StandardPage, title="Section")
    below = build_page(section, StandardPage, title="Below")
    beside = build_page(front, StandardPage, title="Beside")
    PageViewRestriction.objects.create(page=section, restriction_type="groups")
    assert not both_say(section)
    assert not both_say(below)
    assert both_say(beside)


def test_an_expired_page_is_not_found_though_nothing_has_unpublished_it(
    front: HomePage, client, settings
) -> None:
    page = build_page(front, StandardPage, title="Over")
    assert client.get(page.url).status_code == 200
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - SECOND)
    assert client.get(page.url).status_code == 404
