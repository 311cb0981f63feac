"""From what a camera sends to the verdict on the screen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QLoggingCategory, Qt
from PySide6.QtMultimedia import QMediaDevices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.admission import VerdictKind
from checkin.participants import Participant
from checkin.station.sighting import CameraChoice
from checkin.station.station import Station
from checkin.station.values import ScanResult
from tests.builders import a_participant
from tests.desks import a_station
from tests.ui.camera import scenes
from tests.ui.camera.film import FilmCameras, write_film
from tests.ui.pages import PATIENCE_MS, SoundsHeard
from ui.bridge import Bridge
from ui.camera.cameras import Device
from ui.camera.devices import SystemCameras
from ui.camera.keeper import Standing
from ui.camera.panel import CameraPanel
from ui.main_window import MainWindow
from ui.reprint.workplace import ReprintWorkplace

ANNA, WANG = "K-ANNA-1", "K-WANG-2"


class CameraDesk:
    """A desk's window with cameras."""

    def __init__(self, qtbot: QtBot, station: Station, cameras: FilmCameras, window: MainWindow) -> None:
        self.qtbot, self.station, self.cameras, self.window = qtbot, station, cameras, window
        self.results: list[ScanResult] = []
        if window.desk is not None:
            window.desk.judged.connect(self.results.append)

    @property
    def panel(self) -> CameraPanel:
        assert self.window.camera.panel is not None
        return self.window.camera.panel

    @property
    def is_open(self) -> bool:
        return self.window.camera.panel is not None and self.window.camera.panel.isVisible()

    def press(self) -> None:
        self.wait(self.window.camera.isEnabled)
        self.qtbot.mouseClick(self.window.camera, Qt.MouseButton.LeftButton)

    def wait(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=PATIENCE_MS)

    def wait_until(self, standing: Standing) -> None:
        self.wait(lambda: self.panel.keeper.standing is standing)

    def wait_for_pictures(self, count: int) -> None:
        """Let so many more pictures be read."""
        goal = self.panel.reader.read + count
        self.wait(lambda: self.panel.reader.read >= goal)


@pytest.fixture
def open_window(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> Iterator[Callable[..., CameraDesk]]:
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")  # as the program does
    windows: list[MainWindow] = []
    with a_station(tmp_path / "desk") as station:

        def opened(cameras: FilmCameras | None, people: tuple[Participant, ...] = ()) -> CameraDesk:
            if people:
                station._store.transact(lambda transaction: transaction.put_participants(people))
            make = None if cameras is None else lambda: cameras
            window = MainWindow(Bridge(station), SoundsHeard(), dressed, make)
            windows.append(window)
            window.resize(1366, 768)
            window.show()
            return CameraDesk(qtbot, station, cameras or FilmCameras({}), window)

        yield opened
        for window in windows:
            window.close()
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def a_film(folder: Path, *pictures: Image.Image, name: str = "film") -> Path:
    return write_film(folder / f"{name}.avi", [picture for picture in pictures for _ in range(12)])


@pytest.fixture
def nobody(tmp_path: Path) -> Path:
    return a_film(tmp_path, scenes.room(), name="nobody")


@pytest.fixture
def anna(tmp_path: Path) -> Path:
    return a_film(tmp_path, scenes.held(scenes.qr(ANNA), angle=11), name="anna")


def test_a_code_held_before_the_camera_is_judged_as_a_scanners_is(
    open_window: Callable[..., CameraDesk], anna: Path
) -> None:
    desk = open_window(FilmCameras({"a": anna}))

    desk.press()
    desk.wait(lambda: bool(desk.results))

    assert desk.results[0].verdict.kind is VerdictKind.ADMITTED
    assert desk.results[0].code == ANNA
    assert desk.window.desk is not None
    assert desk.window.desk.panel.name.text() == "Ким Анна Сергеевна"


def test_one_code_after_another_gets_each_its_own_verdict(
    open_window: Callable[..., CameraDesk], tmp_path: Path
) -> None:
    film = a_film(
        tmp_path, scenes.held(scenes.qr(ANNA)), scenes.room(), scenes.room(),
        scenes.held(scenes.on_a_phone(scenes.qr(WANG)), angle=-8), scenes.room(), scenes.room(),
    )  # fmt: skip
    desk = open_window(FilmCameras({"a": film}))

    desk.press()
    desk.wait(lambda: len(desk.results) >= 2)

    assert {result.code for result in desk.results[:2]} == {ANNA, WANG}
    assert {result.verdict.kind for result in desk.results[:2]} == {VerdictKind.ADMITTED}


def test_a_code_that_stays_before_the_camera_is_scanned_once(
    open_window: Callable[..., CameraDesk], anna: Path
) -> None:
    desk = open_window(FilmCameras({"a": anna}))
    desk.press()
    desk.wait(lambda: bool(desk.results))

    desk.wait_for_pictures(60)

    assert len(desk.results) == 1


CONDITIONS: dict[str, Callable[[str], Image.Image]] = {
    "UPSIDE-DOWN": lambda text: scenes.held(scenes.qr(text), angle=187),
    "TURNED": lambda text: scenes.held(scenes.qr(text), angle=41),
    "BLURRED": lambda text: scenes.blurred(scenes.held(scenes.qr(text))),
    "DIM": lambda text: scenes.dim(scenes.held(scenes.qr(text))),
    "CURVED": lambda text: scenes.held(scenes.curved(scenes.qr(text))),
    "ON-A-PHONE": lambda text: scenes.held(scenes.on_a_phone(scenes.qr(text)), angle=12),
    "INVERTED": lambda text: scenes.held(scenes.inverted(scenes.qr(text)), angle=-5),
    "DAMAGED": lambda text: scenes.held(scenes.damaged(scenes.qr(text)), angle=3),
    "BARS-128": lambda text: scenes.held(scenes.symbol(text, zxingcpp.BarcodeFormat.Code128), angle=-6),
    "PDF417-1": lambda text: scenes.held(scenes.symbol(text, zxingcpp.BarcodeFormat.PDF417), angle=4),
}


def test_everybody_is_let_in_whatever_their_code_looks_like(
    open_window: Callable[..., CameraDesk], qtbot: QtBot, tmp_path: Path
) -> None:
    people = tuple(a_participant(ticket_code=code, name=f"Guest {code}") for code in CONDITIONS)
    scenes_of_all = [scene(code) for code, scene in CONDITIONS.items()]
    film = a_film(tmp_path, *(picture for scene in scenes_of_all for picture in (scene, scenes.room())))
    desk = open_window(FilmCameras({"a": film}), people)

    desk.press()
    qtbot.waitUntil(lambda: {result.code for result in desk.results} >= set(CONDITIONS), timeout=60_000)

    assert {result.code for result in desk.results} == set(CONDITIONS), "something was read that was not there"


def test_a_code_outside_the_aim_is_left_alone(open_window: Callable[..., CameraDesk], tmp_path: Path) -> None:
    film = a_film(tmp_path, scenes.held(scenes.qr(ANNA, 200), at=(120, 120)))
    desk = open_window(FilmCameras({"a": film}))

    desk.press()
    desk.wait(lambda: desk.is_open)
    desk.wait_for_pictures(30)

    assert not desk.results


def test_key_and_button_open_and_close_the_panel_and_the_camera(
    open_window: Callable[..., CameraDesk], qtbot: QtBot, nobody: Path
) -> None:
    desk = open_window(FilmCameras({"a": nobody}))
    desk.wait(desk.window.camera.isEnabled)
    assert desk.window.camera.text() == "Camera · F8"

    qtbot.keyClick(desk.window, Qt.Key.Key_F8)
    desk.wait(lambda: desk.is_open)
    desk.wait_until(Standing.LOOKING)
    qtbot.keyClick(desk.window, Qt.Key.Key_F8)
    desk.wait(lambda: not desk.is_open)

    assert desk.panel.keeper.standing is Standing.CLOSED
    assert not desk.cameras.opened
    desk.press()
    desk.wait_until(Standing.LOOKING)
    desk.press()
    assert not desk.cameras.opened


def test_the_camera_looks_only_where_its_panel_is_seen(open_window: Callable[..., CameraDesk], nobody: Path) -> None:
    desk = open_window(FilmCameras({"a": nobody}))
    desk.press()
    desk.wait_until(Standing.LOOKING)

    desk.window.show_workplace("Printing")
    assert not desk.is_open
    assert not desk.cameras.opened

    desk.window.show_workplace("Reprint")
    assert desk.is_open
    desk.wait_until(Standing.LOOKING)


def test_at_reprints_the_camera_finds_somebody_and_admits_nobody(
    open_window: Callable[..., CameraDesk], anna: Path
) -> None:
    desk = open_window(FilmCameras({"a": anna}))
    desk.window.show_workplace("Reprint")
    reprint = desk.window.workplaces["Reprint"]
    assert isinstance(reprint, ReprintWorkplace)

    desk.press()
    desk.wait(lambda: reprint.card is not None)

    assert reprint.card is not None
    assert reprint.card.participant.ticket_code == ANNA
    assert not reprint.card.has_arrived


def test_no_camera_is_told_and_one_that_is_plugged_in_starts_by_itself(
    open_window: Callable[..., CameraDesk], anna: Path
) -> None:
    cameras = FilmCameras({"a": anna})
    cameras.plug()
    desk = open_window(cameras)

    desk.press()
    desk.wait_until(Standing.NONE_THERE)
    assert desk.panel.view.sentence == "There is no camera. Plug one in; it starts by itself."
    cameras.plug("a")

    desk.wait(lambda: bool(desk.results))
    assert not desk.panel.view.sentence


def test_a_camera_that_is_unplugged_is_told_and_comes_back_by_itself(
    open_window: Callable[..., CameraDesk], nobody: Path, anna: Path
) -> None:
    cameras = FilmCameras({"a": anna, "b": nobody})
    desk = open_window(cameras)
    desk.press()
    desk.wait(lambda: bool(desk.results))
    desk.panel.keeper.choose(Device("a", "Camera a"))
    desk.wait_until(Standing.LOOKING)

    cameras.plug("b")
    desk.wait_until(Standing.AWAY)
    QTest.qWait(300)  # a last picture may still come
    assert desk.panel.keeper.standing is Standing.AWAY
    assert "“Camera a” is not plugged in" in desk.panel.view.sentence
    cameras.plug("a", "b")

    desk.wait_until(Standing.LOOKING)
    assert cameras.opened == "a"


def test_a_camera_that_another_program_has_is_tried_again(open_window: Callable[..., CameraDesk], nobody: Path) -> None:
    cameras = FilmCameras({"a": nobody})
    desk = open_window(cameras)
    desk.press()
    desk.wait_until(Standing.LOOKING)

    cameras.break_off()
    desk.wait_until(Standing.TAKEN)
    assert "close other programs that use it" in desk.panel.view.sentence
    cameras.taken.clear()

    desk.wait_until(Standing.LOOKING)


def test_a_camera_that_sends_nothing_is_told(open_window: Callable[..., CameraDesk], tmp_path: Path) -> None:
    empty = tmp_path / "empty.avi"
    empty.write_bytes(b"")
    desk = open_window(FilmCameras({"a": empty}))

    desk.press()

    desk.wait_until(Standing.SILENT)
    assert "sends no pictures" in desk.panel.view.sentence


def test_cameras_that_the_system_forbids_are_told(open_window: Callable[..., CameraDesk], nobody: Path) -> None:
    cameras = FilmCameras({"a": nobody})
    cameras.allowed = False
    desk = open_window(cameras)

    desk.press()

    desk.wait_until(Standing.NOT_ALLOWED)
    assert "allow it in the system's settings" in desk.panel.view.sentence


def test_the_desk_remembers_its_camera_and_that_it_was_open(
    open_window: Callable[..., CameraDesk], nobody: Path, anna: Path
) -> None:
    desk = open_window(FilmCameras({"a": anna, "b": nobody}))
    desk.press()
    desk.wait_until(Standing.LOOKING)
    desk.panel.names.setCurrentIndex(1)
    desk.panel.names.activated.emit(1)
    desk.wait(lambda: desk.cameras.opened == "b")
    desk.wait(lambda: desk.station.camera_choice() == CameraChoice("b", "Camera b", is_open=True))
    desk.window.camera.stop()

    again = FilmCameras({"a": anna, "b": nobody})
    desk = open_window(again)

    desk.wait(lambda: desk.is_open)
    desk.wait(lambda: again.opened == "b")


def test_a_light_is_offered_where_the_camera_has_one(open_window: Callable[..., CameraDesk], nobody: Path) -> None:
    cameras = FilmCameras({"a": nobody}, light=True)
    desk = open_window(cameras)
    desk.press()
    desk.wait_until(Standing.LOOKING)

    desk.panel.light.click()
    assert cameras.shines
    desk.panel.light.click()
    assert not cameras.shines


def test_no_light_is_offered_where_there_is_none(open_window: Callable[..., CameraDesk], nobody: Path) -> None:
    desk = open_window(FilmCameras({"a": nobody}))
    desk.press()
    desk.wait_until(Standing.LOOKING)

    assert not desk.panel.light.isVisible()


def test_opening_the_camera_leaves_the_cursor_in_the_search_field(
    open_window: Callable[..., CameraDesk], nobody: Path
) -> None:
    desk = open_window(FilmCameras({"a": nobody}))
    assert desk.window.desk is not None
    field = desk.window.desk.finder.field
    desk.wait(field.hasFocus)

    desk.press()
    desk.wait_until(Standing.LOOKING)

    assert field.hasFocus()


def test_a_computer_without_any_camera_is_told_so(open_window: Callable[..., CameraDesk]) -> None:
    if QMediaDevices.videoInputs():
        pytest.skip("this computer has a camera")
    desk = open_window(None)

    desk.press()

    desk.wait_until(Standing.NONE_THERE)
    assert "There is no camera" in desk.panel.view.sentence


def test_a_camera_of_the_system_that_is_gone_is_told_as_failed(qtbot: QtBot, dressed: QApplication) -> None:
    cameras = SystemCameras()

    with qtbot.waitSignal(cameras.failed):
        cameras.open("gone")

    cameras.close()
    assert not cameras.has_light


@pytest.mark.parametrize("height", [700, 768])
def test_beside_the_camera_all_of_the_verdict_and_its_buttons_stay_in_sight(
    open_window: Callable[..., CameraDesk], anna: Path, height: int
) -> None:
    desk = open_window(FilmCameras({"a": anna}))
    desk.window.resize(1366, height)
    desk.press()
    desk.wait(lambda: bool(desk.results))

    place = desk.window.desk
    assert place is not None
    parts = (place.panel.button("undo"), place.undo_button, desk.panel.names, desk.panel.view)
    desk.wait(lambda: all(part.visibleRegion().boundingRect().contains(part.rect()) for part in parts))


@pytest.mark.parametrize("height", [700, 768])
def test_beside_the_camera_two_of_the_people_found_are_in_sight(
    open_window: Callable[..., CameraDesk], nobody: Path, height: int
) -> None:
    desk = open_window(FilmCameras({"a": nobody}))
    desk.window.resize(1366, height)
    desk.press()
    place = desk.window.desk
    assert place is not None
    found = place.finder.list
    place.finder.field.setText("а")
    desk.wait(lambda: place.finder.model.rowCount() > 1 and found.isVisible())

    second = found.visualRect(place.finder.model.index(1, 0))
    desk.wait(lambda: found.viewport().rect().contains(second))
    desk.wait(lambda: place.undo_button.visibleRegion().boundingRect().contains(place.undo_button.rect()))
