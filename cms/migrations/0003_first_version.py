from django.db import migrations

RECORDS = ["contact", "menu", "footer", "identity", "alert"]
RECORD_ACTIONS = ["view", "add", "change", "delete", "publish", "lock", "unlock"]
GROUPS = ["Editors", "Moderators"]


def start_counting(apps, schema_editor):
    apps.get_model("cms", "ContentVersion").objects.get_or_create(pk=1)


def stop_counting(apps, schema_editor):
    apps.get_model("cms", "ContentVersion").objects.all().delete()


def let_editors_edit(apps, schema_editor):
    """Let the groups that Wagtail makes edit and publish all that visitors see."""
    permissions = [
        *(
            _permission(apps, "cms", model, action)
            for model in RECORDS
            for action in RECORD_ACTIONS
        ),
        _permission(apps, "cms", "siterecords", "change"),
        *(
            _permission(apps, "wagtailredirects", "redirect", action)
            for action in ["view", "add", "change", "delete"]
        ),
    ]
    publish = _permission(apps, "wagtailcore", "page", "publish")
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    page_permissions = apps.get_model("wagtailcore", "GroupPagePermission")
    for group in apps.get_model("auth", "Group").objects.filter(name__in=GROUPS):
        group.permissions.add(*permissions)
        page_permissions.objects.get_or_create(group=group, page=root, permission=publish)


def _permission(apps, app_label, model, action):
    # Django makes permissions after the last migration; a new database has none yet.
    content_type, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    permission, _created = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=f"{action}_{model}",
        defaults={"name": f"Can {action} {model}"},
    )
    return permission


class Migration(migrations.Migration):
    """The count of changes, and what the editors' groups may do."""

    dependencies = [
        ("cms", "0002_content"),
        ("wagtailcore", "0094_alter_page_locale"),
        ("wagtailredirects", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.RunPython(start_counting, stop_counting),
        migrations.RunPython(let_editors_edit, migrations.RunPython.noop),
    ]
