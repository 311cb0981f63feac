"""Shell: the window is built anew in another look, and the desk's work goes on."""

import gc
import threading
from collections.abc import Iterator
from pathlib import Path
from weakref import ref

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from checkin.admission import VerdictKind
from checkin.operators import Role
from checkin.station.scanners import ScannerSettings
from checkin.station.station import Station
from checkin.station.values import ScanResult
from tests.desks import PEOPLE, a_station
from tests.ui.pages import PATIENCE_MS, SoundsHeard
from ui.appearance import Appearance, Appearances
from ui.headless import send_key, send_scan
from ui.language import Language, use
from ui.main_window import MainWindow
from ui.setup.fields import Offered
from ui.shell import Shell
from ui.style import dress, px
from ui.themes import CONTRAST, DARK, Tone, worn
from ui.turns import Making
from ui.widgets.keys_sheet import KeysSheet

_CODE, _OTHER_CODE = PEOPLE[0].ticket_code, PEOPLE[1].ticket_code
_DARK_AND_LARGE = Appearance(Language.ENGLISH, DARK.name, 150)


class Looks:
    """A shell and the people at it."""

    def __init__(self, qtbot: QtBot, shell: Shell, station: Station, sounds: SoundsHeard) -> None:
        self.qtbot, self.shell, self.station, self.sounds = qtbot, shell, station, sounds

    @property
    def window(self) -> MainWindow:
        return self.shell.window

    def change(self, appearance: Appearance) -> MainWindow:
        """Choose this and wait for the other window; the one before."""
        before = self.window
        with self.qtbot.waitSignal(self.shell.replaced, timeout=PATIENCE_MS):
            self.shell.change(appearance)
        self.qtbot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE_MS)
        return before

    def scan(self, code: str) -> None:
        assert self.window.desk is not None
        with self.qtbot.waitSignal(self.window.desk.judged, timeout=PATIENCE_MS):
            send_scan(QApplication.focusWidget() or self.window, code)

    def shown(self) -> tuple[VerdictKind | None, str]:
        assert self.window.desk is not None
        return self.window.desk.panel.verdict, self.window.desk.panel.name.text()


@pytest.fixture
def looks(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> Iterator[Looks]:
    sounds = SoundsHeard()
    locale = QLocale()
    with a_station(tmp_path, PEOPLE, role=Role.SUPERVISOR) as station:
        station.set_scanners(ScannerSettings(again_ms=0))
        appearances = Appearances(tmp_path)
        appearances.save(Appearance(Language.ENGLISH))
        shell = Shell(station, dressed, appearances, sounds)
        shell.window.resize(1366, 768)
        shell.window.show_workplace("Desk")
        shell.window.show()
        yield Looks(qtbot, shell, station, sounds)
        shell.window.close()
        shell.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    use(Language.ENGLISH, dressed)
    QLocale.setDefault(locale)
    dress(dressed)


def test_the_window_is_built_anew_in_the_look_that_was_chosen_and_remembers_it(looks: Looks, tmp_path: Path) -> None:
    looks.window.resize(1400, 800)
    looks.window.show_workplace("Reprint")

    before = looks.change(_DARK_AND_LARGE)

    assert looks.window is not before
    assert worn() is DARK
    assert looks.window.connection.font().pixelSize() == px(14) == 21
    assert (looks.window.width(), looks.window.height()) == (1400, 800)
    assert looks.window.tabs["Reprint"].isChecked()
    assert Appearances(tmp_path).load() == _DARK_AND_LARGE


@pytest.mark.qt_log_ignore("does not support raise")
def test_another_look_is_worn_by_the_other_window_alone_and_by_what_belongs_to_it(looks: Looks) -> None:
    worn_before = looks.window.styleSheet()

    before = looks.change(_DARK_AND_LARGE)

    assert QApplication.instance().styleSheet() == ""  # type: ignore[union-attr] # there is one
    assert before.styleSheet() == worn_before != looks.window.styleSheet()
    keys = KeysSheet(looks.window)
    assert _ground(keys) == DARK.colour(Tone.PAPER)
    menu = looks.window.setup.menu()
    menu.ensurePolished()
    assert _ground(menu) == DARK.colour(Tone.CARD)
    QToolTip.showText(looks.window.pos(), "tip", looks.window.keys)
    tips = [one for one in QApplication.topLevelWidgets() if one.windowType() is Qt.WindowType.ToolTip]
    assert DARK.colour(Tone.CARD) in [_ground(tip) for tip in tips]
    QToolTip.hideText()


def _ground(part: QWidget) -> str:
    """The colour on which its words stand."""
    return part.grab().toImage().pixelColor(3, 3).name()


def test_the_list_of_what_fits_the_letters_typed_wears_the_same_as_its_window(looks: Looks) -> None:
    looks.change(_DARK_AND_LARGE)
    offered = Offered("Sign")

    found = offered.found.popup()
    assert found is not None
    assert _ground(found.viewport()) == DARK.colour(Tone.CARD)


def test_the_window_before_is_gone(looks: Looks) -> None:
    before = looks.change(_DARK_AND_LARGE)

    looks.qtbot.waitUntil(lambda: not isValid(before), timeout=PATIENCE_MS)

    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [looks.window]


def test_of_the_window_before_nothing_is_kept(looks: Looks) -> None:
    before = ref(looks.change(_DARK_AND_LARGE))

    def is_forgotten() -> bool:
        gc.collect()
        return before() is None

    looks.qtbot.waitUntil(is_forgotten, timeout=PATIENCE_MS)


def test_scans_go_on_in_the_other_window(looks: Looks) -> None:
    looks.scan(_CODE)
    looks.change(_DARK_AND_LARGE)

    looks.scan(_OTHER_CODE)

    assert looks.shown() == (VerdictKind.ADMITTED, PEOPLE[1].name)
    assert looks.sounds.kinds == [VerdictKind.ADMITTED] * 2


def test_what_the_desk_showed_and_recorded_stays(looks: Looks) -> None:
    assert looks.window.desk is not None
    looks.scan(_CODE)
    looks.window.desk.exit_button.setChecked(True)

    looks.change(_DARK_AND_LARGE)

    assert looks.shown() == (VerdictKind.ADMITTED, PEOPLE[0].name)
    assert looks.window.desk.exit_button.isChecked()
    assert looks.window.desk.recent.count() == 1


def test_a_scan_that_is_being_judged_is_waited_for_and_shown(looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on, scan = threading.Event(), looks.station.scan

    def slow(*args: object, **more: object) -> ScanResult:
        goes_on.wait(PATIENCE_MS / 1000)
        return scan(*args, **more)  # type: ignore[arg-type] # as they came

    monkeypatch.setattr(looks.station, "scan", slow)
    before = looks.window
    looks.window.scanned(_CODE)
    looks.shell.change(_DARK_AND_LARGE)
    looks.qtbot.wait(100)
    assert looks.window is before

    with looks.qtbot.waitSignal(looks.shell.replaced, timeout=PATIENCE_MS):
        goes_on.set()

    assert looks.shown() == (VerdictKind.ADMITTED, PEOPLE[0].name)


def test_a_scan_that_comes_while_the_other_window_is_made_is_judged_at_once_and_shown_there_too(
    looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, making, made = looks.window, MainWindow.making, list[MainWindow]()
    verdicts: list[tuple[VerdictKind | None, bool]] = []
    assert before.desk is not None
    before.desk.judged.connect(lambda result: verdicts.append((result.verdict.kind, looks.window is before)))

    def with_a_scan(window: MainWindow, other: MainWindow) -> Making:
        yield from making(window, other)
        if not made:
            QTimer.singleShot(0, lambda: send_scan(QApplication.focusWidget() or other, _CODE))
        made.append(window)
        yield

    monkeypatch.setattr(MainWindow, "making", with_a_scan)
    looks.change(_DARK_AND_LARGE)

    assert verdicts == [(VerdictKind.ADMITTED, True)]
    assert looks.window is made[-1]
    assert looks.shown() == (VerdictKind.ADMITTED, PEOPLE[0].name)
    assert looks.sounds.kinds == [VerdictKind.ADMITTED]


def test_while_a_scan_is_judged_the_window_that_there_is_shows_it_in_the_look_that_it_had(
    looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on, scan = threading.Event(), looks.station.scan

    def slow(*args: object, **more: object) -> ScanResult:
        goes_on.wait(PATIENCE_MS / 1000)
        return scan(*args, **more)  # type: ignore[arg-type] # as they came

    monkeypatch.setattr(looks.station, "scan", slow)
    before, making = looks.window, MainWindow.making

    def with_a_scan(window: MainWindow, other: MainWindow) -> Making:
        assert not before.updatesEnabled()
        yield from making(window, other)
        before.scanned(_CODE)
        yield

    monkeypatch.setattr(MainWindow, "making", with_a_scan)
    looks.shell.change(_DARK_AND_LARGE)
    looks.qtbot.waitUntil(lambda: worn() is DARK, timeout=PATIENCE_MS)

    looks.qtbot.waitUntil(lambda: worn() is not DARK, timeout=PATIENCE_MS)
    assert looks.window is before
    assert before.updatesEnabled()
    monkeypatch.setattr(MainWindow, "making", making)
    with looks.qtbot.waitSignal(looks.shell.replaced, timeout=PATIENCE_MS):
        goes_on.set()
    assert worn() is DARK
    assert looks.shown() == (VerdictKind.ADMITTED, PEOPLE[0].name)


def test_of_two_looks_chosen_one_after_the_other_the_last_is_worn(
    looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    making, replaced = MainWindow.making, list[None]()
    looks.shell.replaced.connect(lambda: replaced.append(None))

    def with_another_wish(window: MainWindow, other: MainWindow) -> Making:
        monkeypatch.setattr(MainWindow, "making", making)
        looks.shell.change(Appearance(Language.RUSSIAN, CONTRAST.name))
        yield

    monkeypatch.setattr(MainWindow, "making", with_another_wish)
    before = looks.change(_DARK_AND_LARGE)

    assert worn() is CONTRAST
    assert looks.shell.appearance == Appearance(Language.RUSSIAN, CONTRAST.name)
    assert looks.window.tabs["Desk"].text() == "Стойка"
    assert len(replaced) == 1
    looks.qtbot.waitUntil(lambda: not isValid(before), timeout=PATIENCE_MS)
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
    assert windows == [looks.window]


def test_closed_while_another_is_made_the_window_is_followed_by_none(
    looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, closed = looks.window, list[None]()

    def with_an_end(_window: MainWindow, other: MainWindow) -> Making:
        other.close()
        yield
        closed.append(None)
        yield

    monkeypatch.setattr(MainWindow, "making", with_an_end)
    with looks.qtbot.waitSignal(window.closed, timeout=PATIENCE_MS):
        looks.shell.change(_DARK_AND_LARGE)
    looks.qtbot.wait(50)

    assert not closed
    assert looks.window is window
    assert not [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def test_a_scan_whose_keys_come_before_and_after_the_change_is_judged_once(looks: Looks) -> None:
    began_ms, half = 1_000, len(_CODE) // 2
    for place, character in enumerate(_CODE[:half]):
        send_key(QApplication.focusWidget() or looks.window, 0, character, began_ms + place * 2)
    with looks.qtbot.waitSignal(looks.shell.replaced, timeout=PATIENCE_MS):
        looks.shell.change(_DARK_AND_LARGE)
    assert looks.window.desk is not None

    with looks.qtbot.waitSignal(looks.window.desk.judged, timeout=PATIENCE_MS):
        for place, character in enumerate(_CODE[half:], half):
            send_key(QApplication.focusWidget() or looks.window, 0, character, began_ms + place * 2)
        send_key(QApplication.focusWidget() or looks.window, Qt.Key.Key_Return, "\r", began_ms + len(_CODE) * 2)

    assert looks.shown() == (VerdictKind.ADMITTED, PEOPLE[0].name)
    assert looks.window.desk.finder.field.text() == ""


def test_scanners_that_were_paused_stay_paused(looks: Looks) -> None:
    looks.window.scanners.light.pause.setChecked(True)
    scanners = looks.window.scanners

    looks.change(_DARK_AND_LARGE)

    assert looks.window.scanners is scanners
    assert scanners.light.pause.isChecked()
    assert scanners.light.window() is looks.window


def test_work_of_many_seconds_is_not_stopped_by_another_look(looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    works = True
    monkeypatch.setattr(MainWindow, "has_long_work", property(lambda _window: works))
    before = looks.window
    looks.shell.change(_DARK_AND_LARGE)
    looks.qtbot.wait(100)
    assert looks.window is before
    assert "as soon as" in before.banner.words.text()

    with looks.qtbot.waitSignal(looks.shell.replaced, timeout=PATIENCE_MS):
        works = False


def test_a_design_that_is_not_saved_is_not_lost_by_another_look(looks: Looks) -> None:
    looks.window.open_designer()
    designer = looks.window.designer
    assert designer is not None
    looks.qtbot.waitUntil(designer.isVisible, timeout=PATIENCE_MS)
    looks.qtbot.waitUntil(lambda: bool(designer.draft.template.elements), timeout=PATIENCE_MS)
    designer.draft.change("Less", lambda template: replace(template, elements=template.elements[1:]))
    before = looks.window

    looks.shell.change(_DARK_AND_LARGE)
    looks.qtbot.wait(100)

    assert looks.window is before
    assert looks.shell.appearance != _DARK_AND_LARGE
    assert designer.isVisible()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()
    designer.close_without_asking()


def _actions(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if action.text()}


def test_the_menu_offers_languages_colours_and_sizes_with_those_in_use_ticked(looks: Looks) -> None:
    view = looks.window.header.view
    for menu, ticked in ((view.languages, "English"), (view.colours, "Light"), (view.sizes, "100 %")):
        assert [words for words, action in _actions(menu).items() if action.isChecked()] == [ticked]

    with looks.qtbot.waitSignal(looks.shell.replaced, timeout=PATIENCE_MS):
        _actions(view.colours)["High contrast"].trigger()

    assert worn().name == "contrast"
    assert _actions(looks.window.header.view.colours)["High contrast"].isChecked()


def test_keys_make_everything_larger_and_smaller(looks: Looks) -> None:
    for key, scale in ((Qt.Key.Key_Plus, 125), (Qt.Key.Key_Plus, 150), (Qt.Key.Key_Minus, 125)):
        looks.qtbot.waitUntil(looks.window.isActiveWindow, timeout=PATIENCE_MS)
        with looks.qtbot.waitSignal(looks.shell.replaced, timeout=PATIENCE_MS):
            looks.qtbot.keyClick(looks.window, key, Qt.KeyboardModifier.ControlModifier)
        assert looks.shell.appearance.scale == scale


def test_the_language_changes_while_the_program_runs(looks: Looks) -> None:
    looks.change(Appearance(Language.RUSSIAN))

    assert QLocale().language() is QLocale.Language.Russian
    languages = _actions(looks.window.header.view.languages)
    assert [words for words, action in languages.items() if action.isChecked()] == ["Русский"]


@pytest.mark.parametrize(
    ("language", "tab", "title"),
    [
        (Language.RUSSIAN, "Стойка", "Уже внутри"),
        (Language.CHINESE, "服务台", "已在场内"),
        (Language.ENGLISH, "Desk", "Already in"),
    ],
)
def test_another_language_is_spoken_while_the_desk_works_on(
    looks: Looks, language: Language, tab: str, title: str
) -> None:
    looks.change(Appearance(Language.RUSSIAN if language is Language.ENGLISH else Language.ENGLISH))
    looks.scan(_CODE)

    looks.change(Appearance(language))
    looks.scan(_CODE)

    assert looks.window.desk is not None
    assert looks.window.tabs["Desk"].text() == tab
    assert looks.window.desk.panel.title.text() == title
    assert looks.shown() == (VerdictKind.ALREADY_IN, PEOPLE[0].name)
