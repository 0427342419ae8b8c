"""How an event repeats, in words that visitors read."""

from datetime import date

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from program.events.choices import Repeats
from program.events.recurrence import Series, days_of
from program.events.rules import ordinal_in_month, weekdays_of


def recurrence_label(series: Series) -> str:
    """“Every week on Tuesday and Thursday until March 4, 2027”; empty where it does not repeat."""
    first = next(days_of(series), None)
    if series.rule is None or first is None:
        return ""
    if series.rule.is_weekly:
        words = _weekly(series)
    elif series.rule.frequency == Repeats.MONTHLY_DATE:
        words = _by_date(max(1, series.rule.interval), first)
    else:
        words = _by_weekday(max(1, series.rule.interval), first)
    return _with_end(words, series)


def _weekly(series: Series) -> str:
    interval = max(1, series.rule.interval)
    days = weekdays_of(series.rule, series.begins.date())
    if len(days) == 7 and interval == 1:
        return _("Every day")
    return ngettext("Every week on %(days)s", "Every %(number)s weeks on %(days)s", interval) % {
        "number": interval,
        "days": _listed([str(WEEKDAYS[day]) for day in days]),
    }


def _by_date(interval: int, first: date) -> str:
    words = ngettext(
        "Every month on day %(day)s", "Every %(number)s months on day %(day)s", interval
    ) % {"number": interval, "day": first.day}
    if first.day <= 28:
        return words
    return _("%(rule)s, where the month has that day") % {"rule": words}


def _by_weekday(interval: int, first: date) -> str:
    ordinal = {
        1: _("the first %(weekday)s"),
        2: _("the second %(weekday)s"),
        3: _("the third %(weekday)s"),
        4: _("the fourth %(weekday)s"),
        -1: _("the last %(weekday)s"),
    }[ordinal_in_month(first)]
    day = ordinal % {"weekday": WEEKDAYS[first.weekday()]}
    return ngettext("Every month on %(day)s", "Every %(number)s months on %(day)s", interval) % {
        "number": interval,
        "day": day,
    }


def _with_end(words: str, series: Series) -> str:
    if series.rule.count is not None:
        times = sum(1 for _day in days_of(series))
        end = ngettext("%(rule)s, once", "%(rule)s, %(number)s times", times)
        return end % {"rule": words, "number": times}
    if series.rule.until is not None:
        until = date_format(series.rule.until, "DATE_FORMAT")
        return _("%(rule)s until %(day)s") % {"rule": words, "day": until}
    return words


def _listed(names: list[str]) -> str:
    """“Monday, Tuesday and Friday”."""
    *others, last = names
    if not others:
        return last
    return _("%(others)s and %(last)s") % {"others": ", ".join(others), "last": last}
