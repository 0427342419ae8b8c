"""Every contact that the public may see, read once a change."""

from django.conf import settings

from cms.layout.translations import active_language, by_language
from cms.publishing.cache import cached
from cms.records.contact import Contact
from cms.records.contact_data import ContactData


def all_contacts() -> dict[int, ContactData]:
    """Every published contact by its key: few records, shown on every page."""
    language = active_language()
    return cached(f"contacts:{language}", lambda: _read_contacts(language))


def _read_contacts(language: str) -> dict[int, ContactData]:
    contacts = list(
        Contact.objects.filter(live=True)
        .select_related("online_page", "locale")
        .prefetch_related("lines")
    )
    shown = by_language(contacts, language)
    sources = by_language(contacts, settings.LANGUAGE_CODE)
    read = {pk: ContactData.from_record(shown[pk], sources[pk]) for pk in shown}
    return {pk: contact for pk, contact in read.items() if contact.says_something}
