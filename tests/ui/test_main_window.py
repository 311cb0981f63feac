"""The window as a whole: roles, the state of the connection, and what it does with errors and time."""

import threading
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.admission import VerdictKind
from checkin.journal.anomalies import AnomalyKind
from checkin.journal.store import StoreError
from checkin.operators import Role
from checkin.printing.printer import Condition, Trouble
from checkin.station.status import AnomalyStatus, ServerStatus, Status
from tests.builders import an_event
from tests.desks import ANNA, PEOPLE, WANG, a_station
from tests.ui.conftest import OpenDesk, put_away
from tests.ui.pages import PATIENCE_MS, SoundsHeard
from tests.ui.setup.settings_window import POPUPS
from ui import wording
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.setup.ready import ReadyDialog


@pytest.mark.parametrize(
    ("role", "workplaces", "first"),
    [
        (Role.DESK, ["Desk", "Delegation", "Reprint", "Printing"], "Desk"),
        (Role.VOLUNTEER, ["Reprint", "Printing"], "Reprint"),
        (
            Role.SUPERVISOR,
            ["Desk", "Delegation", "Reprint", "Printing", "Badges", "Import", "Supervisor"],
            "Supervisor",
        ),
    ],
)
def test_the_role_says_which_workplaces_there_are(
    open_desk: OpenDesk, role: Role, workplaces: list[str], first: str
) -> None:
    page = open_desk(role=role)

    assert list(page.window.workplaces) == workplaces
    assert page.window.workplaces[first].isVisible()


def test_workplaces_are_changed_by_key_wherever_the_focus_is(open_desk: OpenDesk) -> None:
    page = open_desk()
    control, back = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Backtab
    both = control | Qt.KeyboardModifier.ShiftModifier
    page.focus(page.desk.finder.field)

    page.qtbot.keyClick(page.desk.finder.field, Qt.Key.Key_Tab, control)
    assert page.window.workplaces["Delegation"].isVisible()
    page.qtbot.keyClick(page.delegation.finder.field, back, both)
    assert page.desk.isVisible()
    assert page.desk.finder.field.hasFocus()
    page.qtbot.keyClick(page.desk.finder.field, back, both)
    assert page.printing.isVisible()
    page.qtbot.keyClick(page.printing.table, Qt.Key.Key_Tab, control)
    assert page.desk.isVisible()
    assert "Ctrl+Tab" in page.window.tabs["Reprint"].toolTip()


def test_a_workplace_is_made_when_somebody_goes_there_or_while_nothing_else_is_done(
    dressed: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with a_station(tmp_path, PEOPLE, role=Role.SUPERVISOR) as station:
        window = MainWindow(Bridge(station), SoundsHeard(), dressed)
        qtbot.waitUntil(lambda: bool(window.printer.text()), timeout=PATIENCE_MS)
        assert list(window.workplaces.made) == ["Supervisor"]
        assert len(window.workplaces) == 7

        window.show()
        window.show_workplace("Printing")
        assert list(window.workplaces.made) == ["Supervisor", "Printing"]
        assert window.workplaces["Printing"].isVisible()

        qtbot.waitUntil(lambda: len(window.workplaces.made) == 7, timeout=PATIENCE_MS)
        assert window.tabs["Printing"].isChecked()
        assert window.workplaces["Printing"].isVisible()
        put_away(window)


def test_the_window_says_event_desk_operator_and_role(open_desk: OpenDesk) -> None:
    page = open_desk()

    page.wait_for_words("Forum of Cities")
    page.wait_for_words("Venue  ▾ F10")
    page.wait_for_words("Desk north · Olga · Registration desk")
    page.wait_for_words("No server: this desk works alone")


def test_the_connection_is_told_in_words_beside_a_sign() -> None:
    def status(server: ServerStatus | None, unsent: int) -> Status:
        return Status("Forum", "north", 10, unsent, server, (), 0, 0)

    online = ServerStatus("https://desk", True, "2025-12-01T09:00:00.000+00:00", 3)
    offline = ServerStatus("https://desk", False, "2025-12-01T09:00:00.000+00:00", 3, "No answer")

    event = an_event()  # in Moscow

    assert wording.connection.summary(status(None, 0), event) == ("alone", "No server: this desk works alone")
    assert wording.connection.summary(status(online, 0), event) == ("online", "Connected, everything is sent")
    assert wording.connection.summary(status(offline, 7), event) == (
        "offline", "Offline since 1 Dec 2025 12:00: the desk works on, 7 entries wait to be sent",
    )  # fmt: skip


def test_a_server_that_refuses_this_desk_is_told_in_the_footer_and_once_at_the_top(open_desk: OpenDesk) -> None:
    page = open_desk()
    sentence = "What answers at https://desk is not a Checkin Desk server: check the address."
    away = ServerStatus("https://desk", False, "2025-12-01T09:00:00.000+00:00", 3, "It cannot be reached.")
    refusing = msgspec.structs.replace(away, problem=sentence, needs_somebody=True)
    sound = page.station.status()

    page.window._show_status(msgspec.structs.replace(sound, server=away))
    assert not page.window.banner.isVisible()

    page.window._show_status(msgspec.structs.replace(sound, server=refusing))
    assert sentence in page.window.connection.text()
    assert page.window.banner.words.text() == sentence

    page.window.banner.close_button.click()
    page.window._show_status(msgspec.structs.replace(sound, server=refusing))
    assert not page.window.banner.isVisible()


def test_an_error_is_one_sentence_on_the_screen_and_goes_with_the_next_scan(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_desk()

    def full(*_: object, **__: object) -> None:
        raise StoreError("The disk is full: make room, then scan again.")

    with monkeypatch.context() as patch:
        patch.setattr(page.station, "scan", full)
        page.desk.scan(ANNA.ticket_code)
        page.wait_for_words("The disk is full")
    assert page.window.banner.isVisible()

    page.scan(WANG.ticket_code)

    assert not page.window.banner.isVisible()


def test_the_verdict_before_is_not_taken_for_that_of_a_scan_that_failed(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)

    def full(*_: object, **__: object) -> None:
        raise StoreError("The disk is full: make room, then scan again.")

    with monkeypatch.context() as patch:
        patch.setattr(page.station, "scan", full)
        page.desk.scan(WANG.ticket_code)
        page.wait_for_words("Nothing was recorded", page.desk.panel)
    assert ANNA.name not in page.words(page.desk.panel)
    assert page.desk.panel.verdict is None
    assert not page.is_offered("undo")

    assert page.scan(WANG.ticket_code) is VerdictKind.ADMITTED


def test_a_full_disk_is_told_whole_once_until_it_is_full_again(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_desk()
    sound = page.station.status()
    sentence = "The disk of desk north is full or nearly so. It goes on for some hundred scans: free some space now."
    full = msgspec.structs.replace(
        sound, anomalies=(AnomalyStatus(AnomalyKind.DISK_FULL, page.station.desk.name, None, "", sentence),)
    )
    monkeypatch.setattr(page.station, "status", lambda: full)
    page.scan(ANNA.ticket_code)
    page.wait_for_words(sentence, page.window.banner)

    page.scan(WANG.ticket_code)
    assert not page.window.banner.isVisible()
    page.window._show_status(full)
    assert not page.window.banner.isVisible()

    page.window._show_status(sound)
    page.window._show_status(full)
    assert page.window.banner.isVisible()


def test_what_is_wrong_elsewhere_or_for_supervisors_is_not_told_at_the_top_of_a_desk(open_desk: OpenDesk) -> None:
    page = open_desk()
    desk = page.station.desk.name
    others = (
        AnomalyStatus(AnomalyKind.DISK_FULL, "elsewhere", None, "", "The disk of desk elsewhere is full."),
        AnomalyStatus(AnomalyKind.BEYOND_ROLE, desk, None, "", "Somebody did what their role does not allow."),
    )
    page.window._show_status(msgspec.structs.replace(page.station.status(), anomalies=others))

    assert not page.window.banner.isVisible()


def test_what_is_told_at_the_top_is_closed_by_its_key_and_the_search_goes_on(open_desk: OpenDesk) -> None:
    page = open_desk()
    field = page.desk.finder.field
    page.focus(field)
    field.setText("Анна")
    page.window.banner.tell("The disk is full: make room, then scan again.")
    assert page.window.banner.close_button.text() == "Close · Ctrl+W"

    page.qtbot.keyClick(field, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)

    assert not page.window.banner.isVisible()
    assert field.hasFocus()
    assert field.text() == "Анна"


def test_a_printer_that_needs_somebody_is_gone_to_by_key_and_by_no_key_while_none_does(open_desk: OpenDesk) -> None:
    page = open_desk()
    field = page.desk.finder.field
    page.focus(field)
    page.qtbot.keyClick(field, Qt.Key.Key_F11)
    assert page.desk.isVisible()
    page.printer.stopped = Condition(Trouble.JAM, "The printer has a jam.")

    page.scan(ANNA.ticket_code)
    page.qtbot.waitUntil(page.window.see_to_it.isVisible, timeout=PATIENCE_MS)
    assert page.window.see_to_it.text() == "See to it · F11"
    page.qtbot.keyClick(field, Qt.Key.Key_F11)

    assert page.printing.isVisible()


@POPUPS
def test_the_menu_that_sets_the_desk_up_is_opened_and_gone_through_by_key(open_desk: OpenDesk) -> None:
    page = open_desk()
    field, setup = page.desk.finder.field, page.window.setup
    page.focus(field)
    assert setup.text() == "Set up · Ctrl+G"

    page.qtbot.keyClick(field, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    menu = setup.menu()
    page.qtbot.waitUntil(menu.isVisible, timeout=PATIENCE_MS)
    page.qtbot.keyClick(menu, Qt.Key.Key_Down)
    page.qtbot.keyClick(menu, Qt.Key.Key_Return)

    page.dialog(ReadyDialog).reject()
    page.qtbot.waitUntil(lambda: setup.ready is None, timeout=PATIENCE_MS)


@POPUPS
def test_the_menus_of_views_and_of_scanners_are_opened_by_key(open_desk: OpenDesk) -> None:
    page = open_desk()
    field, view, light = page.desk.finder.field, page.window.header.view, page.window.scanners.light
    page.focus(field)
    assert view.text() == "View · Ctrl+0"

    page.qtbot.keyClick(field, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(view.menu().isVisible, timeout=PATIENCE_MS)
    page.qtbot.keyClick(view.menu(), Qt.Key.Key_Escape)
    page.qtbot.keyClick(field, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    menu = light.button.menu()
    page.qtbot.waitUntil(menu.isVisible, timeout=PATIENCE_MS)
    page.qtbot.keyClick(menu, Qt.Key.Key_Down)
    page.qtbot.keyClick(menu, Qt.Key.Key_Return)

    page.qtbot.waitUntil(light.pause.isChecked, timeout=PATIENCE_MS)


def test_a_mistake_of_the_program_is_told_and_the_desk_works_on(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_desk()
    with monkeypatch.context() as patch:
        patch.setattr(page.station, "scan", lambda *_, **__: 1 // 0)
        page.desk.scan(ANNA.ticket_code)
        page.wait_for_words("Something went wrong that should not have")

    assert page.scan(ANNA.ticket_code) is VerdictKind.ADMITTED


def test_the_window_stays_alive_while_the_disk_is_slow(open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_desk()
    disk = threading.Event()
    scan = page.station.scan
    monkeypatch.setattr(page.station, "scan", lambda *args, **named: disk.wait(5) and scan(*args, **named))
    ticks: list[int] = []
    timer = QTimer(page.window)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(1)

    page.desk.scan(ANNA.ticket_code)
    page.qtbot.waitUntil(lambda: len(ticks) > 20, timeout=PATIENCE_MS)
    assert page.desk.panel.verdict is None
    disk.set()

    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED, timeout=PATIENCE_MS)


def test_closing_the_window_ends_its_threads_and_the_station_may_go_on(open_desk: OpenDesk) -> None:
    page = open_desk()

    page.window.close()
    page.station.scan(ANNA.ticket_code)

    assert page.station.headcount().arrived == 1
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("window")]


def test_names_are_never_read_as_markup(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.station.edit(ANNA.id, {"name": "<h1>Анна</h1>", "organisation": "<img src=x>"})

    page.scan(ANNA.ticket_code)

    assert "<h1>Анна</h1>" in page.words(page.desk.panel)
