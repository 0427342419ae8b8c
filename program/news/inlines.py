"""What news are about, where else they are shown, and the form that checks their dates."""

import re
from datetime import UTC, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from cms.pages.base import PictureForm
from program.library.inlines import ConditionRow, ProgramRow, TopicRow

NEWS = "program.NewsPage"
# The archive answers there.
_YEAR = re.compile(r"[0-9]{4}")


def _unique_in_page(model: str, field: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(fields=["news", field], name=f"{model}_once_a_news")


class NewsTopic(TopicRow):
    """A topic of a piece of news."""

    news = ParentalKey(NEWS, on_delete=models.CASCADE, related_name="topics")

    class Meta(TopicRow.Meta):
        constraints = [_unique_in_page("topic", "topic")]


class NewsCondition(ConditionRow):
    """A condition that a piece of news is about."""

    news = ParentalKey(NEWS, on_delete=models.CASCADE, related_name="conditions")

    class Meta(ConditionRow.Meta):
        constraints = [_unique_in_page("condition", "condition")]


class NewsProgram(ProgramRow):
    """A program whose list shows the piece of news, too."""

    news = ParentalKey(NEWS, on_delete=models.CASCADE, related_name="also_in")

    class Meta(ProgramRow.Meta):
        constraints = [_unique_in_page("program", "program")]


def date_problem(
    published: datetime | None, go_live: datetime | None, now: datetime | None = None
) -> str:
    """What is wrong with the time of publication: it may not lie after the page is public."""
    public_from = max(now or timezone.now(), go_live or datetime.min.replace(tzinfo=UTC))
    if published is None or published <= public_from:
        return ""
    return _("This is still to come. To publish later, set a schedule under Status.")


class NewsPageForm(PictureForm):
    """Checks the dates when the page is published; an unfinished draft saves."""

    def clean(self) -> dict[str, Any]:
        """Refuse a day that is still to come."""
        cleaned = super().clean()
        if not self.is_deferred_validation:
            problem = date_problem(cleaned.get("published_on"), cleaned.get("go_live_at"))
            if problem:
                self.add_error("published_on", problem)
        return cleaned

    def clean_slug(self) -> str:
        """Leave the years to the archive."""
        slug = super().clean_slug()
        if _YEAR.fullmatch(slug):
            raise ValidationError(_("The archive has this address. Please choose another."))
        return slug
