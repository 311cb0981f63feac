"""What benchmarks work on: a data folder with a full roster, and the time that something takes."""

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import ParamSpec

from checkin.datafolder import DataFolder
from checkin.demo.sample import sample_event, sample_participants
from checkin.journal.sqlite import SqliteStore
from checkin.operators import Role
from checkin.participants import Participant
from checkin.roster.searching import search_texts
from checkin.security.keys import KeyPlace
from checkin.station.station import Station
from checkin.station.values import DeskIdentity
from checkin.sync.pairing import pairing_link

Arguments = ParamSpec("Arguments")
Samples = dict[str, tuple[str, list[float]]]


def timed_ms(work: Callable[Arguments, object], *arguments: Arguments.args, **named: Arguments.kwargs) -> float:
    """How long the work takes, in milliseconds."""
    began = time.perf_counter()
    work(*arguments, **named)
    return (time.perf_counter() - began) * 1e3


def a_full_store(folder: Path, participants: int, key: bytes | None = None) -> tuple[SqliteStore, list[Participant]]:
    """An encrypted store with the sample forum."""
    event = sample_event()
    store = SqliteStore.create(folder / "event.db", key or os.urandom(32), search_texts)
    store.transact(lambda transaction: transaction.put_event(event))
    people = list(sample_participants(event, participants))
    store.transact(lambda transaction: transaction.put_participants(people))
    gc.freeze()
    return store, people


def a_full_station(folder: Path, participants: int) -> tuple[Station, list[Participant]]:
    """A desk with the sample forum."""
    store, people = a_full_store(folder, participants)
    return Station(store, DeskIdentity("desk", "north"), operator="Olga", role=Role.SUPERVISOR), people


@dataclass(frozen=True)
class Serving:
    """A server process with the sample forum."""

    process: subprocess.Popen[str]
    people: list[Participant]
    links: list[str]
    """One pairing link for each desk that shall join."""

    @property
    def rss_mib(self) -> float:
        """The memory that the server has now."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

    @property
    def cpu_s(self) -> float:
        """The processor time that the server has used."""
        user, system = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def a_serving_server(folder: Path, participants: int, desks: int) -> Iterator[Serving]:
    """The server as people run it, in a process of its own, ended at the end."""
    event = sample_event()
    people = list(sample_participants(event, participants))
    with DataFolder.create(folder / "server", event, "server", KeyPlace.FILE)[0] as data:
        data.store.transact(lambda transaction: transaction.put_participants(people))
    command = [sys.executable, "main.py", "serve", "--data", str(folder / "server"), "--port", "0", "--json"]
    command += ["--codes", str(desks)]
    process = subprocess.Popen(command, cwd=Path(__file__).parents[1], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        codes = [told["pairing_code"]]
        codes += [process.stdout.readline().rsplit(" ", 1)[1].strip() for _ in range(desks - 1)]
        yield Serving(process, people, [pairing_link(told["url"], code) for code in codes])
    finally:
        process.terminate()
        process.wait()
