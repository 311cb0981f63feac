"""Figures in PostgreSQL: how they are written within a transaction, and read."""

import hashlib
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

import msgspec

from checkin.journal.cells import COLUMNS, conditions, named_groups
from checkin.journal.entries import Entry
from checkin.journal.figures import Activity, Axis, Cell, Filter, Subject, Told, activity_of, subject_of
from checkin.journal.health import Health
from checkin.journal.intake import Placed
from checkin.journal.postgres_link import Link, Session
from checkin.journal.projection import TallyChanges, TallyKey, cell_key, cell_of, contributions
from checkin.journal.store import Dimension, Tally
from checkin.journal.verification import StoredProjection

_CHUNK = 5_000
_WRITE_TALLIES = """
    INSERT INTO tally(dimension, digest, key, expected, arrived, inside)
    SELECT * FROM unnest($1::text[], $2::bytea[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[])
    ON CONFLICT (dimension, digest) DO UPDATE SET
        expected = tally.expected + excluded.expected,
        arrived = tally.arrived + excluded.arrived,
        inside = tally.inside + excluded.inside
"""
_WRITE_CELLS = """
    INSERT INTO cell(digest, zone, category, region, desk, five_ms, expected, arrived, inside)
    SELECT * FROM unnest($1::bytea[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[],
        $8::bigint[], $9::bigint[])
    ON CONFLICT (digest) DO UPDATE SET
        expected = cell.expected + excluded.expected,
        arrived = cell.arrived + excluded.arrived,
        inside = cell.inside + excluded.inside
"""
_WRITE_ACTIVITY = """
    INSERT INTO activity(digest, desk, name, minute_ms, scans, first_ms, last_ms)
    SELECT * FROM unnest($1::bytea[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[])
    ON CONFLICT (digest) DO UPDATE SET
        scans = activity.scans + excluded.scans,
        first_ms = least(activity.first_ms, excluded.first_ms),
        last_ms = greatest(activity.last_ms, excluded.last_ms)
"""
_WRITE_NOTED = """
    INSERT INTO noted_entry(position, subject) SELECT * FROM unnest($1::bigint[], $2::text[]) ON CONFLICT DO NOTHING
"""
_ACTIVITY = "SELECT desk, name, minute_ms, scans, first_ms, last_ms FROM activity"
_CELLS = "SELECT zone, category, region, desk, five_ms, expected, arrived, inside FROM cell"
_encode = msgspec.json.Encoder().encode
_text = msgspec.json.Decoder(str).decode


class PostgresFigures:
    """As in Figures."""

    def __init__(self, link: Link, entry_columns: str) -> None:
        self._link = link
        self._entry_columns = entry_columns

    def counts(self, wanted: Filter, by: Axis) -> dict[str, tuple[int, int, int]]:
        where, values = conditions(wanted, "$")
        column = COLUMNS[by]
        rows = self._link.fetch(
            f"SELECT {column}, sum(expected)::bigint, sum(arrived)::bigint, sum(inside)::bigint FROM cell "
            f"WHERE {where} GROUP BY 1",
            *(_encode(value).decode() if isinstance(value, str) else value for value in values),
        )
        decoded = [(row[0] if by is Axis.FIVE else _text(row[0]), *row[1:]) for row in rows]
        return named_groups(sorted(decoded), by)

    def activity(self, since_ms: int) -> list[Activity]:
        rows = self._link.fetch(f"{_ACTIVITY} WHERE minute_ms >= $1 ORDER BY desk, name, minute_ms", since_ms)
        return [Activity(*row) for row in rows]

    def entries_about(self, subject: Subject, limit: int) -> list[Entry]:
        rows = self._link.fetch(
            f"SELECT {self._entry_columns} FROM entry WHERE position IN "
            "(SELECT position FROM noted_entry WHERE subject = $1 ORDER BY position DESC LIMIT $2) "
            "ORDER BY position DESC",
            subject,
            limit,
        )
        return [Entry(*row) for row in rows]

    def operators_of(self, subject: Subject) -> dict[tuple[str, str], int]:
        rows = self._link.fetch(
            'SELECT entry.operator COLLATE "C", entry.desk_name COLLATE "C", count(*) FROM noted_entry '
            "JOIN entry USING (position) WHERE subject = $1 GROUP BY 1, 2 ORDER BY 1, 2",
            subject,
        )
        return {(operator, desk): count for operator, desk, count in rows}

    def told(self, desk: str, told: Told) -> None:
        self._link.fetch(
            "INSERT INTO desk_health(desk, at_ms, health) VALUES ($1, $2, $3) "
            "ON CONFLICT (desk) DO UPDATE SET at_ms = excluded.at_ms, health = excluded.health",
            desk,
            told.at_ms,
            _encode(told.health).decode(),
        )

    def healths(self) -> dict[str, Told]:
        rows = self._link.fetch("SELECT desk, at_ms, health FROM desk_health ORDER BY desk")
        return {desk: Told(at_ms, msgspec.json.decode(text, type=Health)) for desk, at_ms, text in rows}


def write_tallies(session: Session, changes: TallyChanges) -> None:
    """Add the differences to the tallies and the cells."""
    differences = changes.differences()
    plain = [
        (dimension, digest_of(text := _encode(key)), text.decode(), *counts)
        for (dimension, key), counts in differences
        if dimension is not Dimension.CELL
    ]
    cells = [
        (digest_of(key.encode()), *_cell_row(cell_of(key)), *counts)
        for (dimension, key), counts in differences
        if dimension is Dimension.CELL
    ]
    for statement, rows in ((_WRITE_TALLIES, plain), (_WRITE_CELLS, cells)):
        if rows:
            session.write(statement, *columns(rows))


def forget_empty(session: Session) -> None:
    """Drop the tallies of nobody: of organisations, regions and categories that only an erased person had."""
    for table in ("tally", "cell"):
        session.write(f"DELETE FROM {table} WHERE (expected, arrived, inside) = (0, 0, 0)")


def write_accepted(session: Session, accepted: Sequence[Placed]) -> None:
    """Note the scans among new entries, and those worth a look."""
    found = activity_of(placed.entry for placed in accepted).values()
    if found:
        rows = [(digest_of(_encode(one.key)), *msgspec.structs.astuple(one)) for one in found]
        session.write(_WRITE_ACTIVITY, *columns(rows))
    noted = [(placed.position, subject) for placed in accepted if (subject := subject_of(placed.entry))]
    if noted:
        session.write(_WRITE_NOTED, *columns(noted))


def count_again(session: Session, records: str, entry_columns: str) -> None:
    """Write all figures anew from entries and participants, as a database of an older version needs."""
    session.write("TRUNCATE tally, cell, activity, noted_entry")
    for chunk in _chunked(session.rows(f"{records} ORDER BY id")):
        changes = TallyChanges()
        for row in chunk:
            kept = StoredProjection.decoded(*row)
            changes.replace({}, contributions(kept.shown, kept.state))
        write_tallies(session, changes)
    for chunk in _chunked(session.rows(f"SELECT position, running, {entry_columns} FROM entry ORDER BY position")):
        write_accepted(session, [Placed(row[0], row[1], Entry(*row[2:])) for row in chunk])


def read_cells(session: Session) -> dict[TallyKey, Tally]:
    """All cells, for verification."""
    found = {}
    for row in session.fetch(_CELLS):
        zone, category, region, desk = (_text(text) for text in row[:4])
        key = cell_key(Cell(zone, category, region, desk, row[4]))
        found[Dimension.CELL, key] = Tally(key, *row[5:])
    return found


def read_activity(session: Session) -> dict[tuple[str, str, int], Activity]:
    """All that is kept of scans over time, for verification."""
    return {one.key: one for one in (Activity(*row) for row in session.fetch(_ACTIVITY))}


def read_noted(session: Session) -> dict[int, str]:
    """The positions of entries worth a look, for verification."""
    return dict(session.fetch("SELECT position, subject FROM noted_entry"))


def columns(rows: Sequence[Sequence[Any]]) -> list[list[Any]]:
    """The rows (at least one) turned by a right angle, as unnest wants them."""
    return [list(column) for column in zip(*rows, strict=True)]


def digest_of(text: bytes) -> bytes:
    """By what a text of any length is found."""
    return hashlib.blake2b(text, digest_size=16).digest()


def _cell_row(cell: Cell) -> tuple[str | int, ...]:
    texts = (cell.zone, cell.category, cell.region, cell.desk)
    return (*(_encode(text).decode() for text in texts), cell.five_ms)


def _chunked(rows: Iterable[Any]) -> Iterable[list[Any]]:
    waiting = iter(rows)
    while chunk := list(islice(waiting, _CHUNK)):
        yield chunk
