"""Every printer keeps the contract."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checkin.printing.ipp_printer import IppPrinter
from checkin.printing.printer import FolderPrinter, Sheet
from tests.printing.contract import CLAUSES, Set
from tests.printing.cups import Cups
from tests.printing.sheets import a_sheet


def _folder(request: pytest.FixtureRequest) -> Iterator[Set]:
    folder: Path = request.getfixturevalue("tmp_path") / "badges"

    def break_it() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.touch()

    yield Set(
        FolderPrinter(folder), lambda: len(list(folder.glob("*.pdf"))), tells_done=True, break_it=break_it,
        start_again=lambda: FolderPrinter(folder),
    )  # fmt: skip


def _cups_queue(request: pytest.FixtureRequest) -> Iterator[Set]:
    cups: Cups = request.getfixturevalue("cups")
    yield Set(
        IppPrinter("Badges", cups.queue), lambda: len(cups.out()), tells_done=True, break_it=cups.stop_cupsd,
        start_again=lambda: IppPrinter("Badges", cups.queue),
    )  # fmt: skip


def _ipp_printer(request: pytest.FixtureRequest) -> Iterator[Set]:
    cups: Cups = request.getfixturevalue("cups")
    yield Set(
        IppPrinter("Badges", cups.device), lambda: len(cups.out()), tells_done=True, break_it=cups.switch_off,
        start_again=lambda: IppPrinter("Badges", cups.device),
    )  # fmt: skip


PRINTERS = (_folder, _cups_queue, _ipp_printer)


@pytest.fixture(params=PRINTERS, ids=lambda one: one.__name__.lstrip("_"))
def printer(request: pytest.FixtureRequest) -> Iterator[Set]:
    yield from request.param(request)


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.__name__)
def test_every_printer_keeps_the_contract(printer: Set, clause: Callable[[Set, Sheet], None]) -> None:
    clause(printer, a_sheet())
