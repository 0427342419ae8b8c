"""Events of a calendar file become pages: drafts, known again by their UID."""

from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from wagtail.models import Page

from program.events.choices import Audience
from program.events.importing.calendar_file import FileEntry
from program.events.importing.event_parts import PARTS, TimePart, understood
from program.events.importing.places import CalendarEntry
from program.events.page import EventPage
from program.events.schedule import EventWhen
from program.events.validation import change_problems, event_problems, exception_problems
from program.importing.cells import Refused
from program.importing.pages import REFUSE, SAME, PageImport, Plan
from program.importing.table import RowError

# What the tree and the site fill in when the page gets its place.
_PLACE = {"path", "depth", "url_path"}
_TIMES = {field.name for field in EventWhen._meta.local_fields}
SLUG_LENGTH = 80


class EventImport(PageImport):
    """Plans and writes the events of one list; `audiences` and `checked_on` complete them."""

    def __init__(
        self,
        library: Page,
        *,
        publish: bool,
        audiences: list[str] | None = None,
        checked_on: date | None = None,
    ) -> None:
        super().__init__(library, (), publish=publish)
        self.audiences, self.checked_on = audiences or [], checked_on
        self.slugs = set(library.get_children().values_list("slug", flat=True))

    def plan(self, row: FileEntry) -> Plan:
        """What the event will do. Nothing is written."""
        if row.entry is None:
            return self._refused(row, *row.problems)
        page = self._find(row.uid)
        hindrance = _own(row.uid) or self._hindrance(row.uid, page)
        self.seen.add(row.uid)
        if hindrance:
            return self._refused(row, RowError("UID", hindrance))
        is_new = page is None
        page = self._new_event(row.entry) if is_new else page.get_latest_revision_as_object()
        try:
            changed, kept = self._merge(page, row.entry, is_new=is_new)
        except Refused as refused:
            return self._refused(row, RowError("", str(refused)))
        action = self._action(page, is_new, bool(changed))
        if is_new or self.publish:
            self._complete(page)
        problems = self._check(page) if action != SAME else []
        if problems:
            return self._refused(row, *problems)
        return Plan(
            row.number,
            action,
            row.entry.title,
            page,
            tuple(changed),
            kept=tuple(kept),
            understood=understood(row.entry),
        )

    def _refused(self, row: FileEntry, *problems: RowError) -> Plan:
        return Plan(row.number, REFUSE, row.title or row.uid, problems=problems)

    def _find(self, key: str) -> EventPage | None:
        return EventPage.objects.filter(uid=key).first()

    def _new_event(self, entry: CalendarEntry) -> EventPage:
        page = self._new(self._slug(entry))
        page.uid, page.sequence = entry.uid, entry.sequence
        return page

    def _complete(self, page: EventPage) -> None:
        """Fill in what nobody has said yet, and calendar files do not tell."""
        page.checked_on = page.checked_on or self.checked_on
        for audience in () if page.audiences else self.audiences:
            setattr(page, Audience(audience).field_name, True)

    def _slug(self, entry: CalendarEntry) -> str:
        """The title and the first day, and a number where that is taken."""
        words = slugify(entry.title)[:SLUG_LENGTH].strip("-_") or "event"
        begin = f"{words}-{entry.series.begins:%Y-%m-%d}"
        slug, number = begin, 1
        while slug in self.slugs:
            number += 1
            slug = f"{begin}-{number}"
        self.slugs.add(slug)
        return slug

    def _merge(
        self, page: EventPage, entry: CalendarEntry, *, is_new: bool
    ) -> tuple[list[str], list[str]]:
        """Take from the file what no editor has changed; the parts that changed, and those kept."""
        changed, kept = [], []
        others = [part for part in PARTS if part.of(entry) != part.now(page)]
        written = {} if is_new or not others else self._written_parts(page)
        for part in others:
            if is_new or (part.name in written and written[part.name] == part.now(page)):
                part.put(page, entry)
                changed.append(part.name)
            elif written.get(part.name) != part.of(entry):
                kept.append(part.name)
        return changed, kept

    def _written_parts(self, page: EventPage) -> dict[str, Any]:
        """What imports made of each part: their versions are those that nobody has signed."""
        written: dict[str, Any] = {}
        before: dict[str, Any] = {}
        for revision in page.revisions.order_by("created_at", "pk"):
            version = revision.as_object()
            now = {part.name: part.now(version) for part in PARTS}
            if revision.user_id is None:
                written |= {name: value for name, value in now.items() if before.get(name) != value}
            before = now
        return written

    def _check(self, page: EventPage) -> list[RowError]:
        """What an editor could not publish, or save as a draft, either."""
        later = set() if self.publish else {"checked_on"}
        try:
            page.full_clean(exclude=_PLACE | later)
        except ValidationError as error:
            return [
                RowError(name.replace("__all__", ""), " ".join(messages))
                for name, messages in error.message_dict.items()
            ]
        if self.publish:
            return [RowError("", words) for words in dict.fromkeys(page.unfinished_rows())]
        return [
            *(RowError(wrong.field, wrong.message) for wrong in _time_problems(page)),
            *(RowError(TimePart.name, wrong.message) for wrong in _row_problems(page)),
        ]


def _time_problems(page: EventPage) -> list[Any]:
    return [wrong for wrong in event_problems(page) if wrong.field in _TIMES]


def _row_problems(page: EventPage) -> list[Any]:
    return [
        *exception_problems(page, list(page.exceptions.all())),
        *change_problems(page, list(page.changes.all())),
    ]


def _own(uid: str) -> str:
    """Why an event of this site's own calendars is left alone."""
    host = urlsplit(settings.BASE_URL).hostname
    return "is an event of this site's own calendar" if uid.endswith(f"@{host}") else ""
