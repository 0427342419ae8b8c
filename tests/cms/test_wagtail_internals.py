"""Names that Wagtail does not promise stand in one file, each with the version it was read in."""

import ast
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import pytest
from django.forms import ModelForm
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult

from cms import wagtail_internals
from tests.trees import APPS, files, imports, name_of

FILE = Path(wagtail_internals.__file__)
OTHERS = [file for file in files("*.py") if file != FILE]

PACKAGES = {"Wagtail": "wagtail", "modelcluster": "django-modelcluster"}
MARK = re.compile(r"\((Wagtail|modelcluster) ([\d.]+)\)")

# Names that begin like private ones, and that Django documents.
DOCUMENTED = {"_meta", "_base_manager", "_default_manager"}
# Modules whose names are nobody's to import.
UNDOCUMENTED_MODULES = (
    "wagtail.rich_text.rewriters",
    "wagtail.models.reference_index",
    "wagtail.admin.views.mixins",
)


def internals() -> dict[str, str]:
    """The functions and classes of the one file, with what they say of themselves."""
    return {
        name: inspect.getdoc(member) or ""
        for name, member in vars(wagtail_internals).items()
        if getattr(member, "__module__", "") == wagtail_internals.__name__
    }


def test_each_says_what_it_takes_and_in_which_version_it_was_read():
    assert len(internals()) >= 8
    assert not [name for name, text in internals().items() if not MARK.search(text)]
    assert not [name for name, text in internals().items() if "`" not in text]


def test_none_was_read_in_another_version_than_the_one_installed():
    moved = [
        f"{name}: read in {package} {read}, installed is {version(PACKAGES[package])}"
        for name, text in internals().items()
        for package, read in MARK.findall(text)
        if read != version(PACKAGES[package])
    ]
    assert not moved, "read each again in the new version, then write the version down"


@pytest.mark.django_db
def test_wagtail_takes_the_site_and_the_page_that_it_is_told(rf, django_assert_num_queries):
    request, site = rf.get("/nowhere/"), Site(hostname="elsewhere")
    route = RouteResult(Page(title="Elsewhere"))
    wagtail_internals.set_route(request, site, route)
    with django_assert_num_queries(0):
        assert Site.find_for_request(request) is site
        assert Page.route_for_request(request, "/nowhere/") is route


# --- Nowhere else


def private(name: str) -> bool:
    return name.startswith("_") and not name.endswith("_") and name not in DOCUMENTED


def own_names(trees: list[ast.Module]) -> set[str]:
    """What our own code calls something."""
    found = set()
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif changed_owner(node) == "self":
            found.add(node.attr)
    return found


def changed_owner(node: ast.AST) -> str | None:
    """Whose attribute is set, where it stands under one name."""
    is_set = isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
    return ast.unparse(node.value) if is_set else None


def foreign_names(tree: ast.Module, own: set[str]) -> Iterator[str]:
    """The private names in a file that are not ours, and the classes of others that it changes."""
    of_others = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and not (node.module or "").startswith(APPS)
        for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and private(node.attr) and node.attr not in own:
            yield node.attr
        elif isinstance(node, ast.ImportFrom):
            yield from (alias.name for alias in node.names if private(alias.name))
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in {"getattr", "setattr"}:
            name = getattr(node.args[1], "value", None)
            if isinstance(name, str) and private(name) and name not in own:
                yield name
        if changed_owner(node) in of_others:
            yield ast.unparse(node)


def test_no_other_file_reads_a_private_name_of_others_or_changes_their_classes():
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in OTHERS}
    own = own_names(list(trees.values()))
    found = {name_of(file): set(foreign_names(tree, own)) for file, tree in trees.items()}
    assert {name: names for name, names in found.items() if names} == {}


@pytest.mark.parametrize(
    "text",
    [
        "image._set_image_file_metadata()",
        "request._wagtail_site = site",
        "getattr(page, '_cluster_related_objects', None)",
        "from wagtail.coreutils import _private",
        "from wagtail.models import Page\nPage.serve = serve",
    ],
)
def test_such_a_name_would_be_found(text):
    assert list(foreign_names(ast.parse(text), {"_ours"}))


def test_no_class_of_ours_overrides_a_private_method_of_others():
    overridden = {
        f"{owner.__module__}.{owner.__name__}.{name}"
        for file in OTHERS
        if "settings" not in file.parts and name_of(file) not in {"cms/gunicorn.py", "cms/wsgi.py"}
        for owner in classes_of(file)
        for name, member in vars(owner).items()
        if private(name) and inspect.isfunction(member) and is_of_others(owner, name)
    }
    assert overridden == set()


def classes_of(file: Path) -> list[type]:
    """The classes that a file defines."""
    path = name_of(file).removesuffix(".py").removesuffix("/__init__")
    module = import_module(path.replace("/", "."))
    defined = [each for each in vars(module).values() if inspect.isclass(each)]
    return [each for each in defined if each.__module__ == module.__name__]


def is_of_others(owner: type, name: str) -> bool:
    above = [base for base in owner.__mro__[1:] if name in vars(base)]
    return any(not base.__module__.startswith(APPS) for base in above)


def test_an_overridden_private_method_would_be_found():
    class OurForm(ModelForm):
        def _post_clean(self) -> None:
            pass

    assert is_of_others(OurForm, "_post_clean")


def test_no_other_file_imports_from_a_module_that_is_not_documented():
    found = {
        (name_of(file), module)
        for file in OTHERS
        for module in imports(file)
        if module.startswith(UNDOCUMENTED_MODULES)
    }
    assert found == set()
