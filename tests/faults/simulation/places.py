"""Where the simulated desks and the server keep their data: in memory, or on SQLite for a share of the histories.

Each place lets the world in before and after every transaction: to crash there, or to find the disk full.
"""

import os
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from checkin.journal.desk_store import DeskStore
from checkin.journal.sqlite import SqliteStore
from checkin.journal.sqlite_transaction import SqliteTransaction
from tests.faults.simulation.memory_store import Kept, MemoryStore, MemoryTransaction

Result = TypeVar("Result")


class Gate(Protocol):
    """Who is let in around every transaction."""

    def before(self) -> None:
        """About to write. May raise Crash, or StoreError for a full disk."""
        ...

    def after(self) -> None:
        """The transaction is on disk. May raise Crash."""
        ...


class Place(Protocol):
    """The disk of one desk or server."""

    store: DeskStore

    def reopened(self) -> None:
        """The process died and began anew."""
        ...

    def backup(self) -> object:
        """An image of the disk."""
        ...

    def restore(self, backup: object) -> None:
        """The disk is as it was in the image."""
        ...

    def close(self) -> None:
        """The end."""
        ...


class GatedMemoryStore(MemoryStore):
    """A store in memory with a gate."""

    def __init__(self, gate: Gate, kept: Kept | None = None) -> None:
        super().__init__(kept)
        self.gate = gate
        self.earlier: list[Kept] = []
        """What was on the disk before the last few transactions."""

    def change(self, work: Callable[[MemoryTransaction], Result]) -> Result:
        self.gate.before()
        self.earlier = [*self.earlier[-5:], self.kept]
        result = super().change(work)
        self.gate.after()
        return result


class MemoryPlace:
    """Tables in memory; the disk is what `kept` was after the last transaction."""

    def __init__(
        self,
        gate: Gate,
        make: Callable[[Gate, Kept | None], GatedMemoryStore] = GatedMemoryStore,
        loses: Callable[[], int] = lambda: 0,
    ) -> None:
        """`loses` says how many of the last transactions were not flushed when the power is cut."""
        self._gate = gate
        self._make = make
        self._loses = loses
        self.store: DeskStore = make(gate, None)

    def reopened(self) -> None:
        store = self.store
        assert isinstance(store, GatedMemoryStore)
        lost = self._loses()
        earlier = store.earlier[-lost:] if lost else ()
        self._open(earlier[0] if earlier else store.kept)

    def backup(self) -> object:
        return self._kept().copy()

    def restore(self, backup: object) -> None:
        assert isinstance(backup, Kept)
        self._open(backup.copy())

    def close(self) -> None:
        self.store.close()

    def _kept(self) -> Kept:
        assert isinstance(self.store, GatedMemoryStore)
        return self.store.kept

    def _open(self, kept: Kept) -> None:
        self.store = self._make(self._gate, kept)


class GatedSqliteStore(SqliteStore):
    """The product's store with a gate, which is let in only once it is set."""

    gate: Gate | None = None

    def run_transaction(self, work: Callable[[SqliteTransaction], Result], *, urgent: bool = False) -> Result:
        if self.gate is not None:
            self.gate.before()
        result = super().run_transaction(work, urgent=urgent)
        if self.gate is not None:
            self.gate.after()
        return result


class SqlitePlace:
    """Encrypted files in a folder."""

    def __init__(self, gate: Gate, folder: Path) -> None:
        self._gate = gate
        self._folder = folder
        self._key = os.urandom(32)
        self._path = self._new_path()
        self._store = GatedSqliteStore.create(self._path, self._key)
        self._store.gate = gate

    @property
    def store(self) -> DeskStore:
        return self._store

    @store.setter
    def store(self, _store: DeskStore) -> None:
        raise AttributeError("the store of a place is opened by the place")

    def reopened(self) -> None:
        self._store.close()
        self._store = GatedSqliteStore.open(self._path, self._key)
        self._store.gate = self._gate

    def backup(self) -> object:
        self._store.close()
        path = self._new_path()
        self._copy(self._path, path)
        self.reopened()
        return path, self._key

    def restore(self, backup: object) -> None:
        assert isinstance(backup, tuple)
        self._store.close()
        self._path = self._new_path()
        image, self._key = backup
        self._copy(image, self._path)
        self.reopened()

    def close(self) -> None:
        self._store.close()

    def _new_path(self) -> Path:
        return self._folder / f"{secrets.token_hex(6)}.db"

    def _copy(self, source: Path, target: Path) -> None:
        for suffix in ("", "-wal"):
            image = source.with_name(source.name + suffix)
            if image.exists():
                shutil.copyfile(image, target.with_name(target.name + suffix))
