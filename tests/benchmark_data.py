"""What benchmarks work on: a data folder with a full roster, and the time that something takes."""

import gc
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec

from checkin.demo.sample import sample_event, sample_participants
from checkin.journal.sqlite import SqliteStore
from checkin.participants import Participant
from checkin.roster.searching import search_texts
from checkin.station.station import Station
from checkin.station.values import DeskIdentity

Arguments = ParamSpec("Arguments")
Samples = dict[str, tuple[str, list[float]]]


def timed_ms(work: Callable[Arguments, object], *arguments: Arguments.args, **named: Arguments.kwargs) -> float:
    """How long the work takes, in milliseconds."""
    began = time.perf_counter()
    work(*arguments, **named)
    return (time.perf_counter() - began) * 1e3


def a_full_store(folder: Path, participants: int) -> tuple[SqliteStore, list[Participant]]:
    """An encrypted store with the sample forum."""
    event = sample_event()
    store = SqliteStore.create(folder / "event.db", os.urandom(32), search_texts)
    store.transact(lambda transaction: transaction.put_event(event))
    people = list(sample_participants(event, participants))
    store.transact(lambda transaction: transaction.put_participants(people))
    gc.freeze()
    return store, people


def a_full_station(folder: Path, participants: int) -> tuple[Station, list[Participant]]:
    """A desk with the sample forum."""
    store, people = a_full_store(folder, participants)
    return Station(store, DeskIdentity("desk", "north"), operator="Olga"), people
