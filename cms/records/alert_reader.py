"""Alerts as visitors read them, made from the records."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.safestring import SafeString

from cms.records.choices import Severity
from cms.streams.references import References


def in_effect(starts: datetime | None, ends: datetime | None, now: datetime) -> bool:
    """The one rule of when an alert stands: from its start, until its end and not at it."""
    return (starts is None or starts <= now) and ends is not None and now < ends


@dataclass(frozen=True)
class AlertData:
    """An alert as visitors read it."""

    severity: str
    severity_label: str
    title: str
    message_html: SafeString
    starts: datetime | None
    until: datetime
    section_path: str = ""

    def stands(self, path: str, now: datetime) -> bool:
        """Whether it is to be seen on the page at the tree path `path`, now."""
        return in_effect(self.starts, self.until, now) and path.startswith(self.section_path)


def read_alert(alert: Any, references: References) -> AlertData:
    """The alert as visitors meet it; `references` has collected its message, or reads it now."""
    return AlertData(
        severity=Severity(alert.severity).name.lower(),
        severity_label=alert.get_severity_display(),
        title=alert.title,
        message_html=references.rich_text(alert.message),
        starts=alert.starts,
        until=alert.ends or timezone.now(),
        section_path=alert.section.path if alert.section else "",
    )
