"""Pages that lists stand below name what programs may follow."""

from wagtail.models import Page

from cms.demo import builders
from program.models import EventIndexPage, NewsIndexPage
from tests.program.locations.builders import soup
from tests.samples import Hospital


def followed(page: Page) -> dict[str, str]:
    """What the page names, by the words for it."""
    told = soup(page).select('head link[rel="alternate"][type]')
    return {each["title"]: each["href"] for each in told}


def test_the_front_page_names_the_lists_of_the_hospital(hospital: Hospital):
    assert followed(hospital.front) == {
        f"{hospital.front.title}: News (Atom)": "/news/atom.xml",
        f"{hospital.front.title}: News (RSS)": "/news/rss.xml",
        f"{hospital.front.title}: Events": "/events/calendar.ics",
    }


def test_a_program_names_its_own(hospital: Hospital):
    assert followed(hospital.program) == {}
    events = builders.build_page(hospital.program, EventIndexPage, title="Our evenings")
    news = builders.build_page(hospital.program, NewsIndexPage, title="Our news")
    name = hospital.program.title
    assert followed(hospital.program) == {
        f"{name}: Our evenings": f"{events.url}calendar.ics",
        f"{name}: Our news (Atom)": f"{news.url}atom.xml",
        f"{name}: Our news (RSS)": f"{news.url}rss.xml",
    }
    news.unpublish()
    assert list(followed(hospital.program)) == [f"{name}: Our evenings"]
