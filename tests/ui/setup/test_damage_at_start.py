"""A desk is started on a damaged database: it is rebuilt, the window says so in its language, and scans go on."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from checkin.admission import VerdictKind
from checkin.datafolder import DataFolder
from checkin.operators import Role
from checkin.printing.routing import Route
from checkin.security.keys import KeyPlace
from checkin.station.station import Station
from tests.builders import an_event
from tests.desks import PEOPLE, QUICK, StandInPrinter
from tests.faults.damage_campaign import Fault
from tests.ui.conftest import put_away
from tests.ui.pages import PATIENCE_MS, SoundsHeard
from ui.bridge import Bridge
from ui.headless import send_scan
from ui.language import Language, use
from ui.main_window import MainWindow

SAID = {
    Language.ENGLISH: "▲ The database of desk north was damaged and was rebuilt. Found again: ",
    Language.RUSSIAN: "▲ База данных была повреждена и восстановлена (стойка north). Найдено записей",
    Language.CHINESE: "的数据库曾损坏，已重建。找回",
}


@pytest.mark.parametrize("language", Language)
def test_a_damaged_database_is_rebuilt_and_the_window_says_so(
    language: Language, tmp_path: Path, qtbot: QtBot, dressed: QApplication
) -> None:
    folder, _ = DataFolder.create(tmp_path, an_event(), "north", KeyPlace.FILE)
    folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
    Station(folder.store, folder.desk).scan(PEOPLE[0].ticket_code)
    folder.close()
    Fault("zero", "event.db", 3 * 4096, 3 * 4096 + 512).strike(tmp_path)
    use(language, dressed)
    try:
        with DataFolder.open(tmp_path) as folder:
            station = Station(folder.store, folder.desk, operator="Olga", role=Role.DESK)
            station.use_printers([Route(StandInPrinter())], pace=QUICK)
            window = MainWindow(Bridge(station), SoundsHeard(), dressed)
            try:
                window.resize(1366, 768)
                window.show()
                qtbot.waitUntil(
                    lambda: any(SAID[language] in label.text() for label in window.findChildren(QLabel)),
                    timeout=PATIENCE_MS,
                )
                assert window.desk is not None
                with qtbot.waitSignal(window.desk.judged, timeout=PATIENCE_MS):
                    send_scan(QApplication.focusWidget() or window, PEOPLE[0].ticket_code)
                assert window.desk.panel.verdict is VerdictKind.ALREADY_IN
            finally:
                put_away(window)
                station.stop()
    finally:
        use(Language.ENGLISH, dressed)
