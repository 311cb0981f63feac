"""Asks whether the event is to be erased at a desk that has no server, by its name; else tells where that is done."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkin.errors import CheckinError
from checkin.station.erasing_desk import is_name_of
from ui import wording
from ui.bridge import Bridge
from ui.language import tr
from ui.sentences import told
from ui.style import BAD, QUIET, TITLE_PX, px
from ui.widgets.dialogs import action_buttons
from ui.widgets.labels import plain
from ui.widgets.places import keep_on_screen


class EraseDialog(QDialog):
    """Leaving it does nothing."""

    allowed = Signal()
    """The event may be erased, and somebody wants it."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._station = bridge.station
        self.setWindowTitle(tr("Erase the event"))
        self.setMinimumWidth(px(620))
        self.due = plain(wording.retention.when(self._station.erasing.due()), colour=QUIET)
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of the event"))
        self.record = QLineEdit()
        self.record.setReadOnly(True)
        self.record.setAccessibleName(tr("Record of the erasure"))
        self.choose = QPushButton(tr("Choose …"))
        self.choose.setAccessibleName(tr("Choose where the record is written"))
        self.understood = QCheckBox(tr("The report was exported, if it is needed"))
        self.outcome = plain(bold=True, colour=BAD)
        self.outcome.hide()
        self.file_dialog: QFileDialog | None = None
        self.do: QPushButton | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(18))
        layout.setSpacing(px(12))
        layout.addWidget(plain(tr("Erase the event"), size_px=TITLE_PX, bold=True))
        layout.addWidget(self.due)
        self.due.setVisible(bool(self.due.text()))
        if self._station.erasing.server:
            self._explain(layout)
        else:
            self._ask(layout)
        keep_on_screen(self)

    def _explain(self, layout: QVBoxLayout) -> None:
        """At a desk of a server there is nothing to be done."""
        words = tr(
            "This desk belongs to the server at {url}. Whoever runs it erases the event there with the command "
            "“erase”; every desk then removes its data by itself as soon as it is in touch, and says so."
        )
        layout.addWidget(plain(words.format(url=self._station.erasing.server)))
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        layout.addLayout(row)

    def _ask(self, layout: QVBoxLayout) -> None:
        layout.addWidget(
            plain(
                tr(
                    "Everybody on the roster, who came and when, badges, photos and backups are removed from this "
                    "computer, and the key that they were encrypted with. It cannot be undone."
                )
            )
        )
        layout.addWidget(self.understood)
        layout.addWidget(plain(tr("Record of the erasure, without anybody's data:")))
        row = QHBoxLayout()
        row.addWidget(self.record, 1)
        row.addWidget(self.choose)
        layout.addLayout(row)
        layout.addWidget(
            plain(tr("To go on, type the name of the event: {name}").format(name=self._station.event.name))
        )
        layout.addWidget(self.name)
        layout.addWidget(self.outcome)
        self.do, buttons = action_buttons(self, tr("Erase the event"))
        self.do.setDefault(False)
        layout.addWidget(buttons)
        self.name.textChanged.connect(lambda _text: self._allow())
        self.understood.toggled.connect(lambda _is_on: self._allow())
        self.choose.clicked.connect(self._choose)
        self._allow()

    def accept(self) -> None:
        """Ask the station, which knows who may."""
        typed, chosen = self.name.text(), self.record.text()
        record = Path(chosen) if chosen else None
        self._bridge.do(lambda: self._station.erasing.require(typed, record), lambda _none: self._go_on(), self._fail)

    def _go_on(self) -> None:
        super().accept()
        self.allowed.emit()

    def _fail(self, error: CheckinError) -> None:
        self.outcome.setText(told(error.sentence))
        self.outcome.show()

    def _allow(self) -> None:
        if self.do is not None:
            is_named = is_name_of(self._station.event, self.name.text())
            self.do.setEnabled(is_named and self.understood.isChecked())

    def _choose(self) -> None:
        self.file_dialog = QFileDialog(self, tr("Record of the erasure"))
        self.file_dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.file_dialog.setNameFilters(["TXT (*.txt)", "JSON (*.json)"])
        self.file_dialog.setDefaultSuffix("txt")
        self.file_dialog.fileSelected.connect(self.record.setText)
        self.file_dialog.open()
