"""Many rows in one statement of SQLite: while it runs, other threads have the interpreter."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

import apsw

_AT_ONCE = 500
"""So that no statement is too long to be kept prepared."""


def write_many(connection: apsw.Connection, insert: str, row: str, values: Sequence[tuple[Any, ...]]) -> None:
    """Insert the rows, in their order; `insert` is the statement up to VALUES, `row` its marks for one of them."""
    whole = len(values) - len(values) % _AT_ONCE
    statement = insert + ",".join([row] * _AT_ONCE)
    for start in range(0, whole, _AT_ONCE):
        connection.execute(statement, tuple(chain.from_iterable(values[start : start + _AT_ONCE])))
    connection.executemany(insert + row, values[whole:])
