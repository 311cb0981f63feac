"""Importing a roster: rows a second from CSV, the seconds that an XLSX takes from file to disk, planning, memory."""

import csv
import os
import resource
from pathlib import Path

import xlsxwriter

from checkin.demo.sample import sample_event, sample_participants, write_csv
from checkin.journal.sqlite import SqliteStore
from checkin.roster.searching import search_texts
from checkin.station.roster_import import import_roster, look_at, plan_import, undo_last_import
from tests.benchmark_data import Samples, timed_ms

_IN_XLSX = 50_000


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """A first import as CSV, the same file planned and imported again, undone; then up to 50,000 rows as XLSX."""
    event = sample_event()
    roster = folder / "roster.csv"
    write_csv(sample_participants(event, participants), event, roster)
    store = SqliteStore.create(folder / "event.db", os.urandom(32), search_texts)
    try:
        store.transact(lambda transaction: transaction.put_event(event))
        first = timed_ms(lambda: import_roster(store, roster, {}))
        memory = _most_memory_mb()
        planned = timed_ms(lambda: plan_import(store, look_at(store, roster)))
        again = timed_ms(lambda: import_roster(store, roster, {}))
        undo_last_import(store, 1)
        undone = timed_ms(lambda: undo_last_import(store, 2))
        book = _as_xlsx(roster, folder / "roster.xlsx", _IN_XLSX)
        xlsx = timed_ms(lambda: import_roster(store, book, {}))
    finally:
        store.close()
    return {
        "first import": ("rows/s", [participants / first * 1e3]),
        "again, unchanged": ("rows/s", [participants / again * 1e3]),
        "planned again": ("rows/s", [participants / planned * 1e3]),
        "undone": ("rows/s", [participants / undone * 1e3]),
        f"XLSX of {min(participants, _IN_XLSX)} rows": ("s", [xlsx / 1e3]),
        "most memory of the first import, both processes": ("MB", [memory]),
    }


def _most_memory_mb() -> float:
    """Of this process and of the largest beside it."""
    return sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024


def _as_xlsx(roster: Path, path: Path, rows: int) -> Path:
    with (
        roster.open(encoding="utf-8-sig", newline="") as file,
        xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book,
    ):
        sheet = book.add_worksheet()
        for number, cells in zip(range(rows + 1), csv.reader(file, delimiter=";"), strict=False):
            sheet.write_row(number, 0, cells)
    return path
