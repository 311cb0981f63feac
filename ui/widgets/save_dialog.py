"""Asks where a file with people's data goes, and with what it is locked."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.security.outputs import PasswordError, locked_path, new_password, require_password
from ui.language import tr
from ui.sentences import told
from ui.style import BAD, QUIET, SMALL_PX, px
from ui.widgets.labels import plain, tint
from ui.widgets.secret_field import SecretField

_WIDTH, _HEIGHT = 820, 560
Save = Callable[[Path, str | None], None]
"""Writes a file there, locked where there is a password."""


class SaveDialog(QFileDialog):
    """The system's own dialog has no room for a password, so that this is Qt's."""

    def __init__(self, parent: QWidget, title: str, kinds: str, save: Save) -> None:
        super().__init__(parent, title, "", kinds)
        self._save = save
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.password = SecretField(tr("Password of the file"))
        self.make = QPushButton(tr("Make one"))
        self.about = plain(colour=QUIET, size_px=SMALL_PX)
        self._lay_out()
        self._explain()
        self.make.clicked.connect(self._make)
        self.fileSelected.connect(lambda file: save(Path(file), self.password.text or None))

    def accept(self) -> None:
        password = self.password.text
        wrong = self._wrong(password) if password else ""
        self._explain(wrong)
        if not wrong:
            super().accept()

    def _wrong(self, password: str) -> str:
        """Why a locked file cannot be written like this; empty when it can."""
        try:
            require_password(password)
        except PasswordError as error:
            return told(error.sentence)
        there = [path for file in self.selectedFiles() if (path := locked_path(Path(file), password)).is_file()]
        return tr("{file} is there already: choose another name.").format(file=there[0].name) if there else ""

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.password, 1)
        line.addWidget(self.make, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(4))
        column.addWidget(plain(tr("Password of the file"), size_px=SMALL_PX, bold=True))
        column.addLayout(line)
        column.addWidget(self.about)
        # Qt's own translations lack these two.
        self.setLabelText(QFileDialog.DialogLabel.LookIn, tr("Look in:"))
        self.setLabelText(QFileDialog.DialogLabel.FileType, tr("Kind of file:"))
        self.resize(px(_WIDTH), px(_HEIGHT))
        grid = self.layout()
        if isinstance(grid, QGridLayout):
            grid.addLayout(column, grid.rowCount(), 0, 1, -1)

    def _explain(self, wrong: str = "") -> None:
        self.about.setText(
            wrong or tr("Optional. With a password the file is a ZIP archive, which 7-Zip and the like open.")
        )
        tint(self.about, BAD if wrong else QUIET)

    def _make(self) -> None:
        self.password.line.setText(new_password())
        self.password.shows.setChecked(True)
        self._explain()


def saved(path: Path, password: str | None) -> Path:
    """Where the file is."""
    return locked_path(path, password)
