"""A piece of news: news, an article, a press release."""

from datetime import datetime
from functools import cached_property
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PageManager
from wagtail.search import index

from cms.blocks import PageBodyBlock
from cms.blocks.choosers import PublicPageChooserBlock
from cms.fields.fields import PublicationField
from cms.fields.rows import RowsPanel
from cms.fields.streams import StreamField
from cms.layout.page_layout import PageLayout
from cms.links import Link, page_links
from cms.models import BasePage, PictureMixin
from cms.zones import hospital_clock
from program.news.authors import Author, authors_of
from program.news.blocks import BylineBlock, CorrectionBlock
from program.news.choices import NewsKind
from program.news.inlines import NewsPageForm, date_problem
from program.news.lists import NEWS_ASSETS, old_year
from program.news.queryset import NewsQuerySet
from program.news.structured_data import article_node


class NewsPage(PictureMixin, BasePage):
    """A piece of news: what happened, who says so, since when."""

    parent_page_types = ["program.NewsIndexPage"]
    subpage_types: list[str] = []
    page_description = _("News, an article or a press release; it may show in several programs.")
    base_form_class = NewsPageForm
    show_in_menus_default = False
    objects = PageManager.from_queryset(NewsQuerySet)()
    content_streams = ("body", "related")
    assets = NEWS_ASSETS
    # What `get_context` found; structured data tells the same.
    shown_topics: tuple[Link, ...] = ()
    shown_conditions: tuple[Link, ...] = ()

    kind = models.CharField(
        _("kind"), max_length=16, choices=NewsKind.choices, default=NewsKind.NEWS
    )
    published_on = PublicationField(
        _("date of publication"),
        db_index=True,
        help_text=_("Leave empty for the moment in which you publish it."),
    )
    byline = StreamField(
        BylineBlock(),
        verbose_name=_("written by"),
        blank=True,
        help_text=_("Without anybody, the hospital itself is the author."),
    )
    corrections = StreamField(
        [("correction", CorrectionBlock())],
        verbose_name=_("corrections"),
        blank=True,
        help_text=_("Stand above the text, the newest first. Correct the text itself as well."),
    )
    body = StreamField(PageBodyBlock(), verbose_name=_("content"), blank=True)
    related = StreamField(
        [("page", PublicPageChooserBlock(label=_("Page"), icon="doc-empty"))],
        verbose_name=_("related pages"),
        blank=True,
    )

    content_panels = [
        *BasePage.title_panels,
        MultiFieldPanel(
            [FieldRowPanel(["kind", "published_on"])], heading=_("What it is, and since when")
        ),
        *BasePage.introduction_panels,
        FieldPanel("byline"),
        FieldPanel("corrections"),
        *PictureMixin.picture_panels,
        FieldPanel("body"),
        RowsPanel("topics", heading=_("Topics"), label=_("topic")),
        RowsPanel("conditions", heading=_("Conditions"), label=_("condition")),
        RowsPanel(
            "also_in",
            heading=_("Also shown in"),
            label=_("program"),
            help_text=_("Other programs whose news list it, too. Its address stays this one."),
        ),
        FieldPanel("related"),
        *BasePage.checked_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.FilterField("kind"),
        index.FilterField("published_on"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("piece of news")
        verbose_name_plural = _("news")

    @property
    def kind_label(self) -> str:
        """The kind as visitors read it."""
        return str(self.get_kind_display())

    def listing_notes(self) -> list[str]:
        """The kind, and the day on which it was published."""
        day = date_format(self.public_date.astimezone(hospital_clock()))
        return [self.kind_label, day]

    @property
    def program_names(self) -> str:
        """Where else it is shown, for the list of the admin."""
        return ", ".join(sorted(row.program.title for row in self.also_in.all()))

    @property
    def topic_names(self) -> str:
        """Its topics, for the list of the admin."""
        return ", ".join(sorted(row.topic.name for row in self.topics.all()))

    @property
    def public_date(self) -> datetime:
        """When it was published; of a draft, now."""
        return self.published_on or self.first_published_at or timezone.now()

    @property
    def old_year(self) -> str:
        """The year that its reader must be told, if it is old."""
        return old_year(self.published_on)

    @cached_property
    def authors(self) -> tuple[Author, ...]:
        """Who wrote it, as far as the public may see them."""
        return authors_of([self.byline])[0]

    @property
    def dated_corrections(self) -> list[Any]:
        """The corrections that say something, the newest first."""
        values = [block.value for block in self.corrections if block.value.get("text")]
        return sorted(values, key=lambda value: str(value.get("day") or ""), reverse=True)

    @cached_property
    def condition_ids(self) -> list[int]:
        """The conditions that it is about, in the editor's order."""
        return [row.condition_id for row in self.conditions.all()]

    @cached_property
    def program_ids(self) -> list[int]:
        """Where else it is shown."""
        return [row.program_id for row in self.also_in.all()]

    def referenced_page_ids(self) -> list[int]:
        """What the page links to beside its streams."""
        return [*self.condition_ids, *self.program_ids]

    def unfinished_rows(self) -> list[str]:
        """What publishing would refuse of the dates, for whoever publishes without the form."""
        problem = date_problem(self.published_on, self.go_live_at)
        return [str(problem)] if problem else []

    def topic_links(self) -> tuple[Link, ...]:
        """The topics, each leading to the list that it narrows."""
        above = self.public_ancestors[-1].url if self.public_ancestors else ""
        rows = [row for row in self.topics.select_related("topic") if row.topic_id]
        found = [row.topic for row in rows if row.topic.live]
        return tuple(Link(topic.name, f"{above}?topic={topic.slug}") for topic in found)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the page shows beside its text."""
        context = super().get_context(request, *args, **kwargs)
        references = context["references"]
        self.shown_topics = self.topic_links()
        self.shown_conditions = page_links(references.get_many("page", self.condition_ids))
        above = self.public_ancestors[-1] if self.public_ancestors else None
        return {
            **context,
            "programs": page_links(references.get_many("page", self.program_ids)),
            "related": page_links(block.value for block in context["streams"]["related"]),
            "feed_url": f"{context['layout'].origin}{above.url}" if above and above.url else "",
            "feed_title": above.title if above else "",
        }

    def structured_data(self, layout: PageLayout) -> list[dict[str, Any]]:
        """The article (schema.org NewsArticle), with its authors and corrections."""
        return [article_node(self, layout)]
