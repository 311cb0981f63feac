"""Layouts that ask how narrow their parts can be."""

import subprocess
import sys
from pathlib import Path

_PARTS_THAT_GO = """
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QPushButton, QWidget
from ui.widgets.beside import BesideLayout

application = QApplication([])
rows = QListWidget()
for _ in range(300):
    window = QWidget()
    layout = BesideLayout(window)
    for _ in range(8):
        layout.addWidget(QPushButton())
    layout.minimumSize()
    for button in window.findChildren(QPushButton):
        button.setParent(None)
        button.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _ in range(10):
        row = QListWidgetItem("a row where an item of the layout was in memory")
        row.setSizeHint(QSize(0, 20))
        rows.addItem(row)
    rows.clear()
print("went on")
"""


def test_parts_that_are_gone_are_not_taken_for_what_comes_after_them_in_memory() -> None:
    command = [sys.executable, "-c", _PARTS_THAT_GO]
    told = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])

    assert (told.returncode, told.stdout.strip()) == (0, "went on")
