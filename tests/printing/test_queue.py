"""The print queue and the folder of PDFs."""

import threading
from pathlib import Path

import pytest

from checkin.printing.printer import FolderPrinter, PrinterError, Sheet
from checkin.printing.queue import Job, JobEnded, JobState, PrintQueue
from tests.desks import PATIENCE_S, StandInPrinter


class Ends:
    def __init__(self) -> None:
        self.ended: list[JobEnded] = []
        self._news = threading.Condition()

    def __call__(self, ended: JobEnded) -> None:
        with self._news:
            self.ended.append(ended)
            self._news.notify_all()

    def wait_for(self, count: int) -> list[JobEnded]:
        with self._news:
            assert self._news.wait_for(lambda: len(self.ended) >= count, PATIENCE_S)
            return self.ended


def a_job(name: str, pdf: bytes = b"%PDF") -> Job:
    return Job(name, name, lambda: pdf)


def test_jobs_are_printed_in_the_order_in_which_they_came() -> None:
    printer, ends = StandInPrinter(), Ends()
    queue = PrintQueue(printer, ends)
    for name in "abc":
        queue.submit(a_job(name))
    assert queue.waiting == 3
    queue.start()

    assert [ended.state for ended in ends.wait_for(3)] == [JobState.PRINTED] * 3
    queue.stop()
    assert [sheet.title for sheet in printer.sheets] == ["a", "b", "c"]
    assert queue.waiting == 0


def test_one_jammed_badge_does_not_hold_up_the_others() -> None:
    printer, ends = StandInPrinter(), Ends()
    queue = PrintQueue(printer, ends)
    queue.start()
    printer.problem = "Jammed."
    queue.submit(a_job("a"))
    assert ends.wait_for(1)[0].reason == "Jammed."
    assert queue.problem == "Jammed."
    printer.problem = None
    queue.submit(a_job("b"))

    assert ends.wait_for(2)[1].state is JobState.PRINTED
    assert queue.problem is None
    queue.stop()


def test_a_badge_that_cannot_be_made_is_a_failed_job(caplog: pytest.LogCaptureFixture) -> None:
    ends = Ends()
    queue = PrintQueue(StandInPrinter(), ends)
    queue.start()
    queue.submit(Job("a", "a", lambda: bytes(1 // 0)))

    assert ends.wait_for(1)[0].state is JobState.FAILED
    queue.stop()
    assert "could not be rendered" in caplog.text


def test_what_waits_is_printed_before_the_queue_ends_and_it_may_be_stopped_twice() -> None:
    printer = StandInPrinter()
    queue = PrintQueue(printer, lambda _ended: None)
    queue.start()
    for name in "abcd":
        queue.submit(a_job(name))

    queue.stop()
    queue.stop()

    assert len(printer.sheets) == 4


def test_a_folder_gets_whole_files_and_is_made_when_missing(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "badges"

    FolderPrinter(folder).print_sheet(Sheet("B1", b"%PDF-1"))

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {"B1.pdf": b"%PDF-1"}


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(PrinterError, match="cannot be written"):
        FolderPrinter(tmp_path / "file").print_sheet(Sheet("B1", b"%PDF"))
