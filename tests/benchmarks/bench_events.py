"""What events cost when 100 of them are over and when 10,000 are. Not a test:

    ./run test tests/benchmarks/bench_events.py -s

Each address is answered in this process with nothing remembered from the one before.
"""

from datetime import timedelta
from time import perf_counter, process_time

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import timezone

from cms.publishing.versions import clear_cached
from tests.program.events.many import many_past_events
from tests.samples import Hospital, build_event

FEW, MANY = 100, 10_000
UPCOMING = 20
ROUNDS = 5
MAX_SLOWDOWN = 3
MOST_MILLISECONDS = 200


@pytest.mark.django_db
def test_what_is_over_costs_what_it_may(hospital: Hospital, client: Client) -> None:
    now = timezone.now()
    for number in range(UPCOMING):
        day = (now + timedelta(days=number + 1)).date()
        build_event(hospital.events, f"Coming {number}", first_day=day)
    year = (now - timedelta(days=20)).year
    addresses = [
        hospital.events.url + where
        for where in ("", "month/", "calendar.ics", "past/", f"past/{year}/", "?page=2")
    ]
    few: dict[str, tuple[float, float]] = {}
    many: dict[str, tuple[float, float]] = {}
    made = 0
    for measured, count in ((few, FEW), (many, MANY)):
        many_past_events(hospital.events, count - made, now)
        made = count
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        measured |= {address: _milliseconds(client, address) for address in addresses}
    print(f"\n{connection.vendor}: milliseconds of this process (of the clock)")
    print(f"{'':28}{FEW:>16}{MANY:>16}")
    for address in addresses:
        columns = (f"{times[address][0]:8.1f} ({times[address][1]:.0f})" for times in (few, many))
        print(f"{address:28}{''.join(f'{column:>16}' for column in columns)}")
    assert max(many.values())[0] < MOST_MILLISECONDS
    assert all(many[each][0] < MAX_SLOWDOWN * few[each][0] for each in addresses)


def _milliseconds(client: Client, address: str) -> tuple[float, float]:
    """The least of several: what else the machine does adds to a time, and never takes from it."""
    client.get(address)
    times = [_once(client, address) for _round in range(ROUNDS)]
    return min(own for own, _clock in times), min(clock for _own, clock in times)


def _once(client: Client, address: str) -> tuple[float, float]:
    clear_cached()
    cache.clear()
    own, clock = process_time(), perf_counter()
    answer = client.get(address)
    took = (process_time() - own) * 1000, (perf_counter() - clock) * 1000
    assert answer.status_code == 200
    return took
