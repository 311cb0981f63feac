"""Rehearsals through the window: begun and ended by supervisors alone, and marked wherever one looks."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checkin.operators import Role
from checkin.rehearsal import REHEARSE, RESET_REHEARSAL
from tests.builders import an_event
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from ui.widgets.dialogs import Confirm

REHEARSAL = msgspec.structs.replace(an_event(), is_rehearsal=True)


def confirm(page: Page) -> None:
    ask = page.dialog(Confirm)
    assert isinstance(ask, Confirm)
    page.qtbot.mouseClick(ask.do, Qt.MouseButton.LeftButton)


def test_a_supervisor_goes_to_a_rehearsal_after_a_question(qtbot: QtBot, open_desk: OpenDesk) -> None:
    page = open_desk(Role.SUPERVISOR)
    page.window.setup.rehearse.trigger()
    confirm(page)

    qtbot.waitUntil(lambda: not page.window.isVisible(), timeout=PATIENCE_MS)
    assert page.window.exit_code == REHEARSE


def test_a_rehearsal_is_begun_anew_after_a_question(qtbot: QtBot, open_desk: OpenDesk) -> None:
    page = open_desk(Role.SUPERVISOR, event=REHEARSAL)
    page.window.setup.reset.trigger()
    confirm(page)

    qtbot.waitUntil(lambda: not page.window.isVisible(), timeout=PATIENCE_MS)
    assert page.window.exit_code == RESET_REHEARSAL


def test_leaving_the_question_leaves_the_window_open(open_desk: OpenDesk) -> None:
    page = open_desk(Role.SUPERVISOR)
    page.window.setup.rehearse.trigger()
    page.dialog(Confirm).reject()

    assert page.window.isVisible()
    assert page.window.exit_code == 0


@pytest.mark.parametrize("role", [Role.DESK, Role.VOLUNTEER])
def test_nobody_else_is_offered_it_and_the_station_refuses(qtbot: QtBot, open_desk: OpenDesk, role: Role) -> None:
    page = open_desk(role)
    assert not page.window.setup.rehearse.isVisible()

    page.window.setup._end(REHEARSE)

    page.wait_for_words("Only a supervisor may reset a rehearsal")
    assert page.window.isVisible()


def test_the_window_of_a_rehearsal_says_so_in_title_and_strip(open_desk: OpenDesk) -> None:
    page = open_desk(event=REHEARSAL)

    assert page.window.windowTitle().startswith("REHEARSAL")
    assert "nothing here counts" in page.words()


def test_the_real_window_says_nothing_of_rehearsals(open_desk: OpenDesk) -> None:
    assert "REHEARSAL" not in open_desk().words()
