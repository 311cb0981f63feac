"""Making connections to a PostgreSQL server, or to whichever of several can be used; its errors in our words."""

import re
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from typing import Any

import asyncpg

from checkin.journal.store import StoreAway, StoreError

Connection = Any
"""One of asyncpg's."""
CONNECT_TIMEOUT_S = 5.0
"""For each host of the address."""
CLOSED = "The database was closed already."
_HOSTS = re.compile(r"(\w+://(?:[^/?#]*@)?)([^/?#]*)(.*)", re.DOTALL)
_UNREACHABLE = "The database server cannot be reached: check that it runs and that its address is right."
_ADVICE: tuple[tuple[type[Exception], str], ...] = (
    (
        asyncpg.InvalidAuthorizationSpecificationError,  # a wrong password too
        "The database server refused the user: check the user name and the password in the database's address.",
    ),
    (asyncpg.InvalidCatalogNameError, "The server has no database of that name: create it first."),
    (asyncpg.InsufficientPrivilegeError, "The database user may not do this: let the user own the database."),
    (asyncpg.ReadOnlySQLTransactionError, "This database server only reads: give the address of the main one."),
    (asyncpg.DiskFullError, "The database server's disk is full: free some space there, then try again."),
    (asyncpg.TooManyConnectionsError, "The database server has no connection left: raise its limit or stop others."),
    (
        asyncpg.TargetServerAttributeNotMatched,
        "None of the address's database servers takes writes: start the main one, or promote its standby.",
    ),
    (asyncpg.CannotConnectNowError, "The database server is starting or stopping: try again in a moment."),
    (asyncpg.CharacterNotInRepertoireError, "A text holds a character that the database cannot keep: remove it."),
    (asyncpg.QueryCanceledError, "The database server took too long to answer: try again."),
    (asyncpg.LockNotAvailableError, "Another program holds the database: try again in a moment."),
    (asyncpg.PostgresConnectionError, "The connection to the database server was lost: try again."),
    (asyncpg.IdleInTransactionSessionTimeoutError, "The database server waited too long for the program: try again."),
    (asyncpg.AdminShutdownError, "The database server was stopped: start it, then try again."),
    (asyncpg.CrashShutdownError, "The database server was stopped: start it, then try again."),
    (asyncpg.UndefinedTableError, "The database is damaged: a table is missing; restore it from a backup."),
    (asyncpg.InterfaceError, "The connection to the database server was lost: try again."),
    (asyncpg.InternalClientError, "The connection to the database server was lost: try again."),
    (asyncpg.PostgresError, "The database server reported an error: look into its log."),
    (OSError, _UNREACHABLE),  # a timeout too
)
_AWAY = (
    asyncpg.TargetServerAttributeNotMatched,
    asyncpg.CannotConnectNowError,
    asyncpg.ConnectionDoesNotExistError,
    asyncpg.AdminShutdownError,
    OSError,
)
_SETTINGS = {
    "application_name": "checkin",
    "synchronous_commit": "on",
    "default_transaction_isolation": "read committed",
    "statement_timeout": "60s",
    "lock_timeout": "15s",
    "idle_in_transaction_session_timeout": "60s",
    # Tables grow faster than their statistics: without these, plans of the first minute read whole tables.
    "enable_seqscan": "off",
    "random_page_cost": "1",
    "jit": "off",
}


@contextmanager
def in_our_words() -> Iterator[None]:
    """Turn the errors of asyncpg and of the network into StoreError."""
    try:
        yield
    except tuple(kind for kind, _ in _ADVICE) as error:
        sentence = next(sentence for kind, sentence in _ADVICE if isinstance(error, kind))
        raise (StoreAway if isinstance(error, _AWAY) else StoreError)(sentence) from error
    except CancelledError as error:
        raise StoreError(CLOSED) from error


def one_host_each(url: str) -> list[str]:
    """The address once for each of the hosts that it names, in their order."""
    parts = _HOSTS.fullmatch(url)
    if parts is None:
        return [url]
    before, hosts, after = parts.groups()
    return [f"{before}{host}{after}" for host in hosts.split(",")]


async def connected(url: str, **options: Any) -> Connection:
    """A connection to the first host that can be used; each has its own time, for one without power never answers."""
    failure: Exception | None = None
    for one in one_host_each(url):
        try:
            return await asyncpg.connect(one, timeout=CONNECT_TIMEOUT_S, server_settings=_SETTINGS, **options)
        except (OSError, asyncpg.PostgresConnectionError, asyncpg.CannotConnectNowError) as error:
            failure = failure or error
        except asyncpg.TargetServerAttributeNotMatched as error:
            failure = error
    raise failure or StoreError(_UNREACHABLE)


def cut_off(connection: Connection) -> None:
    """End it without a word to the server, and without waiting for one."""
    with suppress(asyncpg.InterfaceError):  # it was cut off before
        connection.terminate()
