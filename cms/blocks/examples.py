"""What previews in the block picker show where a new site has nothing yet."""

from types import SimpleNamespace
from typing import Any

from cms.links import Entry, Link
from cms.records.contact_data import ContactData, PhoneLine


def _example_contact() -> ContactData:
    # 555-01xx numbers are kept free for examples (North American Numbering Plan).
    lines = (
        PhoneLine.from_number("215-555-0123", audience="Existing patients or family members"),
        PhoneLine.from_number("215-555-0145", audience="New patients and referrals"),
    )
    return ContactData(
        id=None,
        name="Example Program",
        heading="Contact Us",
        lines=lines,
        online_url="#",
        online_label="Contact Us Online",
    )


class ContactPreview:
    """Mixin of a block that shows the contact of its page."""

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        """Add a contact for a site that has none."""
        context = super().get_preview_context(value, parent_context)
        return {**context, "example_contact": _example_contact()}


class EntriesPreview:
    """Mixin of a block that lists pages."""

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        """Add pages for a site that has none."""
        context = super().get_preview_context(value, parent_context)
        names = ("Acute Lymphoblastic Leukemia", "Sickle Cell Disease", "Hodgkin Lymphoma")
        return {**context, "example_entries": [Entry(name, "#") for name in names]}


class TasksPreview:
    """Mixin of a block that shows the tasks."""

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        """Add tasks for a site that has none."""
        context = super().get_preview_context(value, parent_context)
        names = ("Request an Appointment", "Get Driving Directions", "Refer a Patient")
        return {**context, "layout": SimpleNamespace(tasks=[Link(name, "#") for name in names])}


class ColumnPreview:
    """Mixin of a column of the footer."""

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        """Add a column for a site that has no menu and no contact."""
        context = super().get_preview_context(value, parent_context)
        names = ("About Us", "Careers", "Volunteer")
        column = SimpleNamespace(
            heading=value.get("heading"),
            links=[Link(name, "#") for name in names],
            entries=[
                SimpleNamespace(label=label, line=PhoneLine.from_number(number, audience=label))
                for label, number in (("Main number", "215-555-0100"), ("Billing", "215-555-0111"))
            ],
        )
        return {**context, "column": column}


def example_entries(parent_context: dict | None) -> list[Entry]:
    """The entries of a preview; none on a page."""
    return (parent_context or {}).get("example_entries", [])
