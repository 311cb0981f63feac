"""A first start: each choice is made in the window and done beside it, and mistakes are told in a sentence."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from checkin.beginning import Beginning, Begun
from checkin.datafolder import DataFolder
from checkin.event import DEFAULT_CATEGORIES, DEFAULT_ZONES
from checkin.layouts import Layout, as_typed
from checkin.security.keys import is_passphrase
from tests.stories.hall import Hall
from tests.ui.pages import PATIENCE_MS
from ui.appearance import Appearance
from ui.headless import send_scan
from ui.language import Language, use
from ui.setup.first_start import FirstStart

Start = Callable[..., FirstStart]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def start(qtbot: QtBot, dressed: QApplication, data: Path) -> Iterator[Start]:
    opened: list[FirstStart] = []

    def begin(make_demo: Callable[[Path], None] = lambda _folder: None) -> FirstStart:
        window = FirstStart(Beginning(data, make_demo), dressed, Appearance())
        opened.append(window)
        window.show()
        qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE_MS)
        return window

    yield begin
    for window in opened:
        window.close()


def click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def until_closed(qtbot: QtBot, window: FirstStart) -> Begun | None:
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE_MS)
    return window._beginning.begun


def told(qtbot: QtBot, window: FirstStart, words: str) -> None:
    qtbot.waitUntil(lambda: words in window.outcome.text() and window.do.isEnabled(), timeout=PATIENCE_MS)


def test_a_new_event_is_made_with_its_days_and_zone(qtbot: QtBot, start: Start, data: Path) -> None:
    window = start()
    click(qtbot, window.choices["new"])
    form = window.event_form
    form.name.setText("Форум городов")
    form.first.setDate(QDate(2026, 12, 1))
    form.last.setDate(QDate(2026, 12, 3))
    form.zone.setCurrentText("Asia/Vladivostok")
    qtbot.keyClick(form.name, Qt.Key.Key_Return)

    assert until_closed(qtbot, window) is Begun.NEW_EVENT
    with DataFolder.open(data) as folder:
        event, _ = folder.store.event()
        assert (event.name, event.time_zone, len(event.days)) == ("Форум городов", "Asia/Vladivostok", 3)


def test_where_no_keyring_keeps_the_key_new_data_can_be_locked_with_a_passphrase(
    qtbot: QtBot, start: Start, data: Path
) -> None:
    window = start()
    click(qtbot, window.choices["new"])
    form = window.event_form
    form.name.setText("Forum")
    form.passphrase.field.line.setText("short")
    click(qtbot, window.do)
    told(qtbot, window, "at least 8 characters")
    form.passphrase.field.line.setText("сорок тысяч обезьян")
    click(qtbot, window.do)

    assert until_closed(qtbot, window) is Begun.NEW_EVENT
    assert window._beginning.passphrase == "сорок тысяч обезьян"
    assert is_passphrase(data, "сорок тысяч обезьян")
    assert not is_passphrase(data, "другая")


def test_where_a_keyring_keeps_the_key_no_passphrase_is_asked_for(
    qtbot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checkin.beginning.has_keyring", lambda: True)
    window = start()
    click(qtbot, window.choices["new"])

    assert window.event_form.name.isVisible()
    assert not window.event_form.passphrase.isVisible()


def test_a_mistake_is_told_and_what_was_typed_stays(qtbot: QtBot, start: Start, data: Path) -> None:
    window = start()
    click(qtbot, window.choices["new"])
    window.event_form.name.setText("Forum")
    window.event_form.zone.setCurrentText("Moscow")
    click(qtbot, window.do)

    told(qtbot, window, "“Moscow” is no time zone")
    assert window.event_form.name.text() == "Forum"
    assert not DataFolder.exists(data)


def test_the_last_day_follows_the_first(start: Start) -> None:
    form = start().event_form
    form.first.setDate(QDate(2030, 5, 5))

    assert form.last.date() == QDate(2030, 5, 5)


@pytest.mark.parametrize("layout", [Layout.US, Layout.RUSSIAN])
def test_a_scan_of_the_servers_code_joins_from_the_first_page(
    qtbot: QtBot, start: Start, data: Path, hall: Hall, layout: Layout
) -> None:
    window = start()
    send_scan(window.choices["new"], as_typed(hall.server.pairing_code().link, layout))

    assert until_closed(qtbot, window) is Begun.JOINED
    with DataFolder.open(data) as folder:
        assert folder.store.remote() is not None
        assert folder.store.record_by_code("K-ANNA-1") is not None


def test_a_pasted_link_joins_under_the_name_given(qtbot: QtBot, start: Start, data: Path, hall: Hall) -> None:
    window = start()
    click(qtbot, window.choices["join"])
    window.join_form.desk.setText("west")
    window.join_form.link.setText(hall.server.pairing_code().link)
    click(qtbot, window.do)

    assert until_closed(qtbot, window) is Begun.JOINED
    with DataFolder.open(data) as folder:
        assert folder.desk.name == "west"


def test_a_server_that_does_not_answer_is_told_and_can_be_tried_again(qtbot: QtBot, start: Start, data: Path) -> None:
    window = start()
    click(qtbot, window.choices["join"])
    window.join_form.link.setText("http://127.0.0.1:9/#code=K7Q2-9FHM")
    click(qtbot, window.do)

    told(qtbot, window, "cannot be reached")
    assert not DataFolder.exists(data)
    click(qtbot, window.back)
    assert window.outcome.text() == ""


def test_the_window_stays_usable_to_look_at_while_the_demo_is_made_and_does_not_close(
    qtbot: QtBot, start: Start
) -> None:
    may_end = threading.Event()
    window = start(lambda _folder: bool(may_end.wait(10)) and None)
    click(qtbot, window.choices["demo"])
    qtbot.waitUntil(lambda: "Making the demo" in window.outcome.text(), timeout=PATIENCE_MS)

    assert not window.close()
    may_end.set()
    assert until_closed(qtbot, window) is Begun.DEMO


def test_closing_the_window_begins_nothing(qtbot: QtBot, start: Start, data: Path) -> None:
    window = start()
    assert any("nothing on this computer" in label.text() for label in window.findChildren(QLabel))
    window.close()

    assert until_closed(qtbot, window) is None
    assert not DataFolder.exists(data)


def test_by_keyboard_alone_enter_takes_the_choice_and_the_way_back(qtbot: QtBot, start: Start) -> None:
    window = start()
    qtbot.keyClick(window.choices["new"], Qt.Key.Key_Return)
    assert window.event_form.name.isVisible()

    qtbot.keyClick(window.back, Qt.Key.Key_Return)
    qtbot.keyClick(window.choices["join"], Qt.Key.Key_Return)
    assert window.join_form.link.isVisible()


def test_after_a_mistake_one_types_on_where_one_was(qtbot: QtBot, start: Start) -> None:
    window = start()
    click(qtbot, window.choices["new"])
    qtbot.keyClick(window.event_form.name, Qt.Key.Key_Return)
    told(qtbot, window, "needs a name")

    assert window.event_form.name.hasFocus()


def test_a_new_events_categories_and_zone_are_called_in_the_language_of_the_window(
    qtbot: QtBot, start: Start, data: Path, dressed: QApplication
) -> None:
    use(Language.RUSSIAN, dressed)
    try:
        window = start()
        click(qtbot, window.choices["new"])
        window.event_form.name.setText("Форум городов")
        qtbot.keyClick(window.event_form.name, Qt.Key.Key_Return)
        assert until_closed(qtbot, window) is Begun.NEW_EVENT
    finally:
        use(Language.ENGLISH, dressed)

    with DataFolder.open(data) as folder:
        event, _ = folder.store.event()
    assert [one.name for one in event.categories][:2] == ["Участник", "Глава муниципалитета"]
    assert [one.key for one in event.categories] == [one.key for one in DEFAULT_CATEGORIES]
    assert not {one.name for one in DEFAULT_CATEGORIES} & {one.name for one in event.categories}
    assert not {one.name for one in DEFAULT_ZONES} & {one.name for one in event.zones}
