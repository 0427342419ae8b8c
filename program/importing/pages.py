"""Rows of a table become pages of a library: first a plan that writes nothing, then its writing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction
from wagtail.models import Page

from program.importing.cells import Refused, slug
from program.importing.columns import Column
from program.importing.table import Row, RowError

CREATE, CHANGE, PUBLISH, SAME, REFUSE = "create", "change", "publish", "same", "refuse"
KEY = "slug"
# What the tree and the site fill in when the page gets its place.
_PLACE = {"path", "depth", "url_path"}
# What a draft may lack: somebody reads the page first, and publishes it then.
_LATER = {"checked_on"}


@dataclass(frozen=True)
class Plan:
    """What a row will do, to which page, in which columns, or why it is refused."""

    number: int
    action: str
    key: str = ""
    page: Page | None = None
    columns: tuple[str, ...] = ()
    problems: tuple[RowError, ...] = ()
    # Where the file says something else, and an editor's words stay.
    kept: tuple[str, ...] = ()
    # What the file was taken to mean, where that is not plain.
    understood: tuple[str, ...] = ()


class PageImport:
    """Plans and writes the pages of one library; `publish` says whether they go live."""

    def __init__(self, library: Page, columns: Iterable[Column], *, publish: bool) -> None:
        self.library = library
        self.columns = {column.name: column for column in columns}
        self.publish = publish
        (self.model,) = library.specific_class.allowed_subpage_models()
        self.seen: set[str] = set()

    @property
    def headings(self) -> list[str]:
        """Every column that the file may have."""
        return [KEY, *self.columns]

    @property
    def required(self) -> list[str]:
        """The columns that the file must have."""
        return [KEY, *(column.name for column in self.columns.values() if column.required)]

    def run(self, rows: Iterable[Row], *, write: bool) -> Iterator[Plan]:
        """What each row does; with `write` it is done, each row for itself."""
        for row in rows:
            plan = self.plan(row)
            if write and plan.action not in (SAME, REFUSE):
                plan = self._written(plan)
            yield plan

    def plan(self, row: Row) -> Plan:
        """What the row will do. Nothing is written."""
        key = row.cells.get(KEY, "")
        values, problems = self._read(row)
        if problems:
            return Plan(row.number, REFUSE, key, problems=tuple(problems))
        page = self._find(key)
        hindrance = self._hindrance(key, page)
        self.seen.add(key)
        if hindrance:
            return Plan(row.number, REFUSE, key, problems=(RowError(KEY, hindrance),))
        is_new = page is None
        page = self._new(key) if page is None else page.get_latest_revision_as_object()
        changed, problems = self._fill(page, values)
        action = self._action(page, is_new, bool(changed))
        if action != SAME:
            problems = problems or self._check(page)
        if problems:
            return Plan(row.number, REFUSE, key, problems=tuple(problems))
        return Plan(row.number, action, key, page, tuple(changed))

    def _read(self, row: Row) -> tuple[dict[str, Any], list[RowError]]:
        values, problems = {}, list(row.problems)
        readers: dict[str, Callable[[str], Any]] = {KEY: slug}
        readers |= {name: column.value for name, column in self.columns.items()}
        told = {problem.column for problem in problems}
        for name, cell in row.cells.items():
            if name in told:
                continue
            try:
                values[name] = readers[name](cell)
            except Refused as refused:
                problems.append(RowError(name, str(refused)))
        values.pop(KEY, None)
        return values, problems

    def _fill(self, page: Page, values: dict[str, Any]) -> tuple[list[str], list[RowError]]:
        changed, problems = [], []
        for name, value in values.items():
            if self.columns[name].differs(page, value):
                changed.append(name)
                try:
                    self.columns[name].put(page, value)
                except Refused as refused:
                    problems.append(RowError(name, str(refused)))
        return changed, problems

    def _find(self, key: str) -> Page | None:
        found = self.library.get_children().filter(slug=key).first()
        return found.specific if found else None

    def _hindrance(self, key: str, page: Page | None) -> str:
        """Why the page of this row is left alone, if it must be."""
        if key in self.seen:
            return "stands in an earlier row of this file too"
        if page is None:
            return ""
        if not isinstance(page, self.model):
            return "is the address of a page of another kind"
        if page.locked:
            return "the page is locked by an editor"
        if page.workflow_in_progress:
            return "the page waits for approval"
        if self.publish and page.first_published_at and not page.live:
            return "the page was taken off the site; only an editor publishes it again"
        if self.publish and page.live and page.has_unpublished_changes and _by_a_person(page):
            return "an editor has changes there that are not published yet"
        return ""

    def _new(self, key: str) -> Page:
        return self.model(slug=key, live=False, locale=self.library.locale)

    def _check(self, page: Page) -> list[RowError]:
        """What an editor could not publish, or save as a draft, either."""
        later = {name for name in _LATER if not self.publish and getattr(page, name) is None}
        try:
            page.full_clean(exclude=_PLACE | later)
        except ValidationError as error:
            names = {column.field: column.name for column in self.columns.values()}
            return [
                RowError(names.get(field, field.replace("__all__", "")), " ".join(messages))
                for field, messages in error.message_dict.items()
            ]
        unfinished = getattr(page, "unfinished_rows", list)()
        return [RowError("", words) for words in unfinished]

    def _action(self, page: Page, is_new: bool, is_changed: bool) -> str:
        if is_new:
            return CREATE
        if is_changed:
            return CHANGE
        if self.publish and (not page.live or page.has_unpublished_changes):
            return SAME if _goes_live_by_itself(page) else PUBLISH
        return SAME

    def _written(self, plan: Plan) -> Plan:
        """Write the plan, or say what the database refused; a refused row leaves no trace."""
        try:
            with transaction.atomic():
                self._write(plan)
        except (ValidationError, IntegrityError, DataError) as error:
            problem = RowError("", f"the database refused it: {error}")
            return Plan(plan.number, REFUSE, plan.key, problems=(problem,))
        return plan

    def _write(self, plan: Plan) -> None:
        page = plan.page
        if plan.action == CREATE:
            # Read anew: the tree counts the children there.
            Page.objects.get(pk=self.library.pk).add_child(instance=page)
        revision = page.save_revision(clean=False)
        if self.publish:
            revision.publish()


def _goes_live_by_itself(page: Page) -> bool:
    """Whether the last version waits for its time."""
    scheduled = page.scheduled_revision
    return bool(scheduled) and scheduled.pk == page.latest_revision_id


def _by_a_person(page: Page) -> bool:
    """Whether the last version was made by somebody who is signed in; imports are not."""
    return bool(page.latest_revision and page.latest_revision.user_id)
