"""Nothing is printed twice by itself, shown as printed without evidence, or lost, whatever printers and crashes do."""

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from checkin.datafolder import DataFolder
from checkin.event import new_event
from checkin.printing import jobs
from checkin.printing.jobs import Job, JobQuery, JobState
from checkin.printing.lane import Lane
from checkin.printing.printer import Sheet
from checkin.printing.work import TransactionStep
from checkin.security.keys import KeyPlace
from tests.builders import a_participant
from tests.faults.print_history import Fate, History, Wrong

_HISTORIES = 400
_STEPS = 120
_BATCH = 30
ROOT = Path(__file__).parents[2]


def test_over_many_histories_of_failing_printers_and_crashes_the_queue_keeps_its_word() -> None:
    kills = asked = 0
    fates: Counter[Fate] = Counter()
    for seed in range(_HISTORIES):
        history = History(seed)
        try:
            history.run(_STEPS)
        except Wrong as wrong:
            pytest.fail(f"seed {seed}: {wrong}")
        kills += history.kills
        asked += history.asked
        for printer in history.printers:
            fates += printer.fates

    assert kills > _HISTORIES
    assert asked > _HISTORIES
    assert set(fates) == set(Fate)


class DoneTooEarly(Lane):
    """Takes “the printer has it” for “it is out”."""

    def _taken(self, reference: str) -> TransactionStep:
        now_ms = self._now_ms()
        return lambda _, job: jobs.done(jobs.printing(job, reference, now_ms), now_ms)


class SentBeforeWritten(Lane):
    """Writes down that a badge was sent once it was."""

    def _send_next(self) -> bool:
        waiting = self._store.next_job(self.name)
        if waiting is None:
            return False
        sent = jobs.sending(waiting, self.name, waiting.order, 0)
        step = self._handed_over(Sheet(sent.title, b"%PDF"))
        self._change(waiting.id, lambda transaction, job: step(transaction, self._begin(transaction, job, "")))
        return True

    def _is_known_to_printer(self, _waiting: Job) -> bool:
        return False


class DoubtRetried(Lane):
    """Prints what is in doubt once more without asking."""

    def _doubted(self, words: str) -> TransactionStep:
        now_ms = self._now_ms()
        return lambda _, job: jobs.retried(jobs.failed(job, words, now_ms), now_ms)


@pytest.mark.parametrize("naive", [DoneTooEarly, SentBeforeWritten, DoubtRetried])
def test_the_oracle_catches_a_planted_mistake(naive: type[Lane]) -> None:
    caught = 0
    for seed in range(60):
        try:
            History(seed, naive).run(_STEPS)
        except Wrong:
            caught += 1

    assert caught > 20


def test_a_batch_survives_kill_minus_nine_and_every_badge_comes_out_once(tmp_path: Path) -> None:
    people = [a_participant() for _ in range(_BATCH)]
    with DataFolder.create(tmp_path, new_event("Forum"), "north", KeyPlace.FILE)[0] as folder:
        folder.store.transact(lambda transaction: transaction.put_participants(people))
    kills = 0
    for stop_after in (1, 4, 9, 17, _BATCH):
        command = [sys.executable, "-m", "tests.faults.print_process", str(tmp_path)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        for _ in range(stop_after):
            if not process.stdout.readline():
                break
        else:
            os.kill(process.pid, signal.SIGKILL)
            kills += 1
        process.wait()
        process.stdout.close()
    _settle_and_finish(tmp_path)

    with DataFolder.open(tmp_path, read_only=True) as folder:
        states = [job.state for job in folder.store.jobs(JobQuery())]
        badges = [len(record.state.badges) for record in folder.store.all_records()]
    files = sorted(path.name for path in (tmp_path / "badges").glob("*.pdf"))
    assert kills >= 2
    assert states == [JobState.DONE] * _BATCH
    assert badges == [1] * _BATCH
    assert len(files) == _BATCH


def _settle_and_finish(folder: Path) -> None:
    """Somebody answers what is asked, and the rest is printed."""
    command = [sys.executable, "-m", "tests.faults.print_process", str(folder), "settle"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, timeout=60)
