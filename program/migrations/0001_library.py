import uuid

import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
import wagtail.contrib.routable_page.models
import wagtail.fields
import wagtail.models.preview
from django.conf import settings
from django.db import migrations, models

import cms.fields.derived
import cms.fields.fields
import cms.fields.streams
import cms.languages
import cms.zones
import program.events.schedule
import program.library.chosen_by_programs


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cms", "0002_content"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ConditionIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three plain sentences under the title.",
                        verbose_name="introduction",
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        help_text="The day somebody last read the whole page and found it right.",
                        null=True,
                        validators=[wagtail.fields.NoFutureDateValidator()],
                        verbose_name="last checked",
                    ),
                ),
                (
                    "menu_title",
                    models.CharField(
                        blank=True,
                        help_text="If shorter than the title.",
                        max_length=60,
                        verbose_name="name in menus",
                    ),
                ),
                ("body", cms.fields.streams.RawStream(blank=True)),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture of shared links",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of conditions",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="ConditionPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three plain sentences under the title.",
                        verbose_name="introduction",
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        help_text="The day somebody last read the whole page and found it right.",
                        null=True,
                        validators=[wagtail.fields.NoFutureDateValidator()],
                        verbose_name="last checked",
                    ),
                ),
                (
                    "menu_title",
                    models.CharField(
                        blank=True,
                        help_text="If shorter than the title.",
                        max_length=60,
                        verbose_name="name in menus",
                    ),
                ),
                (
                    "also_called_text",
                    models.TextField(
                        blank=True,
                        help_text="Other names that families search by, one on a line: Cooley's anemia",
                        verbose_name="also called",
                    ),
                ),
                ("body", cms.fields.streams.RawStream(blank=True)),
                (
                    "listed_under_text",
                    models.TextField(
                        blank=True,
                        help_text="Names that stand only in the list from A to Z, one on a line: Lymphoma, non-Hodgkin",
                        verbose_name="also listed under",
                    ),
                ),
                ("sections", cms.fields.streams.RawStream(blank=True)),
                ("sources", cms.fields.streams.RawStream(blank=True)),
                (
                    "reviewed_on",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[wagtail.fields.NoFutureDateValidator()],
                        verbose_name="reviewed on",
                    ),
                ),
                (
                    "review_due",
                    models.DateField(
                        blank=True,
                        help_text="Leave empty for three years after the review.",
                        null=True,
                        verbose_name="next review due",
                    ),
                ),
                (
                    "next_review_on",
                    models.DateField(
                        db_index=True, editable=False, null=True, verbose_name="next review due"
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who answers for this page. Empty: its program, or the hospital.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cms.contact",
                        verbose_name="contact",
                    ),
                ),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture of shared links",
                    ),
                ),
            ],
            options={
                "verbose_name": "condition",
            },
            bases=(
                program.library.chosen_by_programs.ChosenMixin,
                "wagtailcore.page",
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="ConditionName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=255)),
                ("is_title", models.BooleanField(default=False)),
                (
                    "sort_key",
                    cms.fields.derived.KeyField(compute="folded", default="", editable=False),
                ),
                ("letter", models.CharField(max_length=1)),
                (
                    "condition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="program.conditionpage",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ConditionCode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "system",
                    models.CharField(
                        choices=[("ICD-10-CM", "ICD-10-CM"), ("MeSH", "MeSH")],
                        default="ICD-10-CM",
                        max_length=12,
                        verbose_name="system",
                    ),
                ),
                ("code", models.CharField(max_length=20, verbose_name="code")),
                (
                    "condition",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="codes",
                        to="program.conditionpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "code",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ConditionWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("word", cms.fields.derived.KeyField(compute="", default="", editable=False)),
                (
                    "name",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="words",
                        to="program.conditionname",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="EventIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three plain sentences under the title.",
                        verbose_name="introduction",
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        help_text="The day somebody last read the whole page and found it right.",
                        null=True,
                        validators=[wagtail.fields.NoFutureDateValidator()],
                        verbose_name="last checked",
                    ),
                ),
                (
                    "menu_title",
                    models.CharField(
                        blank=True,
                        help_text="If shorter than the title.",
                        max_length=60,
                        verbose_name="name in menus",
                    ),
                ),
                ("body", cms.fields.streams.RawStream(blank=True)),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture of shared links",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of events",
            },
            bases=(
                wagtail.contrib.routable_page.models.RoutablePageMixin,
                "wagtailcore.page",
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="EventPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three plain sentences under the title.",
                        verbose_name="introduction",
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        help_text="The day somebody last read the whole page and found it right.",
                        null=True,
                        validators=[wagtail.fields.NoFutureDateValidator()],
                        verbose_name="last checked",
                    ),
                ),
                (
                    "menu_title",
                    models.CharField(
                        blank=True,
                        help_text="If shorter than the title.",
                        max_length=60,
                        verbose_name="name in menus",
                    ),
                ),
                (
                    "image_words",
                    models.CharField(
                        blank=True,
                        help_text="For those who do not see it.",
                        max_length=160,
                        verbose_name="what the picture shows",
                    ),
                ),
                (
                    "image_is_decorative",
                    models.BooleanField(
                        default=False,
                        help_text="It shows nothing that the text does not tell.",
                        verbose_name="the picture is decorative",
                    ),
                ),
                (
                    "attendance",
                    models.CharField(
                        choices=[
                            ("in-person", "In person"),
                            ("online", "Online"),
                            ("both", "In person and online"),
                        ],
                        default="in-person",
                        max_length=10,
                        verbose_name="how one takes part",
                    ),
                ),
                (
                    "room",
                    models.CharField(
                        blank=True,
                        help_text="Room 205, second floor. Away from the hospital: the whole address.",
                        max_length=200,
                        verbose_name="room or place",
                    ),
                ),
                (
                    "online_link",
                    models.URLField(
                        blank=True,
                        help_text="Kept here, and shown to nobody until you tick the box below.",
                        max_length=500,
                        verbose_name="link to take part online",
                    ),
                ),
                (
                    "show_online_link",
                    models.BooleanField(
                        default=False,
                        help_text="Otherwise those who register are told it another way.",
                        verbose_name="show the link to everybody",
                    ),
                ),
                ("for_families", models.BooleanField(default=False, verbose_name="families")),
                ("for_clinicians", models.BooleanField(default=False, verbose_name="clinicians")),
                ("for_public", models.BooleanField(default=False, verbose_name="everybody")),
                (
                    "price",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="0: free. Empty: nothing is said of it.",
                        max_digits=8,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                        verbose_name="price in US dollars",
                    ),
                ),
                (
                    "price_note",
                    models.CharField(
                        blank=True,
                        help_text="Students come for free.",
                        max_length=160,
                        verbose_name="about the price",
                    ),
                ),
                (
                    "capacity",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(1)],
                        verbose_name="places",
                    ),
                ),
                (
                    "registration",
                    models.CharField(
                        choices=[
                            ("none", "No registration needed"),
                            ("link", "By a link"),
                            ("call", "By calling the contact"),
                        ],
                        default="none",
                        max_length=4,
                        verbose_name="registration",
                    ),
                ),
                (
                    "registration_link",
                    models.URLField(
                        blank=True, max_length=500, verbose_name="where people register"
                    ),
                ),
                (
                    "education_credits",
                    models.CharField(
                        blank=True,
                        help_text="As the accrediting body words it: 1.5 AMA PRA Category 1 Credits.",
                        max_length=250,
                        verbose_name="continuing education credits",
                    ),
                ),
                (
                    "accessibility",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Step-free way in, hearing loop, captions, a quiet room.",
                        verbose_name="accessibility",
                    ),
                ),
                (
                    "interpreters",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="In which languages, and how to ask for another, sign language too.",
                        verbose_name="interpreters",
                    ),
                ),
                (
                    "first_day",
                    models.DateField(
                        help_text="The first day, if several.", null=True, verbose_name="day"
                    ),
                ),
                ("begins_at", models.TimeField(blank=True, null=True, verbose_name="begins")),
                (
                    "last_day",
                    models.DateField(
                        blank=True,
                        help_text="Empty: it ends on the day it begins.",
                        null=True,
                        verbose_name="last day",
                    ),
                ),
                ("ends_at", models.TimeField(blank=True, null=True, verbose_name="ends")),
                (
                    "all_day",
                    models.BooleanField(
                        default=False,
                        help_text="The times are then not used.",
                        verbose_name="all day",
                    ),
                ),
                (
                    "time_zone",
                    models.CharField(
                        choices=cms.zones.zone_choices,
                        default=cms.zones.hospital_zone,
                        help_text="Of the place. Visitors elsewhere see their own time beside it.",
                        max_length=40,
                        verbose_name="time zone",
                    ),
                ),
                (
                    "repeats",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("weekly", "Every week, or every few weeks"),
                            ("monthly-date", "Every month on the same date"),
                            (
                                "monthly-weekday",
                                "Every month on the same weekday, as the 2nd Tuesday",
                            ),
                        ],
                        default="",
                        max_length=16,
                        verbose_name="repeats",
                    ),
                ),
                (
                    "every",
                    models.PositiveSmallIntegerField(
                        default=1,
                        help_text="1: each week or month. 2: every other.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(52),
                        ],
                        verbose_name="every … weeks or months",
                    ),
                ),
                (
                    "weekdays",
                    program.events.schedule.WeekdaysField(
                        blank=True,
                        default=list,
                        help_text="For what repeats weekly. The first day above must be one of them.",
                        verbose_name="on these days of the week",
                    ),
                ),
                (
                    "repeats_until",
                    models.DateField(
                        blank=True,
                        help_text="The last day on which it may be. Fill in this, or how often, or neither.",
                        null=True,
                        verbose_name="until",
                    ),
                ),
                (
                    "repeats_count",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(500),
                        ],
                        verbose_name="how often in all",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("scheduled", "Takes place as planned"),
                            ("moved", "Moved: other time or place"),
                            ("postponed", "Postponed: new date not known"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="scheduled",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "status_note",
                    models.CharField(
                        blank=True,
                        help_text="Why it is cancelled, where it was before, when a new date will be known.",
                        max_length=250,
                        verbose_name="what visitors must know of it",
                    ),
                ),
                (
                    "starts_at",
                    cms.fields.derived.DerivedDateTimeField(
                        compute="computed_starts_at", db_index=True, editable=False, null=True
                    ),
                ),
                (
                    "last_end",
                    cms.fields.derived.DerivedDateTimeField(
                        compute="computed_last_end", db_index=True, editable=False, null=True
                    ),
                ),
                (
                    "overrides",
                    cms.fields.derived.DerivedJSONField(
                        compute="computed_overrides", default=dict, editable=False
                    ),
                ),
                (
                    "first_published_start",
                    cms.fields.derived.DerivedDateTimeField(
                        compute="computed_first_published_start", editable=False, null=True
                    ),
                ),
                ("body", cms.fields.streams.RawStream(blank=True)),
                ("recap", cms.fields.streams.RawStream(blank=True)),
                (
                    "has_recap",
                    cms.fields.derived.DerivedBooleanField(
                        compute="computed_has_recap", default=False, editable=False
                    ),
                ),
                (
                    "uid",
                    cms.fields.derived.DerivedCharField(
                        blank=True,
                        compute="computed_uid",
                        db_index=True,
                        default="",
                        editable=False,
                        max_length=255,
                    ),
                ),
                (
                    "sequence",
                    cms.fields.derived.DerivedPositiveIntegerField(
                        compute="computed_sequence", default=0, editable=False
                    ),
                ),
                (
                    "published_fingerprint",
                    cms.fields.derived.DerivedCharField(
                        blank=True,
                        compute="computed_published_fingerprint",
                        default="",
                        editable=False,
                        max_length=64,
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who answers for this page. Empty: its program, or the hospital.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cms.contact",
                        verbose_name="contact",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        help_text="It may be left out. Its credit comes from the library.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture",
                    ),
                ),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture of shared links",
                    ),
                ),
            ],
            options={
                "verbose_name": "event",
            },
            bases=(
                wagtail.contrib.routable_page.models.RoutablePageMixin,
                "wagtailcore.page",
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="EventException",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("day", models.DateField(null=True, verbose_name="day")),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="exceptions",
                        to="program.eventpage",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EventChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "original",
                    models.DateField(
                        help_text="The day on which it would be.",
                        null=True,
                        verbose_name="day that differs",
                    ),
                ),
                (
                    "cancelled",
                    models.BooleanField(default=False, verbose_name="cancelled on this day"),
                ),
                (
                    "new_day",
                    models.DateField(
                        blank=True,
                        help_text="Empty: the same day.",
                        null=True,
                        verbose_name="new day",
                    ),
                ),
                (
                    "begins_at",
                    models.TimeField(
                        blank=True, help_text="Empty: as always.", null=True, verbose_name="begins"
                    ),
                ),
                (
                    "ends_at",
                    models.TimeField(
                        blank=True,
                        help_text="Empty: it lasts as long as always.",
                        null=True,
                        verbose_name="ends",
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True,
                        help_text="Why, or where: In room 3 this time.",
                        max_length=250,
                        verbose_name="what visitors must know",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="changes",
                        to="program.eventpage",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LocationIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three plain sentences under the title.",
                        verbose_name="introduction",
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        help_text="The day somebody last read the whole page and found it right.",
                        null=True,
                        validators=[wagtail.fields.NoFutureDateValidator()],
                        verbose_name="last checked",
                    ),
                ),
                (
                    "menu_title",
                    models.CharField(
                        blank=True,
                        help_text="If shorter than the title.",
                        max_length=60,
                        verbose_name="name in menus",
                    ),
                ),
                ("body", cms.fields.streams.RawStream(blank=True)),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture of shared links",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of locations",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="LocationPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three plain sentences under the title.",
                        verbose_name="introduction",
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        help_text="The day somebody last read the whole page and found it right.",
                        null=True,
                        validators=[wagtail.fields.NoFutureDateValidator()],
                        verbose_name="last checked",
                    ),
                ),
                (
                    "menu_title",
                    models.CharField(
                        blank=True,
                        help_text="If shorter than the title.",
                        max_length=60,
                        verbose_name="name in menus",
                    ),
                ),
                (
                    "image_words",
                    models.CharField(
                        blank=True,
                        help_text="For those who do not see it.",
                        max_length=160,
                        verbose_name="what the picture shows",
                    ),
                ),
                (
                    "image_is_decorative",
                    models.BooleanField(
                        default=False,
                        help_text="It shows nothing that the text does not tell.",
                        verbose_name="the picture is decorative",
                    ),
                ),
                (
                    "always_open",
                    models.BooleanField(
                        default=False,
                        help_text="Every day of the year. The rows below are then not used.",
                        verbose_name="open day and night",
                    ),
                ),
                (
                    "time_zone",
                    models.CharField(
                        choices=cms.zones.zone_choices,
                        default=cms.zones.hospital_zone,
                        max_length=40,
                        verbose_name="time zone",
                    ),
                ),
                (
                    "hours_snapshot",
                    cms.fields.derived.DerivedJSONField(
                        compute="computed_hours_snapshot", default=dict, editable=False
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("hospital", "Hospital"),
                            ("clinic", "Clinic"),
                            ("laboratory", "Laboratory"),
                            ("office", "Office"),
                        ],
                        default="clinic",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "emergency_room",
                    models.BooleanField(
                        default=False,
                        help_text="Open day and night, whatever the hours below say.",
                        verbose_name="has an emergency room",
                    ),
                ),
                ("street", models.CharField(max_length=120, verbose_name="street")),
                ("city", models.CharField(max_length=80, verbose_name="city")),
                (
                    "region",
                    models.CharField(blank=True, max_length=40, verbose_name="state or region"),
                ),
                (
                    "postal_code",
                    models.CharField(blank=True, max_length=20, verbose_name="postal code"),
                ),
                (
                    "country",
                    models.CharField(
                        default="US",
                        help_text="Two letters (ISO 3166), for search engines.",
                        max_length=2,
                        verbose_name="country",
                    ),
                ),
                (
                    "latitude",
                    cms.fields.fields.DegreesField(
                        blank=True,
                        decimal_places=6,
                        help_text="Of the door that families come to, in degrees: 39.948217",
                        max_digits=8,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(-90),
                            django.core.validators.MaxValueValidator(90),
                        ],
                        verbose_name="latitude",
                    ),
                ),
                (
                    "longitude",
                    cms.fields.fields.DegreesField(
                        blank=True,
                        decimal_places=6,
                        help_text="West of Greenwich with a minus: -75.193927",
                        max_digits=9,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(-180),
                            django.core.validators.MaxValueValidator(180),
                        ],
                        verbose_name="longitude",
                    ),
                ),
                (
                    "entrance",
                    wagtail.fields.RichTextField(blank=True, verbose_name="which entrance"),
                ),
                ("parking", wagtail.fields.RichTextField(blank=True, verbose_name="parking")),
                (
                    "transit",
                    wagtail.fields.RichTextField(blank=True, verbose_name="public transit"),
                ),
                (
                    "accessibility",
                    wagtail.fields.RichTextField(blank=True, verbose_name="accessibility"),
                ),
                ("body", cms.fields.streams.RawStream(blank=True)),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who answers for this page. Empty: its program, or the hospital.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cms.contact",
                        verbose_name="contact",
                    ),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        help_text="It may be left out. Its credit comes from the library.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture",
                    ),
                ),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture of shared links",
                    ),
                ),
            ],
            options={
                "verbose_name": "location",
            },
            bases=(
                program.library.chosen_by_programs.ChosenMixin,
                "wagtailcore.page",
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="LocationHours",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("opens", models.TimeField(null=True, verbose_name="opens")),
                ("closes", models.TimeField(null=True, verbose_name="closes")),
                (
                    "overnight",
                    models.BooleanField(
                        default=False,
                        help_text="It closes after midnight. For a whole day and night: 0:00 to 0:00, ticked.",
                        verbose_name="until the next day",
                    ),
                ),
                (
                    "day",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (0, "Monday"),
                            (1, "Tuesday"),
                            (2, "Wednesday"),
                            (3, "Thursday"),
                            (4, "Friday"),
                            (5, "Saturday"),
                            (6, "Sunday"),
                        ],
                        default=0,
                        verbose_name="from",
                    ),
                ),
                (
                    "until_day",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[
                            (0, "Monday"),
                            (1, "Tuesday"),
                            (2, "Wednesday"),
                            (3, "Thursday"),
                            (4, "Friday"),
                            (5, "Saturday"),
                            (6, "Sunday"),
                        ],
                        help_text="Empty: that day alone.",
                        null=True,
                        verbose_name="to",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="weekly_hours",
                        to="program.locationpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "hours",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="eventpage",
            name="location",
            field=models.ForeignKey(
                blank=True,
                help_text="One of the hospital's; its address and the way there come with it.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="program.locationpage",
                verbose_name="location",
            ),
        ),
        migrations.CreateModel(
            name="LocationSpecialHours",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "overnight",
                    models.BooleanField(
                        default=False,
                        help_text="It closes after midnight. For a whole day and night: 0:00 to 0:00, ticked.",
                        verbose_name="until the next day",
                    ),
                ),
                ("first", models.DateField(null=True, verbose_name="day")),
                (
                    "last",
                    models.DateField(
                        blank=True,
                        help_text="Empty: that day alone.",
                        null=True,
                        verbose_name="last day",
                    ),
                ),
                (
                    "opens",
                    models.TimeField(
                        blank=True, help_text="Empty: closed.", null=True, verbose_name="opens"
                    ),
                ),
                ("closes", models.TimeField(blank=True, null=True, verbose_name="closes")),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        help_text="Visitors read it: Thanksgiving Day",
                        max_length=80,
                        verbose_name="why",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="special_hours",
                        to="program.locationpage",
                    ),
                ),
            ],
            options={
                "verbose_name": "special days",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NewsPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three plain sentences under the title.",
                        verbose_name="introduction",
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        help_text="The day somebody last read the whole page and found it right.",
                        null=True,
                        validators=[wagtail.fields.NoFutureDateValidator()],
                        verbose_name="last checked",
                    ),
                ),
                (
                    "menu_title",
                    models.CharField(
                        blank=True,
                        help_text="If shorter than the title.",
                        max_length=60,
                        verbose_name="name in menus",
                    ),
                ),
                (
                    "image_words",
                    models.CharField(
                        blank=True,
                        help_text="For those who do not see it.",
                        max_length=160,
                        verbose_name="what the picture shows",
                    ),
                ),
                (
                    "image_is_decorative",
                    models.BooleanField(
                        default=False,
                        help_text="It shows nothing that the text does not tell.",
                        verbose_name="the picture is decorative",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("news", "News"),
                            ("article", "Article"),
                            ("press-release", "Press release"),
                        ],
                        default="news",
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                (
                    "published_on",
                    cms.fields.fields.PublicationField(
                        blank=True,
                        db_index=True,
                        help_text="Leave empty for the moment in which you publish it.",
                        null=True,
                        verbose_name="date of publication",
                    ),
                ),
                ("byline", cms.fields.streams.RawStream(blank=True)),
                ("corrections", cms.fields.streams.RawStream(blank=True)),
                ("body", cms.fields.streams.RawStream(blank=True)),
                ("related", cms.fields.streams.RawStream(blank=True)),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        help_text="It may be left out. Its credit comes from the library.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture",
                    ),
                ),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture of shared links",
                    ),
                ),
            ],
            options={
                "verbose_name": "piece of news",
                "verbose_name_plural": "news",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="NewsIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three plain sentences under the title.",
                        verbose_name="introduction",
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        help_text="The day somebody last read the whole page and found it right.",
                        null=True,
                        validators=[wagtail.fields.NoFutureDateValidator()],
                        verbose_name="last checked",
                    ),
                ),
                (
                    "menu_title",
                    models.CharField(
                        blank=True,
                        help_text="If shorter than the title.",
                        max_length=60,
                        verbose_name="name in menus",
                    ),
                ),
                ("body", cms.fields.streams.RawStream(blank=True)),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture of shared links",
                    ),
                ),
                (
                    "featured",
                    models.ForeignKey(
                        blank=True,
                        help_text="Stands large above the list, until you choose another or withdraw it.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="program.newspage",
                        verbose_name="on top",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of news",
            },
            bases=(
                wagtail.contrib.routable_page.models.RoutablePageMixin,
                "wagtailcore.page",
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="NewsCondition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "condition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="program.conditionpage",
                        verbose_name="condition",
                    ),
                ),
                (
                    "news",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conditions",
                        to="program.newspage",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgramHomePage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three plain sentences under the title.",
                        verbose_name="introduction",
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        help_text="The day somebody last read the whole page and found it right.",
                        null=True,
                        validators=[wagtail.fields.NoFutureDateValidator()],
                        verbose_name="last checked",
                    ),
                ),
                (
                    "menu_title",
                    models.CharField(
                        blank=True,
                        help_text="If shorter than the title.",
                        max_length=60,
                        verbose_name="name in menus",
                    ),
                ),
                ("task_targets", cms.fields.streams.RawStream(blank=True)),
                ("giving", cms.fields.streams.RawStream(blank=True)),
                ("body", cms.fields.streams.RawStream(blank=True)),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who answers for this page. Empty: its program, or the hospital.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cms.contact",
                        verbose_name="contact",
                    ),
                ),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture of shared links",
                    ),
                ),
            ],
            options={
                "verbose_name": "program",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="ProgramCondition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "note",
                    models.CharField(
                        blank=True,
                        help_text="A sentence of the program's own about this condition.",
                        max_length=250,
                        verbose_name="in this program",
                    ),
                ),
                (
                    "condition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="program_choices",
                        to="program.conditionpage",
                        verbose_name="condition",
                    ),
                ),
                (
                    "program",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="program_conditions",
                        to="program.programhomepage",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NewsProgram",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "news",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="also_in",
                        to="program.newspage",
                    ),
                ),
                (
                    "program",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="program.programhomepage",
                        verbose_name="program",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EventProgram",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="programs",
                        to="program.eventpage",
                    ),
                ),
                (
                    "program",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="program.programhomepage",
                        verbose_name="program",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgramLocation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "location",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="program.locationpage",
                        verbose_name="location",
                    ),
                ),
                (
                    "program",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="program_locations",
                        to="program.programhomepage",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgramService",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "program",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="program_services",
                        to="program.programhomepage",
                    ),
                ),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="service",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProviderIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three plain sentences under the title.",
                        verbose_name="introduction",
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        help_text="The day somebody last read the whole page and found it right.",
                        null=True,
                        validators=[wagtail.fields.NoFutureDateValidator()],
                        verbose_name="last checked",
                    ),
                ),
                (
                    "menu_title",
                    models.CharField(
                        blank=True,
                        help_text="If shorter than the title.",
                        max_length=60,
                        verbose_name="name in menus",
                    ),
                ),
                ("body", cms.fields.streams.RawStream(blank=True)),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture of shared links",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of providers",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="ProviderPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three plain sentences under the title.",
                        verbose_name="introduction",
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        help_text="The day somebody last read the whole page and found it right.",
                        null=True,
                        validators=[wagtail.fields.NoFutureDateValidator()],
                        verbose_name="last checked",
                    ),
                ),
                (
                    "menu_title",
                    models.CharField(
                        blank=True,
                        help_text="If shorter than the title.",
                        max_length=60,
                        verbose_name="name in menus",
                    ),
                ),
                (
                    "given_name",
                    models.CharField(blank=True, max_length=80, verbose_name="given name"),
                ),
                (
                    "family_name",
                    models.CharField(
                        help_text="With all that belongs to it: van der Berg, de la Cruz, O'Brien, al-Rashid.",
                        max_length=80,
                        verbose_name="family name",
                    ),
                ),
                (
                    "sort_as",
                    models.CharField(
                        blank=True,
                        help_text="If lists should sort the name otherwise: “Berg, Anna van der”.",
                        max_length=120,
                        verbose_name="sorted as",
                    ),
                ),
                (
                    "credentials",
                    models.CharField(
                        blank=True,
                        help_text="As after the name: MD, PhD",
                        max_length=80,
                        verbose_name="credentials",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("physician", "Physician"),
                            ("nurse-practitioner", "Nurse practitioner"),
                            ("nurse", "Nurse"),
                            ("nurse-navigator", "Nurse navigator"),
                            ("psychologist", "Psychologist"),
                            ("therapist", "Therapist"),
                            ("social-worker", "Social worker"),
                            ("financial-counselor", "Financial counselor"),
                            ("researcher", "Researcher"),
                            ("other", "Other staff"),
                        ],
                        default="physician",
                        max_length=24,
                        verbose_name="role",
                    ),
                ),
                (
                    "position",
                    models.CharField(
                        blank=True,
                        help_text="The line under the name: Chief of Hematology.",
                        max_length=160,
                        verbose_name="position",
                    ),
                ),
                (
                    "accepting",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("yes", "Accepting new patients"),
                            ("no", "Not accepting new patients"),
                            ("ask", "Ask us about new patients"),
                        ],
                        help_text="Leave empty where it does not apply.",
                        max_length=3,
                        verbose_name="new patients",
                    ),
                ),
                ("body", cms.fields.streams.RawStream(blank=True)),
                ("education", cms.fields.streams.RawStream(blank=True)),
                ("certifications", cms.fields.streams.RawStream(blank=True)),
                (
                    "sort_key",
                    cms.fields.derived.KeyField(
                        compute="computed_sort_key", db_index=True, default="", editable=False
                    ),
                ),
                (
                    "search_key",
                    cms.fields.derived.KeyField(
                        compute="computed_search_key", default="", editable=False
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who answers for this page. Empty: its program, or the hospital.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cms.contact",
                        verbose_name="contact",
                    ),
                ),
                (
                    "photo",
                    models.ForeignKey(
                        blank=True,
                        help_text="Without one, the initials stand here.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="photo",
                    ),
                ),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture of shared links",
                    ),
                ),
            ],
            options={
                "verbose_name": "provider",
            },
            bases=(
                program.library.chosen_by_programs.ChosenMixin,
                "wagtailcore.page",
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="ProviderLocation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "location",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="program.locationpage",
                        verbose_name="location",
                    ),
                ),
                (
                    "provider",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="locations",
                        to="program.providerpage",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProviderLanguage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "code",
                    models.CharField(
                        choices=cms.languages.language_choices,
                        max_length=20,
                        verbose_name="language",
                    ),
                ),
                (
                    "provider",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="languages",
                        to="program.providerpage",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProviderCondition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "condition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="program.conditionpage",
                        verbose_name="condition",
                    ),
                ),
                (
                    "provider",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conditions",
                        to="program.providerpage",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProgramProvider",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "program",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="program_providers",
                        to="program.programhomepage",
                    ),
                ),
                (
                    "provider",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="program_choices",
                        to="program.providerpage",
                        verbose_name="provider",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EventSpeaker",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "name",
                    models.CharField(
                        blank=True,
                        help_text="With the credentials.",
                        max_length=120,
                        verbose_name="or a guest's name",
                    ),
                ),
                (
                    "position",
                    models.CharField(
                        blank=True,
                        help_text="Of our people, their own position if this is empty.",
                        max_length=160,
                        verbose_name="what visitors read under the name",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="speakers",
                        to="program.eventpage",
                    ),
                ),
                (
                    "provider",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="program.providerpage",
                        verbose_name="one of our people",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="conditionpage",
            name="reviewer",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="program.providerpage",
                verbose_name="reviewed by",
            ),
        ),
        migrations.CreateModel(
            name="ServiceIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three plain sentences under the title.",
                        verbose_name="introduction",
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        help_text="The day somebody last read the whole page and found it right.",
                        null=True,
                        validators=[wagtail.fields.NoFutureDateValidator()],
                        verbose_name="last checked",
                    ),
                ),
                (
                    "menu_title",
                    models.CharField(
                        blank=True,
                        help_text="If shorter than the title.",
                        max_length=60,
                        verbose_name="name in menus",
                    ),
                ),
                ("body", cms.fields.streams.RawStream(blank=True)),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture of shared links",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of services",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="ServicePage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "introduction",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three plain sentences under the title.",
                        verbose_name="introduction",
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        help_text="The day somebody last read the whole page and found it right.",
                        null=True,
                        validators=[wagtail.fields.NoFutureDateValidator()],
                        verbose_name="last checked",
                    ),
                ),
                (
                    "menu_title",
                    models.CharField(
                        blank=True,
                        help_text="If shorter than the title.",
                        max_length=60,
                        verbose_name="name in menus",
                    ),
                ),
                (
                    "also_called_text",
                    models.TextField(
                        blank=True,
                        help_text="Other names that families search by, one on a line: Cooley's anemia",
                        verbose_name="also called",
                    ),
                ),
                ("body", cms.fields.streams.RawStream(blank=True)),
                (
                    "always_open",
                    models.BooleanField(
                        default=False,
                        help_text="Every day of the year. The rows below are then not used.",
                        verbose_name="open day and night",
                    ),
                ),
                (
                    "time_zone",
                    models.CharField(
                        choices=cms.zones.zone_choices,
                        default=cms.zones.hospital_zone,
                        max_length=40,
                        verbose_name="time zone",
                    ),
                ),
                (
                    "hours_snapshot",
                    cms.fields.derived.DerivedJSONField(
                        compute="computed_hours_snapshot", default=dict, editable=False
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("clinic", "Clinic"),
                            ("laboratory", "Laboratory"),
                            ("unit", "Hospital unit"),
                            ("support", "Support for families"),
                            ("treatment", "Treatment"),
                        ],
                        default="clinic",
                        help_text="The directory can be narrowed to one kind.",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "what_to_bring",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Leave empty where it does not apply.",
                        verbose_name="what to bring",
                    ),
                ),
                (
                    "what_it_costs",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="What insurance is asked for, and who helps. Empty where it does not apply.",
                        verbose_name="what it costs",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who answers for this page. Empty: its program, or the hospital.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cms.contact",
                        verbose_name="contact",
                    ),
                ),
                (
                    "social_image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cms.customimage",
                        verbose_name="picture of shared links",
                    ),
                ),
            ],
            options={
                "verbose_name": "service",
            },
            bases=(
                program.library.chosen_by_programs.ChosenMixin,
                "wagtailcore.page",
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="ServiceLocation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "location",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="program.locationpage",
                        verbose_name="location",
                    ),
                ),
                (
                    "service",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="service_locations",
                        to="program.servicepage",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ServiceHours",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("opens", models.TimeField(null=True, verbose_name="opens")),
                ("closes", models.TimeField(null=True, verbose_name="closes")),
                (
                    "overnight",
                    models.BooleanField(
                        default=False,
                        help_text="It closes after midnight. For a whole day and night: 0:00 to 0:00, ticked.",
                        verbose_name="until the next day",
                    ),
                ),
                (
                    "day",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (0, "Monday"),
                            (1, "Tuesday"),
                            (2, "Wednesday"),
                            (3, "Thursday"),
                            (4, "Friday"),
                            (5, "Saturday"),
                            (6, "Sunday"),
                        ],
                        default=0,
                        verbose_name="from",
                    ),
                ),
                (
                    "until_day",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[
                            (0, "Monday"),
                            (1, "Tuesday"),
                            (2, "Wednesday"),
                            (3, "Thursday"),
                            (4, "Friday"),
                            (5, "Saturday"),
                            (6, "Sunday"),
                        ],
                        help_text="Empty: that day alone.",
                        null=True,
                        verbose_name="to",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="weekly_hours",
                        to="program.servicepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "hours",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ServiceCondition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "condition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="program.conditionpage",
                        verbose_name="condition",
                    ),
                ),
                (
                    "service",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="service_conditions",
                        to="program.servicepage",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ServiceSpecialHours",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "overnight",
                    models.BooleanField(
                        default=False,
                        help_text="It closes after midnight. For a whole day and night: 0:00 to 0:00, ticked.",
                        verbose_name="until the next day",
                    ),
                ),
                ("first", models.DateField(null=True, verbose_name="day")),
                (
                    "last",
                    models.DateField(
                        blank=True,
                        help_text="Empty: that day alone.",
                        null=True,
                        verbose_name="last day",
                    ),
                ),
                (
                    "opens",
                    models.TimeField(
                        blank=True, help_text="Empty: closed.", null=True, verbose_name="opens"
                    ),
                ),
                ("closes", models.TimeField(blank=True, null=True, verbose_name="closes")),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        help_text="Visitors read it: Thanksgiving Day",
                        max_length=80,
                        verbose_name="why",
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="special_hours",
                        to="program.servicepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "special days",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Specialty",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("live", models.BooleanField(default=True, editable=False, verbose_name="live")),
                (
                    "has_unpublished_changes",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="has unpublished changes"
                    ),
                ),
                (
                    "first_published_at",
                    models.DateTimeField(
                        blank=True, db_index=True, null=True, verbose_name="first published at"
                    ),
                ),
                (
                    "last_published_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="last published at"
                    ),
                ),
                (
                    "go_live_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="go live date/time"),
                ),
                (
                    "expire_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="expiry date/time"),
                ),
                (
                    "expired",
                    models.BooleanField(default=False, editable=False, verbose_name="expired"),
                ),
                (
                    "locked",
                    models.BooleanField(default=False, editable=False, verbose_name="locked"),
                ),
                (
                    "locked_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="locked at"),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="As visitors read it: Pediatric Hematology.",
                        max_length=120,
                        verbose_name="name",
                    ),
                ),
                (
                    "also_called_text",
                    models.TextField(
                        blank=True,
                        help_text="Other names that families search by, one on a line: blood doctor",
                        verbose_name="also called",
                    ),
                ),
                (
                    "sort_key",
                    cms.fields.derived.KeyField(
                        compute="computed_sort_key", default="", editable=False
                    ),
                ),
                (
                    "search_key",
                    cms.fields.derived.KeyField(
                        compute="computed_search_key", default="", editable=False
                    ),
                ),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
                (
                    "live_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="live revision",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "locked_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="locked_%(class)ss",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="locked by",
                    ),
                ),
            ],
            options={
                "verbose_name": "specialty",
                "verbose_name_plural": "specialties",
                "ordering": ["sort_key", "pk"],
                "abstract": False,
            },
            bases=(
                wagtail.models.preview.PreviewableMixin,
                modelsearch.index.Indexed,
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="ProviderSpecialty",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "provider",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="specialties",
                        to="program.providerpage",
                    ),
                ),
                (
                    "specialty",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="program.specialty",
                        verbose_name="specialty",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("live", models.BooleanField(default=True, editable=False, verbose_name="live")),
                (
                    "has_unpublished_changes",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="has unpublished changes"
                    ),
                ),
                (
                    "first_published_at",
                    models.DateTimeField(
                        blank=True, db_index=True, null=True, verbose_name="first published at"
                    ),
                ),
                (
                    "last_published_at",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="last published at"
                    ),
                ),
                (
                    "go_live_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="go live date/time"),
                ),
                (
                    "expire_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="expiry date/time"),
                ),
                (
                    "expired",
                    models.BooleanField(default=False, editable=False, verbose_name="expired"),
                ),
                (
                    "locked",
                    models.BooleanField(default=False, editable=False, verbose_name="locked"),
                ),
                (
                    "locked_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="locked at"),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="As visitors read it: CAR T-cell therapy.",
                        max_length=80,
                        verbose_name="name",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="In the addresses of lists and feeds. People subscribe to them: keep it.",
                        max_length=80,
                        verbose_name="address",
                    ),
                ),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
                (
                    "live_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="live revision",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "locked_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="locked_%(class)ss",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="locked by",
                    ),
                ),
            ],
            options={
                "verbose_name": "topic",
                "verbose_name_plural": "topics",
                "ordering": ["name", "pk"],
                "abstract": False,
            },
            bases=(
                wagtail.models.preview.PreviewableMixin,
                modelsearch.index.Indexed,
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="NewsTopic",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "news",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="topics",
                        to="program.newspage",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="program.topic",
                        verbose_name="topic",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EventTopic",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="topics",
                        to="program.eventpage",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="program.topic",
                        verbose_name="topic",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="conditionname",
            index=models.Index(fields=["letter", "sort_key"], name="condition_names_by_letter"),
        ),
        migrations.AddIndex(
            model_name="conditionword",
            index=models.Index(fields=["word"], name="condition_names_by_word"),
        ),
        migrations.AddConstraint(
            model_name="newscondition",
            constraint=models.UniqueConstraint(
                fields=("news", "condition"), name="condition_once_a_news"
            ),
        ),
        migrations.AddConstraint(
            model_name="programcondition",
            constraint=models.UniqueConstraint(
                fields=("program", "condition"), name="condition_once_a_program"
            ),
        ),
        migrations.AddConstraint(
            model_name="newsprogram",
            constraint=models.UniqueConstraint(
                fields=("news", "program"), name="program_once_a_news"
            ),
        ),
        migrations.AddConstraint(
            model_name="eventprogram",
            constraint=models.UniqueConstraint(
                fields=("page", "program"), name="program_once_an_event"
            ),
        ),
        migrations.AddConstraint(
            model_name="programlocation",
            constraint=models.UniqueConstraint(
                fields=("program", "location"), name="location_once_a_program"
            ),
        ),
        migrations.AddConstraint(
            model_name="programservice",
            constraint=models.UniqueConstraint(
                fields=("program", "service"), name="service_once_a_program"
            ),
        ),
        migrations.AddIndex(
            model_name="providerpage",
            index=models.Index(fields=["accepting"], name="provider_accepting"),
        ),
        migrations.AddConstraint(
            model_name="providerlocation",
            constraint=models.UniqueConstraint(
                fields=("provider", "location"), name="location_once_a_provider"
            ),
        ),
        migrations.AddConstraint(
            model_name="providerlanguage",
            constraint=models.UniqueConstraint(
                fields=("provider", "code"), name="language_once_a_provider"
            ),
        ),
        migrations.AddConstraint(
            model_name="providercondition",
            constraint=models.UniqueConstraint(
                fields=("provider", "condition"), name="condition_once_a_provider"
            ),
        ),
        migrations.AddConstraint(
            model_name="programprovider",
            constraint=models.UniqueConstraint(
                fields=("program", "provider"), name="provider_once_a_program"
            ),
        ),
        migrations.AddConstraint(
            model_name="servicelocation",
            constraint=models.UniqueConstraint(
                fields=("service", "location"), name="location_once_a_service"
            ),
        ),
        migrations.AddConstraint(
            model_name="servicecondition",
            constraint=models.UniqueConstraint(
                fields=("service", "condition"), name="condition_once_a_service"
            ),
        ),
        migrations.AlterUniqueTogether(
            name="specialty",
            unique_together={("translation_key", "locale")},
        ),
        migrations.AddConstraint(
            model_name="providerspecialty",
            constraint=models.UniqueConstraint(
                fields=("provider", "specialty"), name="specialty_once_a_provider"
            ),
        ),
        migrations.AddConstraint(
            model_name="topic",
            constraint=models.UniqueConstraint(
                fields=("slug", "locale"), name="topic_slug_once_a_locale"
            ),
        ),
        migrations.AlterUniqueTogether(
            name="topic",
            unique_together={("translation_key", "locale")},
        ),
        migrations.AddConstraint(
            model_name="newstopic",
            constraint=models.UniqueConstraint(fields=("news", "topic"), name="topic_once_a_news"),
        ),
        migrations.AddConstraint(
            model_name="eventtopic",
            constraint=models.UniqueConstraint(
                fields=("page", "topic"), name="topic_once_an_event"
            ),
        ),
    ]
