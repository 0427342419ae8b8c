"""Every page of the demonstration, opened as families open it."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Site, Visit, collected

# One address of each kind of page, and of the answers that are no page.
KINDS = [
    "/",
    "/cancer-immunotherapy-program/",
    "/cancer-immunotherapy-program/what-to-expect/",
    "/cancer-immunotherapy-program/conditions-we-treat/",
    "/conditions-diseases/",
    "/conditions-diseases/sickle-cell-disease/",
    "/departments-services/",
    "/departments-services/pediatric-intensive-care-unit/",
    "/find-a-doctor/",
    "/find-a-doctor/?language=es&condition=zzz",
    "/find-a-doctor/stephan-grupp/",
    "/cancer-immunotherapy-program/our-team/",
    "/locations/",
    "/locations/main-hospital/",
    "/news/",
    "/news/2019/",
    "/cancer-immunotherapy-program/news-and-articles/more-than-250-children-treated/",
    "/events/",
    "/cancer-immunotherapy-program/events/family-evening/",
    "/languages/ar/",
    "/search/?query=cell",
    "/search/?query=zebra",
]


def test_every_page_is_without_fault_on_the_narrowest_phone(
    site: Site, visit: Callable[..., Visit]
) -> None:
    window = visit(width=320)
    faults: list[str] = []
    for path in [*site.paths(), "/search/", "/search/?query=cell", "/search/?query=zebra"]:
        with collected(faults, path, window):
            window.go(path)
    assert faults == []


@pytest.mark.parametrize(
    ("width", "colours"),
    [
        (320, {"forced_colors": "active"}),
        (1280, {"color_scheme": "light"}),
        (1280, {"color_scheme": "dark"}),
    ],
)
def test_every_kind_of_page_is_without_fault_on_a_desk_and_in_other_colors(
    visit: Callable[..., Visit], width: int, colours: dict[str, str]
) -> None:
    window = visit(width=width, **colours)
    faults: list[str] = []
    for path in KINDS:
        with collected(faults, path, window):
            window.go(path)
    assert faults == []


@pytest.mark.parametrize("width", [320, 1280])
def test_an_unknown_address_still_helps(visit: Callable[..., Visit], width: int) -> None:
    window = visit(width=width)
    page = window.go("/no-such-page/")
    assert page.locator("a[href='tel:+18008792467']").first.is_visible()
    assert page.locator("main input[type=search]").is_visible()
    assert window.violations() == []
