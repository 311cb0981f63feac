"""Printers through the window of the settings: added, tried out, changed, removed."""

from pathlib import Path
from threading import Event, current_thread

import pytest
from PySide6.QtCore import Qt

from checkin.printing.connecting import Connector
from checkin.printing.printer import FolderPrinter
from checkin.printing.profiles import Kind, Profile
from tests.desks import ANNA
from tests.ui.pages import PATIENCE_MS
from tests.ui.setup.settings_window import PRINTERS, Settings
from ui.setup.printers_page import PrintersPage
from ui.system_printer import SystemPrinter
from ui.widgets.dialogs import Confirm


def test_a_printer_is_added_tried_out_calibrated_and_removed(settings: Settings) -> None:
    station, qtbot = settings.page.station, settings.qtbot
    settings.go_to(PRINTERS)
    page = settings.dialog.page(PrintersPage)
    qtbot.mouseClick(page.listed.add, Qt.MouseButton.LeftButton)
    page.name.setText("stand-in")
    page.kind.setCurrentIndex(page.kind.findData(Kind.ZPL))
    page.address.setText("10.0.0.5:9100")
    page.width_mm.setValue(101.6)
    page.height_mm.setValue(76.2)
    page.right_mm.setValue(-1.5)
    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [one.name for one in page.known] == ["stand-in"], timeout=PATIENCE_MS)

    (kept,) = station.printer_setup.all()
    assert (kept.kind, kept.address, kept.stock_mm, kept.offset_mm) == (
        Kind.ZPL, "10.0.0.5:9100", (101.6, 76.2), (-1.5, 0.0),
    )  # fmt: skip

    for button, sheets in ((page.test, 1), (page.calibrate, 2)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "is out" in page.outcome.text(), timeout=PATIENCE_MS)
        assert len(settings.page.printer.sheets) == sheets
        page.outcome.clear()

    qtbot.mouseClick(page.listed.remove, Qt.MouseButton.LeftButton)
    ask = settings.page.dialog(Confirm)
    assert isinstance(ask, Confirm)
    qtbot.mouseClick(ask.do, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.known == (), timeout=PATIENCE_MS)
    assert station.printer_setup.all() == ()


def test_a_printer_that_is_added_prints_at_once_and_one_that_is_removed_no_more(
    settings: Settings, tmp_path: Path
) -> None:
    station, qtbot, printer = settings.page.station, settings.qtbot, settings.page.printer
    connector = Connector(tmp_path, SystemPrinter, FolderPrinter(tmp_path / "badges"))
    station.printer_setup.use_at_once(connector.routes)
    settings.dialog.close()
    settings = Settings(settings.page)
    settings.go_to(PRINTERS)
    page = settings.dialog.page(PrintersPage)
    assert "used at once" in page.note.text()
    qtbot.mouseClick(page.listed.add, Qt.MouseButton.LeftButton)
    page.name.setText("Hall A")
    page.kind.setCurrentIndex(page.kind.findData(Kind.FOLDER))
    page.address.setText("hall")
    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "used from now on" in page.outcome.text(), timeout=PATIENCE_MS)

    assert page.test.isEnabled()
    settings.dialog.close()
    settings.page.scan(ANNA.ticket_code)
    qtbot.waitUntil(lambda: len(list((tmp_path / "hall").glob(f"*{ANNA.id}*.pdf"))) == 1, timeout=PATIENCE_MS)
    assert printer.sheets == []
    settings.page.go_to("Printing")
    qtbot.waitUntil(lambda: list(settings.page.printing.cards) == ["Hall A"], timeout=PATIENCE_MS)

    again = Settings(settings.page)
    again.go_to(PRINTERS)
    page = again.dialog.page(PrintersPage)
    qtbot.mouseClick(page.listed.remove, Qt.MouseButton.LeftButton)
    ask = settings.page.dialog(Confirm)
    assert isinstance(ask, Confirm)
    qtbot.mouseClick(ask.do, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.known == (), timeout=PATIENCE_MS)
    again.dialog.close()
    qtbot.waitUntil(lambda: list(settings.page.printing.cards) == ["folder badges"], timeout=PATIENCE_MS)


def test_a_printer_without_an_address_is_told_and_not_kept(settings: Settings) -> None:
    settings.go_to(PRINTERS)
    page = settings.dialog.page(PrintersPage)
    page.name.setText("north")
    settings.qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)

    settings.qtbot.waitUntil(lambda: "needs an address" in page.outcome.text(), timeout=PATIENCE_MS)
    assert settings.page.station.printer_setup.all() == ()


def test_a_printer_of_this_computer_is_picked_from_those_found(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    station, qtbot = settings.page.station, settings.qtbot
    queue = Profile(name="badges", kind=Kind.IPP, address="ipp://localhost:631/printers/badges")
    monkeypatch.setattr(station.printer_setup, "found", lambda _of_the_system: (queue,))
    settings.go_to(PRINTERS)
    page = settings.dialog.page(PrintersPage)
    page.refresh()
    qtbot.waitUntil(page.found.isEnabled, timeout=PATIENCE_MS)
    qtbot.keyClick(page.found, Qt.Key.Key_Down)
    page.found.activated.emit(page.found.currentIndex())

    assert (page.name.text(), page.kind.currentData(), page.address.text()) == ("badges", Kind.IPP, queue.address)
    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [one.name for one in page.known] == ["badges"], timeout=PATIENCE_MS)
    assert [one.address for one in station.printer_setup.all()] == [queue.address]


def test_what_was_read_before_a_printer_was_kept_is_not_shown_after_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    station, qtbot = settings.page.station, settings.qtbot
    settings.go_to(PRINTERS)
    page = settings.dialog.page(PrintersPage)
    read, was_kept = station.printer_setup.all, Event()

    def read_slowly() -> tuple[Profile, ...]:
        before = read()
        if current_thread().name.startswith("window reading"):
            assert was_kept.wait(PATIENCE_MS / 1000)
        return before

    monkeypatch.setattr(station.printer_setup, "all", read_slowly)
    page.refresh()
    page.name.setText("badges")
    page.address.setText("ipp://localhost:631/printers/badges")
    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "kept" in page.outcome.text(), timeout=PATIENCE_MS)
    was_kept.set()
    settings.go_to(PRINTERS)

    qtbot.waitUntil(lambda: [one.name for one in page.known] == ["badges"], timeout=PATIENCE_MS)
    assert page.name.text() == "badges"


def test_what_is_being_typed_of_a_printer_stays_when_the_page_reads_again(settings: Settings) -> None:
    settings.go_to(PRINTERS)
    page = settings.dialog.page(PrintersPage)
    page.name.setText("north")
    page.refresh()
    settings.go_to(PRINTERS)

    assert page.name.text() == "north"
