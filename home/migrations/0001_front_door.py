import django.db.models.deletion
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import cms.fields.streams


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cms", "0002_content"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="HomePage",
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
                "verbose_name": "front page",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="LanguageHelpPage",
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
                    "language_code",
                    models.CharField(
                        help_text="As in BCP 47: es, zh-hant, pdc.",
                        max_length=20,
                        verbose_name="language code",
                    ),
                ),
                ("english_name", models.CharField(max_length=60, verbose_name="name in English")),
                (
                    "direction",
                    models.CharField(
                        choices=[("ltr", "Left to right"), ("rtl", "Right to left")],
                        default="ltr",
                        max_length=3,
                        verbose_name="direction",
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
                    "notice",
                    models.TextField(
                        help_text="In this language. The number stands where {phone} stands.",
                        verbose_name="notice",
                    ),
                ),
                (
                    "confirmed",
                    models.BooleanField(
                        default=False,
                        help_text="Until then, editors see that it needs a translator's check.",
                        verbose_name="a translator has confirmed the notice",
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
                "verbose_name": "language help",
                "verbose_name_plural": "language help",
            },
            bases=("wagtailcore.page", models.Model),
        ),
        migrations.CreateModel(
            name="StandardPage",
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
                "verbose_name": "standard page",
            },
            bases=("wagtailcore.page", models.Model),
        ),
    ]
