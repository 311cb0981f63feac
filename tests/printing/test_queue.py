"""The print queue on a real store, in turns that the test makes; and the folder of PDFs."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checkin.journal.desk_store import DeskTransaction
from checkin.journal.sqlite import SqliteStore
from checkin.journal.store import StoreError
from checkin.printing.jobs import Job, JobQuery, JobState, JobStepError
from checkin.printing.lane import Pace
from checkin.printing.printer import READY, Condition, FolderPrinter, PrinterError, Progress, Sheet, Step, Trouble
from checkin.printing.queue import PrintQueue, QueueError
from checkin.printing.routing import Route
from checkin.printing.work import Rendered
from checkin.state import Stamp
from tests.builders import a_stamp
from tests.desks import PATIENCE_S, QUICK, StandInPrinter, a_store
from tests.faults.simulation.places import GatedMemoryStore
from tests.printing.test_jobs import a_job

AT_ONCE = Pace(first_poll_s=0, slowest_poll_s=0, look_s=0, look_in_trouble_s=0, patience_s=10)


class Work:
    """What the queue leaves to the desk; keeps what it was told."""

    def __init__(self) -> None:
        self.recorded: list[str] = []
        self.told: list[tuple[str, JobState]] = []
        self.cannot_render = False
        self.while_rendering: Callable[[], object] = bool
        self.disk_is_full = False
        self.news = threading.Condition()

    def render(self, job: Job) -> Rendered:
        if self.cannot_render:
            return Rendered(bytes(1 // 0))
        self.while_rendering()
        return Rendered(job.id.encode())

    def stamp(self, operator: str) -> Stamp:
        return a_stamp(operator=operator)

    def record(self, _transaction: DeskTransaction, job: Job, _stamp: Stamp) -> None:
        if self.disk_is_full:
            raise StoreError("The disk is full: free some space.")
        self.recorded.append(job.id)

    def job_changed(self, job: Job) -> None:
        with self.news:
            self.told.append((job.id, job.state))
            self.news.notify_all()

    def printers_changed(self) -> None:
        """The states are asked for."""


class Bench:
    """A queue with two printers, a clock, and what came of it."""

    def __init__(self, store: SqliteStore) -> None:
        self.store = store
        self.work = Work()
        self.now_s = 0.0
        self.left, self.right = StandInPrinter("left"), StandInPrinter("right")
        self.open()

    def open(self, *printers: StandInPrinter, pace: Pace = AT_ONCE) -> PrintQueue:
        """The program starts."""
        self.queue = PrintQueue(
            self.store, [Route(printer) for printer in printers or (self.left, self.right)], self.work,
            lambda: int(self.now_s * 1000), clock=lambda: self.now_s, pace=pace,
        )  # fmt: skip
        self.queue.take_up()
        return self.queue

    def put(self, *jobs: Job) -> None:
        self.store.transact(lambda transaction: transaction.put_jobs(jobs))

    def turns(self, count: int = 20) -> None:
        for _ in range(count):
            self.queue.turn()

    def state(self, number: int = 1) -> JobState:
        job = self.store.job(f"job-{number}")
        assert job is not None
        return job.state

    def states(self, *numbers: int) -> list[JobState]:
        return [self.state(number) for number in numbers]


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    store = a_store(tmp_path, ())
    yield Bench(store)
    store.close()


def titles(printer: StandInPrinter) -> list[str]:
    return [sheet.pdf.decode() for sheet in printer.sheets]


def test_jobs_are_printed_in_the_order_in_which_they_came(bench: Bench) -> None:
    bench.put(*(a_job(number) for number in range(1, 6)))
    bench.turns()

    assert titles(bench.left) == bench.work.recorded == [f"job-{number}" for number in range(1, 6)]


def test_a_printer_has_only_a_few_sheets_at_once(bench: Bench) -> None:
    bench.left.every_step = Progress(Step.PRINTING)
    bench.put(*(a_job(number) for number in range(1, 6)))
    bench.turns()

    assert len(bench.left.sheets) == AT_ONCE.ahead == bench.queue.states()[0].printing
    bench.left.every_step = Progress(Step.DONE)
    bench.turns()
    assert len(bench.left.sheets) == 5


def test_one_bad_badge_does_not_hold_up_the_others(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    bench.put(a_job(1))
    bench.work.cannot_render = True
    bench.turns()
    bench.work.cannot_render = False
    bench.put(a_job(2))
    bench.turns()

    assert bench.state(1) is JobState.FAILED
    assert bench.state(2) is JobState.DONE
    assert "could not be rendered" in caplog.text
    assert len(bench.left.sheets) == 1


def test_a_printer_that_gave_a_sheet_up_leaves_a_failed_job_with_its_words(bench: Bench) -> None:
    bench.left.every_step = Progress(Step.NOT_PRINTED, "The driver is broken.")
    bench.put(a_job(1))
    bench.turns()

    job = bench.store.job("job-1")
    assert job is not None
    assert (job.state, job.words) == (JobState.FAILED, "The driver is broken.")
    assert bench.queue.states()[0].problem == "The driver is broken."
    bench.left.every_step = Progress(Step.DONE)
    bench.queue.retry("job-1")
    bench.turns()
    assert bench.state() is JobState.DONE
    assert bench.queue.states()[0].problem is None


def test_what_a_printer_is_too_busy_to_take_waits_a_little_and_is_sent_again(bench: Bench) -> None:
    bench.left.is_busy = True
    bench.open(pace=Pace(first_poll_s=0, slowest_poll_s=0, look_s=0, retry_s=1))
    bench.put(a_job(1))
    bench.turns()
    job = bench.store.job("job-1")
    assert job is not None
    assert (job.state, job.words) == (JobState.QUEUED, "The printer is busy.")

    bench.left.is_busy = False
    bench.turns()
    assert bench.left.sheets == []
    bench.now_s = 1
    bench.turns()
    assert bench.state() is JobState.DONE


def test_what_waits_moves_to_another_printer_only_after_some_patience(bench: Bench) -> None:
    bench.left.stopped = Condition(Trouble.OUT_OF_PAPER, "Fill it.")
    bench.put(*(a_job(number) for number in range(1, 4)))
    bench.now_s = 5
    bench.turns()
    assert bench.right.sheets == []

    bench.now_s = 16
    bench.turns()
    assert titles(bench.right) == ["job-1", "job-2", "job-3"]
    assert bench.left.sheets == []


def test_what_a_printer_has_is_never_moved(bench: Bench) -> None:
    bench.left.every_step = Progress(Step.WAITING)
    bench.put(a_job(1))
    bench.turns()
    bench.left.stopped = Condition(Trouble.JAM, "Jammed.")
    for bench.now_s in (20, 40, 60):
        bench.turns()

    assert bench.state() is JobState.PRINTING
    assert bench.right.sheets == []


def test_nothing_moves_to_a_printer_that_does_not_take_it_or_is_in_trouble_itself(bench: Bench) -> None:
    bench.left.stopped = bench.right.stopped = Condition(Trouble.OFFLINE, "Switch it on.")
    bench.put(a_job(1))
    for bench.now_s in (20, 40):
        bench.turns()
    job = bench.store.job("job-1")
    assert job is not None
    assert job.printer == "left"


@pytest.mark.parametrize(("knows", "state"), [(True, JobState.DONE), (False, JobState.IN_DOUBT)])
def test_what_was_being_sent_when_the_program_ended_is_looked_for_and_never_sent_again(
    bench: Bench, knows: bool, state: JobState
) -> None:
    job = a_job(1, state=JobState.SENDING, attempt=1, sent=1)
    bench.put(job)
    if knows:
        bench.left.sheets.append(Sheet(job.title, b""))
    before = len(bench.left.sheets)

    bench.open()
    bench.turns()

    assert bench.state() is state
    assert len(bench.left.sheets) == before


def test_what_waits_in_an_old_backup_and_is_at_the_printer_is_not_sent_again(bench: Bench) -> None:
    job = a_job(1)
    bench.put(job)
    bench.left.sheets.append(Sheet(job.title, b""))

    bench.open()
    bench.turns()

    assert bench.state() is JobState.DONE
    assert len(bench.left.sheets) == 1


def test_jobs_of_a_printer_that_the_desk_has_no_more_go_elsewhere_or_are_in_doubt(bench: Bench) -> None:
    bench.put(a_job(1), a_job(2, state=JobState.PRINTING, reference="r", sent=1, attempt=1))
    bench.open(bench.right)
    bench.turns()

    assert bench.state(1) is JobState.DONE
    assert titles(bench.right) == ["job-1"]
    assert bench.state(2) is JobState.IN_DOUBT


def test_what_waits_for_a_printer_that_is_gone_and_that_no_other_takes_has_failed_and_says_why(bench: Bench) -> None:
    bench.put(a_job(1))
    only_press = [Route(bench.right, frozenset({"press"}))]
    queue = PrintQueue(bench.store, only_press, bench.work, lambda: 0, clock=lambda: 0, pace=AT_ONCE)
    queue.take_up()

    job = bench.store.job("job-1")
    assert job is not None
    assert (job.state, job.printer) == (JobState.FAILED, "left")
    assert job.words is not None
    assert "No printer of this desk takes badges" in job.words
    assert bench.work.told == [("job-1", JobState.FAILED)]


def test_new_badges_go_to_a_printer_that_is_not_paused_where_there_is_one(bench: Bench) -> None:
    bench.queue.pause("left")
    assert [job.printer for job in bench.queue.routed([a_job(1, printer=""), a_job(2, printer="")])] == ["right"] * 2

    bench.queue.pause("right")
    assert bench.queue.routed([a_job(1, printer="")])[0].printer == "left"


def test_somebody_may_have_the_printer_asked_again_while_it_is_asked(bench: Bench) -> None:
    asked = bench.left.progress

    def resumed_meanwhile(reference: str) -> Progress:
        bench.queue.resume("left")
        return asked(reference)

    bench.left.progress = resumed_meanwhile  # type: ignore[method-assign]
    bench.left.every_step = Progress(Step.PRINTING)
    bench.put(a_job(1), a_job(2))
    bench.turns()
    assert (bench.state(1), bench.state(2)) == (JobState.PRINTING, JobState.PRINTING)


def test_a_badge_of_which_the_printer_tells_nothing_more_can_be_cancelled_and_is_asked_about(bench: Bench) -> None:
    bench.left.every_step = Progress(Step.PRINTING, "left does not tell what became of this badge.")
    bench.put(a_job(1), a_job(2), a_job(3))
    bench.turns()
    bench.queue.cancel("job-1")
    bench.turns()

    assert (bench.state(1), bench.state(2)) == (JobState.IN_DOUBT, JobState.PRINTING)
    bench.left.every_step = Progress(Step.PRINTING)
    bench.queue.cancel("job-2")
    bench.turns()
    assert bench.state(2) is JobState.PRINTING


def test_a_badge_that_waits_at_the_printer_while_later_ones_come_out_is_asked_about(bench: Bench) -> None:
    first, last = a_job(1), a_job(9)
    bench.left.steps = {f"{job.code}": Progress(Step.WAITING) for job in (first, last)}
    bench.put(first, a_job(2), last)
    bench.turns()
    bench.now_s = AT_ONCE.patience_s - 0.1
    bench.turns()
    assert bench.states(1, 2, 9) == [JobState.PRINTING, JobState.DONE, JobState.PRINTING]

    bench.now_s = AT_ONCE.patience_s
    bench.turns()

    assert bench.states(1, 2, 9) == [JobState.IN_DOUBT, JobState.DONE, JobState.PRINTING]
    job = bench.store.job("job-1")
    assert job is not None
    assert "Later badges came out" in (job.words or "")
    assert bench.left.asked_back == [first.code]


@pytest.mark.parametrize("step", [Progress(Step.PRINTING), Progress(Step.WAITING, "left holds this badge back.")])
def test_a_badge_that_is_being_printed_or_held_back_may_be_overtaken(bench: Bench, step: Progress) -> None:
    bench.left.steps = {a_job(1).code: step}
    bench.put(a_job(1), a_job(2))
    bench.turns()
    bench.now_s = 10 * AT_ONCE.patience_s
    bench.turns()

    assert bench.states(1, 2) == [JobState.PRINTING, JobState.DONE]


def test_when_the_disk_is_full_nothing_is_sent_twice_and_it_goes_on_when_there_is_room(bench: Bench) -> None:
    bench.work.disk_is_full = True
    bench.put(a_job(1))
    bench.turns()
    assert bench.state() is JobState.PRINTING
    assert bench.queue.states()[0].problem == "The disk is full: free some space."

    bench.work.disk_is_full = False
    bench.now_s = 100
    bench.turns()
    assert bench.state() is JobState.DONE
    assert bench.queue.states()[0].problem is None
    assert len(bench.left.sheets) == 1


def test_what_the_printer_took_while_the_disk_was_full_is_written_when_there_is_room() -> None:
    class Disk:
        is_full = False

        def before(self) -> None:
            if self.is_full:
                raise StoreError("The disk is full: free some space.")

        def after(self) -> None:
            """It is written."""

    class Filling(StandInPrinter):
        def send(self, sheet: Sheet) -> str:
            disk.is_full = True
            return super().send(sheet)

        def find(self, _title: str) -> str | None:
            return None

    disk, printer, work = Disk(), Filling("left"), Work()
    store = GatedMemoryStore(disk)
    queue = PrintQueue(store, [Route(printer)], work, lambda: 1, clock=lambda: 0.0, pace=AT_ONCE)
    store.transact(lambda transaction: transaction.put_jobs([a_job(1)]))
    for _ in range(3):
        queue.turn()
    assert [job.state for job in store.jobs(JobQuery())] == [JobState.SENDING]

    disk.is_full = False
    for _ in range(3):
        queue.turn()
    assert [job.state for job in store.jobs(JobQuery())] == [JobState.DONE]
    assert len(printer.sheets) == 1


def test_a_badge_that_is_moved_while_it_is_made_is_printed_only_where_it_was_moved_to(bench: Bench) -> None:
    def move_once() -> None:
        bench.work.while_rendering = bool
        bench.queue.move("job-1", "right")

    bench.work.while_rendering = move_once
    bench.put(a_job(1))
    bench.turns()

    assert titles(bench.right) == ["job-1"]
    assert bench.left.sheets == []


def test_a_badge_that_is_cancelled_while_it_is_made_is_not_printed(bench: Bench) -> None:
    bench.work.while_rendering = lambda: bench.queue.cancel("job-1")
    bench.put(a_job(1))
    bench.turns()

    assert bench.state() is JobState.CANCELLED
    assert bench.left.sheets == []


def test_a_printer_whose_own_code_fails_leaves_a_doubt(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    class Broken(StandInPrinter):
        def send(self, sheet: Sheet) -> str:
            raise RuntimeError(sheet.title)

        def find(self, title: str) -> str | None:
            raise RuntimeError(title)

    bench.open(Broken("left"))
    bench.put(a_job(1))
    bench.turns()

    assert bench.state() is JobState.IN_DOUBT
    assert "failed while a sheet was sent" in caplog.text


def test_two_printers_of_one_name_are_refused(bench: Bench) -> None:
    with pytest.raises(QueueError, match="same name"):
        bench.open(bench.left, bench.left)


def test_six_thousand_jobs_are_paged_and_counted_quickly(bench: Bench) -> None:
    bench.put(*(a_job(number, state=JobState.DONE if number % 2 else JobState.QUEUED) for number in range(6_000)))

    page = bench.store.jobs(JobQuery(states=(JobState.QUEUED,), after=3_000, limit=50))

    assert len(page) == 50
    assert page[0].order > 3_000
    assert sum(bench.store.job_counts().values()) == 6_000
    plan = str(
        bench.store.query(
            "EXPLAIN QUERY PLAN SELECT body FROM print_job "
            "WHERE state = 'queued' AND printer = 'left' ORDER BY batch <> '', n LIMIT 1"
        )
    )
    assert "print_job_next" in plan
    assert "TEMP B-TREE" not in plan


def test_every_printer_has_a_thread_with_its_name_that_ends(bench: Bench) -> None:
    queue = bench.open(pace=QUICK)
    bench.now_s = 0.0
    queue.start()
    names = {thread.name for thread in threading.enumerate()}
    queue.stop()
    queue.stop()

    assert {"print left", "print right"} <= names
    assert not {"print left", "print right"} & {thread.name for thread in threading.enumerate()}


def test_a_started_queue_prints_by_itself_and_what_waits_at_its_end_stays(bench: Bench) -> None:
    bench.put(a_job(1))
    queue = bench.open(pace=QUICK)
    queue.start()
    with bench.work.news:
        assert bench.work.news.wait_for(lambda: ("job-1", JobState.DONE) in bench.work.told, PATIENCE_S)
    queue.pause("left")
    queue.stop()
    bench.put(a_job(2))

    assert bench.state(2) is JobState.QUEUED
    assert bench.queue.states()[0].condition == READY


@pytest.mark.parametrize("goes_on", [True, False])
def test_a_queue_that_is_held_begins_nothing_until_it_goes_on_or_a_moment_has_passed(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, goes_on: bool
) -> None:
    monkeypatch.setattr("checkin.printing.lane_thread._LONGEST_HOLD_S", 10 * PATIENCE_S if goes_on else 0.2)
    bench.put(a_job(1))
    queue = bench.open(pace=QUICK)
    queue.hold()
    queue.start()
    with bench.work.news:
        assert not bench.work.news.wait_for(lambda: bench.work.told, 0.1)

    if goes_on:
        queue.go_on()

    with bench.work.news:
        assert bench.work.news.wait_for(lambda: ("job-1", JobState.DONE) in bench.work.told, PATIENCE_S)
    queue.stop()


def test_a_slow_printer_keeps_no_other_waiting(bench: Bench) -> None:
    bench.left.hold.clear()
    bench.put(a_job(1), a_job(2, printer="right"))
    queue = bench.open(pace=QUICK)
    queue.start()
    try:
        with bench.work.news:
            assert bench.work.news.wait_for(lambda: ("job-2", JobState.DONE) in bench.work.told, PATIENCE_S)
        assert bench.state(1) is JobState.SENDING
    finally:
        bench.left.hold.set()
        queue.stop()


def test_a_folder_gets_whole_files_and_is_made_when_missing(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "badges"

    reference = FolderPrinter(folder).send(Sheet("B1", b"%PDF-1"))

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {"B1.pdf": b"%PDF-1"}
    assert FolderPrinter(folder).progress(reference).step is Step.DONE
    assert FolderPrinter(folder).find("B1") == reference
    assert FolderPrinter(folder).find("B2") is None


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(PrinterError, match="cannot be written"):
        FolderPrinter(tmp_path / "file").send(Sheet("B1", b"%PDF"))


def test_while_a_folder_cannot_be_written_badges_wait_for_it_and_none_fails(bench: Bench, tmp_path: Path) -> None:
    in_the_way = tmp_path / "badges"
    in_the_way.write_text("no folder")
    queue = PrintQueue(
        bench.store, [Route(FolderPrinter(in_the_way, "left"))], bench.work, lambda: 0, clock=lambda: bench.now_s,
        pace=AT_ONCE,
    )  # fmt: skip
    bench.put(*(a_job(number) for number in range(1, 4)))
    for _ in range(9):
        queue.turn()
    assert [bench.state(number) for number in range(1, 4)] == [JobState.QUEUED] * 3
    [state] = queue.states()
    assert state.condition.words == state.problem
    assert "cannot be written" in str(state.problem)

    in_the_way.unlink()
    bench.now_s = 60
    for _ in range(20):
        queue.turn()
    assert [bench.state(number) for number in range(1, 4)] == [JobState.DONE] * 3
    assert len(list(in_the_way.iterdir())) == 3


def test_a_doubtful_badge_is_not_cancelled_before_somebody_looked(bench: Bench) -> None:
    bench.put(a_job(1, state=JobState.IN_DOUBT, attempt=1, sent=1))
    with pytest.raises(JobStepError, match="Nobody knows whether this badge came out: say that first"):
        bench.queue.cancel("job-1")
    assert bench.state() is JobState.IN_DOUBT
