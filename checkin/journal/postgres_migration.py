"""Bringing a PostgreSQL database up to date, while other processes may be about to do the same."""

import secrets
from collections.abc import Sequence

from checkin.journal.entries import GENESIS
from checkin.journal.postgres_link import Link, Session
from checkin.journal.postgres_schema import MIGRATIONS
from checkin.journal.store import StoreError

_LOCK = 0x636865636B696E
"""“checkin” as a number: whoever migrates holds this advisory lock."""


def migrate(link: Link, migrations: Sequence[str] = MIGRATIONS) -> None:
    """Apply the migrations that are missing, recorded in the same transaction.

    Raises StoreError for a database of a newer version, of another encoding, or where no tables may be made.
    """
    with link.transaction() as (session, _):
        session.fetch("SELECT pg_advisory_xact_lock($1)", _LOCK)
        _require_utf8(session)
        session.write(
            "CREATE TABLE IF NOT EXISTS migration(number INTEGER PRIMARY KEY, at TIMESTAMPTZ NOT NULL DEFAULT now())"
        )
        done = int(session.fetch("SELECT coalesce(max(number), 0) FROM migration")[0][0])
        _require_known(done, len(migrations))
        for number, script in enumerate(migrations[done:], start=done + 1):
            session.write(script)
            session.write("INSERT INTO migration(number) VALUES ($1)", number)
        session.write(
            "INSERT INTO head(epoch, position, running, roster_revision) VALUES ($1, 0, $2, 0) ON CONFLICT DO NOTHING",
            secrets.token_hex(16),
            GENESIS,
        )


def _require_utf8(session: Session) -> None:
    encoding = session.fetch("SHOW server_encoding")[0][0]
    if encoding != "UTF8":
        raise StoreError(f"The database is encoded in {encoding}: make one with the encoding UTF8.")


def _require_known(done: int, newest: int) -> None:
    if done > newest:
        raise StoreError(
            f"This database was made by a newer version of the program (schema {done}, this one knows {newest}): "
            "update the program."
        )
