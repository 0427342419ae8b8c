"""Rows of inline panels: what they have to say of one another, by the row and its field."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.panels import InlinePanel


class RowsFormSet(BaseChildFormSet):
    """The rows of a panel, each choice once; subclasses tell what else must hold together."""

    def problems(self, rows: Sequence[Any]) -> Iterable[tuple[int, str, str]]:
        """What is wrong with the rows taken together: the row, its field, the message."""
        return []

    def clean(self, *args: Any, **kwargs: Any) -> None:
        """Put each problem by its field when it is published; an unfinished draft saves."""
        super().clean(*args, **kwargs)
        kept = [form for form in self.forms if form not in self.deleted_forms]
        if any(form.is_deferred_validation for form in kept):
            return
        for row, field, message in self.problems([form.instance for form in kept]):
            kept[row].add_error(field, message)

    def validate_unique(self) -> None:
        """Refuse what another row has already, in a draft as well: the database holds it once."""
        kept = [form for form in self.forms if form not in self.deleted_forms and form.is_valid()]
        for names in self._once():
            seen = {_chosen(row, names) for row in self._rows_of_others()}
            for form in kept:
                chosen = _chosen(form.instance, names)
                if chosen in seen and None not in chosen:
                    form.add_error(names[0], _("This stands in the list already."))
                seen.add(chosen)
        super().validate_unique()

    def _once(self) -> Iterator[list[str]]:
        """The fields that no two rows of a page may have alike."""
        for constraint in self.model._meta.total_unique_constraints:
            names = [name for name in constraint.fields if name != self.fk.name]
            if names and self.form.base_fields.keys() >= set(names):
                yield names

    def _rows_of_others(self) -> list[models.Model]:
        """Rows that were saved while the form was open, and that it does not show."""
        shown = {form.instance.pk for form in self.forms}
        return [row for row in self.get_queryset() if row.pk and row.pk not in shown]


def _chosen(row: models.Model, names: list[str]) -> tuple[Any, ...]:
    return tuple(getattr(row, row._meta.get_field(name).attname) for name in names)


class RowsPanel(InlinePanel):
    """An inline panel whose rows are checked with one another: take it for every inline panel."""

    def __init__(self, *args: Any, formset: type[RowsFormSet] = RowsFormSet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.formset = formset

    def clone_kwargs(self) -> dict[str, Any]:
        """What a bound copy of the panel is made with."""
        return super().clone_kwargs() | {"formset": self.formset}

    def get_form_options(self) -> dict[str, Any]:
        """The options of the form, with our formset."""
        options = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = self.formset
        return options
