"""Where the people of the hospital learned, and what a board certified."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, IntegerBlock, StructBlock, StructValue

from program.providers.choices import EducationKind


class EducationValue(StructValue):
    """What was learned, and where."""

    @property
    def kind_label(self) -> str:
        """The kind as visitors read it."""
        return str(dict(EducationKind.choices).get(self.get("kind"), ""))


class EducationBlock(StructBlock):
    """Where somebody learned."""

    kind = ChoiceBlock(label=_("What"), choices=EducationKind.choices, default=EducationKind.DEGREE)
    institution = CharBlock(label=_("Institution"), max_length=160)
    subject = CharBlock(
        label=_("In what"), max_length=120, required=False, help_text=_("Pediatrics")
    )
    year = IntegerBlock(label=_("Year it ended"), required=False, min_value=1900, max_value=2200)

    class Meta:
        icon = "openquote"
        label = _("Education")
        value_class = EducationValue


class CertificationBlock(StructBlock):
    """What a board certified."""

    subject = CharBlock(
        label=_("Certified in"), max_length=160, help_text=_("Pediatric Hematology-Oncology")
    )
    board = CharBlock(
        label=_("By"), max_length=160, required=False, help_text=_("American Board of Pediatrics")
    )

    class Meta:
        icon = "check"
        label = _("Certification")
