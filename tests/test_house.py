"""The house keeps its shape, and nothing goes around the helpers."""

import ast
import re

import pytest
from django.core.management import call_command
from django.db.models import CASCADE, DO_NOTHING, PROTECT, SET_NULL, ForeignKey
from django.template import engines
from django.template.loader import get_template
from django.template.loader_tags import ExtendsNode
from wagtail.blocks import ChooserBlock, RawHTMLBlock, RichTextBlock
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.embeds.blocks import EmbedBlock
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    Page,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
)
from wagtail.snippets.models import get_snippet_models

from cms.models import BasePage
from cms.records.base import SharedRecord
from cms.streams.references import BulkLoadedChooserMixin, BulkLoadedRichTextMixin
from tests.trees import APPS, ROOT, blocks, files, name_of, our_models, page_types

TEMPLATES = files("*.html")
RECORDS = [model for model in our_models() if issubclass(model, SharedRecord)]

# What happens to each relation when what it points to is deleted. A new one belongs here.
RELATIONS = {
    "Alert.section": CASCADE,
    "ConditionCode.condition": CASCADE,
    "ConditionName.condition": CASCADE,
    "ConditionRow.condition": PROTECT,
    "ConditionWord.name": CASCADE,
    "ConditionPage.reviewer": PROTECT,
    "Contact.online_page": PROTECT,
    "ContactLine.contact": CASCADE,
    "ContactMixin.contact": PROTECT,
    "CustomRendition.image": CASCADE,
    "EventChange.page": CASCADE,
    "EventDetails.location": PROTECT,
    "EventException.page": CASCADE,
    "EventProgram.page": CASCADE,
    "EventSpeaker.page": CASCADE,
    "EventSpeaker.provider": PROTECT,
    "EventTopic.page": CASCADE,
    "Identity.mark": PROTECT,
    "LocationHours.page": CASCADE,
    "LocationSpecialHours.page": CASCADE,
    "LocationRow.location": PROTECT,
    "NewsCondition.news": CASCADE,
    "NewsIndexPage.featured": SET_NULL,
    "PictureMixin.image": SET_NULL,
    "NewsProgram.news": CASCADE,
    "NewsTopic.news": CASCADE,
    "ProgramCondition.program": CASCADE,
    "ProgramCondition.condition": PROTECT,
    "ProgramLocation.program": CASCADE,
    "ProgramProvider.program": CASCADE,
    "ProgramProvider.provider": PROTECT,
    "ProgramService.program": CASCADE,
    "ProgramService.service": PROTECT,
    "ProgramRow.program": PROTECT,
    "ProviderCondition.provider": CASCADE,
    "ProviderLanguage.provider": CASCADE,
    "ProviderLocation.provider": CASCADE,
    "ProviderPage.photo": SET_NULL,
    "ProviderSpecialty.provider": CASCADE,
    "ProviderSpecialty.specialty": PROTECT,
    "ServiceCondition.service": CASCADE,
    "ServiceHours.page": CASCADE,
    "ServiceLocation.service": CASCADE,
    "ServiceSpecialHours.page": CASCADE,
    "SocialMixin.social_image": SET_NULL,
    "TopicRow.topic": PROTECT,
    **{
        f"SiteRecords.{name}": PROTECT
        for name in ("identity", "contact", "tasks", "main_menu", "utility_menu", "footer")
    },
}


# --- Files


def test_no_file_grows_past_one_subject():
    ours = files("*.py", "*.html", "*.js", folders=(*APPS, "tests"))
    lengths = {name_of(file): len(file.read_text().splitlines()) for file in ours}
    assert not {name: length for name, length in lengths.items() if length > 350}


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


# --- Templates


@pytest.mark.parametrize("model", page_types(), ids=lambda model: model.__name__)
def test_the_template_of_every_page_type_stands_on_the_base(model):
    template, names = get_template(model.template), []
    while extends := template.template.nodelist.get_nodes_by_type(ExtendsNode):
        names.append(extends[0].parent_name.var)
        template = get_template(names[-1])
    assert names[-2:] == ["base_page.html", "base.html"]


@pytest.mark.parametrize("file", TEMPLATES, ids=name_of)
def test_no_template_holds_a_script_a_style_or_anything_from_elsewhere(file):
    # What the content policy would refuse, and what it cannot see in the admin's previews.
    text = file.read_text(encoding="utf-8")
    scripts = re.findall(r"<script\b[^>]*>", text)
    assert all(" src=" in script for script in scripts)
    assert not re.search(r"<style\b|\sstyle\s*=|\son[a-z]+\s*=|javascript:", text)
    assert not re.search(r"<(img|script|iframe|link|source|use)\b[^>]*[\"'](https?:)?//", text)


@pytest.mark.parametrize("file", TEMPLATES, ids=name_of)
def test_templates_go_through_the_helpers(file):
    text = file.read_text(encoding="utf-8")
    loaded = set(re.findall(r"\w+", " ".join(re.findall(r"{% load ([^%]*)%}", text))))
    assert "wagtailimages_tags" not in loaded, "pictures are rendered by {% picture %} of cms_tags"
    around = r"\|richtext|\|safe\b|{% *(pageurl|slugurl|fullpageurl|autoescape)|_set\b|\.objects\b"
    assert not re.search(around, text)
    assert not re.search(r"\.(specific|get_\w+|file\.url|owner|children)\b", text)


def test_every_template_compiles():
    for file in TEMPLATES:
        engines["django"].from_string(file.read_text(encoding="utf-8"))


# --- Blocks


def test_every_template_of_a_block_exists():
    for _place, block in blocks():
        for name in ("template", "preview_template"):
            path = getattr(block.meta, name, None)
            if path:
                get_template(path)


def test_every_block_of_a_body_has_a_template_and_what_the_picker_shows():
    missing = set()
    for place, block in blocks():
        if place.count(".") == 2 and place.split(".")[1] == "body":
            meta = block.meta
            shown = [meta.icon, block.label, meta.group, block.get_description(), meta.template]
            if not all(shown) or not block.is_previewable:
                missing.add(place)
    assert not missing


def test_everything_chosen_in_a_block_is_loaded_by_the_one_helper():
    around = {
        place
        for place, block in blocks()
        if (isinstance(block, ChooserBlock) and not isinstance(block, BulkLoadedChooserMixin))
        or (isinstance(block, RichTextBlock) and not isinstance(block, BulkLoadedRichTextMixin))
    }
    assert not around


def test_every_rich_text_is_rendered_by_the_one_helper():
    texts = [block for _place, block in blocks() if isinstance(block, RichTextBlock)]
    assert all("{% rich_text value %}" in _source(block.meta.template) for block in texts)


def _source(template: str) -> str:
    return get_template(template).template.source


def test_no_block_lets_an_editor_write_markup_or_embed_another_site():
    assert not [place for place, block in blocks() if isinstance(block, RawHTMLBlock | EmbedBlock)]


def test_no_rich_text_offers_headings_pictures_or_embeds():
    features = {
        feature
        for _place, block in blocks()
        if isinstance(block, RichTextBlock)
        for feature in block.features
    }
    assert features <= {"bold", "italic", "ol", "ul", "link", "document-link"}


# --- Models


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_a_shared_record_has_what_a_page_has(model):
    kinds = (DraftStateMixin, RevisionMixin, PreviewableMixin, LockableMixin, TranslatableMixin)
    assert all(issubclass(model, kind) for kind in kinds)
    assert model in get_snippet_models(), "editors reach it in the admin"
    get_template(model.record_template)


def test_every_record_in_the_admin_is_a_shared_record():
    assert set(get_snippet_models()) == set(RECORDS)


@pytest.mark.parametrize("model", page_types(), ids=lambda model: model.__name__)
def test_every_page_type_is_a_base_page_and_leaves_serving_to_wagtail(model):
    assert issubclass(model, BasePage)
    # A page with addresses of its own below it hands each to the method that it names.
    assert model.serve in (Page.serve, RoutablePageMixin.serve)
    assert model.save is Page.save


def test_every_relation_says_what_happens_when_its_target_goes():
    found = {}
    for model in our_models():
        for field in model._meta.get_fields():
            if isinstance(field, ForeignKey) and _is_ours(field):
                found[_owner(model, field)] = field.remote_field.on_delete
    assert found == RELATIONS
    assert DO_NOTHING not in found.values()


def _is_ours(field: ForeignKey) -> bool:
    """Whether we declared it, and not Wagtail in a mixin of its own."""
    module = _declaring_class(field.model, field).__module__
    return module.partition(".")[0] in APPS and not field.remote_field.parent_link


def _owner(model: type, field: ForeignKey) -> str:
    return f"{_declaring_class(model, field).__name__}.{field.name}"


def _declaring_class(model: type, field: ForeignKey) -> type:
    """The class in whose body the field stands: the one farthest up that has it."""
    having = [c for c in model.__mro__ if hasattr(c, "_meta") and _has(c, field.name)]
    return having[-1]


def _has(model: type, name: str) -> bool:
    return any(field.name == name for field in model._meta.get_fields(include_hidden=True))


# --- The order of parts in a page class

_RANKS = {"fields": 1, "panels": 2, "search_fields": 3, "Meta": 4, "checks": 5, "facts": 6}
_FIELD_MAKERS = re.compile(r"(models\.\w+|StreamField|RichTextField|ParentalKey|\w+Field)$")


def _rank(node: ast.stmt) -> int | None:
    if isinstance(node, ast.ClassDef):
        return _RANKS["Meta"]
    if isinstance(node, ast.FunctionDef):
        last = {"get_context": 7, "structured_data": 8}
        checks = node.name.startswith(("clean", "full_clean", "save"))
        return last.get(node.name, _RANKS["checks"] if checks else _RANKS["facts"])
    if not isinstance(node, ast.Assign | ast.AnnAssign):
        return None
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    if target.id == "search_fields":
        return _RANKS["search_fields"]
    if target.id.endswith("panels"):
        return _RANKS["panels"]
    is_field = isinstance(node.value, ast.Call) and _FIELD_MAKERS.match(
        ast.unparse(node.value.func)
    )
    return _RANKS["fields"] if is_field else 0


@pytest.mark.parametrize("model", page_types(), ids=lambda model: model.__name__)
def test_the_parts_of_a_page_class_stand_in_the_same_order(model):
    file = ROOT / f"{model.__module__.replace('.', '/')}.py"
    classes = [n for n in ast.parse(file.read_text()).body if isinstance(n, ast.ClassDef)]
    (body,) = [node.body for node in classes if node.name == model.__name__]
    ranks = [rank for rank in map(_rank, body) if rank is not None]
    assert ranks == sorted(ranks)
