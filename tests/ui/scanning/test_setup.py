"""The page on which scanners are set up: one scan of the code on it, or by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from checkin.admission import VerdictKind
from checkin.layouts import LAYOUTS, Layout
from checkin.station.scanners import SETUP_CODE, Ending, ScannerSettings, SerialScanner
from tests.builders import a_participant
from tests.desks import ANNA, BORIS
from tests.test_layouts import typed
from tests.ui.conftest import OpenDesk
from tests.ui.pages import Page
from tests.ui.scanning.keyboard import ENTER, TAB, Keyboard
from tests.ui.scanning.plug import Plug
from ui.scanning.setup import ScannerSetup
from ui.widgets.code_picture import CodePicture


@pytest.fixture
def plug(tmp_path: Path) -> Iterator[Plug]:
    plug = Plug(tmp_path / "ttyScanner")
    plug.put_in()
    yield plug
    plug.pull()


def open_setup(page: Page) -> ScannerSetup:
    page.window.scanners.light.setup.trigger()
    found = page.dialog(ScannerSetup)
    assert isinstance(found, ScannerSetup)
    page.focus(found.prefix)
    return found


def back_at_the_desk(page: Page) -> None:
    page.window.activateWindow()
    page.focus(page.desk.finder.field)


def save(page: Page, setup: ScannerSetup) -> ScannerSettings:
    wanted = setup.settings()
    page.qtbot.mouseClick(setup.do, Qt.MouseButton.LeftButton)
    page.qtbot.waitUntil(lambda: page.window.scanners.settings == wanted)
    assert page.station.scanner_settings() == wanted
    return wanted


def codes_on(widget: QWidget) -> list[tuple[str, zxingcpp.BarcodeFormat]]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    data = bytes(image.constBits())
    picture = Image.frombuffer("L", (image.width(), image.height()), data, "raw", "L", image.bytesPerLine(), 1)
    return [(found.text, found.format) for found in zxingcpp.read_barcodes(picture)]


def test_the_codes_on_the_page_can_be_read_from_the_screen(open_desk: OpenDesk) -> None:
    setup = open_setup(open_desk())

    read = [codes_on(picture) for picture in setup.findChildren(CodePicture)]

    assert read == [
        [(SETUP_CODE, zxingcpp.BarcodeFormat.QRCode)],
        [(SETUP_CODE, zxingcpp.BarcodeFormat.Code128)],
    ]
    assert len(codes_on(setup)) == 2
    setup.reject()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_one_scan_teaches_all_and_tickets_are_read_from_then_on(open_desk: OpenDesk, layout: Layout) -> None:
    page, keyboard = open_desk(), Keyboard()
    setup = open_setup(page)

    keyboard.scan(typed("~" + SETUP_CODE + "#", layout), TAB, gap_ms=40)
    page.wait_for_words("prefix “~”, suffix “#”", setup)
    assert setup.prefix.text() == "~"
    keyboard.scan(typed("~" + SETUP_CODE + "#", layout), TAB, gap_ms=42)
    page.wait_for_words("The scanner is set up", setup)

    settings = save(page, setup)
    assert (settings.ending, settings.prefix, settings.suffix, settings.layout) == (Ending.TAB, "~", "#", layout)
    assert 42 < settings.longest_gap_ms <= 100
    back_at_the_desk(page)
    keyboard.scan(typed("~" + ANNA.ticket_code + "#", layout), TAB, gap_ms=45)
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED)
    assert page.desk.panel.card is not None
    assert page.desk.panel.card.id == ANNA.id
    assert page.desk.finder.field.text() == ""


def test_a_scanner_that_sends_no_end_is_learnt_by_its_pause(open_desk: OpenDesk) -> None:
    page = open_desk()
    setup = open_setup(page)

    Keyboard().scan(SETUP_CODE, None)
    page.wait_for_words("ends with: Nothing", setup)

    assert save(page, setup).ending is Ending.NOTHING


def test_the_page_hears_scanners_that_were_paused(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.window.scanners.light.pause.trigger()
    setup = open_setup(page)

    Keyboard().scan(SETUP_CODE)

    page.wait_for_words("keyboard: English (US)", setup)
    setup.reject()
    assert page.window.scanners.light.button.text() == "Scanner: listening"


def test_caps_lock_is_told(open_desk: OpenDesk) -> None:
    page = open_desk()
    setup = open_setup(page)

    for _ in range(2):
        Keyboard().scan(typed(SETUP_CODE, Layout.RUSSIAN, caps_lock=True))
        page.wait_for_words("Caps Lock is on: switch it off", setup)

    assert setup.settings().layout is Layout.RUSSIAN
    setup.reject()


def test_another_code_admits_nobody_and_changes_nothing(open_desk: OpenDesk) -> None:
    page = open_desk(scanners=ScannerSettings(prefix="%"))
    setup = open_setup(page)
    before = setup.settings()

    Keyboard().scan(ANNA.ticket_code, ENTER)
    page.wait_for_words(f"another code ({ANNA.ticket_code})", setup)

    assert setup.settings() == before
    setup.reject()
    assert page.station.headcount().arrived == 0
    assert page.station.scanner_settings() == ScannerSettings(prefix="%")
    back_at_the_desk(page)
    assert page.scan(ANNA.ticket_code) is VerdictKind.ADMITTED


def test_a_code_that_fits_two_people_asks_for_the_set_up_and_is_clear_after_it(open_desk: OpenDesk) -> None:
    people = tuple(a_participant(id=f"R0W{last}000000000000", ticket_code=f"ROW{last}") for last in "YZ")
    page, keyboard = open_desk(people=people), Keyboard()
    page.focus(page.desk.finder.field)
    assert page.scan("ROWY") is VerdictKind.UNKNOWN
    page.wait_for_words("Set up the scanner", page.desk.panel)
    assert page.station.headcount().arrived == 0

    setup = open_setup(page)
    keyboard.scan(typed(SETUP_CODE, Layout.GERMAN))
    page.wait_for_words("keyboard: German", setup)
    save(page, setup)
    back_at_the_desk(page)
    keyboard.scan(typed("ROWZ", Layout.GERMAN))

    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED)
    assert page.desk.panel.card is not None
    assert page.desk.panel.card.participant.ticket_code == "ROWZ"


def test_settings_made_by_hand_are_kept_and_shown_again(open_desk: OpenDesk) -> None:
    page = open_desk()
    setup = open_setup(page)
    setup.ending.setCurrentIndex(setup.ending.findData(Ending.TAB))
    setup.layout_of_keys.setCurrentIndex(setup.layout_of_keys.findData(Layout.GERMAN))
    setup.suffix.setText("$")
    setup.gap.setValue(77)
    setup.again.setValue(1.5)
    settings = save(page, setup)
    assert settings == ScannerSettings(Ending.TAB, "", "$", 77, Layout.GERMAN, 1_500)

    again = open_setup(page)

    assert again.settings() == settings
    assert not again.speed.isEnabled()
    again.reject()


def test_a_serial_scanner_is_heard_lost_and_found_again(open_desk: OpenDesk, plug: Plug) -> None:
    page = open_desk(scanners=ScannerSettings(serial=SerialScanner(str(plug.name)), again_ms=0))
    light = page.window.scanners.light
    page.focus(page.desk.finder.field)
    page.qtbot.waitUntil(lambda: "listening" in light.button.text())

    plug.send(b"K-ANNA")
    page.qtbot.wait(10)
    plug.send(b"-1\r\n")
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED)
    page.qtbot.waitUntil(lambda: "K-ANNA-1" in light.button.text())

    plug.pull()
    page.qtbot.waitUntil(lambda: f"Scanner at {plug.name}: no answer" in light.button.text())
    assert light.sign.text() == "▲"
    page.wait_for_words(f"The scanner at {plug.name} does not answer: plug it in again.", page.window.banner)
    assert page.scan(ANNA.ticket_code) is VerdictKind.ALREADY_IN  # a scanner that types is heard all the same

    plug.put_in()
    page.qtbot.waitUntil(lambda: "listening" in light.button.text())
    plug.send(BORIS.ticket_code.encode() + b"\r")
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED)
    assert page.station.card(BORIS.id).has_arrived


def test_what_is_told_of_a_silent_scanner_goes_when_it_is_back(open_desk: OpenDesk, plug: Plug) -> None:
    page = open_desk(scanners=ScannerSettings(serial=SerialScanner(str(plug.name))))
    page.qtbot.waitUntil(lambda: page.window.scanners.serial is not None and page.window.scanners.serial.is_open)

    plug.pull()
    page.qtbot.waitUntil(page.window.banner.isVisible)

    plug.put_in()
    page.qtbot.waitUntil(lambda: not page.window.banner.isVisible())


def test_noise_on_the_port_is_unreadable_and_nothing_worse(open_desk: OpenDesk, plug: Plug) -> None:
    page = open_desk(scanners=ScannerSettings(serial=SerialScanner(str(plug.name))))

    plug.send(b"\xff\x00\x81\x1b[\r")

    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.UNREADABLE)


def test_a_serial_scanner_is_chosen_on_the_page_and_teaches_its_prefix(open_desk: OpenDesk, plug: Plug) -> None:
    page = open_desk(scanners=ScannerSettings(serial=SerialScanner(str(plug.name), 115_200, Ending.ENTER)))
    setup = open_setup(page)
    assert (setup.port.currentData(), setup.speed.currentData()) == (str(plug.name), 115_200)

    plug.send(b"\x02" + SETUP_CODE.encode() + b"\r")
    page.qtbot.waitUntil(lambda: setup.prefix.text() != "")
    settings = save(page, setup)
    assert (settings.prefix, settings.layout) == ("\x02", Layout.AUTOMATIC)
    plug.send(b"\x02K-ANNA-1\r")
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED)

    again = open_setup(page)
    again.port.setCurrentIndex(0)
    assert save(page, again).serial is None
    assert page.window.scanners.serial is None
    plug.send(b"\x02K-B0RIS-3\r")
    page.qtbot.wait(50)
    assert page.station.headcount().arrived == 1
