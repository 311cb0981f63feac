"""Writing many new people, made ready elsewhere, into the empty roster of the SQLite store."""

from collections.abc import Iterable

import apsw

from checkin.journal.prepared import Prepared
from checkin.journal.projection import TallyChanges
from checkin.journal.sqlite_many import write_many

# People row by row take SQLite half the time of statements of many rows, which copy all texts once more, and a search
# index that is not told to write at the end of each statement gathers more in memory. For that the interpreter must be
# free: nobody else may be reading rows. Handles are short: with them many at once are sooner.
_INSERT_PARTICIPANT = (
    "INSERT INTO participant(n, id, ticket_code, roster, revision) VALUES (?, ?, ?, CAST(? AS TEXT), ?)"
)
_INSERT_WORDS = "INSERT INTO search(rowid, words) VALUES (?, CAST(? AS TEXT))"
_INSERT_HANDLES = "INSERT OR IGNORE INTO search_handle(text, n) VALUES "
_INSERT_TERM = "INSERT OR IGNORE INTO search_term(text) VALUES (?)"


def insert_prepared(
    connection: apsw.Connection, coming: Iterable[Prepared], revision: int, tallies: TallyChanges
) -> int:
    """Write everybody into a store that has nobody, with revisions after the given one; how many they are."""
    n = 0
    for some in coming:
        count = len(some.ids)
        rows = range(n + 1, n + count + 1)
        revisions = range(revision + n + 1, revision + n + count + 1)
        connection.executemany(
            _INSERT_PARTICIPANT, zip(rows, some.ids, some.codes, some.rosters, revisions, strict=True)
        )
        connection.executemany(_INSERT_WORDS, zip(rows, some.words, strict=True))
        write_many(connection, _INSERT_HANDLES, "(?,?)", list(zip(some.handles, some.numbers, strict=True)))
        connection.executemany(_INSERT_TERM, zip(some.terms))
        tallies.add_alike(some.alike)
        n += count
    return n
