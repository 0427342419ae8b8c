"""When an event is, in words: by the clock of its place, in the language of the page."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format, time_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cms.zones import zone_name
from program.recurrence import Occurrence, Series, ordinal_in_month, weekdays_of

# Before this hour a night still belongs to the day before.
END_OF_NIGHT = time(6)
ORDINALS = {
    1: gettext_lazy("first"),
    2: gettext_lazy("second"),
    3: gettext_lazy("third"),
    4: gettext_lazy("fourth"),
    -1: gettext_lazy("last"),
}


@dataclass(frozen=True)
class When:
    """One time that an event takes place, as visitors read it."""

    first: date
    words: str
    zone: str
    begins: str
    ends: str
    all_day: bool
    clock: str = ""
    cancelled: bool = False
    note: str = ""
    is_on: bool = False
    instead_of: str = ""

    @property
    def month(self) -> str:
        """The month in short, for the sheet of a calendar."""
        return date_format(self.first, "M")


def when_of(occurrence: Occurrence, zone: str, now: datetime) -> When:
    """The occurrence in words."""
    begins, ends = occurrence.begins, occurrence.ends
    change = occurrence.change
    moved = bool(change and not change.cancelled and change.begins)
    return When(
        first=begins.date(),
        words=_all_day(occurrence) if occurrence.all_day else _timed(begins, ends),
        zone="" if occurrence.all_day else zone_name(zone),
        begins=_stamp(occurrence.all_day, begins),
        ends=_stamp(occurrence.all_day, ends),
        all_day=occurrence.all_day,
        clock="" if occurrence.all_day else clock(begins.time()),
        cancelled=occurrence.cancelled,
        note=change.note if change else "",
        is_on=begins.astimezone(UTC) <= now < ends.astimezone(UTC),
        instead_of=day_words(occurrence.original) if moved else "",
    )


def _stamp(all_day: bool, moment: datetime) -> str:
    return moment.date().isoformat() if all_day else moment.isoformat(timespec="minutes")


def day_words(day: date) -> str:
    """A day with the name of its weekday."""
    return _("%(weekday)s, %(date)s") % {
        "weekday": date_format(day, "l"),
        "date": date_format(day),
    }


def clock(at: time) -> str:
    """A time of the day."""
    return time_format(at)


def _all_day(occurrence: Occurrence) -> str:
    first = occurrence.begins.date()
    last = occurrence.ends.date() - timedelta(days=1)
    return day_words(first) if last <= first else _span(day_words(first), day_words(last))


def _timed(begins: datetime, ends: datetime) -> str:
    nights = (ends.date() - begins.date()).days
    whole = _("%(day)s, %(time)s")
    start = whole % {"day": day_words(begins.date()), "time": clock(begins.time())}
    if nights <= 0 or (nights == 1 and ends.time() <= END_OF_NIGHT):
        return _span(start, clock(ends.time()))
    return _span(start, whole % {"day": day_words(ends.date()), "time": clock(ends.time())})


def _span(first: str, last: str) -> str:
    return _("%(from)s to %(to)s") % {"from": first, "to": last}


def repeat_words(series: Series | None) -> str:
    """How a series repeats, in words; nothing where it does not."""
    if series is None or series.rule is None:
        return ""
    rule = series.rule
    words = _REPEATS[rule.frequency](series)
    if rule.until:
        words = _("%(repeats)s, until %(day)s") % {
            "repeats": words,
            "day": date_format(rule.until),
        }
    elif rule.count:
        times = ngettext("%(count)d time", "%(count)d times", rule.count) % {"count": rule.count}
        words = _("%(repeats)s, %(times)s") % {"repeats": words, "times": times}
    return words


def _weekly(series: Series) -> str:
    days = get_text_list([str(WEEKDAYS[day]) for day in weekdays_of(series)], _("and"))
    if series.rule.interval == 1:
        return _("Every %(days)s") % {"days": days}
    return _("Every %(number)d weeks on %(days)s") % {
        "number": series.rule.interval,
        "days": days,
    }


def _monthly_date(series: Series) -> str:
    number, day = series.rule.interval, series.begins.day
    if number == 1:
        return _("Every month on day %(day)d") % {"day": day}
    return _("Every %(number)d months on day %(day)d") % {"number": number, "day": day}


def _monthly_weekday(series: Series) -> str:
    which = {
        "which": ORDINALS[ordinal_in_month(series.begins.date())],
        "day": WEEKDAYS[series.begins.weekday()],
        "number": series.rule.interval,
    }
    if series.rule.interval == 1:
        return _("Every month on the %(which)s %(day)s") % which
    return _("Every %(number)d months on the %(which)s %(day)s") % which


_REPEATS = {
    "weekly": _weekly,
    "monthly-date": _monthly_date,
    "monthly-weekday": _monthly_weekday,
}
