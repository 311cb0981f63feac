"""Signing in, locking and asking a supervisor, through the real window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QToolTip,
    QWidget,
)  # fmt: skip
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from checkin.admission import VerdictKind
from checkin.event import Event, ReprintLimits
from checkin.journal import facts
from checkin.journal.anomalies import AnomalyKind
from checkin.operators import Role, SignInRules
from checkin.permissions import Act
from checkin.state import ReprintReason
from checkin.station.station import Station
from checkin.station.status import AnomalyStatus
from checkin.station.values import NotPossible
from tests.desks import ANNA, BORIS, WANG, StandInPrinter, a_station
from tests.operators import CARD, IVAN_PIN, OLGA_PIN, SONYA_PIN, VERA_PIN, a_guarded_event
from tests.ui.conftest import put_away
from tests.ui.pages import PATIENCE_MS, SoundsHeard
from ui.appearance import Appearance, Appearances
from ui.bridge import Bridge
from ui.forms.correct_form import CorrectForm, Where
from ui.headless import send_key, send_scan
from ui.language import Language, use
from ui.main_window import MainWindow
from ui.reprint.workplace import ReprintWorkplace
from ui.shell import Shell
from ui.signin.authorise import Authorise, do_with_a_word, with_a_word
from ui.signin.credentials import SURE_MS, Credentials
from ui.supervisor.workplace import SupervisorWorkplace


@dataclass
class Clock:
    now: int = 1_790_000_000_000

    def __call__(self) -> int:
        return self.now


@dataclass
class Desk:
    """A desk where people sign in."""

    qtbot: QtBot
    shell: Shell
    station: Station
    clock: Clock

    @property
    def window(self) -> MainWindow:
        return self.shell.window

    @property
    def credentials(self) -> Credentials:
        return self.window.gate.page.credentials

    @property
    def notice(self) -> str:
        return self.window.gate.page.notice.text()

    def pick(self, name: str) -> None:
        self.credentials.filter.setText(name)

    def type_pin(self, pin: str) -> None:
        """By hand: slower than any scanner."""
        for digit in pin:
            self.qtbot.mouseClick(self.credentials.pad[digit], Qt.MouseButton.LeftButton)

    def sign_in(self, name: str, pin: str) -> None:
        self.pick(name)
        self.type_pin(pin)
        self.wait_until_open(name)

    def wait_until_open(self, name: str) -> None:
        self.qtbot.waitUntil(
            lambda: self.station.operator == name and not self.window.gate.is_shut and self.window.isActiveWindow(),
            timeout=PATIENCE_MS,
        )

    def wait_for(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=PATIENCE_MS)

    def scan(self, code: str) -> None:
        send_scan(QApplication.focusWidget() or self.window, code)

    def scan_and_wait(self, code: str) -> None:
        assert self.window.desk is not None
        with self.qtbot.waitSignal(self.window.desk.judged, timeout=PATIENCE_MS):
            self.scan(code)

    def words(self) -> str:
        """All that can be read in any window now."""
        labels = [
            label.text()
            for window in QApplication.topLevelWidgets()
            if window.isVisible()
            for label in window.findChildren(QLabel)
            if label.isVisible()
        ]
        return "\n".join(labels)

    @property
    def tabs(self) -> list[str]:
        return list(self.window.tabs)


@pytest.fixture
def event() -> Event:
    closed = a_guarded_event()
    experts = tuple(
        msgspec.structs.replace(one, zones=("transport",)) if one.key == "expert" else one for one in closed.categories
    )
    return msgspec.structs.replace(closed, categories=experts)


@pytest.fixture
def desk(qtbot: QtBot, dressed: QApplication, tmp_path: Path, event: Event) -> Iterator[Desk]:
    clock = Clock()
    with a_station(tmp_path, event=event, printer=StandInPrinter(), now_ms=clock) as station:
        appearances = Appearances(tmp_path)
        appearances.save(Appearance(Language.ENGLISH))
        shell = Shell(station, dressed, appearances, SoundsHeard())
        shell.window.resize(1366, 768)
        shell.window.show()
        qtbot.waitUntil(shell.window.isActiveWindow, timeout=PATIENCE_MS)
        yield Desk(qtbot, shell, station, clock)
        shell.window.close()
        shell.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_before_sign_in_the_window_shows_who_may_sign_in_and_nothing_else(desk: Desk) -> None:
    assert desk.tabs == []
    assert not desk.window.header.isVisible()
    assert "Sign in at desk north" in desk.words()
    assert [desk.credentials.names.item(row).text() for row in range(4)] == [
        "Ivan · Volunteer", "Olga · Registration desk", "Sonya · Registration desk", "Vera · Supervisor",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "pin", "role", "tabs"),
    [
        ("Olga", OLGA_PIN, Role.DESK, ["Desk", "Delegation", "Reprint", "Printing"]),
        ("Ivan", IVAN_PIN, Role.VOLUNTEER, ["Reprint", "Printing"]),
        (
            "Vera",
            VERA_PIN,
            Role.SUPERVISOR,
            ["Desk", "Delegation", "Reprint", "Printing", "Badges", "Import", "Supervisor"],
        ),
    ],
)  # fmt: skip
def test_whoever_signs_in_gets_the_workplaces_of_their_role(
    desk: Desk, name: str, pin: str, role: Role, tabs: list[str]
) -> None:
    desk.sign_in(name, pin)

    assert (desk.station.role, desk.tabs) == (role, tabs)
    assert desk.window.header.isVisible()
    assert any(button.text() == f"{name} · F12" for button in desk.window.header.findChildren(QPushButton))


def test_a_pin_is_typed_by_keys_too_and_up_and_down_pick_the_name(desk: Desk) -> None:
    desk.credentials.pin.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        desk.qtbot.keyClick(desk.credentials.pin, key)
    for digit in OLGA_PIN:
        desk.qtbot.keyClick(desk.credentials.pin, digit, delay=60)
    desk.wait_until_open("Olga")


def test_a_wrong_pin_is_told_and_another_one_taken(desk: Desk) -> None:
    desk.pick("Olga")
    desk.type_pin("111222")
    desk.wait_for(lambda: "not the right PIN" in desk.credentials.message.text())

    assert desk.credentials.pin.text() == ""
    desk.sign_in("Olga", OLGA_PIN)


def test_enter_after_the_sixth_digit_leaves_the_answer_to_the_pin_in_sight(desk: Desk) -> None:
    desk.pick("Olga")
    desk.type_pin("999999")
    desk.wait_for(lambda: "not the right PIN" in desk.credentials.message.text())
    desk.qtbot.keyClick(desk.credentials.pin, Qt.Key.Key_Return)

    assert "not the right PIN" in desk.credentials.message.text()


def test_enter_before_the_sixth_digit_says_how_many_there_are(desk: Desk) -> None:
    desk.pick("Olga")
    desk.qtbot.keyClick(desk.credentials.pin, Qt.Key.Key_Return)
    assert "six digits" in desk.credentials.message.text()


def test_after_five_wrong_pins_the_page_says_how_long_to_wait(desk: Desk) -> None:
    desk.pick("Olga")
    for _ in range(5):
        desk.type_pin("111222")
        desk.wait_for(desk.credentials.pin.isEnabled)
    desk.type_pin(OLGA_PIN)
    desk.wait_for(lambda: "try again in 30 s" in desk.credentials.message.text())


def test_a_card_signs_in_by_scan(desk: Desk) -> None:
    desk.scan(CARD)
    desk.wait_until_open("Olga")


def test_the_digits_of_a_badge_that_is_scanned_are_no_pin_of_whoever_is_picked(desk: Desk) -> None:
    desk.sign_in("Vera", VERA_PIN)
    for _ in range(6):  # after five wrong PINs the next one must wait
        desk.window.gate.lock()
        desk.scan("BK1R2J3M4N5P6Q7X8Z9")
        desk.wait_for(lambda: "nobody's badge" in desk.words())
    desk.qtbot.wait(2 * SURE_MS)
    assert "wrong" not in (desk.station._store.desk_setting("sign_in_tries") or "")

    desk.sign_in("Vera", VERA_PIN)
    desk.wait_for(lambda: not desk.window.gate.is_shut)


def test_guests_scanned_right_behind_the_badge_that_signs_in_are_judged(desk: Desk) -> None:
    desk.scan(CARD)
    desk.scan(WANG.ticket_code)
    desk.wait_until_open("Olga")
    desk.wait_for(lambda: desk.station.card(WANG.id).has_arrived)

    desk.window.gate.lock()
    desk.scan(CARD)
    desk.scan(BORIS.ticket_code)
    desk.wait_until_open("Olga")
    desk.wait_for(lambda: desk.station.card(BORIS.id).has_arrived)


def test_what_signs_in_is_not_shown_beside_the_scanners_light(desk: Desk) -> None:
    words = desk.window.scanners.light.button
    shown: list[str] = []
    desk.window.scanners.arrived.connect(lambda _: shown.append(words.text()))

    desk.scan("NOBODYS-CARD-123")

    desk.qtbot.waitUntil(lambda: words.text().endswith("•••"))
    assert not any("NOBODY" in text for text in shown)


def test_a_guests_scan_before_sign_in_is_told_and_not_recorded(desk: Desk) -> None:
    desk.scan(WANG.ticket_code)
    desk.wait_for(lambda: "Sign in first" in desk.notice)

    assert desk.station.status().entries == 0
    desk.sign_in("Olga", OLGA_PIN)
    desk.scan_and_wait(WANG.ticket_code)
    assert desk.window.desk is not None
    assert desk.window.desk.panel.verdict is VerdictKind.ADMITTED


def test_locked_by_key_the_desk_shows_no_names_and_the_same_operator_goes_on_where_they_were(desk: Desk) -> None:
    desk.sign_in("Olga", OLGA_PIN)
    desk.scan_and_wait(WANG.ticket_code)
    window = desk.window
    assert WANG.name in desk.words()

    send_key(QApplication.focusWidget() or window, Qt.Key.Key_F12, "")
    desk.wait_for(lambda: window.gate.is_shut)
    assert WANG.name not in desk.words()
    assert "Locked by Olga" in desk.words()

    desk.type_pin(OLGA_PIN)
    desk.wait_until_open("Olga")
    assert desk.window is window
    assert WANG.name in desk.words()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_behind_the_lock_nothing_tells_a_name_wherever_it_was_shown(desk: Desk) -> None:
    """Not a tip, a menu, a message, a field, a list, a title, nor what is read out to the blind."""
    desk.sign_in("Olga", OLGA_PIN)
    desk.scan_and_wait(WANG.ticket_code)
    window = desk.window
    assert window.desk is not None
    window.desk.finder.field.setText(WANG.name)
    desk.wait_for(lambda: bool(window.desk and window.desk.finder.model.cards))
    window.desk.panel.button("correct").click()
    message = QMessageBox(QMessageBox.Icon.Warning, WANG.name, WANG.name, parent=window)
    message.open()
    menu = QMenu(WANG.name, window)
    menu.addAction(WANG.name)
    menu.popup(window.rect().center())
    QToolTip.showText(window.mapToGlobal(window.rect().center()), WANG.name, window)
    assert WANG.name in told_by_all_windows()
    assert QToolTip.isVisible()

    window.gate.lock()
    desk.wait_for(lambda: window.gate.is_shut)

    desk.wait_for(lambda: not QToolTip.isVisible())
    shown = told_by_all_windows()
    assert "Locked by Olga" in shown
    for told in (WANG.name, WANG.latin_name, WANG.organisation, WANG.ticket_code):
        assert not told or told not in shown
    message.close()


def test_behind_the_lock_a_supervisors_lists_and_figures_are_not_shown(desk: Desk) -> None:
    desk.sign_in("Vera", VERA_PIN)
    window = desk.window
    window.show_workplace("Desk")
    desk.scan_and_wait(WANG.ticket_code)
    window.show_workplace("Supervisor")
    supervisor = window.workplaces["Supervisor"]
    assert isinstance(supervisor, SupervisorWorkplace)
    for section in ("people", "desks", "needs", "messages"):
        supervisor.show_section(getattr(supervisor, section))
        window.gate.lock()
        desk.wait_for(lambda: window.gate.is_shut)

        assert not supervisor.isVisible()
        assert WANG.name not in told_by_all_windows()

        desk.type_pin(VERA_PIN)
        desk.wait_until_open("Vera")


_MOST_COLUMNS = 20


def told_by_all_windows() -> str:
    """All that can be seen or heard of any open window: titles, texts, tips, names for screen readers, lists."""
    return "\n".join(
        text
        for window in QApplication.topLevelWidgets()
        if window.isVisible()
        for widget in (window, *window.findChildren(QWidget))
        if widget.isVisible()
        for text in _told_by(widget)
    )


def _told_by(widget: QWidget) -> Iterator[str]:
    yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QLineEdit | QAbstractButton | QMessageBox):
        yield widget.text()
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        for row in range(widget.model().rowCount(QModelIndex())):
            cells = (widget.model().index(row, column) for column in range(_MOST_COLUMNS))
            yield from (str(cell.data()) for cell in cells if cell.isValid())


def test_an_open_form_is_hidden_by_the_lock_and_comes_back_for_its_operator(desk: Desk) -> None:
    desk.sign_in("Olga", OLGA_PIN)
    desk.scan_and_wait(WANG.ticket_code)
    assert desk.window.desk is not None
    desk.window.desk.panel.button("correct").click()
    form = QApplication.activeModalWidget()
    assert form is not None

    desk.window.gate.lock()
    assert not form.isVisible()

    desk.type_pin(OLGA_PIN)
    desk.wait_for(form.isVisible)
    form.close()


def test_settings_that_were_asked_for_are_not_opened_behind_the_lock(desk: Desk) -> None:
    desk.sign_in("Vera", VERA_PIN)
    desk.window.setup.open_settings()
    assert desk.window.setup.settings is not None
    desk.window.gate.lock()

    desk.wait_for(lambda: desk.window.setup.settings is None)
    assert QApplication.activeModalWidget() is None


def test_a_designer_that_was_asked_for_is_not_opened_behind_the_lock(desk: Desk) -> None:
    desk.sign_in("Vera", VERA_PIN)
    desk.window.open_designer()
    designer = desk.window.designer
    assert designer is not None
    desk.window.gate.lock()

    desk.wait_for(lambda: bool(designer.draft.template.elements))
    desk.qtbot.wait(50)
    assert not designer.isVisible()

    desk.type_pin(VERA_PIN)
    desk.window.open_designer()
    desk.wait_for(designer.isVisible)
    designer.close_without_asking()


def test_somebody_else_who_signs_in_finds_nothing_of_the_one_before(desk: Desk) -> None:
    desk.sign_in("Olga", OLGA_PIN)
    desk.scan_and_wait(WANG.ticket_code)
    assert desk.window.desk is not None
    desk.window.desk.panel.button("correct").click()
    before = desk.window
    before.gate.lock()

    desk.sign_in("Sonya", SONYA_PIN)
    desk.wait_for(lambda: not isValid(before))

    assert QApplication.activeModalWidget() is None
    assert WANG.name not in desk.words()


def test_the_operator_changes_without_a_restart(desk: Desk) -> None:
    desk.sign_in("Olga", OLGA_PIN)
    desk.window.gate.change_operator()
    assert "Sign in at desk north" in desk.words()

    desk.sign_in("Ivan", IVAN_PIN)
    assert desk.tabs == ["Reprint", "Printing"]


def test_of_whoever_comes_next_it_is_not_assumed_that_they_are_who_just_left(desk: Desk) -> None:
    desk.sign_in("Olga", OLGA_PIN)
    desk.window.gate.change_operator()
    assert desk.credentials.picked == ""
    desk.type_pin(IVAN_PIN)
    assert "Pick who you are first." in desk.words()

    desk.qtbot.keyClick(desk.credentials.pin, Qt.Key.Key_Down)
    assert desk.credentials.picked != ""
    desk.sign_in("Ivan", IVAN_PIN)


def test_at_the_start_nobody_is_assumed_to_be_who_signs_in(desk: Desk) -> None:
    assert desk.credentials.picked == ""
    desk.type_pin(OLGA_PIN)
    assert "Pick who you are first." in desk.words()

    desk.credentials.filter.setText("ol")  # letters of “Volunteer”, too, which is nobody's name
    desk.type_pin(OLGA_PIN)
    desk.wait_for(lambda: desk.station.operator == "Olga")


def test_what_is_wrong_is_told_at_the_top_to_whoever_signs_in(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "The disk of desk north is full or nearly so. It goes on for some hundred scans: free some space now."
    full = AnomalyStatus(AnomalyKind.DISK_FULL, desk.station.desk.name, None, "", sentence)
    wrong = msgspec.structs.replace(desk.station.status(), anomalies=(full,))
    monkeypatch.setattr(desk.station, "status", lambda: wrong)

    for name, pin in (("Olga", OLGA_PIN), ("Ivan", IVAN_PIN)):
        desk.sign_in(name, pin)
        desk.wait_for(lambda: desk.window.banner.isVisible() and sentence in desk.words())
        desk.window.gate.change_operator()


def test_a_letter_in_the_pin_is_answered(desk: Desk) -> None:
    desk.qtbot.keyClick(desk.credentials.pin, Qt.Key.Key_A)

    assert desk.credentials.message.text() == "A PIN is six digits."
    assert desk.credentials.pin.text() == ""


def test_a_locked_desk_offers_nothing_to_set_up_until_somebody_signs_in(desk: Desk) -> None:
    assert not desk.window.setup.isEnabled()
    desk.sign_in("Olga", OLGA_PIN)
    assert desk.window.setup.isEnabled()

    desk.window.gate.lock()
    assert not desk.window.setup.isEnabled()

    desk.type_pin(OLGA_PIN)
    desk.wait_until_open("Olga")
    assert desk.window.setup.isEnabled()


def test_no_scanner_is_set_up_before_somebody_signs_in(desk: Desk) -> None:
    assert not desk.window.scanners.light.setup.isEnabled()
    assert desk.window.scanners.light.pause.isEnabled()

    desk.sign_in("Ivan", IVAN_PIN)
    assert desk.window.scanners.light.setup.isEnabled()

    desk.window.gate.lock()
    assert not desk.window.scanners.light.setup.isEnabled()


def test_a_desk_that_nobody_touches_locks_itself(desk: Desk) -> None:
    desk.sign_in("Olga", OLGA_PIN)
    desk.clock.now += 4 * 60_000
    desk.qtbot.mouseClick(desk.window.header, Qt.MouseButton.LeftButton)
    desk.clock.now += 4 * 60_000
    desk.window.gate.look()
    assert not desk.window.gate.is_shut

    desk.clock.now += 60_000
    desk.wait_for(lambda: desk.window.gate.is_shut)


def test_a_scan_at_a_locked_desk_is_told_and_not_recorded(desk: Desk) -> None:
    desk.sign_in("Olga", OLGA_PIN)
    desk.window.gate.lock()
    desk.scan(WANG.ticket_code)
    desk.wait_for(lambda: "Sign in first" in desk.notice)

    assert desk.station.status().entries == 0


def test_a_supervisor_gives_their_word_by_pin_and_both_names_are_on_record(desk: Desk) -> None:
    desk.sign_in("Olga", OLGA_PIN)
    desk.scan_and_wait(ANNA.ticket_code)
    assert desk.window.desk is not None
    assert desk.window.desk.panel.verdict is VerdictKind.REFUSED
    desk.window.desk.panel.button("override").click()
    vera_gives_her_word(desk.qtbot)
    desk.wait_for(lambda: type(QApplication.activeModalWidget()).__name__ == "AskWords")
    words = QApplication.activeModalWidget()
    assert words is not None
    with desk.qtbot.waitSignal(desk.window.desk.judged, timeout=PATIENCE_MS):
        desk.qtbot.keyClicks(words.words, "Guest of honour")  # type: ignore[attr-defined]
        words.do.click()  # type: ignore[attr-defined]

    said = [(entry.operator, entry.fact()) for entry in desk.station._store.entries_of(ANNA.id)]
    assert ("Olga", facts.Admitted("venue", override=True, authorised="Vera")) in said


def test_a_supervisor_gives_their_word_for_one_more_reprint(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path
) -> None:
    with at_the_limit_of_reprints(qtbot, dressed, tmp_path) as (station, window):
        window.show_workplace("Reprint")
        reprint = window.workplaces["Reprint"]
        assert isinstance(reprint, ReprintWorkplace)
        reprint.look_up(ANNA.ticket_code)
        qtbot.waitUntil(lambda: "call a supervisor" in reprint.limit.text(), timeout=PATIENCE_MS)

        reprint.reasons[ReprintReason.LOST].setChecked(True)
        reprint.print_button.click()
        vera_gives_her_word(qtbot)

        qtbot.waitUntil(lambda: len(station.card(ANNA.id).state.badges) == 2, timeout=PATIENCE_MS)


@pytest.mark.parametrize("is_for_one_badge", [False, True])
def test_a_supervisor_gives_their_word_for_a_corrected_badge_at_the_desk(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path, is_for_one_badge: bool
) -> None:
    with at_the_limit_of_reprints(qtbot, dressed, tmp_path) as (station, window):
        assert window.desk is not None
        desk = window.desk
        desk.show_person(ANNA.id)
        qtbot.waitUntil(lambda: desk.panel.card is not None, timeout=PATIENCE_MS)
        desk.panel.button("correct").click()
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CorrectForm), timeout=PATIENCE_MS)
        form = QApplication.activeModalWidget()
        assert isinstance(form, CorrectForm)
        form.choices[Where.BADGE if is_for_one_badge else Where.ROSTER].setChecked(True)
        form.fields["position"].setText("Мэр")
        form.do.click()
        if not is_for_one_badge:
            words = "Print corrected badge"
            qtbot.waitUntil(lambda: words in desk.panel.button("print").text(), timeout=PATIENCE_MS)
            desk.panel.button("print").click()
        vera_gives_her_word(qtbot)

        qtbot.waitUntil(lambda: len(station.card(ANNA.id).state.badges) == 2, timeout=PATIENCE_MS)


def test_what_cannot_be_taken_back_is_told_in_the_language_of_the_window(desk: Desk, dressed: QApplication) -> None:
    def refuse(_grant: object) -> None:
        raise NotPossible("This was taken back already.")

    desk.sign_in("Olga", OLGA_PIN)
    heard: list[str] = []
    desk.window._bridge.failed.connect(heard.append)
    use(Language.RUSSIAN, dressed)
    try:
        do_with_a_word(desk.window._bridge, Act.UNDO_OTHERS, desk.window, refuse, lambda _done: None)
        desk.wait_for(lambda: bool(heard))
    finally:
        use(Language.ENGLISH, dressed)

    assert heard != ["This was taken back already."]


def test_a_supervisors_badge_is_scanned_into_the_question(desk: Desk) -> None:
    desk.sign_in("Vera", VERA_PIN)
    job = desk.station.print_badge(WANG.id)
    desk.wait_for(lambda: desk.station.card(WANG.id).badge is not None)
    done = desk.station.printing.job(job)
    assert done is not None
    desk.window.gate.change_operator()
    desk.sign_in("Olga", OLGA_PIN)
    given: list[object] = []
    with_a_word(desk.window._bridge, Act.OVERRIDE, desk.window, given.append)
    ask = asked(desk.qtbot)
    assert [ask.credentials.names.item(row).text() for row in range(ask.credentials.names.count())] == [
        "Vera · Supervisor"
    ]

    desk.scan(BORIS.ticket_code)
    desk.wait_for(lambda: "no supervisor's badge" in ask.credentials.message.text())
    desk.scan(done.code)
    desk.wait_for(lambda: bool(given))


def test_a_supervisor_is_asked_for_nobodys_word(desk: Desk) -> None:
    desk.sign_in("Vera", VERA_PIN)
    given: list[object] = []
    with_a_word(desk.window._bridge, Act.OVERRIDE, desk.window, given.append)

    assert given == [None]


def test_the_lock_time_of_the_event_holds(qtbot: QtBot, desk: Desk) -> None:
    event = msgspec.structs.replace(desk.station.event, sign_in=SignInRules(lock_after_min=30))
    desk.station._store.transact(lambda transaction: transaction.put_event(event))
    desk.sign_in("Olga", OLGA_PIN)
    desk.clock.now += 20 * 60_000
    desk.window.gate.look()

    assert not desk.window.gate.is_shut


@contextmanager
def at_the_limit_of_reprints(qtbot: QtBot, dressed: QApplication, folder: Path) -> Iterator[tuple[Station, MainWindow]]:
    """A desk where Olga may print nothing again; Anna has a badge."""
    event = a_guarded_event(reprint_limits=ReprintLimits(desk=0))
    with a_station(folder, event=event, printer=StandInPrinter()) as station:
        station.shift.sign_in("Olga", OLGA_PIN)
        window = MainWindow(Bridge(station), SoundsHeard(), dressed)
        window.show()
        station.print_badge(ANNA.id)
        qtbot.waitUntil(lambda: station.card(ANNA.id).badge is not None, timeout=PATIENCE_MS)
        yield station, window
        put_away(window)


def asked(qtbot: QtBot) -> Authorise:
    """The question for a supervisor's word, once it is asked."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Authorise), timeout=PATIENCE_MS)
    ask = QApplication.activeModalWidget()
    assert isinstance(ask, Authorise)
    return ask


def vera_gives_her_word(qtbot: QtBot) -> None:
    """A supervisor picks her name and types her PIN."""
    ask = asked(qtbot)
    ask.credentials.filter.setText("Vera")
    for digit in VERA_PIN:
        qtbot.mouseClick(ask.credentials.pad[digit], Qt.MouseButton.LeftButton)
