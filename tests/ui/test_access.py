"""Every window and every dialog: named for screen readers, worked by keys, with a focus that is seen."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from checkin.clock import wall_clock_ms
from checkin.operators import Role
from tests.desks import PEOPLE
from tests.ui import access
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from tests.ui.supervised import a_forum, its_people, put_under_way
from tests.ui.test_plain_text import TWO, WINDOWS, a_hostile_event, put_window_away
from ui.appearance import Appearance
from ui.bridge import Bridge
from ui.setup.ready import ReadyDialog
from ui.setup.settings import SettingsDialog
from ui.signin.authorise import Authorise
from ui.style import clothe, dress
from ui.themes import THEMES
from ui.widgets.labels import plain


@pytest.fixture
def page(open_desk: OpenDesk) -> Page:
    page = open_desk(Role.SUPERVISOR)
    page.qtbot.waitUntil(page.window.isActiveWindow, timeout=PATIENCE_MS)
    return page


@pytest.fixture
def application(dressed: QApplication) -> Iterator[QApplication]:
    yield dressed
    dress(dressed)


def _with_somebody(page: Page, name: str) -> None:
    page.go_to(name)
    if name == "Desk":
        page.scan(PEOPLE[0].ticket_code)
        page.type_name("Ким")
    elif name == "Delegation":
        page.open_delegation("завод", "Завод")
    elif name == "Reprint":
        page.reprint.look_up(PEOPLE[0].ticket_code)
        page.qtbot.waitUntil(lambda: page.reprint.card is not None, timeout=PATIENCE_MS)


def test_everything_in_every_workplace_is_named_plain_and_large_enough(page: Page) -> None:
    for name in page.window.workplaces:
        _with_somebody(page, name)
        assert not access.faults(page.window)


def test_everything_in_every_workplace_is_reached_by_tab(page: Page) -> None:
    for name in page.window.workplaces:
        _with_somebody(page, name)
        page.window.scanners.light.pause.setChecked(True)  # so many Tabs at once would be taken for a scanner's
        assert not access.out_of_reach(page.window)
        page.window.scanners.light.pause.setChecked(False)


@pytest.mark.parametrize("theme", THEMES)
def test_the_focus_is_seen_on_every_control(application: QApplication, open_desk: OpenDesk, theme: str) -> None:
    dress(application, Appearance(theme=theme))
    page = open_desk(Role.SUPERVISOR)
    page.qtbot.waitUntil(page.window.isActiveWindow, timeout=PATIENCE_MS)
    unseen = []
    for name in page.window.workplaces:
        _with_somebody(page, name)
        parts = [part for part in access.controls(page.window) if part.isVisible() and part.isEnabled()]
        unseen += [access.told(part) for part in parts if _takes_keys(part) and not access.looks_focused(part)]
    assert not unseen


def test_the_designer_is_named_and_large_enough(page: Page) -> None:
    page.window.open_designer()
    designer = page.window.designer
    assert designer is not None
    page.qtbot.waitUntil(lambda: bool(designer.draft.template.elements), timeout=PATIENCE_MS)
    for place in range(len(designer.draft.template.elements)):
        designer.draft.choose([place])
        page.qtbot.waitUntil(lambda: not access.faults(designer), timeout=PATIENCE_MS)  # once it is laid out
    designer.close_without_asking()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", WINDOWS, ids=lambda kind: kind.__name__)
def test_every_other_window_is_named_reached_by_tab_and_shows_its_focus(
    application: QApplication, open_desk: OpenDesk, kind: type[QWidget], theme: str
) -> None:
    dress(application, Appearance(theme=theme))
    page = open_desk(Role.SUPERVISOR, people=TWO, event=replace(a_hostile_event(), operators=()))
    bridge = Bridge(page.station)
    window = WINDOWS[kind](bridge)
    if isinstance(window, QDialog):  # which wears what its window wears
        window.setParent(page.window, window.windowFlags() | Qt.WindowType.Dialog)
    window.show()
    page.qtbot.waitUntil(lambda: window.isActiveWindow() and bridge.is_at_rest, timeout=PATIENCE_MS)
    found = []
    for _ in _pages(page, window):
        page.qtbot.waitUntil(lambda: not access.faults(window), timeout=PATIENCE_MS)  # once it is laid out
        if kind is not Authorise:  # its pad is for fingers: keys type the PIN itself
            page.qtbot.waitUntil(lambda: not access.out_of_reach(window), timeout=PATIENCE_MS)
        parts = [part for part in access.controls(window) if part.isVisible() and part.isEnabled()]
        found += [access.told(part) for part in parts if _takes_keys(part) and not access.looks_focused(part)]
    put_window_away(window)
    bridge.stop()

    assert not found


def _pages(page: Page, window: QWidget) -> Iterator[int]:
    """Have a window show each of its pages."""
    if isinstance(window, ReadyDialog):
        page.qtbot.waitUntil(lambda: bool(window.findings), timeout=PATIENCE_MS)
    if not isinstance(window, SettingsDialog):
        yield 0
        return
    page.qtbot.waitUntil(lambda: window._before is not None, timeout=PATIENCE_MS)
    for place in range(window.sections.count()):
        window.sections.setCurrentRow(place)
        yield place


@pytest.mark.parametrize("theme", THEMES)
def test_every_subject_of_the_supervisor_is_named_reached_by_tab_and_shows_its_focus(
    application: QApplication, open_desk: OpenDesk, theme: str
) -> None:
    dress(application, Appearance(theme=theme))
    people = its_people(60)
    page = open_desk(Role.SUPERVISOR, people=people, event=a_forum())
    put_under_way(page.station, wall_clock_ms(), people)
    page.go_to("Supervisor")
    page.window.scanners.light.pause.setChecked(True)  # so many Tabs at once would be taken for a scanner's
    found = []
    for subject in range(page.supervisor.tabs.count()):
        page.supervisor.tabs.setCurrentIndex(subject)
        page.read_anew()
        page.qtbot.waitUntil(lambda: not access.faults(page.window), timeout=PATIENCE_MS)
        page.qtbot.waitUntil(lambda: not access.out_of_reach(page.window), timeout=PATIENCE_MS)
        parts = [part for part in access.controls(page.supervisor) if part.isVisible() and part.isEnabled()]
        found += [access.told(part) for part in parts if _takes_keys(part) and not access.looks_focused(part)]

    assert not found


def _takes_keys(part: QWidget) -> bool:
    return part.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(part, QProgressBar)


def test_faults_are_found(qtbot: QtBot, dressed: QApplication) -> None:
    window = QWidget()
    clothe(window)
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    nameless, tiny, hidden_from_keys = QPushButton(), QPushButton("Tiny"), QPushButton("Mouse only")
    tiny.setFixedSize(90, 20)
    hidden_from_keys.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for part in (nameless, tiny, hidden_from_keys, QLabel("<b>Kim"), plain("<b>Kim")):
        column.addWidget(part)
    window.show()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE_MS)

    assert [
        len(found) for found in (access.unnamed(window), access.read_as_markup(window), access.too_small(window))
    ] == [1, 1, 1]
    assert "Mouse only" in " ".join(access.out_of_reach(window))
    tiny.setStyleSheet("QPushButton, QPushButton:focus { border: none; background: white; }")
    assert access.looks_focused(nameless)
    tiny.setFixedSize(90, 60)
    assert not access.looks_focused(tiny)
