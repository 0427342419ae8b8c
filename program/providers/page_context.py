"""What the page of a provider shows beside the biography."""

from dataclasses import dataclass

from wagtail.models import Page

from cms.languages import language_name
from cms.links import Link, page_links
from cms.streams.references import References
from program.providers.specialty import Specialty


@dataclass(frozen=True)
class Profile:
    """Everything about a provider that the public may see, beside the biography."""

    role: str
    accepting: str
    specialties: tuple[str, ...]
    conditions: tuple[Link, ...]
    programs: tuple[Link, ...]
    languages: tuple[str, ...]
    locations: tuple[Link, ...]


def profile_of(page: Page, references: References) -> Profile:
    """What the page of a provider shows; of a draft, what the draft chose."""
    chosen_ids = [row.specialty_id for row in page.specialties.all()]
    named = Specialty.objects.filter(live=True).in_bulk(chosen_ids)
    return Profile(
        role=str(page.get_role_display()),
        accepting=str(page.get_accepting_display()),
        specialties=tuple(named[pk].name for pk in chosen_ids if pk in named),
        conditions=page_links(references.get_many("page", page.condition_ids)),
        programs=page_links(page.programs),
        languages=tuple(language_name(row.code) for row in page.languages.all()),
        locations=page_links(references.get_many("page", page.location_ids)),
    )
