"""What a supervisor may do at a desk with rosters in spreadsheets: look, plan, import, undo."""

from collections.abc import Callable
from pathlib import Path

from checkin.journal.imports import ImportNote, UndoReport
from checkin.permissions import Act
from checkin.roster.planning import ImportPlan
from checkin.station.roster_import import (
    Cancelled,
    Decisions,
    Imported,
    Looked,
    Progress,
    Store,
    Wishes,
    apply_import,
    look_at,
    plan_import,
    undo_last_import,
)
from checkin.station.shift import Shift


class ImportingDesk:
    """The imports of one desk. Every method may be called from any thread and takes as long as the file is large."""

    def __init__(
        self,
        store: Store,
        shift: Shift,
        now_ms: Callable[[], int],
        changed: Callable[[], None],
    ) -> None:
        """`changed` is called when the roster is otherwise than before."""
        self._store = store
        self._shift = shift
        self._now_ms = now_ms
        self._changed = changed

    def look(self, file: Path, wishes: Wishes | None = None) -> Looked:
        """How a file would be read. Raises RosterError when it is no roster."""
        return look_at(self._store, file, wishes)

    def plan(self, looked: Looked, progress: Progress, cancelled: Cancelled) -> ImportPlan:
        """What importing the file would do; changes nothing. Raises RosterError and ImportCancelled."""
        return plan_import(self._store, looked, None, progress, cancelled)

    def apply(self, looked: Looked, decisions: Decisions, progress: Progress, cancelled: Cancelled) -> Imported:
        """Import the file in one transaction. Raises NotPermitted, RosterError and ImportCancelled."""
        self._shift.require(Act.IMPORT)
        done = apply_import(
            self._store, looked, decisions, at_ms=self._now_ms(), operator=self._shift.name, progress=progress,
            cancelled=cancelled,
        )  # fmt: skip
        self._changed()
        return done

    def undo(self) -> UndoReport:
        """Undo the last import that stands. Raises NotPermitted, and StoreError when there is none."""
        self._shift.require(Act.IMPORT)
        undone = undo_last_import(self._store, self._now_ms())
        self._changed()
        return undone

    def notes(self) -> list[ImportNote]:
        """The imports that are remembered, the newest first."""
        return self._store.imports().notes()
