"""The list of news: of the hospital, or of the program that it stands in; and its feeds."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path

from cms.layout.page_layout import PageLayout
from cms.links import Link
from cms.models import BasePage, FollowedListMixin
from cms.publishing.cache import cached
from cms.publishing.visibility import is_published, last_change
from program.library.index_page import IndexPage
from program.library.topic import Topic
from program.news.feed import feed_of, program_names
from program.news.feed_formats import atom_bytes, rss_bytes
from program.news.inlines import NewsTopic
from program.news.lists import NEWS_ASSETS, archive_links, card, month_name
from program.news.page import NewsPage
from program.news.queryset import Months, NewsQuerySet

PAGE_SIZE = 20
# With fewer there is nothing to choose.
MIN_TOPICS = 2


class NewsIndexPage(RoutablePageMixin, FollowedListMixin, IndexPage):
    """All news of the hospital; inside a program, its own and those that it shows as well."""

    parent_page_types = ["home.HomePage", "program.ProgramHomePage"]
    subpage_types = ["program.NewsPage"]
    page_description = _("All news of the hospital; inside a program, those that it shows.")
    max_count_per_parent = 1
    assets = NEWS_ASSETS
    feed_files = (
        ("application/atom+xml", "atom.xml", " (Atom)"),
        ("application/rss+xml", "rss.xml", " (RSS)"),
    )

    featured = models.ForeignKey(
        "program.NewsPage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("on top"),
        help_text=_("Stands large above the list, until you choose another or withdraw it."),
    )

    content_panels = [
        *BasePage.content_panels,
        PageChooserPanel("featured", "program.NewsPage"),
        FieldPanel("body"),
        *BasePage.checked_panels,
    ]

    class Meta:
        verbose_name = _("list of news")

    def items(self) -> NewsQuerySet:
        """The news that the public may see here, the newest first."""
        pages = NewsPage.objects.published()
        if self.program and not is_published(self.program):
            return pages.none()
        if self.program:
            return pages.shown_in(self.program)
        return pages.descendant_of(self.public_ancestors[-1])

    def topic_list(self) -> list[Topic]:
        """The topics of the news here."""
        return self._kept("topics", self._read_topics)

    def _read_topics(self) -> list[Topic]:
        rows = NewsTopic.objects.filter(news__in=self.items().order_by().values("pk")).order_by()
        topics = Topic.objects.filter(live=True, locale=self.locale_id)
        return list(topics.filter(pk__in=rows.values("topic")))

    def months(self, topic: Topic | None = None) -> Months:
        """In which months there are how many."""
        if topic is None:
            return self._kept("months", lambda: self.items().months())
        return self._kept(f"months:{topic.pk}", lambda: self.items().about(topic).months())

    def asked_topic(self, request: HttpRequest) -> Topic | None:
        """The topic that an address asks for, if any; nonsense is not found."""
        slug = request.GET.get("topic", "")
        if not slug:
            return None
        # Who subscribed to a topic stays subscribed while nothing is told of it.
        topic = Topic.objects.filter(slug=slug, locale=self.locale_id, live=True).first()
        if topic is None:
            raise Http404
        return topic

    def _kept(self, name: str, build: Callable[[], Any]) -> Any:
        # A page that was never saved has no key to keep anything under.
        return cached(f"news:{self.pk}:{name}", build) if self.pk else build()

    @re_path(r"^(?P<year>[0-9]{4})/(?:(?P<month>[0-9]{2})/)?$", name="archive")
    def archive(
        self, request: HttpRequest, year: str, month: str | None = None
    ) -> TemplateResponse:
        """The news of a year or a month; one without any is not found."""
        asked = (int(year), int(month) if month else None)
        if not any(asked in (each, (each[0], None)) for each in self.months()):
            raise Http404
        return self.render(request, year=asked[0], month=asked[1])

    @path("atom.xml/", name="atom")
    def atom(self, request: HttpRequest) -> HttpResponse:
        """The newest news as Atom."""
        return self._feed(request, "atom.xml", atom_bytes, "application/atom+xml")

    @path("rss.xml/", name="rss")
    def rss(self, request: HttpRequest) -> HttpResponse:
        """The same as RSS."""
        return self._feed(request, "rss.xml", rss_bytes, "application/rss+xml")

    def _feed(
        self, request: HttpRequest, name: str, write: Callable[..., bytes], kind: str
    ) -> HttpResponse:
        feed = feed_of(self, self.asked_topic(request), name)
        answer = HttpResponse(write(feed), content_type=f"{kind}; charset=utf-8")
        # The ETag is made of the bytes, by the middleware that answers 304.
        # What was withdrawn is a change as well, though nothing in the feed is newer.
        answer.headers["Last-Modified"] = _http_date(last_change())
        return answer

    def _featured(self) -> NewsPage | None:
        chosen = self.items().for_listings().filter(pk=self.featured_id)
        return chosen.first() if self.featured_id else None

    def _topic_links(self, current: Topic | None) -> list[Link]:
        topics = self.topic_list()
        if len(topics) < MIN_TOPICS and not current:
            return []
        every = Link(str(_("All topics")), self.url or "", current=current is None)
        return [
            every,
            *(
                Link(each.name, f"{self.url}?topic={each.slug}", current=each == current)
                for each in topics
            ),
        ]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the list, as far as the address asks for it, and the ways to the rest."""
        year, month = kwargs.pop("year", None), kwargs.pop("month", None)
        context = super().get_context(request, *args, **kwargs)
        topic = self.asked_topic(request)
        query = f"?topic={topic.slug}" if topic else ""
        items = self.items().about(topic) if topic else self.items()
        whole = not (topic or year)
        featured = self._featured() if whole else None
        if featured:
            items = items.exclude(pk=featured.pk)
        if year:
            items = items.in_time(year, month)
        results = Paginator(items.for_listings(), PAGE_SIZE).get_page(request.GET.get("page"))
        programs = {} if self.program else program_names()
        years, months = archive_links(self.months(topic), self.url or "", query, year, month)
        period = month_name(year, month) if month else str(year or "")
        return {
            **context,
            "layout": _placed(context["layout"], period, year, month, topic, results.number),
            "cards": [card(page, _program_of(page, programs)) for page in results],
            "featured": card(featured, _program_of(featured, programs)) if featured else None,
            "is_first": results.number == 1,
            "results": results,
            "before": f"{query}&" if query else "?",
            "topic": topic,
            "period": period,
            "noindex": topic is not None,
            "topics": self._topic_links(topic),
            "years": years,
            "months": months,
            "feed_query": query,
            "feed_url": f"{context['layout'].origin}{self.url}",
        }


def _program_of(page: NewsPage, programs: dict[str, str]) -> str:
    """The name of the program that the page stands in, by the place of both in the tree."""
    return next((name for place, name in programs.items() if page.path.startswith(place)), "")


def _placed(
    layout: PageLayout, period: str, year: int | None, month: int | None, topic: Any, number: int
) -> PageLayout:
    """The layout at the address of this list: a part of it, or a page of it."""
    address = layout.absolute_url
    crumbs = layout.breadcrumbs
    if year:
        *above, here = crumbs
        crumbs = (*above, replace(here, current=False), Link(period, current=True))
        address += f"{year}/{month:02}/" if month else f"{year}/"
    asked = [f"topic={topic.slug}"] if topic else []
    asked += [f"page={number}"] if number > 1 else []
    query = f"?{'&'.join(asked)}" if asked else ""
    return replace(layout, absolute_url=address + query, breadcrumbs=crumbs)


def _http_date(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%a, %d %b %Y %H:%M:%S GMT")
