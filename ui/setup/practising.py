"""The page of codes to practise with: what it is for, and where it is to be written."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from checkin.errors import CheckinError
from checkin.rehearsal import write_practice_codes
from ui.bridge import Bridge
from ui.language import tr
from ui.sentences import told
from ui.style import BAD, GOOD, px
from ui.widgets.dialogs import action_buttons, fit_height
from ui.widgets.labels import plain, tint


class PracticeDialog(QDialog):
    """Stays open after writing, to say what came of it."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setWindowTitle(tr("Practice codes"))
        self.setMinimumWidth(px(520))
        self.outcome = plain(bold=True)
        self.do, buttons = action_buttons(self, tr("Save the page …"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(14))
        words = tr(
            "A page to print (PDF): a code for every verdict that a desk gives. In a rehearsal they are scanned like "
            "tickets; nobody real has them, and at the real desk they let nobody in."
        )
        for part in (plain(words), self.outcome, buttons):
            layout.addWidget(part)
        self.outcome.hide()
        fit_height(self)

    def accept(self) -> None:
        """Ask where the page goes."""
        dialog = QFileDialog(self, tr("Save the practice codes"), "practice-codes.pdf", tr("Page (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda name: self._write(Path(name)))
        dialog.open()

    def _write(self, path: Path) -> None:
        event = self._bridge.station.event
        written = tr("✓ {file} is written").format(file=path.name)
        self._bridge.read(
            "practice codes",
            lambda: write_practice_codes(event, path),
            lambda _none: self._tell(written, GOOD),
            self._failed,
        )

    def _failed(self, error: CheckinError) -> None:
        self._tell(f"✗ {told(error.sentence)}", BAD)

    def _tell(self, words: str, colour: str) -> None:
        self.outcome.setText(words)
        tint(self.outcome, colour)
        self.outcome.show()
        fit_height(self)
