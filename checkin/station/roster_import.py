"""Importing a roster into a desk's store: looked at, planned, written in one transaction, reported, and undone."""

import gc
import logging
from array import array
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol

import msgspec

from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal.import_book import ImportBook
from checkin.journal.imports import ImportNote, UndoReport
from checkin.journal.remote import Remote
from checkin.journal.store import KnownDesk
from checkin.participants import Participant, Status
from checkin.roster.columns import has_names
from checkin.roster.importing import Chosen, RowReader, layout_of
from checkin.roster.layouts import UNUSED, Layout
from checkin.roster.planning import ImportPlan, Planner, digest_of, judged, last_of, plan, recorded
from checkin.roster.safety import RosterError
from checkin.roster.tables import Form, Row, Table, open_table
from checkin.station.reading_apart import EndedEarlyError, Task, is_worth_it, read_apart

_log = logging.getLogger(__name__)
_LAYOUTS = "import.layouts"
_MOST_LAYOUTS = 50
_MOST_SHEETS = 20
_CHUNK = 2_000
Progress = Callable[[int], None]
Cancelled = Callable[[], bool]


class Store(Protocol):
    """What an import needs of a desk's store."""

    def event(self) -> tuple[Event, int]: ...
    def imports(self) -> ImportBook: ...
    def desk_setting(self, key: str) -> str | None: ...
    def save_desk_setting(self, key: str, value: str) -> None: ...
    def remote(self) -> Remote | None: ...
    def desks(self) -> list[KnownDesk]: ...


class ImportCancelled(CheckinError):
    """Somebody stopped the import; nothing was changed."""


class Wishes(msgspec.Struct, frozen=True):
    """How a file shall be read; what is empty is found by itself."""

    form: Form = Form()
    chosen: Chosen = Chosen()


class Looked(msgspec.Struct, frozen=True):
    """A file as it will be read."""

    table: Table
    layout: Layout
    sample: tuple[Row, ...]
    """Its first rows."""
    wishes: Wishes

    @property
    def file(self) -> Path:
        """Which file it is."""
        return self.table.path

    @property
    def form(self) -> Form:
        """How it is read."""
        return self.table.form

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of a workbook's sheets."""
        return self.table.sheets


class Decisions(msgspec.Struct, frozen=True):
    """What a person decided about a plan."""

    merge: dict[int, str] = {}
    """By its row, whom a row is: the id of somebody on the roster, or "" for somebody of an earlier row."""
    cancel: tuple[str, ...] = ()
    """The ids of those vanished from the file who are cancelled."""


class Imported(msgspec.Struct, frozen=True):
    """What an import did."""

    note: ImportNote
    plan: ImportPlan


def look_at(store: Store, file: Path, wishes: Wishes | None = None) -> Looked:
    """How a file would be read. Raises RosterError when it is none that can be."""
    wishes = wishes or Wishes()
    remembered = _remembered(store)
    table = open_table(file, wishes.form)
    layout, sample = layout_of(table, wishes.chosen, remembered)
    if not has_names(layout.fields) and not wishes.form.sheet:
        table, layout, sample = _sheet_with_names(table, wishes, remembered) or (table, layout, sample)
    return Looked(table, layout, tuple(sample), wishes)


def _sheet_with_names(
    table: Table, wishes: Wishes, remembered: Mapping[str, Mapping[str, int]]
) -> tuple[Table, Layout, list[Row]] | None:
    """The first other sheet of a workbook whose columns name people; before it may come a cover or instructions."""
    for name in table.sheets[:_MOST_SHEETS]:
        with suppress(RosterError):
            other = open_table(table.path, Form(sheet=name))
            layout, sample = layout_of(other, wishes.chosen, remembered)
            if has_names(layout.fields):
                return other, layout, sample
    return None


def plan_import(
    store: Store,
    looked: Looked,
    decisions: Decisions | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled = lambda: False,
) -> ImportPlan:
    """What importing the file would do; changes nothing.

    `progress` hears of the rows read. Raises RosterError, and ImportCancelled when `cancelled` says so meanwhile.
    """
    book = store.imports()
    reader, fields = _reader(store, looked)
    merge = decisions.merge if decisions is not None else {}
    with _collector_at_rest():
        return plan(reader, fields, book.roster(), book.people(), merge, _heeding(progress, cancelled))


def apply_import(
    store: Store,
    looked: Looked,
    decisions: Decisions | None = None,
    *,
    at_ms: int,
    operator: str = "",
    compares: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled = lambda: False,
    apart: bool | None = None,
) -> Imported:
    """Read the file into the roster in one transaction; remembers what was mapped by hand, and how to undo it.

    `compares` has duplicates told, too, for whoever has seen no plan. `apart` has a process of its own read the file
    when the roster has nobody yet; None: when it is large enough.
    Raises as plan_import does; then nothing is changed.
    """
    decisions = decisions or Decisions()
    is_apart = is_worth_it(looked.table) if apart is None else apart
    reading = _Reading(store, looked, decisions, compares, _heeding(progress, cancelled))
    noting = partial(ImportNote, at_ms=at_ms, operator=operator, file=looked.file.name)
    with _collector_at_rest():
        done = _applied_apart(reading, noting) if is_apart and store.imports().roster().is_untouched else None
        done = done or _applied_here(reading, noting)
    if looked.wishes.chosen.mapping:
        _remember(store, looked)
    return done


class _Reading(NamedTuple):
    """A file that is being read into a store."""

    store: Store
    looked: Looked
    decisions: Decisions
    compares: bool
    heeding: Progress


def _applied_apart(reading: _Reading, noting: Callable[..., ImportNote]) -> Imported | None:
    """The import of a file that a process of its own reads; None when that process ended before its time."""
    store, looked = reading.store, reading.looked
    event, _ = store.event()
    merge, texts_of = reading.decisions.merge, store.imports().search_texts
    task = Task(event, looked.table, looked.layout, merge, reading.compares, texts_of)
    try:
        with read_apart(task, reading.heeding) as read:

            def noted() -> tuple[ImportNote, "array[int]", Mapping[str, str]]:
                return noting(added=read.plan.added, changed=read.plan.changed), read.digests, {}

            return Imported(store.imports().write_prepared(read.people(), noted), read.plan)
    except EndedEarlyError:
        _log.warning("The process that read the file ended before its time; this one reads it again.")
        return None


def _applied_here(reading: _Reading, noting: Callable[..., ImportNote]) -> Imported:
    store, looked, decisions, compares, heeding = reading
    book = store.imports()
    roster = book.roster()
    earlier = book.people()
    reader, fields = _reader(store, looked)
    planner = Planner()
    leaving = 0

    def records() -> Iterator[Participant]:
        nonlocal leaving
        yield from recorded(judged(reader, fields, roster, decisions.merge, heeding), planner, compares=compares)
        named = set(planner.people) if decisions.cancel else set()
        for start in range(0, len(decisions.cancel), _CHUNK):
            for person in roster.by_ids(decisions.cancel[start : start + _CHUNK]).values():
                if person.status is Status.EXPECTED and digest_of(person.id) not in named:
                    leaving += 1
                    yield msgspec.structs.replace(person, status=Status.CANCELLED)

    def noted() -> tuple[ImportNote, "array[int]", Mapping[str, str]]:
        note = noting(added=planner.added, changed=planner.changed, cancelled=leaving)
        return note, planner.people, planner.aliases

    note = book.write(records, noted)
    last = last_of(planner.people, earlier)
    everybody = roster.everybody() if last or compares else ()
    return Imported(note, planner.plan(reader.problems(), last, everybody))


def undo_last_import(store: Store, at_ms: int) -> UndoReport:
    """Undo the last import that stands: nobody's check-in or correction is taken back.

    Raises StoreError when there is none.
    """
    is_alone = store.remote() is None and not store.desks()
    return store.imports().undo_last(at_ms, is_alone=is_alone)


def import_roster(
    store: Store, file: Path, columns: Mapping[str, str], *, progress: Progress | None = None
) -> ImportPlan:
    """Look at a file and read it into the roster at once; `columns` maps fields to columns where headings do not say.

    Raises RosterError when the file is no roster; then nothing is changed.
    """
    looked = look_at(store, file, Wishes(chosen=Chosen(dict(columns))))
    return apply_import(store, looked, at_ms=0, progress=progress).plan


def _reader(store: Store, looked: Looked) -> tuple[RowReader, tuple[str, ...]]:
    event, _ = store.event()
    return RowReader(event, looked.table, looked.layout), tuple(looked.layout.fields)


def _remembered(store: Store) -> dict[str, dict[str, int]]:
    text = store.desk_setting(_LAYOUTS)
    return msgspec.json.decode(text, type=dict[str, dict[str, int]]) if text else {}


def _remember(store: Store, looked: Looked) -> None:
    """Keep what was mapped by hand for the next file with these headings; -1 for fields that are in no column."""
    layouts = _remembered(store)
    layouts.pop(looked.layout.fingerprint, None)
    unused = {field: -1 for field, column in looked.wishes.chosen.mapping.items() if column == UNUSED}
    layouts[looked.layout.fingerprint] = {**unused, **looked.layout.columns}
    newest = dict(list(layouts.items())[-_MOST_LAYOUTS:])
    store.save_desk_setting(_LAYOUTS, msgspec.json.encode(newest).decode())


def _heeding(progress: Progress | None, cancelled: Cancelled) -> Progress:
    def told(rows: int) -> None:
        if cancelled():
            raise ImportCancelled("The import was stopped: nothing was changed.")
        if progress is not None:
            progress(rows)

    return told


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Rows are freed by their reference counts; looking for cycles among them takes a quarter of an import's time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
