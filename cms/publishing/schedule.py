"""What editors scheduled: go-live and expiry of pages and of shared records.

Wagtail leaves this to a cron line (`publish_scheduled`); here it happens by itself. The command
still works, and both may run at the same time.
"""

import logging
from collections.abc import Iterator
from datetime import datetime

from django.apps import apps
from django.db import transaction
from django.db.models import Model, QuerySet, Value
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

logger = logging.getLogger(__name__)


def scheduled_models() -> Iterator[type[Model]]:
    """Yield every model whose records expire; one stands for all types of page."""
    yield Page
    for model in apps.get_models():
        if issubclass(model, DraftStateMixin) and not issubclass(model, Page):
            yield model


def expired(model: type[Model], now: datetime) -> QuerySet:
    """Return the records that are live and should no longer be."""
    return model._default_manager.filter(live=True, expire_at__lt=now).order_by("expire_at", "pk")


def due_revisions(now: datetime) -> QuerySet:
    """Return the revisions whose time to go live has come."""
    return Revision.objects.filter(approved_go_live_at__lt=now).order_by(
        "approved_go_live_at", "pk"
    )


def something_is_due() -> bool:
    """Ask, in one query, whether anything is to be published or withdrawn."""
    now = timezone.now()
    first, *others = (
        queryset.order_by().values_list(Value(1))
        for queryset in (due_revisions(now), *(expired(m, now) for m in scheduled_models()))
    )
    return first.union(*others, all=True).exists()


def carry_out() -> None:
    """Withdraw what has expired, then publish what is due."""
    now = timezone.now()
    for model in scheduled_models():
        for pk in list(expired(model, now).values_list("pk", flat=True)):
            with_each(
                expired(model, now).filter(pk=pk),
                "unpublish",
                set_expired=True,
                log_action="wagtail.unpublish.scheduled",
            )
    for pk in list(due_revisions(now).values_list("pk", flat=True)):
        with_each(
            due_revisions(now).filter(pk=pk), "publish", log_action="wagtail.publish.scheduled"
        )


def with_each(records: QuerySet, action: str, **options: object) -> None:
    """Do the action with the records that are still due.

    Asked again under a lock, because another process may be doing the same; and each on its own,
    because one record that fails must not hold up the others.
    """
    try:
        with transaction.atomic():
            for record in records.select_for_update(of=("self",)):
                getattr(record, action)(**options)
    except Exception:
        logger.exception("A scheduled %s of %s failed.", action, records.model.__name__)
