"""Figures in SQLite: how they are written within a transaction, and read."""

from collections.abc import Sequence
from itertools import islice
from typing import Any, Protocol

import apsw
import msgspec

from checkin.journal.cells import COLUMNS, conditions, named_groups
from checkin.journal.entries import Entry
from checkin.journal.figures import Activity, Axis, Cell, Filter, Subject, Told, activity_of, subject_of
from checkin.journal.health import Health
from checkin.journal.intake import Placed
from checkin.journal.projection import Counts, TallyChanges, TallyKey, cell_key, cell_of, contributions
from checkin.journal.store import Dimension, Tally
from checkin.journal.verification import StoredProjection

_CHUNK = 5_000
_WRITE_TALLY = """
    INSERT INTO tally(dimension, key, expected, arrived, inside) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET
        expected = expected + excluded.expected,
        arrived = arrived + excluded.arrived,
        inside = inside + excluded.inside
"""
_WRITE_CELL = """
    INSERT INTO cell(zone, category, region, desk, five_ms, expected, arrived, inside) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET
        expected = expected + excluded.expected,
        arrived = arrived + excluded.arrived,
        inside = inside + excluded.inside
"""
_WRITE_ACTIVITY = """
    INSERT INTO activity(desk, name, minute_ms, scans, first_ms, last_ms) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET
        scans = scans + excluded.scans,
        first_ms = min(first_ms, excluded.first_ms),
        last_ms = max(last_ms, excluded.last_ms)
"""
_ACTIVITY = "SELECT desk, name, minute_ms, scans, first_ms, last_ms FROM activity"


class Database(Protocol):
    """What reads and writes: a store of one file."""

    def query(self, statement: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]: ...

    def execute(self, statement: str, values: tuple[Any, ...]) -> None: ...


class SqliteFigures:
    """As in Figures."""

    def __init__(self, database: Database, entry_columns: str) -> None:
        self._database = database
        self._entry_columns = entry_columns

    def counts(self, wanted: Filter, by: Axis) -> dict[str, tuple[int, int, int]]:
        where, values = conditions(wanted)
        column = COLUMNS[by]
        rows = self._database.query(
            f"SELECT {column}, sum(expected), sum(arrived), sum(inside) FROM cell WHERE {where} GROUP BY 1 ORDER BY 1",
            tuple(values),
        )
        return named_groups(rows, by)

    def activity(self, since_ms: int) -> list[Activity]:
        rows = self._database.query(f"{_ACTIVITY} WHERE minute_ms >= ? ORDER BY desk, name, minute_ms", (since_ms,))
        return [Activity(*row) for row in rows]

    def entries_about(self, subject: Subject, limit: int) -> list[Entry]:
        rows = self._database.query(
            f"SELECT {self._entry_columns} FROM entry WHERE position IN "
            "(SELECT position FROM noted_entry WHERE subject = ? ORDER BY position DESC LIMIT ?) "
            "ORDER BY position DESC",
            (subject, limit),
        )
        return [Entry(*row) for row in rows]

    def operators_of(self, subject: Subject) -> dict[tuple[str, str], int]:
        rows = self._database.query(
            "SELECT entry.operator, entry.desk_name, count(*) FROM noted_entry JOIN entry USING (position) "
            "WHERE subject = ? GROUP BY 1, 2 ORDER BY 1, 2",
            (subject,),
        )
        return {(operator, desk): count for operator, desk, count in rows}

    def told(self, desk: str, told: Told) -> None:
        self._database.execute(
            "INSERT OR REPLACE INTO desk_health(desk, at_ms, health) VALUES (?, ?, ?)",
            (desk, told.at_ms, msgspec.json.encode(told.health).decode()),
        )

    def healths(self) -> dict[str, Told]:
        rows = self._database.query("SELECT desk, at_ms, health FROM desk_health ORDER BY desk")
        return {desk: Told(at_ms, msgspec.json.decode(text, type=Health)) for desk, at_ms, text in rows}


def write_tallies(connection: apsw.Connection, changes: TallyChanges) -> None:
    """Add the differences to the tallies and the cells."""
    plain, cells = [], []
    for (dimension, key), counts in changes.differences():
        if dimension is Dimension.CELL:
            cells.append((*msgspec.structs.astuple(cell_of(key)), *counts))
        else:
            plain.append((dimension, key, *counts))
    connection.executemany(_WRITE_TALLY, plain)
    connection.executemany(_WRITE_CELL, cells)


def forget_empty(connection: apsw.Connection) -> None:
    """Drop the tallies of nobody: of organisations, regions and categories that only an erased person had."""
    for table in ("tally", "cell"):
        connection.execute(f"DELETE FROM {table} WHERE expected = 0 AND arrived = 0 AND inside = 0")


def write_accepted(connection: apsw.Connection, accepted: Sequence[Placed]) -> None:
    """Note the scans among new entries, and those worth a look."""
    found = activity_of(placed.entry for placed in accepted)
    connection.executemany(_WRITE_ACTIVITY, [msgspec.structs.astuple(one) for one in found.values()])
    noted = [(placed.position, subject) for placed in accepted if (subject := subject_of(placed.entry))]
    connection.executemany("INSERT OR IGNORE INTO noted_entry(position, subject) VALUES (?, ?)", noted)


def count_again(connection: apsw.Connection, entry_columns: str) -> None:
    """Write all figures anew from entries and participants, as a database of an older version needs."""
    for table in ("tally", "cell", "activity", "noted_entry"):
        connection.execute(f"DELETE FROM {table}")
    people = iter(connection.cursor().execute("SELECT id, roster, shown, state FROM participant"))
    while chunk := list(islice(people, _CHUNK)):
        changes = TallyChanges()
        for row in chunk:
            kept = StoredProjection.decoded(*row)
            changes.replace({}, contributions(kept.shown, kept.state))
        write_tallies(connection, changes)
    entries = iter(connection.cursor().execute(f"SELECT position, running, {entry_columns} FROM entry"))
    while rows := list(islice(entries, _CHUNK)):
        write_accepted(connection, [Placed(row[0], row[1], Entry(*row[2:])) for row in rows])


def read_tallies(connection: apsw.Connection) -> dict[TallyKey, Tally]:
    """All tallies and cells, for verification."""
    rows: list[tuple[TallyKey, Counts]] = [
        ((Dimension(dimension), key), (expected, arrived, inside))
        for dimension, key, expected, arrived, inside in connection.execute(
            "SELECT dimension, key, expected, arrived, inside FROM tally"
        )
    ]
    cells = connection.execute("SELECT zone, category, region, desk, five_ms, expected, arrived, inside FROM cell")
    rows += [((Dimension.CELL, _key(row)), (row[5], row[6], row[7])) for row in cells]
    return {key: Tally(key[1], *counts) for key, counts in rows}


def read_activity(connection: apsw.Connection) -> dict[tuple[str, str, int], Activity]:
    """All that is kept of scans over time, for verification."""
    return {one.key: one for one in (Activity(*row) for row in connection.execute(_ACTIVITY))}


def read_noted(connection: apsw.Connection) -> dict[int, str]:
    """The positions of entries worth a look, for verification."""
    return {int(position): str(subject) for position, subject in connection.execute("SELECT * FROM noted_entry")}


def _key(row: Sequence[Any]) -> str:
    return cell_key(Cell(*row[:5]))
