"""Windows for setting up: named for screen readers, large enough, reached by keys, and readable in every size."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from checkin.beginning import Beginning
from checkin.operators import Role
from checkin.zones import DeskSign
from tests.builders import an_event
from tests.ui import access
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS
from ui.appearance import Appearance
from ui.setup.first_start import FirstStart
from ui.setup.ready import ReadyDialog
from ui.setup.settings import SettingsDialog


def _faults(window: QWidget) -> list[str]:
    return [*access.faults(window), *access.out_of_reach(window)]


@pytest.mark.parametrize("page", range(3))
def test_the_first_start_is_worked_by_keys_and_told_by_screen_readers(
    dressed: QApplication, tmp_path_factory: pytest.TempPathFactory, page: int
) -> None:
    window = FirstStart(Beginning(tmp_path_factory.mktemp("x"), lambda _folder: None), dressed, Appearance())
    window.show()
    window._go_to(page)
    dressed.processEvents()

    faults = _faults(window)

    window.close()
    assert not faults


@pytest.mark.parametrize("page", range(7))
def test_every_page_of_the_settings_is(open_desk: OpenDesk, page: int) -> None:
    desk = open_desk(Role.SUPERVISOR, event=an_event(desks=(DeskSign(name="north", categories=("press",)),)))
    desk.window.setup.change.trigger()
    dialog = desk.dialog(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    desk.qtbot.waitUntil(lambda: dialog._before is not None, timeout=PATIENCE_MS)
    dialog.sections.setCurrentRow(page)
    desk.qtbot.waitUntil(lambda: not access.too_small(dialog), timeout=PATIENCE_MS)  # laid out as there is room

    assert not _faults(dialog)


def test_the_check_before_the_doors_open_is(open_desk: OpenDesk) -> None:
    desk = open_desk(Role.SUPERVISOR)
    desk.window.setup.check.trigger()
    dialog = desk.dialog(ReadyDialog)
    assert isinstance(dialog, ReadyDialog)
    desk.qtbot.waitUntil(lambda: bool(dialog.findings), timeout=PATIENCE_MS)

    assert not _faults(dialog)
