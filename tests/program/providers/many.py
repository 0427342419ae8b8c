"""Very many providers, made quickly, as if each had been published."""

from itertools import cycle
from random import Random

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from program.models import (
    ProviderCondition,
    ProviderIndexPage,
    ProviderLanguage,
    ProviderLocation,
    ProviderPage,
    ProviderSpecialty,
    Role,
)

GIVEN = ("Anna", "José", "Wei", "Fatima", "Stephan", "Mary", "Omar", "Søren", "Priya", "Łukasz")
SYLLABLES = ("ber", "gru", "lan", "mo", "schi", "ta", "ven", "wil", "ro", "ki", "dan", "fel")
PARTICLES = ("", "", "", "", "van der ", "de la ", "O'", "Mc", "al-")
LANGUAGES = ("en", "es", "ar", "zh-hans", "vi", "fr", "ru", "hi", "pt", "ko")


def many_providers(index: ProviderIndexPage, count: int, **chosen: list[int]) -> None:
    """Add providers; `chosen` holds the keys of specialties, conditions and locations."""
    random = Random(7)  # the same people each time
    parent = Page.objects.get(pk=index.pk)
    first = parent.numchild
    content_type = ContentType.objects.get_for_model(ProviderPage)
    people = []
    for number in range(first, first + count):
        family = random.choice(PARTICLES) + "".join(random.choices(SYLLABLES, k=3)).title()
        given = random.choice(GIVEN)
        people.append((number, given, family))
    rows = Page.objects.bulk_create(
        (
            Page(
                title=f"{given} {family}",
                draft_title=f"{given} {family}",
                slug=f"person-{number}",
                path=Page._get_path(parent.path, parent.depth + 1, number + 1),
                depth=parent.depth + 1,
                url_path=f"{parent.url_path}person-{number}/",
                locale_id=parent.locale_id,
                content_type=content_type,
            )
            for number, given, family in people
        ),
        batch_size=500,
    )
    roles = cycle(Role.values)
    accepting = cycle(("yes", "no", "yes", ""))
    pages = []
    for row, (_number, given, family) in zip(rows, people, strict=True):
        page = ProviderPage(page_ptr=row, given_name=given, family_name=family, title=row.title)
        page.role, page.accepting, page.credentials = next(roles), next(accepting), "MD"
        page.sort_key, page.search_key = page.computed_sort_key, page.computed_search_key
        # Its own row alone, as it is: that of all pages is there.
        page.save_base(raw=True, force_insert=True)
        pages.append(page)
    Page.objects.filter(pk=parent.pk).update(numchild=first + count)
    _rows(ProviderSpecialty, "specialty_id", pages, chosen["specialties"], 2, random)
    _rows(ProviderCondition, "condition_id", pages, chosen["conditions"], 3, random)
    _rows(ProviderLocation, "location_id", pages, chosen["locations"], 2, random)
    _rows(ProviderLanguage, "code", pages, LANGUAGES, 2, random)


def _rows(model: type, field: str, pages: list, values: list, count: int, random: Random) -> None:
    model.objects.bulk_create(
        (
            model(provider_id=page.pk, sort_order=order, **{field: value})
            for page in pages
            for order, value in enumerate(random.sample(list(values), min(count, len(values))))
        ),
        batch_size=500,
    )
