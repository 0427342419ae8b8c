"""Lists from A to Z offer their letters where there are enough names to look through."""

import pytest
from wagtail.models import Page

from cms.demo import builders
from program.library.a_to_z import MIN_NAMES_FOR_LETTERS
from program.models import ConditionPage, ServicePage
from tests.reading import soup
from tests.samples import Hospital


@pytest.mark.parametrize(
    ("name", "model"), [("conditions", ConditionPage), ("services", ServicePage)]
)
def test_with_a_dozen_names_there_are_letters_and_with_one_less_there_are_none(
    hospital: Hospital, name: str, model: type[Page]
):
    index = getattr(hospital, name)
    # The hospital's own condition has two names; beside its own service stands a program.
    for number in range(MIN_NAMES_FOR_LETTERS - 3):
        builders.build_page(index, model, title=f"Name {number}")
    assert len(soup(index.url).main.select("ul.rows li")) == MIN_NAMES_FOR_LETTERS - 1 == 11
    assert not soup(index.url).select("nav.letters")
    builders.build_page(index, model, title="One more")
    assert soup(index.url).select_one("nav.letters a")["href"].startswith("#letter-")
