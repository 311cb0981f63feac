"""Importing a roster into a store, in one transaction."""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import msgspec

from checkin.journal.sqlite import SqliteStore
from checkin.journal.store import Transaction
from checkin.participants import Participant
from checkin.roster.importing import Rejected, read_roster


class ImportReport(msgspec.Struct, frozen=True):
    """What an import did with the rows of a file."""

    added: int
    changed: int
    unchanged: int
    rejected: tuple[Rejected, ...]


class _DryRun(Exception):
    def __init__(self, report: ImportReport) -> None:
        super().__init__()
        self.report = report


def import_roster(
    store: SqliteStore,
    file: Path,
    columns: Mapping[str, str],
    *,
    dry_run: bool = False,
    progress: Callable[[int], None] | None = None,
) -> ImportReport:
    """Read a spreadsheet into the roster; a dry run undoes it and tells what it would have been.

    `columns` maps fields to columns where the headings do not say. `progress` hears of the rows read so far.
    Raises RosterError when the file is no roster; then nothing is changed.
    """
    event, _ = store.event()
    rejected: list[Rejected] = []

    def good_ones() -> Iterator[Participant]:
        for row in read_roster(file, event, columns, store.roster_records, progress=progress):
            if isinstance(row, Rejected):
                rejected.append(row)
            else:
                yield row

    def work(transaction: Transaction) -> ImportReport:
        change = transaction.put_participants(good_ones())
        report = ImportReport(change.added, change.changed, change.unchanged, tuple(rejected))
        if dry_run:
            raise _DryRun(report)
        return report

    try:
        with _collector_at_rest():
            return store.transact(work)
    except _DryRun as dry:
        return dry.report


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
