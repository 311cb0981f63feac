"""What is shown, as a file: asks where, and writes it away from the Qt thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from checkin.tables import Table, write_table
from ui.bridge import Bridge
from ui.language import mark, tr

_KINDS = (mark("Workbook (*.xlsx)"), mark("Table (*.csv)"), mark("Page (*.pdf)"))
_ENDING = {"(*.xlsx)": ".xlsx", "(*.csv)": ".csv", "(*.pdf)": ".pdf"}


def ask_and_write(table: Table, bridge: Bridge, parent: QWidget, done: Callable[[Path], None]) -> QFileDialog:
    """Ask for a file and write the table into it; `done` hears where it is."""
    dialog = QFileDialog(parent, tr("Export what is shown"), "", ";;".join(tr(kind) for kind in _KINDS))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("xlsx")
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_suffix(kind)))

    def write(name: str) -> None:
        path = Path(name)
        bridge.do(lambda: write_table(table, path), lambda _rows: done(path))

    dialog.fileSelected.connect(write)
    dialog.open()
    return dialog


def _suffix(kind: str) -> str:
    return next((ending[1:] for words, ending in _ENDING.items() if kind.endswith(words)), "xlsx")
