"""What the conditions cost when there are 50 of them and when there are 5,000. Not a test:

    ./run test tests/benchmarks/bench_conditions.py -s

Each page is answered in this process with nothing remembered from the one before.
"""

from string import ascii_uppercase
from time import perf_counter, process_time

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client

from cms.publishing.versions import clear_cached
from program.models import ConditionName
from tests.program.conditions.many import many_conditions
from tests.samples import Hospital

FEW, MANY = 50, 5000
OTHER_NAMES = 2
ROUNDS = 5
MOST_MILLISECONDS = 60


@pytest.mark.django_db
def test_the_list_of_conditions_costs_what_it_may(hospital: Hospital, client: Client) -> None:
    queries = [*(f"?letter={letter}" for letter in ascii_uppercase), "", "?letter=B&page=3"]
    addresses = [hospital.conditions.url + query for query in queries]
    addresses.append(hospital.condition.url)
    few, many = {}, {}
    made = 0
    for measured, count in ((few, FEW), (many, MANY)):
        letters = ascii_uppercase
        many_conditions(hospital.conditions, count - made, letters=letters, other_names=OTHER_NAMES)
        made = count
        _analyse()
        measured |= {address: _milliseconds(client, address) for address in addresses}
    names = ConditionName.objects.count()
    print(f"\n{connection.vendor}: {names} names; milliseconds of this process (of the clock)")
    print(f"{'':28}{FEW:>16}{MANY:>16}")
    for address in addresses:
        columns = (f"{times[address][0]:8.1f} ({times[address][1]:.0f})" for times in (few, many))
        print(f"{address:28}{''.join(f'{column:>16}' for column in columns)}")
    assert max(many.values())[0] < MOST_MILLISECONDS


def _analyse() -> None:
    """As the database itself does sooner or later: plans follow the number of rows."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


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
