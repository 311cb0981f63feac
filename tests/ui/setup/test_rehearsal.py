"""Rehearsals through the window: begun and ended by supervisors alone, and marked wherever one looks."""

from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checkin.event import Event
from checkin.operators import Role
from checkin.rehearsal import REHEARSE, RESET_REHEARSAL
from tests.builders import an_event
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from ui.setup.practising import PracticeDialog
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


@pytest.mark.parametrize(("role", "event"), [(Role.SUPERVISOR, None), (Role.DESK, REHEARSAL)])
def test_the_page_of_practice_codes_is_saved_from_the_window(
    qtbot: QtBot, open_desk: OpenDesk, tmp_path: Path, role: Role, event: Event | None
) -> None:
    page = open_desk(role, event=event)
    assert page.window.setup.practise.isVisible()
    page.window.setup.practise.trigger()
    ask = page.dialog(PracticeDialog)
    assert isinstance(ask, PracticeDialog)

    qtbot.mouseClick(ask.do, Qt.MouseButton.LeftButton)
    page.choose_file(tmp_path / "codes.pdf")

    page.wait_for_words("✓ codes.pdf is written", ask)
    with closing(PdfDocument(tmp_path / "codes.pdf")) as written:
        assert "PRACTICE-1" in written[0].get_textpage().get_text_range()

    qtbot.mouseClick(ask.do, Qt.MouseButton.LeftButton)
    page.choose_file(tmp_path / "nowhere" / "codes.pdf")
    page.wait_for_words("choose another place", ask)
    ask.reject()


def test_a_desk_has_no_practice_codes_outside_a_rehearsal(open_desk: OpenDesk) -> None:
    assert not open_desk(Role.DESK).window.setup.practise.isVisible()


def test_the_window_of_a_rehearsal_says_so_in_title_and_strip(open_desk: OpenDesk) -> None:
    page = open_desk(event=REHEARSAL)

    assert page.window.windowTitle().startswith("REHEARSAL")
    assert "nothing here counts" in page.words()


def test_the_real_window_says_nothing_of_rehearsals(open_desk: OpenDesk) -> None:
    assert "REHEARSAL" not in open_desk().words()
