"""Emptying the SQLite store of all that it tells of people. Deleted pages are overwritten (secure_delete)."""

from collections.abc import Mapping
from typing import Any

import apsw

from checkin.journal.sqlite_transaction import write_setting

_STAY = ("desk", "migration", "setting")
_SETTINGS_STAY = ("desk.id", "desk.name", "figures", "secret.backup_elsewhere")
"""The last is where backups are copied to: those that lie there are replaced when that can be reached."""


def empty(connection: apsw.Connection, settings: Mapping[str, str]) -> None:
    """Delete every row but those of desks and of this place's identity, and write these settings; in a transaction."""
    kinds: list[tuple[Any, ...]] = connection.execute(
        "SELECT name, type FROM pragma_table_list WHERE schema = 'main'"
    ).fetchall()
    for name, kind in kinds:
        if kind == "virtual":
            connection.execute(f"INSERT INTO {name}({name}) VALUES ('delete-all')")
        elif kind == "table" and name not in _STAY and not name.startswith("sqlite_"):
            connection.execute(f"DELETE FROM {name}")
    marks = ", ".join("?" * len(_SETTINGS_STAY))
    connection.execute(f"DELETE FROM setting WHERE key NOT IN ({marks})", _SETTINGS_STAY)
    for key, value in settings.items():
        write_setting(connection, key, value)
