"""“Ready for doors” through the real window: test scans count for nobody, test prints are nobody's badge."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from checkin.layouts import Layout, as_typed
from checkin.printing.printer import Condition, Trouble
from checkin.station.readiness import Check, Grade
from checkin.station.scanners import SETUP_CODE
from tests.desks import StandInPrinter
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from ui.headless import send_scan
from ui.setup.ready import ReadyDialog


def opened(page: Page) -> ReadyDialog:
    page.window.setup.check.trigger()
    dialog = page.dialog(ReadyDialog)
    assert isinstance(dialog, ReadyDialog)
    page.qtbot.waitUntil(lambda: bool(dialog.findings), timeout=PATIENCE_MS)
    return dialog


def grade(dialog: ReadyDialog, check: Check) -> Grade:
    return next(one.grade for one in dialog.findings if one.check is check)


def test_every_line_is_shown_with_what_to_do(open_desk: OpenDesk) -> None:
    dialog = opened(open_desk())
    shown = [label.text() for label in dialog.findChildren(QLabel)]

    for finding in dialog.findings:
        assert finding.words in shown
        assert finding.advice in [*shown, ""]


def test_a_test_scan_under_a_russian_layout_is_heard_and_counts_for_nobody(qtbot: QtBot, open_desk: OpenDesk) -> None:
    page = open_desk()
    dialog = opened(page)
    assert grade(dialog, Check.SCANNER) is Grade.WARNING

    send_scan(dialog.again, as_typed(SETUP_CODE, Layout.RUSSIAN))

    qtbot.waitUntil(lambda: grade(dialog, Check.SCANNER) is Grade.OK, timeout=PATIENCE_MS)
    assert "was read" in dialog.scan_outcome.text()
    assert page.station.status().entries == 0


def test_somebodys_ticket_scanned_here_admits_nobody(qtbot: QtBot, open_desk: OpenDesk) -> None:
    page = open_desk()
    dialog = opened(page)

    send_scan(dialog.again, "K-ANNA-1")

    qtbot.waitUntil(lambda: "K-ANNA-1" in dialog.scan_outcome.text(), timeout=PATIENCE_MS)
    assert page.station.headcount().arrived == 0
    dialog.accept()
    page.qtbot.waitUntil(lambda: page.window.setup.ready is None, timeout=PATIENCE_MS)
    page.scan("K-ANNA-1")
    assert page.station.headcount().arrived == 1


def test_a_test_badge_is_printed_on_the_printer_chosen(qtbot: QtBot, open_desk: OpenDesk) -> None:
    north, south = StandInPrinter("north"), StandInPrinter("south")
    dialog = opened(open_desk(printer=north, others=(south,)))
    qtbot.waitUntil(dialog.print_button.isEnabled, timeout=PATIENCE_MS)
    dialog.printers.setCurrentText("south")

    qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "is out" in dialog.print_outcome.text(), timeout=PATIENCE_MS)
    assert (len(north.sheets), len(south.sheets)) == (0, 1)


def test_why_the_test_badge_did_not_come_out_is_told(qtbot: QtBot, open_desk: OpenDesk) -> None:
    printer = StandInPrinter()
    printer.problem = "stand-in is open: close it."
    printer.stopped = Condition(Trouble.OPEN, "stand-in is open: close it.")
    dialog = opened(open_desk(printer=printer))
    qtbot.waitUntil(dialog.print_button.isEnabled, timeout=PATIENCE_MS)

    qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "is open" in dialog.print_outcome.text(), timeout=PATIENCE_MS)
    qtbot.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: grade(dialog, Check.PRINTERS) is Grade.WRONG, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "must be put right" in dialog.summary.text(), timeout=PATIENCE_MS)


def test_the_window_may_be_closed_while_it_checks(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.window.setup.check.trigger()
    page.dialog(ReadyDialog)

    page.window.close()

    assert page.window.setup.ready is None
