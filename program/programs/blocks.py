"""Which blocks make the home of a program."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, IntegerBlock, ListBlock, StructBlock, TextBlock

from cms.blocks import ActionsMixin, DescribedImage, SectionHomeBodyBlock, Text, actions
from cms.blocks.examples import EntriesPreview, example_entries
from program.locations.cards import example_places

GROUP = _("The program's own")
MAX_FACES = 6


class ProgramChoicesBlock(EntriesPreview, ActionsMixin, StructBlock):
    """What the program chose from the library, wherever an editor puts the list."""

    # What the context of the page calls the list.
    listed: str

    heading = CharBlock(label=_("Heading"), max_length=80)
    text = TextBlock(label=_("Text"), max_length=400, required=False, rows=2)
    actions = actions(1)

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add the entries of the page that the block stands on."""
        context = super().get_context(value, parent_context=parent_context)
        entries = (parent_context or {}).get(self.listed)
        return {**context, "entries": entries or example_entries(parent_context)}

    class Meta:
        icon = "list-ul"
        group = GROUP


class ProgramConditionsBlock(ProgramChoicesBlock):
    """The conditions that the program treats."""

    listed = "conditions"

    heading = CharBlock(label=_("Heading"), max_length=80, default="Conditions We Treat")

    class Meta:
        label = _("Conditions we treat")
        template = "program/blocks/conditions.html"
        description = _("The conditions that you choose below the content, as a list.")
        preview_value = {"heading": "Conditions We Treat", "text": "In plain words."}


class ProgramServicesBlock(ProgramChoicesBlock):
    """The services, and other programs, that the program works with."""

    listed = "services"

    heading = CharBlock(label=_("Heading"), max_length=80, default="Our Programs and Services")

    class Meta:
        label = _("Programs and services")
        template = "program/blocks/services.html"
        description = _("The services and programs that you choose below the content, as a list.")
        preview_value = {"heading": "Our Programs and Services"}


class ProgramLocationsBlock(ProgramChoicesBlock):
    """Where the program sees families: the places, and whether they are open."""

    listed = "places"

    heading = CharBlock(label=_("Heading"), max_length=80, default="Where to Find Us")

    def get_preview_context(self, value: Any, parent_context: dict | None = None) -> dict:
        """Add a place for a site that has none."""
        context = super().get_preview_context(value, parent_context)
        return {**context, "example_entries": example_places()}

    class Meta:
        icon = "site"
        label = _("Locations")
        template = "program/blocks/locations.html"
        description = _("The locations that you choose below the content, with their hours.")
        preview_value = {"heading": "Where to Find Us"}


class PersonBlock(StructBlock):
    """Somebody of the team."""

    name = CharBlock(label=_("Name"), max_length=80)
    role = CharBlock(label=_("Role"), max_length=120)
    image = DescribedImage(required=False, help_text=_("Without one, the initials stand here."))

    class Meta:
        icon = "user"
        label = _("Person")


class TeamTeaserBlock(ActionsMixin, StructBlock):
    """Who works here, in a sentence, with a few of the people."""

    heading = CharBlock(label=_("Heading"), max_length=80, default="Our Team")
    text = Text(label=_("Text"))
    team = IntegerBlock(
        label=_("How many of the team"),
        min_value=0,
        max_value=MAX_FACES,
        default=0,
        required=False,
        help_text=_("The first of the people whom you choose below the content, with their faces."),
    )
    people = ListBlock(
        PersonBlock(),
        max_num=MAX_FACES,
        default=[],
        label=_("Others"),
        help_text=_("People who have no page of their own. They come after the team."),
    )
    actions = actions(1)

    def get_context(self, value: dict[str, Any], parent_context: dict | None = None) -> dict:
        """Add the first of the program's team, as far as the public may see them."""
        context = super().get_context(value, parent_context=parent_context)
        team = (parent_context or {}).get("team", [])
        return {**context, "team": team[: value.get("team") or 0]}

    class Meta:
        icon = "group"
        label = _("Team teaser")
        group = GROUP
        template = "program/blocks/team_teaser.html"
        description = _("Who works here, with up to six people and a button to the team.")
        preview_value = {
            "heading": "Our Team",
            "text": "<p>Cancer doctors, nurse practitioners and social workers.</p>",
            "people": [{"name": "An example", "role": "Nurse navigator", "image": None}],
        }


class ProgramBodyBlock(SectionHomeBodyBlock):
    """What the home of a program may hold."""

    conditions = ProgramConditionsBlock()
    services = ProgramServicesBlock()
    locations = ProgramLocationsBlock()
    team_teaser = TeamTeaserBlock()
