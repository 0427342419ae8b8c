"""What each kind of page of the demo costs: `./run test tests/benchmarks/pages.py`.

Its name keeps it out of the tests: it measures, and holds nothing.
"""

import gzip
import logging
from statistics import median
from time import perf_counter

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.publishing.versions import clear_cached

TURNS = 20
KINDS = {
    "front page": "/",
    "program": "/cancer-immunotherapy-program/",
    "page of a program": "/cancer-immunotherapy-program/what-to-expect/",
    "list of a program": "/cancer-immunotherapy-program/conditions-we-treat/",
    "list of conditions": "/conditions-diseases/",
    "condition": "/conditions-diseases/sickle-cell-disease/",
    "list of services": "/departments-services/",
    "service": "/departments-services/pediatric-intensive-care-unit/",
    "standard page": "/your-visit/",
    "language help": "/languages/ar/",
    "search": "/search/?query=cell",
    "not found": "/nowhere/",
    "sitemap": "/sitemap.xml",
}
HEAD = f"{'':20}{'queries':>14}{'ms':>8}{'ms':>8}{'bytes':>10}{'gzip':>8}"
UNDER = f"{'':20}{'cold':>7}{'warm':>7}{'cold':>8}{'warm':>8}"


def forget_everything() -> None:
    """As in a process that has just begun."""
    clear_cached()
    cache.clear()
    ContentType.objects.clear_cache()


def ask(address: str) -> tuple[int, float, bytes]:
    """The queries, the milliseconds and the body of one answer."""
    client = Client()
    with CaptureQueriesContext(connection) as queries:
        began = perf_counter()
        body = client.get(address).content
        took = 1000 * (perf_counter() - began)
    return len(queries), took, body


@pytest.mark.parametrize("database", [connection.vendor])
def test_what_each_kind_of_page_costs(
    demo_site: None,
    database: str,
    capsys: pytest.CaptureFixture,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.ERROR)
    rows = []
    for name, address in KINDS.items():
        ask(address)  # templates are compiled once a process
        forget_everything()
        cold_queries, cold_ms, _body = ask(address)
        turns = [ask(address) for _turn in range(TURNS)]
        warm_queries, _ms, body = turns[-1]
        warm_ms = median(ms for _queries, ms, _body in turns)
        rows.append(
            f"{name:20}{cold_queries:7}{warm_queries:7}{cold_ms:8.1f}{warm_ms:8.1f}"
            f"{len(body):10}{len(gzip.compress(body, 6)):8}"
        )
    with capsys.disabled():
        print("", HEAD, UNDER, *rows, sep="\n")
