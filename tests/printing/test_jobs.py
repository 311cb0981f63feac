"""The steps of a job, and how stores keep jobs."""

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import msgspec
import pytest

from checkin.journal.desk_store import DeskStore
from checkin.journal.sqlite import SqliteStore
from checkin.printing import jobs
from checkin.printing.jobs import Job, JobQuery, JobState, JobStepError
from tests.faults.simulation.memory_store import MemoryStore

STEPS: dict[str, Callable[[Job], Job]] = {
    "sending": lambda job: jobs.sending(job, "left", 5, 2),
    "not sent": lambda job: jobs.not_sent(job, "Off.", 2),
    "printing": lambda job: jobs.printing(job, "r", 2),
    "done": lambda job: jobs.done(job, 2),
    "failed": lambda job: jobs.failed(job, "Jam.", 2),
    "doubtful": lambda job: jobs.doubtful(job, "Look.", 2),
    "confirmed": lambda job: jobs.confirmed(job, 2),
    "denied": lambda job: jobs.denied(job, 2),
    "retried": lambda job: jobs.retried(job, 2),
    "moved": lambda job: jobs.moved(job, "right", 2),
    "cancelled": lambda job: jobs.cancelled(job, None, 2),
    "on record": lambda job: jobs.on_record(job, 2),
}
ALLOWED = {
    JobState.QUEUED: {"sending", "failed", "moved", "cancelled", "on record"},
    JobState.SENDING: {"not sent", "printing", "failed", "doubtful"},
    JobState.PRINTING: {"printing", "done", "failed", "doubtful", "confirmed", "cancelled"},
    JobState.FAILED: {"retried", "confirmed", "moved", "cancelled"},
    JobState.IN_DOUBT: {"confirmed", "denied", "cancelled"},
    JobState.DONE: set(),
    JobState.CANCELLED: set(),
}


def a_job(number: int = 1, **fields: object) -> Job:
    plain = Job(
        id=f"job-{number}", participant=f"{number:016d}", printing="ABCDE", category="expert", template="standard",
        printer="left", queued_ms=1, changed_ms=1,
    )  # fmt: skip
    return msgspec.structs.replace(plain, **fields)


@pytest.mark.parametrize(("state", "step"), list(product(JobState, STEPS)))
def test_only_the_steps_that_make_sense_follow(state: JobState, step: str) -> None:
    job = a_job(state=state, reference="r")
    if step in ALLOWED[state]:
        assert STEPS[step](job).changed_ms == 2
    else:
        with pytest.raises(JobStepError, match="look at the print queue again"):
            STEPS[step](job)


def test_what_is_settled_stays_settled() -> None:
    for state in (JobState.DONE, JobState.CANCELLED):
        for following in JobState:
            with pytest.raises(JobStepError):
                jobs.following(a_job(state=state), following, 2)


def test_every_sending_has_a_name_of_its_own_and_the_first_is_the_badge_code() -> None:
    first = jobs.sending(a_job(), "left", 1, 2)
    second = jobs.sending(jobs.denied(jobs.doubtful(first, None, 3), 4), "left", 2, 5)

    assert first.title == first.code
    assert second.title != first.title
    assert second.code == first.code


def test_a_job_that_is_sent_again_has_no_reference_of_the_earlier_sending() -> None:
    job = jobs.printing(jobs.sending(a_job(), "left", 1, 2), "r-1", 2)

    assert jobs.denied(jobs.doubtful(job, None, 3), 4).reference is None


@pytest.mark.parametrize("out", range(4))
def test_the_last_badge_out_parts_the_doubtful_ones_by_the_order_of_sending(out: int) -> None:
    doubtful = [a_job(number, sent=sent, state=JobState.IN_DOUBT) for number, sent in ((1, 3), (2, 1), (3, 2))]
    by_sending = sorted(doubtful, key=lambda job: job.sent)

    came, missing = jobs.settled_by_last_out(doubtful, by_sending[out - 1] if out else None)

    assert {job.sent for job in came} == set(range(1, out + 1))
    assert {job.sent for job in missing} == set(range(out + 1, 4))


@pytest.fixture(params=["sqlite", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[DeskStore]:
    opened: DeskStore = SqliteStore.create(tmp_path / "event.db", None) if request.param == "sqlite" else MemoryStore()
    yield opened
    opened.close()


def put(store: DeskStore, *new: Job) -> list[Job]:
    return store.transact(lambda transaction: transaction.put_jobs(new))


def test_jobs_are_given_their_order_once_and_come_by_it(store: DeskStore) -> None:
    first, second = put(store, a_job(1), a_job(2))
    [third] = put(store, a_job(3))
    [again] = put(store, jobs.failed(first, "Jam.", 2))

    assert [first.order, second.order, third.order] == [1, 2, 3]
    assert again.order == 1
    assert store.jobs(JobQuery()) == [again, second, third]
    assert store.job("job-1") == again
    assert store.job("nobody") is None


def test_jobs_are_asked_for_by_state_printer_batch_person_and_page(store: DeskStore) -> None:
    put(
        store, a_job(1, state=JobState.DONE), a_job(2, printer="right"), a_job(3, batch="b"), a_job(4),
    )  # fmt: skip

    def asked(query: JobQuery) -> list[str]:
        return [job.id for job in store.jobs(query)]

    assert asked(JobQuery(states=(JobState.QUEUED,))) == ["job-2", "job-3", "job-4"]
    assert asked(JobQuery(states=())) == []
    assert asked(JobQuery(printer="right")) == ["job-2"]
    assert asked(JobQuery(batch="b")) == ["job-3"]
    assert asked(JobQuery(batch="")) == ["job-1", "job-2", "job-4"]
    assert asked(JobQuery(participant=f"{4:016d}")) == ["job-4"]
    assert asked(JobQuery(after=2, limit=1)) == ["job-3"]


def test_single_badges_are_next_before_batches(store: DeskStore) -> None:
    put(store, a_job(1, batch="b"), a_job(2, batch="a"), a_job(3), a_job(4), a_job(5, printer="right"))
    order = []
    while job := store.next_job("left"):
        order.append(job.id)
        put(store, jobs.sending(job, "left", len(order), 2))

    assert order == ["job-3", "job-4", "job-1", "job-2"]
    assert store.transact(lambda transaction: transaction.last_sent()) == 4


def test_counts_and_times_of_what_came_out(store: DeskStore) -> None:
    out = [a_job(number, state=JobState.DONE, changed_ms=at) for number, at in ((1, 10), (2, 30), (3, 20))]
    put(store, *out, a_job(4), a_job(5, printer="right", state=JobState.DONE, changed_ms=40))

    assert store.job_counts() == {
        ("left", JobState.DONE): 3, ("left", JobState.QUEUED): 1, ("right", JobState.DONE): 1,
    }  # fmt: skip
    assert store.out_times("left", 20) == [20, 30]


def test_a_transaction_that_fails_leaves_no_job(store: DeskStore) -> None:
    def work(transaction: object) -> None:
        transaction.put_jobs([a_job()])  # type: ignore[attr-defined]
        raise JobStepError("No.")

    with pytest.raises(JobStepError):
        store.transact(work)
    assert store.jobs(JobQuery()) == []


def test_notes_in_jobs_are_encrypted_on_disk(tmp_path: Path) -> None:
    store = SqliteStore.create(tmp_path / "event.db", bytes(range(32)))
    put(store, a_job(note="Her dog ate it"))
    store.close()

    assert b"dog ate" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())
