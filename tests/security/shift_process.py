"""A shift at a locked desk through its real window, off the screen, that ends by kill -9 in the middle of a correction.

`python -m tests.security.shift_process FOLDER CODE TEXT`: scans the code, looks for the text, prints, and is gone.
"""

import os
import signal
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from checkin.cli.app import run
from checkin.logs import speak_of_no_values
from checkin.operators import Role
from checkin.station.station import Station
from main import QtWindows
from ui.headless import HeadlessWindow


class _Shift(QtWindows):
    """Windows in which one shift is worked."""

    def __init__(self, code: str, text: str) -> None:
        self._code = code
        self._text = text

    def open(self, station: Station, front: Role, folder: Path) -> int:
        window = HeadlessWindow(station, folder)
        window.scan(self._code)
        window.wait_for_badges(1)
        desk = window._window.desk
        assert desk is not None
        desk.finder.field.setText(self._text)
        window._wait(lambda: bool(desk.finder.model.cards), "whoever is looked for")
        QApplication.clipboard().setText(self._text)
        window.scan(self._code)
        desk.panel.button("correct").click()
        window._wait(lambda: QApplication.activeModalWidget() is not None, "the form")
        left = Path(tempfile.mkstemp()[1])
        left.write_text(self._text, "utf-8")
        sys.stdout.write(f"{left}\n")
        sys.stdout.flush()
        os.kill(os.getpid(), signal.SIGKILL)
        return 0


if __name__ == "__main__":
    speak_of_no_values()
    sys.exit(run(["desk", "--data", sys.argv[1], "--print"], _Shift(*sys.argv[2:4])))
