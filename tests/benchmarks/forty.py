"""Forty desks scan twice a second each, and one server process serves them; nothing may be lost.

38 of them are light: they push each entry by itself and pull at every news, as a desk does, but keep only the ids that
they have seen. Two are real ones, with window-less stations and encrypted stores. CHECKIN_BENCH_SECONDS says for how
long (60 by default). Raises RuntimeError when an acknowledged entry is missing anywhere, or the memory grows.
"""

import multiprocessing
import multiprocessing.connection
import os
import threading
import time
from contextlib import ExitStack, suppress
from pathlib import Path

from checkin.clock import wall_clock_ms
from checkin.joining import join
from checkin.journal import facts
from checkin.journal.entries import new_entry
from checkin.journal.store import Cursor, Outcome, Page
from checkin.participants import Participant
from checkin.state import Stamp
from checkin.station.station import Station
from checkin.sync.answers import SyncError
from checkin.sync.client import ServerClient
from checkin.sync.pairing import pair, parse_pairing_link
from checkin.sync.session import sync_once
from checkin.sync.worker import SyncWorker
from tests.benchmark_data import Samples, Serving, a_serving_server

_SECONDS = int(os.environ.get("CHECKIN_BENCH_SECONDS", "60"))
_PROCESSES, _LIGHT, _REAL = 3, 38, 2
_EVERY_S = 0.5
_SETTLE_S = 60.0
_PAGE_CACHE_MIB = 72
"""By so much the server's memory may grow from a quarter of the way on: SQLite's caches fill up to their limits."""


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """Milliseconds of pushes, pulls and scans, and what the server needed for it."""
    context = multiprocessing.get_context("spawn")
    with a_serving_server(folder, participants, _LIGHT + _REAL) as serving, ExitStack() as stack:
        groups = []
        for number in range(_PROCESSES):
            links = serving.links[:_LIGHT][number::_PROCESSES]
            ours, theirs = context.Pipe()
            process = context.Process(target=_light_desks, args=(links, serving.people, theirs))
            process.start()
            stack.callback(process.join)
            groups.append(ours)
        real = [_RealDesk(folder / f"real-{number}", link) for number, link in enumerate(serving.links[_LIGHT:])]
        for group in groups:
            group.recv()
            group.send("go")
        memory, cpu = _watched(serving, real)
        acknowledged = {entry for desk in real for entry in desk.stop_scanning()}
        answers = [group.recv() for group in groups]
        acknowledged |= {entry for answer in answers for entry in answer[0]}
        for group in groups:
            group.send(len(acknowledged))
        seen = [ids for group in groups for ids in group.recv()]
        seen += [desk.seen(len(acknowledged)) for desk in real]
    lacking = sum(len(acknowledged - ids) for ids in seen)
    if lacking or len(seen) != _LIGHT + _REAL:
        raise RuntimeError(f"{lacking} of {len(acknowledged)} acknowledged entries were not seen by some of the desks")
    if max(memory) > memory[len(memory) // 4] + _PAGE_CACHE_MIB:
        raise RuntimeError(f"the server's memory grew from {memory[len(memory) // 4]:.0f} to {max(memory):.0f} MiB")
    return {
        "push": ("ms", [time for answer in answers for time in answer[1]]),
        "pull": ("ms", [time for answer in answers for time in answer[2]]),
        "scan at a real desk": ("ms", [time for desk in real for time in desk.times]),
        "the server's memory": ("MiB", memory),
        "the server's share of a core": ("%", [cpu]),
        "entries acknowledged, and seen by every desk": ("", [float(len(acknowledged))]),
    }


def _watched(serving: Serving, real: "list[_RealDesk]") -> tuple[list[float], float]:
    """The server's memory every second, and its share of a processor, while the desks scan."""
    codes = [person.ticket_code for person in serving.people]
    for desk in real:
        desk.start_scanning(codes)
    began, used = time.monotonic(), serving.cpu_s
    memory = []
    while time.monotonic() < began + _SECONDS:
        time.sleep(1)
        memory.append(serving.rss_mib)
    return memory, 100 * (serving.cpu_s - used) / (time.monotonic() - began)


class _RealDesk:
    """A desk as people have it."""

    def __init__(self, path: Path, link: str) -> None:
        self._folder = join(path, parse_pairing_link(link), path.name)
        sync_once(self._folder.store, wall_clock_ms)
        self._station = Station(self._folder.store, self._folder.desk, operator="Olga")
        self._station.use_sync(SyncWorker(self._folder.store))
        self._over = threading.Event()
        self._entries: list[str] = []
        self.times: list[float] = []

    def start_scanning(self, codes: list[str]) -> None:
        """Twice a second, until it is stopped."""
        self._thread = threading.Thread(target=self._scan, args=(codes,))
        self._thread.start()

    def stop_scanning(self) -> list[str]:
        """The entries that were acknowledged."""
        self._over.set()
        self._thread.join()
        return self._entries

    def seen(self, count: int) -> set[str]:
        """The ids of all entries that the desk holds, once they are so many; then it ends."""
        end = time.monotonic() + _SETTLE_S
        while self._folder.store.head().position < count and time.monotonic() < end:
            time.sleep(0.1)
        page = self._folder.store.page(None, 10_000_000)
        self._station.stop()
        self._folder.close()
        return {entry.id for entry in page.entries} if isinstance(page, Page) else set()

    def _scan(self, codes: list[str]) -> None:
        number = 0
        while not self._over.wait(_EVERY_S):
            began = time.perf_counter()
            self._entries.append(self._station.scan(codes[number % len(codes)]).entry)
            self.times.append((time.perf_counter() - began) * 1e3)
            number += 1


def _light_desks(links: list[str], people: list[Participant], parent: multiprocessing.connection.Connection) -> None:
    desks = [_LightDesk(link, people[number * 100 :] + people) for number, link in enumerate(links)]
    parent.send("ready")
    parent.recv()
    for desk in desks:
        desk.start()
    time.sleep(_SECONDS)
    for desk in desks:
        desk.stop_scanning()
    parent.send(
        (
            [entry for desk in desks for entry in desk.acknowledged],
            [time for desk in desks for time in desk.pushes],
            [time for desk in desks for time in desk.pulls],
        )
    )
    count: int = parent.recv()
    parent.send([desk.all_seen(count) for desk in desks])


class _LightDesk:
    """Pushes and pulls like a desk, and keeps ids only."""

    def __init__(self, link: str, people: list[Participant]) -> None:
        parsed = parse_pairing_link(link)
        remote = pair(parsed, f"light-{parsed.code}", f"light-{parsed.code}").remote
        self._clients = [ServerClient.of(remote) for _ in range(3)]
        self._people = people
        self._stamp = Stamp(f"light-{parsed.code}", "light", "Olga", wall_clock_ms())
        self._over, self._is_closed = threading.Event(), threading.Event()
        self._cursor: Cursor | None = None
        self._seen: set[str] = set()
        self.acknowledged: list[str] = []
        self.pushes: list[float] = []
        self.pulls: list[float] = []

    def start(self) -> None:
        """Scan, and listen."""
        self._scanning = threading.Thread(target=self._scan)
        self._listening = threading.Thread(target=self._listen, daemon=True)
        self._scanning.start()
        self._listening.start()

    def stop_scanning(self) -> None:
        """Nobody comes any more."""
        self._over.set()
        self._scanning.join()

    def all_seen(self, count: int) -> set[str]:
        """The ids that the server's stream has shown, once they are so many."""
        end = time.monotonic() + _SETTLE_S
        while len(self._seen) < count and time.monotonic() < end:
            time.sleep(0.1)
        self._is_closed.set()
        for client in self._clients:
            client.close()
        return self._seen

    def _scan(self) -> None:
        number = 0
        while not self._over.wait(_EVERY_S):
            entry = new_entry(self._stamp, facts.Admitted("venue"), self._people[number % len(self._people)].id)
            number += 1
            began = time.perf_counter()
            [receipt] = self._clients[0].push([entry], 0)
            self.pushes.append((time.perf_counter() - began) * 1e3)
            if receipt.outcome is Outcome.ACCEPTED:
                self.acknowledged.append(entry.id)

    def _listen(self) -> None:
        while not self._is_closed.is_set():
            with suppress(SyncError, RuntimeError):
                for _ in self._clients[1].news(self._is_closed.is_set):
                    self._pull()

    def _pull(self) -> None:
        is_at_head = False
        while not is_at_head:
            began = time.perf_counter()
            page = self._clients[2].pull(self._cursor, 250)
            self.pulls.append((time.perf_counter() - began) * 1e3)
            self._seen.update(entry.id for entry in page.entries)
            self._cursor, is_at_head = page.cursor, page.at_head
