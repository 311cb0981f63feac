"""Every printer keeps the contract."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checkin.printing.ipp_printer import IppPrinter
from checkin.printing.placing import Placing
from checkin.printing.printer import FolderPrinter, Printer, Sheet
from checkin.printing.zpl_printer import ZplPrinter
from tests.printing.contract import CLAUSES, Set
from tests.printing.cups import Cups
from tests.printing.label_receiver import LabelReceiver
from tests.printing.sheets import a_sheet
from ui.system_printer import SystemPrinter


def _folder(request: pytest.FixtureRequest) -> Iterator[Set]:
    folder: Path = request.getfixturevalue("tmp_path") / "badges"

    def break_it() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.touch()

    yield Set(
        FolderPrinter(folder),
        lambda: len(list(folder.glob("*.pdf"))),
        tells_done=True,
        remembers=True,
        break_it=break_it,
        start_again=lambda: FolderPrinter(folder),
    )


def _cups_queue(request: pytest.FixtureRequest) -> Iterator[Set]:
    cups: Cups = request.getfixturevalue("cups")
    yield Set(
        IppPrinter("Badges", cups.queue),
        lambda: len(cups.out()),
        tells_done=True,
        remembers=True,
        break_it=cups.stop_cupsd,
        start_again=lambda: IppPrinter("Badges", cups.queue),
    )


def _ipp_printer(request: pytest.FixtureRequest) -> Iterator[Set]:
    cups: Cups = request.getfixturevalue("cups")
    yield Set(
        IppPrinter("Badges", cups.device),
        lambda: len(cups.out()),
        tells_done=True,
        remembers=True,
        break_it=cups.switch_off,
        start_again=lambda: IppPrinter("Badges", cups.device),
    )


def _system(request: pytest.FixtureRequest) -> Iterator[Set]:
    cups: Cups = request.getfixturevalue("system_printers")

    def make() -> Printer:
        return SystemPrinter("Badges", "badges", Placing())

    yield Set(
        make(), lambda: len(cups.out()), tells_done=False, remembers=False, break_it=cups.stop_cupsd, start_again=make
    )


def _zpl(_request: pytest.FixtureRequest) -> Iterator[Set]:
    with LabelReceiver() as receiver:
        made: list[ZplPrinter] = []

        def make() -> Printer:
            for before in made:
                before.close()
            made.append(ZplPrinter("Labels", "127.0.0.1", receiver.port, placing=Placing(203), settle_s=0))
            return made[-1]

        yield Set(
            make(),
            lambda: len(receiver.labels),
            tells_done=True,
            remembers=False,
            break_it=receiver.turn_off,
            start_again=make,
        )
        made[-1].close()


PRINTERS = (_folder, _cups_queue, _ipp_printer, _zpl, _system)


@pytest.fixture(params=PRINTERS, ids=lambda one: one.__name__.lstrip("_"))
def printer(request: pytest.FixtureRequest) -> Iterator[Set]:
    yield from request.param(request)


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.__name__)
def test_every_printer_keeps_the_contract(printer: Set, clause: Callable[[Set, Sheet], None]) -> None:
    clause(printer, a_sheet())
