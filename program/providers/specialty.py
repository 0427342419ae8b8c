"""Specialties: what the people of the hospital know best."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.fields.derived import KeyField
from cms.folding import fold
from cms.records.base import SharedRecord
from program.library.subject_page import lines


class Specialty(SharedRecord):
    """A field of care, by every name that families know it by."""

    name = models.CharField(
        _("name"), max_length=120, help_text=_("As visitors read it: Pediatric Hematology.")
    )
    also_called_text = models.TextField(
        _("also called"),
        blank=True,
        help_text=_("Other names that families search by, one on a line: blood doctor"),
    )
    sort_key = KeyField(compute="computed_sort_key")
    search_key = KeyField(compute="computed_search_key")

    record_template = "program/previews/specialty.html"
    panels = [FieldPanel("name"), FieldPanel("also_called_text")]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("also_called_text"),
    ]

    class Meta(SharedRecord.Meta):
        verbose_name = _("specialty")
        verbose_name_plural = _("specialties")
        ordering = ["sort_key", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def also_called(self) -> list[str]:
        """The other names, in the editor's order."""
        return lines(self.also_called_text)

    @property
    def computed_sort_key(self) -> str:
        """The name, folded."""
        return fold(self.name)

    @property
    def computed_search_key(self) -> str:
        """The words of all names, and of those who practise them."""
        words = fold(" ".join([self.name, *self.also_called])).split()
        return f" {' '.join([*words, *filter(None, map(practitioner, words))])} "


# English names of fields of care, and of those who practise them; the longest ending first.
_PRACTITIONERS = (
    ("iatrics", "iatrician"),
    ("iatry", "iatrist"),
    ("surgery", "surgeon"),
    ("therapy", "therapist"),
    ("ology", "ologist"),
)


def practitioner(word: str) -> str:
    """Who practises a folded field of care, as families type it: hematology, hematologist."""
    for ending, person in _PRACTITIONERS:
        if word.endswith(ending):
            return f"{word.removesuffix(ending)}{person}"
    return ""
