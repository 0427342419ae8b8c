from django.db import migrations

RECORD_ACTIONS = ["view", "add", "change", "delete", "publish", "lock", "unlock"]
RECORDS = ["specialty", "topic"]
GROUPS = ["Editors", "Moderators"]


def let_editors_edit(apps, schema_editor):
    """Let the groups that Wagtail makes keep the lists of specialties and topics."""
    permissions = [
        _permission(apps, model, action) for model in RECORDS for action in RECORD_ACTIONS
    ]
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        group.permissions.add(*permissions)


def _permission(apps, model, action):
    # Django makes permissions after the last migration; a new database has none yet.
    content_type, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="program", model=model
    )
    permission, _created = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=f"{action}_{model}",
        defaults={"name": f"Can {action} {model}"},
    )
    return permission


class Migration(migrations.Migration):
    """What the editors' groups may do."""

    dependencies = [
        ("program", "0001_library"),
        ("cms", "0003_first_version"),
    ]

    operations = [migrations.RunPython(let_editors_edit, migrations.RunPython.noop)]
