"""A desk as a process of its own, for others to kill: `python -m tests.faults.desk_process FOLDER CODES_FILE START`.

It scans the codes of a file (one a line) as fast as it can, from the code number START and over again from the top.
What it says goes to standard output, one JSON line each; a line is there before the next code is scanned.
"""

import os
import signal
import sys
import threading
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path
from types import FrameType

import msgspec

from checkin.admission import VerdictKind
from checkin.datafolder import DataFolder
from checkin.journal import sqlite_base
from checkin.station.station import Station
from checkin.sync.worker import SyncWorker


class Acknowledged(msgspec.Struct, frozen=True, tag="acknowledged"):
    """The operator has seen this verdict: its entry is on disk."""

    entry: str
    participant: str
    verdict: VerdictKind


class InTouch(msgspec.Struct, frozen=True, tag="in_touch"):
    """The server has been seen to hold this many entries of what the desk has; said every now and then."""

    held: int


Line = Acknowledged | InTouch
_LONGEST_WAL_PAGES = 200
_EVERY = 40
"""Scans, a tenth of a second or so."""


def main(folder: Path, codes: Sequence[str], start: int) -> None:
    """Work until SIGTERM; the scan that it interrupts is finished and told of."""
    over = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        over.set()

    signal.signal(signal.SIGTERM, end)
    # Scans that follow each other at once leave no time for checkpoints.
    sqlite_base._LONGEST_WAL_PAGES = _LONGEST_WAL_PAGES
    opened = DataFolder.open(folder)
    station = Station(opened.store, opened.desk, operator="Olga")
    try:
        if opened.store.remote() is not None:
            station.use_sync(SyncWorker(opened.store))
        for number, code in enumerate(islice(cycle(codes), start, None)):
            if over.is_set():
                return
            result = station.scan(code)
            participant = result.card.id if result.card is not None else ""
            _say(Acknowledged(result.entry, participant, result.verdict.kind))
            if number % _EVERY == 0:
                _say(InTouch(opened.store.head().position - opened.store.unheld_count()))
    finally:
        station.stop()
        opened.close()


def _say(line: Line) -> None:
    os.write(sys.stdout.fileno(), msgspec.json.encode(line) + b"\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]).read_text("utf-8").split(), int(sys.argv[3]))
