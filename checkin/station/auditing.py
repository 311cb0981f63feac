"""The journal as a signed file, exported at a desk."""

from collections.abc import Callable
from pathlib import Path

from checkin.journal.desk_store import DeskStore
from checkin.journal.signed_journal import JournalHead, write_signed_journal
from checkin.journal.store import Cursor
from checkin.permissions import Act
from checkin.station.shift import Shift
from checkin.station.status import iso
from checkin.station.values import DeskIdentity


def seen_of(store: DeskStore) -> Cursor | None:
    """How far a desk has read the journal of its server; None where it has none."""
    remote = store.remote()
    return remote.cursor if remote is not None else None


class Auditing:
    """What a station's people may do with the journal as a whole. May be called from any thread."""

    def __init__(self, store: DeskStore, desk: DeskIdentity, shift: Shift, now_ms: Callable[[], int]) -> None:
        self._store = store
        self._desk = desk
        self._shift = shift
        self._now_ms = now_ms

    def export(
        self, path: Path, progress: Callable[[int], None], is_cancelled: Callable[[], bool] = lambda: False
    ) -> JournalHead:
        """Write the signed journal without personal parts. `progress` is told how many entries were written.

        Raises NotPermitted, JournalFileError, or Cancelled.
        """
        self._shift.require(Act.EXPORT)
        return write_signed_journal(
            self._store, path, (self._desk.id, self._desk.name), iso(self._now_ms()), seen=seen_of(self._store),
            progress=progress, is_cancelled=is_cancelled,
        )  # fmt: skip
