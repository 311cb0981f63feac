"""The window of the event's settings, as a supervisor uses it."""

import pytest
from PySide6.QtCore import Qt

from checkin.event import Event
from tests.ui.pages import PATIENCE_MS, Page
from ui.setup.settings import SettingsDialog

EVENT, CATEGORIES, ZONES, DESKS, RULES, OPERATORS, PRINTERS = range(7)
POPUPS = pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard|propagateSizeHints)")
"""What the platform without a screen says of lists that open while somebody types."""


class Settings:
    """The window, as a supervisor uses it."""

    def __init__(self, page: Page) -> None:
        self.page, self.qtbot = page, page.qtbot
        page.window.setup.change.trigger()
        dialog = page.dialog(SettingsDialog)
        assert isinstance(dialog, SettingsDialog)
        self.dialog = dialog
        self.qtbot.waitUntil(lambda: dialog._before is not None, timeout=PATIENCE_MS)

    def go_to(self, page: int) -> None:
        """Show a page, with what it reads."""
        self.dialog.sections.setCurrentRow(page)
        read: list[None] = []
        self.page.window._bridge.read("whether all is read", lambda: None, read.append)
        self.page.qtbot.waitUntil(lambda: bool(read), timeout=PATIENCE_MS)

    def save(self) -> Event:
        self.dialog.outcome.clear()
        self.press_save()
        self.told("settings are saved")
        return self.kept()

    def press_save(self) -> None:
        self.qtbot.mouseClick(self.dialog.save_button, Qt.MouseButton.LeftButton)

    def told(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.dialog.outcome.text(), timeout=PATIENCE_MS)

    def kept(self) -> Event:
        return self.page.station.settings.read()
