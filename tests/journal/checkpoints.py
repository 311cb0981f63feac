"""Checkpoints at a moment of the test's choice."""

import apsw

from checkin.journal.sqlite import SqliteStore


def checkpointed(store: SqliteStore) -> tuple[int, int]:
    """Frames in the log, and those in the file, after a checkpoint as it is made while nobody waits."""
    writer, connection = store._writer, store._connection
    assert writer is not None
    assert connection is not None
    store._wal_pages = 1_000_000
    writer.run(store._checkpoint_at_rest)
    return connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_NOOP)
