"""Rows are taken out and written again as one: all of it, or nothing."""

from typing import Any

from django.db import connection
from django.db.models.signals import pre_save
from modelcluster.models import get_all_child_relations

from tests.trees import our_models

WITH_ROWS = [model for model in our_models() if get_all_child_relations(model)]


def test_whatever_has_rows_is_saved_in_a_transaction_of_its_own(demo_site: None) -> None:
    seen: dict[type, int] = {}

    def note(sender: type, **kwargs: Any) -> None:
        seen[sender] = len(connection.savepoint_ids)

    outside = len(connection.savepoint_ids)
    for model in WITH_ROWS:
        instance = model.objects.first()
        assert instance, f"the demo has no {model.__name__}"
        pre_save.connect(note, sender=model)
        try:
            instance.save()
        finally:
            pre_save.disconnect(note, sender=model)
    assert seen.keys() == set(WITH_ROWS)
    assert all(depth > outside for depth in seen.values())
