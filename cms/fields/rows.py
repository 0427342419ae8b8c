"""Rows of inline panels: what they have to say of one another, by the row and its field."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from modelcluster.forms import BaseChildFormSet
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.admin.panels import InlinePanel

from cms.wagtail_internals import rows_in_memory


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
        for names in _unique_fields(self.model, self.fk.name):
            if not self.form.base_fields.keys() >= set(names):
                continue
            seen = {_values_of(row, names) for row in self._rows_of_others()}
            for form in kept:
                chosen = _values_of(form.instance, names)
                if chosen in seen and None not in chosen:
                    form.add_error(names[0], _("This stands in the list already."))
                seen.add(chosen)
        super().validate_unique()

    def _rows_of_others(self) -> list[models.Model]:
        """Rows that were saved while the form was open, and that it does not show."""
        shown = {form.instance.pk for form in self.forms}
        return [row for row in self.get_queryset() if row.pk and row.pk not in shown]


def delete_rows_with_changed_keys(parent: ClusterableModel) -> None:
    """Take the rows in which something else is chosen now out of the database.

    Rows are written one after the other. Where a choice moves from a row to another, both would
    have it for a moment, which the database refuses. Those taken out are written with their keys.
    """
    unsaved = rows_in_memory(parent)
    for relation in get_all_child_relations(parent):
        rows = {row.pk: row for row in unsaved.get(relation.get_accessor_name(), []) if row.pk}
        names = list(chain(*_unique_fields(relation.related_model, relation.field.name)))
        if rows and names:
            of_parent = {relation.field.attname: parent.pk}
            stored = relation.related_model._base_manager.filter(pk__in=rows, **of_parent)
            same = [
                row.pk
                for row in stored
                if _values_of(row, names) == _values_of(rows[row.pk], names)
            ]
            stored.exclude(pk__in=same).delete()


def _unique_fields(model: type[models.Model], parent: str) -> Iterator[list[str]]:
    """The fields that no two rows of a page may have alike."""
    for constraint in model._meta.total_unique_constraints:
        if names := [name for name in constraint.fields if name != parent]:
            yield names


def _values_of(row: models.Model, names: list[str]) -> tuple[Any, ...]:
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
