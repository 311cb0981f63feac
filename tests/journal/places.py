"""Where the contract tests keep a store: a place makes, reopens, saves and restores it, and tampers with it."""

import asyncio
import os
import secrets
import shutil
from pathlib import Path
from typing import Any, Protocol

import asyncpg

from checkin.journal.postgres import PostgresStore
from checkin.journal.sqlite import SqliteStore
from checkin.journal.sqlite_files import connect
from checkin.journal.store import Store


class ServerStore(Store, Protocol):
    """What every store can do that serves desks."""

    def revoke_desk(self, desk: str) -> None: ...


class Place(Protocol):
    """Where one store at a time lies."""

    older_figures: str
    """SQL that makes the store forget that its figures were ever counted."""

    def new(self) -> ServerStore:
        """An empty store, in place of the one before."""
        ...

    def reopened(self) -> ServerStore:
        """The store after it was closed and opened again."""
        ...

    def beside(self) -> ServerStore:
        """The store for one more who uses it at the same time."""
        ...

    def another(self) -> ServerStore:
        """One more empty store, beside the one that is there."""
        ...

    def saved(self) -> str:
        """A backup, by name. Closes the store."""
        ...

    def restored(self, backup: str) -> ServerStore:
        """The store as it was when it was saved."""
        ...

    def tamper(self, statement: str) -> None:
        """Run SQL behind the store's back."""
        ...

    def close(self) -> None:
        """Close everything, and leave nothing behind."""
        ...


class SqlitePlace:
    """Encrypted files in a folder."""

    older_figures = "DELETE FROM setting WHERE key = 'figures'"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "none"
        self._key = os.urandom(32)
        self._store: SqliteStore | None = None
        self._others: list[SqliteStore] = []

    def new(self) -> ServerStore:
        self.close()
        self._path = self._folder / f"{secrets.token_hex(4)}.db"
        self._store = SqliteStore.create(self._path, self._key)
        return self._store

    def reopened(self) -> ServerStore:
        self.close()
        self._store = SqliteStore.open(self._path, self._key)
        return self._store

    def beside(self) -> ServerStore:
        assert self._store is not None
        return self._store

    def another(self) -> ServerStore:
        self._others.append(SqliteStore.create(self._folder / f"{secrets.token_hex(4)}.db", self._key))
        return self._others[-1]

    def saved(self) -> str:
        self.close()
        backup = secrets.token_hex(4)
        for file in self._folder.glob(self._path.name + "*"):
            shutil.copy(file, self._folder / (backup + file.name))
        return backup

    def restored(self, backup: str) -> ServerStore:
        self.close()
        self._path = self._folder / (backup + self._path.name)
        return self.reopened()

    def tamper(self, statement: str) -> None:
        connection = connect(self._path, self._key, for_writing=True)
        connection.execute(statement)
        connection.close()

    def close(self) -> None:
        for store in (self._store, *self._others):
            if store is not None:
                store.close()


class PostgresPlace:
    """Databases on a server of the test's own."""

    older_figures = "DROP TABLE figures"

    def __init__(self, address: str) -> None:
        """`address` is that of the server, with {} for the name of a database."""
        self._address = address
        self._name = ""
        self._names: list[str] = []
        self._stores: list[PostgresStore] = []

    @property
    def url(self) -> str:
        return self._address.format(self._name)

    def new(self) -> ServerStore:
        self.close()
        self._create("")
        return self.beside()

    def reopened(self) -> ServerStore:
        self._close_stores()
        return self.beside()

    def beside(self) -> ServerStore:
        self._stores.append(PostgresStore.open(self.url))
        return self._stores[-1]

    def another(self) -> ServerStore:
        self._create("")
        return self.beside()

    def saved(self) -> str:
        self._close_stores()
        name = self._name
        self._create(f"TEMPLATE {name}")
        backup, self._name = self._name, name
        return backup

    def restored(self, backup: str) -> ServerStore:
        self._close_stores()
        self._name = backup
        return self.beside()

    def tamper(self, statement: str) -> None:
        run_sql(self.url, statement)

    def close(self) -> None:
        self._close_stores()
        while self._names:
            run_sql(self._address.format("postgres"), f"DROP DATABASE {self._names.pop()} WITH (FORCE)")

    def _create(self, how: str) -> None:
        self._name = "t" + secrets.token_hex(6)
        run_sql(self._address.format("postgres"), f"CREATE DATABASE {self._name} {how}")
        self._names.append(self._name)

    def _close_stores(self) -> None:
        while self._stores:
            self._stores.pop().close()


def run_sql(url: str, *statements: str) -> list[Any]:
    """Run statements on a connection of their own; the rows of the last one."""

    async def run() -> list[Any]:
        connection = await asyncpg.connect(url)
        try:
            rows: list[Any] = []
            for statement in statements:
                rows = await connection.fetch(statement)
            return rows
        finally:
            await connection.close()

    return asyncio.run(run())
