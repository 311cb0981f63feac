"""Erasing one person in a SQLite store: every row that holds anything personal of theirs, then the bytes themselves.

What is erased goes in the transaction of the entry that says so. What that leaves behind (words that nobody has any
more within the search index, the log, photos, backups) is remembered as unfinished until it is gone, too.
"""

from collections.abc import Collection, Sequence

import apsw
import msgspec

from checkin.journal.entries import Entry, without_personal
from checkin.journal.print_jobs import erase_jobs
from checkin.journal.store import NOBODY_GONE, Gone
from checkin.journal.verification import StoredProjection
from checkin.participants import Participant

_UNFINISHED, _ANY = "erasing", "erased"
_ERASED_OF = "SELECT id FROM participant WHERE id IN (SELECT value FROM json_each(?)) AND {}"
_IS_ERASED = "json_extract(state, '$.erased') IS NOT NULL"
_ERASED_BY_CODE = (
    f"SELECT ticket_code FROM participant WHERE ticket_code IN (SELECT value FROM json_each(?)) AND {_IS_ERASED}"
)
_MERGED_PAGES = 200
MOST_MERGES = 100_000
"""More steps than any index takes."""
_NO_WORD = "\x7f"
"""How a word begins that stands in place of one that nobody has any more."""


def erased_of(connection: apsw.Connection, participants: Sequence[str]) -> set[str]:
    """Those of the participants whose data were erased."""
    asked = msgspec.json.encode(list(participants)).decode()
    return {str(identity) for (identity,) in connection.execute(_ERASED_OF.format(_IS_ERASED), (asked,))}


def erased_codes_of(connection: apsw.Connection, identities: Sequence[str]) -> set[str]:
    """Those of the identities that a ticket code of somebody whose data were erased gives."""
    asked = msgspec.json.encode(list(identities)).decode()
    return {str(code) for (code,) in connection.execute(_ERASED_BY_CODE, (asked,))}


def is_any_erased(connection: apsw.Connection) -> bool:
    """Whether anybody's data were ever erased here."""
    return bool(connection.execute("SELECT count(*) FROM setting WHERE key = ?", (_ANY,)).get)


def erase(connection: apsw.Connection, n: int, kept: StoredProjection) -> Gone:
    """Drop all that is personal of the participant with the number `n`, of whom `kept` was kept so far."""
    before = [
        msgspec.json.decode(str(roster), type=Participant)
        for (roster,) in connection.execute("SELECT roster FROM import_before WHERE participant = ?", (kept.id,))
    ]
    connection.execute("UPDATE entry SET personal = NULL WHERE participant = ? AND personal IS NOT NULL", (kept.id,))
    _erase_set_aside(connection, {kept.id})
    connection.execute("UPDATE participant SET roster = NULL, revision = NULL WHERE n = ?", (n,))
    connection.execute("DELETE FROM search WHERE rowid = ?", (n,))
    connection.execute("DELETE FROM search_handle WHERE n = ?", (n,))
    connection.execute("DELETE FROM import_before WHERE participant = ?", (kept.id,))
    erase_jobs(connection, kept.id)
    photos = {person.photo for person in (kept.roster, kept.shown, *before) if person is not None and person.photo}
    connection.execute("INSERT OR IGNORE INTO setting(key, value) VALUES (?, '1')", (_ANY,))
    gone = Gone((kept.id,), tuple(sorted(photos)))
    _write(connection, unfinished(connection).and_also(gone))
    return gone


def unfinished(connection: apsw.Connection) -> Gone:
    """Of whom something may still lie beside the database."""
    text = connection.execute("SELECT value FROM setting WHERE key = ?", (_UNFINISHED,)).get
    return msgspec.json.decode(str(text), type=Gone) if text else NOBODY_GONE


def finished(connection: apsw.Connection, done: Gone) -> None:
    """Nothing of these lies there any more."""
    _write(connection, unfinished(connection).without(done))


def merge_index(connection: apsw.Connection, *, is_first: bool) -> bool:
    """One step of writing the search index anew without the words of rows that are gone; whether there is more."""
    before = connection.total_changes()
    pages = -_MERGED_PAGES if is_first else _MERGED_PAGES
    connection.execute("INSERT INTO search(search, rank) VALUES ('merge', ?)", (pages,))
    return connection.total_changes() - before >= 2


def forget_words(connection: apsw.Connection) -> None:
    """Drop the terms that nobody is found by any more; the last number stays taken, for readers go on behind it."""
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_used USING fts5vocab('main', 'search', 'row')")
    unused = "text NOT IN (SELECT term FROM temp.search_used)"
    last = "(SELECT max(n) FROM search_term)"
    connection.execute(f"DELETE FROM search_term WHERE {unused} AND n < {last}")
    connection.execute(f"UPDATE search_term SET text = '{_NO_WORD}' || n WHERE {unused} AND n = {last}")


def erase_put_back(connection: apsw.Connection) -> None:
    """Strip print jobs and what was set aside of all who were erased, once rows of an older file were put there."""
    rows = connection.execute(f"SELECT id FROM participant WHERE {_IS_ERASED}").fetchall()
    erased = {str(identity) for (identity,) in rows}
    _erase_set_aside(connection, erased)
    for participant in erased:
        erase_jobs(connection, participant)


def _erase_set_aside(connection: apsw.Connection, participants: Collection[str]) -> None:
    rows = connection.execute("SELECT id, raw, reason FROM set_aside").fetchall()
    for identity, raw, reason in rows:
        entry = msgspec.json.decode(str(raw), type=Entry)
        if entry.participant in participants and entry.personal is not None:
            connection.execute("DELETE FROM set_aside WHERE id = ? AND raw = ?", (identity, raw))
            connection.execute(
                "INSERT OR IGNORE INTO set_aside(id, raw, reason) VALUES (?, ?, ?)",
                (identity, msgspec.json.encode(without_personal(entry)).decode(), reason),
            )


def _write(connection: apsw.Connection, left: Gone) -> None:
    if left == NOBODY_GONE:
        connection.execute("DELETE FROM setting WHERE key = ?", (_UNFINISHED,))
        return
    connection.execute(
        "INSERT OR REPLACE INTO setting(key, value) VALUES (?, ?)", (_UNFINISHED, msgspec.json.encode(left).decode())
    )
