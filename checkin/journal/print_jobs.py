"""The print jobs in a desk's SQLite file: reading and writing rows. Their steps are told in printing/jobs.py."""

from collections.abc import Iterable, Sequence
from typing import Any

import apsw
import msgspec

from checkin.printing.jobs import Job, JobQuery, JobState, erased

_JOBS = "SELECT body FROM print_job"
_WRITE = """
    INSERT INTO print_job(n, id, participant, state, printer, batch, sent, changed_ms, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT(id) DO UPDATE SET
        state = excluded.state, printer = excluded.printer, batch = excluded.batch, sent = excluded.sent,
        changed_ms = excluded.changed_ms, body = excluded.body
"""
_decode = msgspec.json.Decoder(Job).decode
_encode = msgspec.json.Encoder().encode


def read_job(connection: apsw.Connection, job: str) -> Job | None:
    """The job with this id."""
    return next(iter(_jobs(connection.execute(f"{_JOBS} WHERE id = ?", (job,)))), None)


def read_jobs(connection: apsw.Connection, query: JobQuery) -> list[Job]:
    """The jobs asked for, in the order in which they were queued, or the other way round."""
    where = ["n > ?"]
    values: list[int | str] = [query.after]
    for column in ("printer", "batch", "participant"):
        if (value := getattr(query, column)) is not None:
            where.append(f"{column} = ?")
            values.append(value)
    if query.states is not None:
        where.append("state IN (SELECT value FROM json_each(?))")
        values.append(_encode(query.states).decode())
    statement = f"{_JOBS} WHERE {' AND '.join(where)} ORDER BY n {'DESC' if query.newest_first else ''} LIMIT ?"
    return _jobs(connection.execute(statement, (*values, query.limit)))


def read_next_job(connection: apsw.Connection, printer: str) -> Job | None:
    """What the printer is to be sent next: single badges before batches, then by their order."""
    found = connection.execute(
        f"{_JOBS} WHERE state = 'queued' AND printer = ? ORDER BY batch <> '', n LIMIT 1", (printer,)
    )
    return next(iter(_jobs(found)), None)


def read_job_counts(connection: apsw.Connection) -> dict[tuple[str, JobState], int]:
    """How many jobs each printer has in each state."""
    found = connection.execute("SELECT printer, state, count(*) FROM print_job GROUP BY printer, state")
    return {(printer, JobState(state)): count for printer, state, count in found}


def read_out_times(connection: apsw.Connection, printer: str, since_ms: int) -> list[int]:
    """When the printer's sheets came out, as far as that was not before `since_ms`."""
    found = connection.execute(
        "SELECT changed_ms FROM print_job WHERE state = 'done' AND printer = ? AND changed_ms >= ? ORDER BY changed_ms",
        (printer, since_ms),
    )
    return [int(at) for (at,) in found]


def read_last_sent(connection: apsw.Connection) -> int:
    """The greatest `sent` of all jobs."""
    return int(connection.execute("SELECT coalesce(max(sent), 0) FROM print_job").get)


def write_jobs(connection: apsw.Connection, jobs: Sequence[Job]) -> list[Job]:
    """Write new jobs and new steps of known ones; the jobs with their order."""
    highest = int(connection.execute("SELECT coalesce(max(n), 0) FROM print_job").get)
    ordered = []
    for job in jobs:
        if job.order:
            ordered.append(job)
        else:
            highest += 1
            ordered.append(msgspec.structs.replace(job, order=highest))
    connection.executemany(_WRITE, [_row(job) for job in ordered])
    return ordered


def erase_jobs(connection: apsw.Connection, participant: str) -> None:
    """Leave of a participant's jobs only that there were some, and at which printers."""
    found = _jobs(connection.execute(f"{_JOBS} WHERE participant = ?", (participant,)))
    connection.executemany(_WRITE, [_row(erased(job)) for job in found])


def _row(job: Job) -> tuple[Any, ...]:
    body = _encode(job).decode()
    return job.order, job.id, job.participant, job.state, job.printer, job.batch, job.sent, job.changed_ms, body


def _jobs(rows: Iterable[tuple[Any, ...]]) -> list[Job]:
    return [_decode(body) for (body,) in rows]
