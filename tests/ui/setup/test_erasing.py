"""The end of an event through the windows: reminded, erased by its name, and told calmly when the server did it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.beginning import Beginning
from checkin.cli.app import run
from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder
from checkin.erasing import Fate, act_of, erase_at_server
from checkin.event import Event
from checkin.farewell import Farewell
from checkin.joining import join
from checkin.journal.wipe_orders import WipeReason
from checkin.losing import revoke
from checkin.operators import Role
from checkin.printing.routing import Route
from checkin.security.keys import KeyPlace
from checkin.station.erasing_desk import ERASE, WIPE
from checkin.station.station import Station
from checkin.station.values import NotPermitted
from checkin.sync.pairing import parse_pairing_link
from checkin.sync.worker import SyncWorker
from tests.builders import an_event
from tests.cli.conftest import NoWindows
from tests.desks import ANNA, PEOPLE, QUICK, StandInPrinter
from tests.stories.hall import Hall
from tests.ui.conftest import OpenDesk, put_away
from tests.ui.pages import PATIENCE_MS, Page, SoundsHeard
from ui.appearance import Appearance
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.setup.erasing import EraseDialog
from ui.setup.farewell import FarewellDialog
from ui.setup.first_start import FirstStart
from ui.supervisor.workplace import SupervisorWorkplace


def over_since(days: int) -> Event:
    """An event whose data are due since so many days."""
    return an_event(days=(date.today() - timedelta(days=30 + days),))


def ask(page: Page) -> EraseDialog:
    page.window.setup.erase.trigger()
    dialog = page.dialog(EraseDialog)
    assert isinstance(dialog, EraseDialog)
    return dialog


def closed(page: Page) -> int:
    page.qtbot.waitUntil(lambda: not page.window.isVisible(), timeout=PATIENCE_MS)
    return page.window.exit_code


def supervisors(page: Page) -> SupervisorWorkplace:
    workplace = page.window.workplaces["Supervisor"]
    assert isinstance(workplace, SupervisorWorkplace)
    page.window.show_workplace("Supervisor")
    return workplace


def erase_at(hall: Hall) -> None:
    with DataFolder.open(hall.folder / "server", beside=True) as folder:
        erase_at_server(folder, folder.store)


def sync_at_once(station: Station) -> None:
    assert station._sync is not None
    station._sync.wake(at_once=True)


def test_the_event_is_erased_once_its_name_is_typed(open_desk: OpenDesk, tmp_path: Path) -> None:
    page = open_desk(Role.SUPERVISOR)
    dialog = ask(page)
    assert dialog.do is not None
    assert not dialog.do.isEnabled()
    dialog.understood.setChecked(True)
    dialog.name.setText("Forum")
    assert not dialog.do.isEnabled()
    dialog.choose.click()
    assert dialog.file_dialog is not None
    dialog.file_dialog.fileSelected.emit(str(tmp_path / "record.txt"))
    dialog.file_dialog.close()

    dialog.name.setText(page.station.event.name)
    page.qtbot.mouseClick(dialog.do, Qt.MouseButton.LeftButton)

    assert closed(page) == ERASE
    assert page.station.erasing.record == tmp_path / "record.txt"


def test_where_the_record_cannot_be_written_nothing_is_erased(open_desk: OpenDesk, tmp_path: Path) -> None:
    page = open_desk(Role.SUPERVISOR)
    dialog = ask(page)
    assert dialog.do is not None
    dialog.record.setText(str(tmp_path / "nowhere" / "record.txt"))
    dialog.understood.setChecked(True)
    dialog.name.setText(page.station.event.name)
    page.qtbot.mouseClick(dialog.do, Qt.MouseButton.LeftButton)

    page.qtbot.waitUntil(dialog.outcome.isVisible, timeout=PATIENCE_MS)
    assert dialog.outcome.text().endswith("cannot be written (No such file or directory): nothing was erased.")
    dialog.reject()
    assert page.window.isVisible()


def test_leaving_the_question_erases_nothing(open_desk: OpenDesk) -> None:
    page = open_desk(Role.SUPERVISOR)
    ask(page).reject()

    assert page.window.isVisible()
    assert page.window.exit_code == 0


@pytest.mark.parametrize("role", [Role.DESK, Role.VOLUNTEER])
def test_nobody_else_is_offered_it_and_the_station_refuses(open_desk: OpenDesk, role: Role) -> None:
    page = open_desk(role)
    assert not page.window.setup.erase.isVisible()

    with pytest.raises(NotPermitted, match="Only a supervisor may erase"):
        page.station.erasing.require(page.station.event.name, None)


def test_in_a_rehearsal_it_is_not_offered(open_desk: OpenDesk) -> None:
    page = open_desk(Role.SUPERVISOR, event=msgspec.structs.replace(an_event(), is_rehearsal=True))

    assert not page.window.setup.erase.isVisible()


def test_supervisors_are_reminded_once_the_day_has_come_and_led_to_it(open_desk: OpenDesk) -> None:
    page = open_desk(Role.SUPERVISOR, event=over_since(1))
    workplace = supervisors(page)

    assert "due to be erased since" in workplace.reminder.text()
    page.qtbot.mouseClick(workplace.erase_button, Qt.MouseButton.LeftButton)

    dialog = page.dialog(EraseDialog)
    assert isinstance(dialog, EraseDialog)
    assert "due to be erased since" in dialog.due.text()
    dialog.reject()


@pytest.mark.parametrize(("days", "words"), [(-7, "are to be erased by"), (-8, "")])
def test_they_are_reminded_a_week_before_and_no_earlier(open_desk: OpenDesk, days: int, words: str) -> None:
    workplace = supervisors(open_desk(Role.SUPERVISOR, event=over_since(days)))

    assert words in workplace.reminder.text()
    assert workplace.erase_button.isVisible() == bool(words)


# A desk whose server has it remove its data.


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path)
    yield hall
    hall.stop()


@pytest.fixture
def paired(qtbot: QtBot, dressed: QApplication, hall: Hall) -> Iterator[Page]:
    """The window of a desk in touch with its server."""
    desk = hall.desk("north")
    desk.station.use_printers([Route(StandInPrinter())], pace=QUICK)
    desk.station.use_sync(SyncWorker(desk.folder.store))
    sounds = SoundsHeard()
    window = MainWindow(Bridge(desk.station), sounds, dressed)
    window.resize(1366, 768)
    window.show()
    yield Page(qtbot, window, desk.station, StandInPrinter(), sounds)
    put_away(window)


def farewell_in(qtbot: QtBot, window: MainWindow) -> FarewellDialog:
    qtbot.waitUntil(lambda: window.farewell is not None, timeout=PATIENCE_MS)
    assert window.farewell is not None
    return window.farewell


def test_the_window_tells_that_the_event_was_erased_and_closes(paired: Page, hall: Hall) -> None:
    erase_at(hall)
    sync_at_once(paired.station)

    dialog = farewell_in(paired.qtbot, paired.window)

    assert dialog.windowTitle() == "The event is over"
    assert "by itself in 20 second" in dialog.countdown.text()
    with pytest.raises(NotPermitted, match="removes its data"):
        paired.station.scan(ANNA.ticket_code)
    paired.qtbot.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    assert closed(paired) == WIPE


def test_it_closes_by_itself_also_when_the_designer_has_unsaved_changes(
    paired: Page, hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    paired.window.open_designer()
    designer = paired.window.designer
    assert designer is not None
    monkeypatch.setattr(designer, "close", lambda: False)
    revoke(hall.central.store, paired.station.desk.id, wall_clock_ms())
    sync_at_once(paired.station)

    dialog = farewell_in(paired.qtbot, paired.window)
    dialog._left_s = 1

    assert dialog.windowTitle() == "This desk was taken out of the event"
    assert closed(paired) == WIPE
    assert not designer.isVisible()


# The whole program.

OnWindow = Callable[[QtBot, MainWindow], None]


class Windows(NoWindows):
    """The desk's window, in which something is done, until it is closed; then a first start that is left."""

    def __init__(self, qtbot: QtBot, application: QApplication, do: OnWindow) -> None:
        self.qtbot, self.application, self.do = qtbot, application, do
        self.farewells: list[Farewell | None] = []

    def has_screen(self) -> bool:
        return True

    def open(self, station: Station, front: Role, folder: Path) -> int:
        window = MainWindow(Bridge(station), SoundsHeard(), self.application)
        window.show()
        self.do(self.qtbot, window)
        self.qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE_MS)
        code = window.exit_code
        put_away(window)
        return code

    def begin(self, beginning: Beginning) -> None:
        self.farewells.append(beginning.farewell)
        window = FirstStart(beginning, self.application, Appearance())
        window.show()
        assert beginning.farewell is not None
        assert beginning.farewell.sentence in window.farewell.text()
        window.close()
        window.deleteLater()


def test_the_program_wipes_the_desk_confirms_it_and_begins_anew(
    qtbot: QtBot, dressed: QApplication, hall: Hall, tmp_path: Path
) -> None:
    path = tmp_path / "desk"
    join(path, parse_pairing_link(hall.server.pairing_code().link), "north").close()

    def be_told(qtbot: QtBot, window: MainWindow) -> None:
        erase_at(hall)
        sync_at_once(window._station)
        farewell_in(qtbot, window).accept()

    windows = Windows(qtbot, dressed, be_told)

    assert run(["desk", "--data", str(path)], windows) == 0

    [farewell] = windows.farewells
    assert farewell is not None
    assert (farewell.reason, farewell.is_confirmed) == (WipeReason.ERASED, True)
    assert [desk.fate for desk in act_of(hall.central.store).desks] == [Fate.CONFIRMED]
    assert list(path.iterdir()) == []


def test_the_program_erases_a_desk_without_a_server_and_writes_the_record(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path
) -> None:
    path = tmp_path / "desk"
    folder, _ = DataFolder.create(path, an_event(), "north", KeyPlace.FILE)
    folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
    folder.close()

    def erase(qtbot: QtBot, window: MainWindow) -> None:
        window.setup.erase.trigger()
        dialog = window.setup.erasing
        assert dialog is not None
        assert dialog.do is not None
        dialog.record.setText(str(tmp_path / "record.txt"))
        dialog.understood.setChecked(True)
        dialog.name.setText(window._station.event.name)
        qtbot.mouseClick(dialog.do, Qt.MouseButton.LeftButton)

    windows = Windows(qtbot, dressed, erase)

    assert run(["desk", "--role", "supervisor", "--data", str(path)], windows) == 0

    [farewell] = windows.farewells
    assert farewell is not None
    assert farewell.sentence.endswith("is over: its data were removed from this computer.")
    assert "3 people on the roster" in (tmp_path / "record.txt").read_text("utf-8")
    assert list(path.iterdir()) == []
