"""The tasks of the “I want to” menu that a section leads elsewhere."""

import json
from itertools import chain
from typing import Any

from django.db import models
from django.forms import ChoiceField
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChoiceBlock, StreamBlock, StructBlock
from wagtail.models import Revision

from cms.blocks.links import LinkBlock
from cms.fields.streams import StreamField
from cms.layout.site_layout import site_layout
from cms.streams.registry import concrete_models


def task_choices() -> list[tuple[str, Any]]:
    """The tasks that have a key, by their words."""
    tasks = {task.key: task.text for task in site_layout().tasks if task.key}
    gone = sorted(_keys_in_use() - tasks.keys())
    words = _("%(key)s (no longer in the menu)")
    return [*tasks.items(), *((key, words % {"key": key}) for key in gone)]


def _keys_in_use() -> set[str]:
    """The tasks that some section leads elsewhere, as it was last saved."""
    sections = concrete_models(TaskTargetsMixin)
    saved = chain.from_iterable(
        Revision.objects.filter(pk__in=model.objects.values("latest_revision")).values_list(
            "content__task_targets", flat=True
        )
        for model in sections
    )
    targets = chain.from_iterable(_as_list(stream) for stream in saved)
    return {key for target in targets if (key := target["value"].get("task"))}


def _as_list(stream: str | list | None) -> list:
    # A database may give the text of a stream that is kept in a revision, or what it says.
    return json.loads(stream or "[]") if isinstance(stream, str) else stream or []


class TaskField(ChoiceField):
    """A task; one that has left the menu since does no harm, and holds up nobody's work."""

    def valid_value(self, value: str) -> bool:
        """Take any key: visitors see only those that the menu has."""
        return True


class TaskChoiceBlock(ChoiceBlock):
    """A choice of the tasks."""

    def get_field(self, **kwargs: Any) -> ChoiceField:
        """A field that takes a task that has left the menu."""
        return TaskField(**kwargs)

    def normalize_choice(self, value: Any) -> Any:
        """The key as it is stored: it needs no look at the menu, which a page would wait for."""
        return value


class TaskTargetBlock(StructBlock):
    """Where a task leads inside one program."""

    task = TaskChoiceBlock(label=_("Task"), choices=task_choices)
    link = LinkBlock()

    class Meta:
        icon = "link"
        label = _("Task")


class TaskTargetsBlock(StreamBlock):
    """The tasks that a program leads elsewhere."""

    target = TaskTargetBlock()


class TaskTargetsMixin(models.Model):
    """A page below which tasks may lead elsewhere."""

    task_targets = StreamField(
        TaskTargetsBlock(),
        verbose_name=_("tasks that lead elsewhere here"),
        blank=True,
        help_text=_("Inside this section, “Refer a Patient” may lead to its own referral page."),
    )

    class Meta:
        abstract = True
