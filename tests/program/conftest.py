"""What tests of the clinical content can use."""

from collections.abc import Callable
from datetime import datetime

import pytest

from tests.program.places import ZONE


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Sets the clock of the server, in New York's time."""

    def set_clock(*parts: int) -> None:
        moment = datetime(*parts, tzinfo=ZONE)
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return set_clock
