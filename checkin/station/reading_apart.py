"""Reading a large file in a process beside the one that writes, so that two cores work on an import.

The process starts anew (“spawn”), as it must on Windows and macOS, and ends with whoever reads what it sends.
"""

import gc
import logging
import multiprocessing
import os
import signal
import sys
from array import array
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection

import msgspec

from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal.ahead import made_ahead
from checkin.journal.prepared import Prepared, prepared
from checkin.logs import speak_of_no_values
from checkin.participants import Participant, SearchTexts
from checkin.roster.importing import RowReader
from checkin.roster.layouts import Layout
from checkin.roster.planning import ImportPlan, Planner, judged, recorded
from checkin.roster.safety import RosterError
from checkin.roster.tables import Table

_log = logging.getLogger(__name__)
_WORTH_IT_BYTES = 8 * 1024 * 1024
"""About 20,000 rows, which take as long as the process does to start."""
_AHEAD = 24
"""How many messages of 500 rows wait, so that the process goes on while SQLite has long to write."""


class Task(msgspec.Struct, frozen=True):
    """A CSV file of people for a roster on which nobody is yet."""

    event: Event
    table: Table
    layout: Layout
    merge: Mapping[int, str]
    compares: bool
    texts_of: Callable[[Participant], SearchTexts]


class _Some(msgspec.Struct, tag=True):
    rows: int
    people: Prepared


class _Ended(msgspec.Struct, tag=True):
    plan: ImportPlan
    people: bytes


class _Failed(msgspec.Struct, tag=True):
    sentence: str


class EndedEarlyError(CheckinError):
    """The process ended before it had read all: whoever waits for it can read the file by itself."""


class Reading:
    """What comes from the process: `people`, and when they have all come, `plan` and `digests` of their ids."""

    def __init__(self, messages: Iterator[bytes], progress: Callable[[int], None]) -> None:
        self._messages = messages
        self._progress = progress
        self._ended: _Ended | None = None

    def people(self) -> Iterator[Prepared]:
        """Everybody whom the file names. Raises RosterError as reading it does, and EndedEarlyError."""
        decode = msgspec.msgpack.Decoder(_Some | _Ended | _Failed).decode
        for message in map(decode, self._messages):
            match message:
                case _Some():
                    self._progress(message.rows)
                    yield message.people
                case _Failed():
                    raise RosterError(message.sentence)
                case _Ended():
                    self._ended = message
        self._all()

    @property
    def plan(self) -> ImportPlan:
        return self._all().plan

    @property
    def digests(self) -> "array[int]":
        people = array("Q")
        people.frombytes(self._all().people)
        return people

    def _all(self) -> _Ended:
        if self._ended is None:
            raise EndedEarlyError("The process that read the file ended before its time: import the file again.")
        return self._ended


def is_worth_it(table: Table) -> bool:
    """Whether a file is so large, and this program such, that a process of its own reads it sooner."""
    is_frozen = bool(getattr(sys, "frozen", False))  # a packed program would have to know that it is a reader
    is_alone = is_frozen or (os.cpu_count() or 1) == 1
    return not is_alone and not table.form.sheet and table.path.stat().st_size >= _WORTH_IT_BYTES


@contextmanager
def read_apart(task: Task, progress: Callable[[int], None]) -> Iterator[Reading]:
    """Have a process read the file; `progress` hears of the rows read, and what it raises ends the reading."""
    spawn = multiprocessing.get_context("spawn")
    receiver, sender = spawn.Pipe(duplex=False)
    process = spawn.Process(target=_read, args=(task, sender), name="reading a roster", daemon=True)
    process.start()
    sender.close()
    try:
        with made_ahead(_received(receiver), _AHEAD) as messages:
            try:
                yield Reading(messages, progress)
            finally:
                process.kill()  # it has sent all, or nobody wants the rest
    finally:
        process.join()
        process.close()
        receiver.close()


def _received(receiver: Connection) -> Iterator[bytes]:
    with suppress(EOFError):
        while True:
            yield receiver.recv_bytes()


# In the process:


class _Nobody:
    """The roster that has nobody."""

    def by_ids(self, _ids: Sequence[str]) -> Mapping[str, Participant]:
        return {}

    def erased(self, _ids: Sequence[str]) -> Collection[str]:
        return ()

    def by_codes(self, _codes: Sequence[str]) -> Mapping[str, Participant]:
        return {}

    def everybody(self) -> Sequence[Participant]:
        return ()


def _read(task: Task, sender: Connection) -> None:
    """Ctrl-C is for the process that writes; without that process nobody takes what is sent."""
    speak_of_no_values()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    try:
        with made_ahead(map(msgspec.msgpack.encode, _messages(task))) as messages:
            for message in messages:  # the pipe is short: reading goes on while it is emptied
                sender.send_bytes(message)
    except BrokenPipeError:
        pass
    except Exception:  # what nobody catches would be printed with the values that it quotes
        _log.exception("A roster could not be read in a process of its own.")


def _messages(task: Task) -> Iterator[_Some | _Ended | _Failed]:
    reader, planner = RowReader(task.event, task.table, task.layout), Planner()
    rows = 0

    def note(done: int) -> None:
        nonlocal rows
        rows = done

    found = judged(reader, tuple(task.layout.fields), _Nobody(), task.merge, note)
    try:
        for some in prepared(recorded(found, planner, compares=task.compares), task.texts_of):
            yield _Some(rows, some)
    except RosterError as error:
        yield _Failed(error.sentence)
        return
    yield _Ended(planner.plan(reader.problems(), frozenset(), ()), planner.people.tobytes())
