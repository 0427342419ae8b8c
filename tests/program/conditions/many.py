"""Very many conditions, made quickly, as if each had been published."""

from itertools import cycle, islice

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from program.conditions.index_page import ConditionIndexPage
from program.conditions.names import rebuild_names
from program.models import ConditionPage


def many_conditions(
    index: ConditionIndexPage, count: int, *, letters: str, other_names: int = 0
) -> None:
    """Add `count` conditions whose names begin with these letters in turn."""
    parent = Page.objects.get(pk=index.pk)
    first = parent.numchild
    names = [
        f"{letter}{number:05d} disease"
        for number, letter in enumerate(islice(cycle(letters), count), start=first)
    ]
    content_type = ContentType.objects.get_for_model(ConditionPage)
    rows = Page.objects.bulk_create(
        Page(
            title=name,
            draft_title=name,
            slug=f"many-{number}",
            path=Page._get_path(parent.path, parent.depth + 1, number + 1),
            depth=parent.depth + 1,
            url_path=f"{parent.url_path}many-{number}/",
            locale_id=parent.locale_id,
            content_type=content_type,
        )
        for number, name in enumerate(names, start=first)
    )
    pages = [ConditionPage(page_ptr=row, title=row.title) for row in rows]
    for number, page in enumerate(pages, start=first):
        page.also_called_text = "\n".join(
            f"{letters[(number + other) % len(letters)]}{number:05d} syndrome {other}"
            for other in range(other_names)
        )
        # Its own row alone: that of all pages is there.
        page.save_base(raw=True, force_insert=True)
    Page.objects.filter(pk=parent.pk).update(numchild=first + count)
    rebuild_names(*pages)
