"""Lets what an editor scheduled happen, with nothing but visitors to keep the time."""

import logging
import threading
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cms.publishing import schedule

logger = logging.getLogger(__name__)


class ScheduleMiddleware:
    """Before an answer, and not more often than set, publishes and withdraws what is due.

    Before, so that the first visitor after the hour already sees it, on a quiet site too.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.interval = settings.SCHEDULE_CHECK_SECONDS
        self.next_check = 0.0
        self.lock = threading.Lock()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if self.interval and self.takes_turn():
            try:
                if schedule.something_is_due():
                    schedule.carry_out()
            except Exception:
                # The visitor came for a page: whatever is wrong here must not cost it.
                logger.exception("What is scheduled could not be carried out.")
        return self.get_response(request)

    def takes_turn(self) -> bool:
        """Say whether the time has come, to one of the threads that ask."""
        with self.lock:
            now = time.monotonic()
            if now < self.next_check:
                return False
            self.next_check = now + self.interval
            return True
