"""What an editor scheduled happens by itself, with nothing but visitors to keep the time."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.db.utils import OperationalError
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from cms.http.middleware.schedule import ScheduleMiddleware
from cms.publishing import schedule

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


@pytest.fixture
def add_page():
    """Add a page below the first one."""
    parent = Page.objects.filter(depth=2).get()

    def add(slug: str, **fields) -> Page:
        return parent.add_child(instance=Page(title=slug.title(), slug=slug, **fields))

    return add


@pytest.fixture
def add_scheduled(add_page):
    """Add a draft that an editor approved for a time from now (or, with minus, before)."""

    def add(slug: str, when: timedelta) -> Page:
        page = add_page(slug, live=False, has_unpublished_changes=True)
        page.go_live_at = timezone.now() + when
        page.save_revision(approved_go_live_at=page.go_live_at)
        return page

    return add


def visit(middleware: ScheduleMiddleware | None = None) -> HttpResponse:
    middleware = middleware or ScheduleMiddleware(lambda _: HttpResponse("a page"))
    return middleware(RequestFactory().get("/"))


@pytest.fixture(autouse=True)
def every_request_may_ask(settings):
    settings.SCHEDULE_CHECK_SECONDS = 30


def is_live(page: Page) -> bool:
    return Page.objects.get(pk=page.pk).live


def test_a_page_is_there_for_the_first_visitor_after_its_hour(add_scheduled):
    page = add_scheduled("news", -HOUR)
    seen = []
    visit(ScheduleMiddleware(lambda _: seen.append(is_live(page)) or HttpResponse()))
    assert seen == [True]


def test_a_page_does_not_come_before_its_hour(add_scheduled):
    page = add_scheduled("tomorrow", HOUR)
    visit()
    assert not is_live(page)


def test_a_page_goes_when_its_time_is_over(add_page):
    over, not_yet = (
        add_page("over", expire_at=timezone.now() - HOUR),
        add_page("not-yet", expire_at=timezone.now() + HOUR),
    )
    visit()
    assert (is_live(over), is_live(not_yet)) == (False, True)
    assert Page.objects.get(pk=over.pk).expired


def test_it_is_written_in_the_history_as_scheduled(add_scheduled):
    page = add_scheduled("news", -HOUR)
    visit()
    assert PageLogEntry.objects.filter(page=page, action="wagtail.publish.scheduled").count() == 1


def test_shared_records_expire_like_pages():
    from cms.models import Contact

    assert Contact in set(schedule.scheduled_models())
    assert [m for m in schedule.scheduled_models() if issubclass(m, Page)] == [Page]


def test_one_question_is_enough_when_nothing_is_due(django_assert_num_queries, add_scheduled):
    add_scheduled("tomorrow", HOUR)
    with django_assert_num_queries(1):
        visit()


def test_a_process_asks_once_in_the_time_that_is_set(django_assert_num_queries):
    middleware = ScheduleMiddleware(lambda _: HttpResponse())
    visit(middleware)
    with django_assert_num_queries(0):
        visit(middleware)
    later = middleware.next_check + 1
    with (
        patch("cms.http.middleware.schedule.time.monotonic", return_value=later),
        django_assert_num_queries(1),
    ):
        visit(middleware)


def test_it_can_be_left_to_a_cron_line(settings, django_assert_num_queries):
    settings.SCHEDULE_CHECK_SECONDS = 0
    with django_assert_num_queries(0):
        visit()


def test_a_record_that_fails_does_not_hold_up_the_others(add_scheduled, caplog):
    broken, whole = add_scheduled("broken", -2 * HOUR), add_scheduled("whole", -HOUR)
    # What the revision holds no longer fits the page: no title.
    revision = broken.latest_revision
    revision.content = revision.content | {"content_type": 10**6, "locale": 10**6}
    revision.save()
    answer = visit()
    assert answer.content == b"a page"
    assert is_live(whole)
    assert not is_live(broken)
    assert "failed" in caplog.text


def test_the_visitor_gets_the_page_even_if_the_question_fails(caplog):
    with patch("cms.publishing.schedule.something_is_due", side_effect=OperationalError("gone")):
        assert visit().content == b"a page"
    assert "could not be carried out" in caplog.text


def test_what_another_process_published_meanwhile_is_not_published_again(add_scheduled):
    page = add_scheduled("news", -HOUR)
    now = timezone.now()
    due = schedule.due_revisions(now).filter(pk=page.latest_revision_id)
    schedule.carry_out()
    schedule.with_each(due, "publish", log_action="wagtail.publish.scheduled")
    assert PageLogEntry.objects.filter(page=page, action="wagtail.publish.scheduled").count() == 1
