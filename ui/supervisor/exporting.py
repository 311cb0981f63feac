"""What is shown, as a file: asks where, and writes it away from the Qt thread."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from checkin.permissions import Act
from checkin.tables import Table, write_table
from ui.bridge import Bridge
from ui.language import mark, tr
from ui.widgets.save_dialog import SaveDialog, saved

_KINDS = (mark("Workbook (*.xlsx)"), mark("Table (*.csv)"), mark("Page (*.pdf)"))
_ENDING = {"(*.xlsx)": ".xlsx", "(*.csv)": ".csv", "(*.pdf)": ".pdf"}

_NO_NAME = re.compile(r'[\s.\\/:*?"<>|]+')
"""What a file's name cannot have, or what would be taken for its ending."""


def ask_and_write(table: Table, bridge: Bridge, parent: QWidget, done: Callable[[Path], None]) -> SaveDialog:
    """Ask for a file and write the table into it; `done` hears where it is."""

    def save(path: Path, password: str | None) -> None:
        def write() -> int:
            bridge.station.shift.require(Act.EXPORT)  # somebody else may work here by now
            return write_table(table, path, password)

        bridge.do(write, lambda _rows: done(saved(path, password)))

    dialog = SaveDialog(parent, tr("Export what is shown"), ";;".join(tr(kind) for kind in _KINDS), save)
    dialog.setDefaultSuffix("xlsx")
    dialog.selectFile(_NO_NAME.sub(" ", table.title).strip())
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_suffix(kind)))
    dialog.open()
    return dialog


def _suffix(kind: str) -> str:
    return next((ending[1:] for words, ending in _ENDING.items() if kind.endswith(words)), "xlsx")
