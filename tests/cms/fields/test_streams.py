"""Streams stand in migrations without their blocks, and lose nothing by it."""

from copy import deepcopy

from django.db import connection
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState
from wagtail.blocks import CharBlock

from cms.demo import builders
from cms.fields.streams import RawStream, StreamField
from home.models import StandardPage
from tests.samples import Hospital, build_picture, every_block
from tests.trees import our_models, streams


def test_every_stream_of_ours_is_our_field():
    assert [place for place, field in streams() if not isinstance(field, StreamField)] == []


def changes(before: ProjectState, after: ProjectState) -> dict:
    """The migrations that would be made."""
    return MigrationAutodetector(before, after).changes(graph=MigrationLoader(None).graph)


def state_with(field: StreamField) -> ProjectState:
    """The models of migrations, with this field in the place of the body of a page."""
    state = MigrationLoader(None).project_state()
    model = deepcopy(ModelState.from_model(StandardPage))
    model.fields["body"] = field.clone()
    state.add_model(model)
    return state


def test_a_block_that_changes_is_no_migration():
    blocks = [("word", CharBlock(max_length=10))]
    other = [("sentence", CharBlock(label="A sentence")), *blocks]
    one = state_with(StreamField(blocks, blank=True))
    two = state_with(StreamField(other, blank=True, verbose_name="Words", help_text="Type."))
    assert changes(one, two) == {}


def test_a_stream_that_may_be_null_or_blank_may_be_so_in_migrations():
    field = StreamField([("word", CharBlock())], null=True, blank=True).clone()
    assert (field.null, field.blank, field.default) == (True, True, list)


def test_no_migration_names_a_block():
    state = MigrationLoader(None).project_state()
    fields = [field for model in state.models.values() for field in model.fields.values()]
    raw = [field for field in fields if isinstance(field, RawStream)]
    assert len(raw) == len(list(streams()))
    assert not [field for field in fields if isinstance(field, StreamField)]


def with_streams(hospital: Hospital) -> None:
    page, picture = hospital.standard, build_picture()
    document = builders.build_document("Paper", "paper.txt", "Words")
    for owner in (hospital.standard, hospital.service, hospital.condition):
        builders.publish(owner, body=every_block(page, picture, document))


def stored() -> dict[str, list]:
    """What every stream holds, as the database has it."""
    found = {}
    for model in our_models():
        names = [f.name for f in model._meta.get_fields() if isinstance(f, StreamField)]
        for row in model.objects.all() if names else ():
            for name in names:
                found[f"{model.__name__}.{name}.{row.pk}"] = list(getattr(row, name).raw_data)
    return found


def test_a_historical_save_changes_no_stream(hospital: Hospital, media_root):
    with_streams(hospital)
    before = stored()
    assert any(before.values())
    apps = MigrationLoader(connection).project_state().apps
    for model in our_models():
        historical = apps.get_model(model._meta.app_label, model._meta.model_name)
        if any(isinstance(field, RawStream) for field in historical._meta.get_fields()):
            for row in historical.objects.all():
                row.save()
    assert stored() == before
