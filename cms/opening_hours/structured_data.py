"""Hours as search engines read them (schema.org OpeningHoursSpecification)."""

from datetime import date, datetime, time, timedelta
from typing import Any

from cms.opening_hours.hours import Hours, Period

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# The last minute of a day: schema.org has no word for the midnight at its end.
LAST_MINUTE = time(23, 59)


def opening_hours(hours: Hours, today: date) -> dict[str, Any]:
    """The properties of a place that tell its hours; special days that are over are left out."""
    if hours.always:
        return {"openingHoursSpecification": [_weekly(tuple(range(7)), time(0), LAST_MINUTE)]}
    weekly = [_weekly(each.days, each.period.opens, _end(each.period)) for each in hours.weekly]
    special = [
        {
            **_span(each.period),
            "validFrom": each.first.isoformat(),
            "validThrough": each.last.isoformat(),
            **({"description": each.reason} if each.reason else {}),
        }
        for each in hours.special
        if each.last >= today
    ]
    found = {"openingHoursSpecification": weekly, "specialOpeningHoursSpecification": special}
    return {name: value for name, value in found.items() if value}


def _weekly(days: tuple[int, ...], opens: time, closes: time) -> dict[str, Any]:
    return {"dayOfWeek": [WEEKDAY_NAMES[day] for day in days], **_times(opens, closes)}


def _span(period: Period | None) -> dict[str, Any]:
    # Closed for the whole day is an opening that lasts no time.
    return _times(period.opens, _end(period)) if period else _times(time(0), time(0))


def _times(opens: time, closes: time) -> dict[str, Any]:
    return {
        "@type": "OpeningHoursSpecification",
        "opens": opens.isoformat("minutes"),
        "closes": closes.isoformat("minutes"),
    }


def _end(period: Period) -> time:
    """The closing time; of a day and a night the minute before, since equal times mean closed."""
    if period.overnight and period.closes == period.opens:
        return (datetime.combine(date.min, period.closes) + timedelta(hours=23, minutes=59)).time()
    return period.closes
