"""The button that hands on what is shown, or the signed journal, which it writes away from the Qt thread."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu

from checkin.journal.signed_journal import JournalHead
from ui.bridge import Bridge
from ui.keys import KEYS
from ui.language import tr
from ui.style import BAD, GOOD, INK, sized_sheet
from ui.widgets.key_button import KeyButton
from ui.widgets.long_work import Cancelled, LongWork, Progress


class ExportButton(KeyButton):
    """A key opens its menu, which offers both by key, too; while the journal is written it can be stopped there."""

    shown_wanted = Signal()
    """What is shown is to be exported."""

    said = Signal(str, object)
    """Emits what is to be told of the journal, and in which colour."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(tr("Export"), "export_menu", icon="file-down")
        self.setStyleSheet(sized_sheet("QPushButton { padding-right: 28px; }"))  # for the arrow of its menu
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._auditing = bridge.station.auditing
        self._work: LongWork | None = None
        menu = QMenu(self)
        self._offer(menu, tr("What is shown …"), "export").triggered.connect(self.shown_wanted)
        self.journal = self._offer(menu, tr("Signed journal …"), "export_journal")
        self.journal.triggered.connect(self._ask)
        self.stopping = menu.addAction(tr("Stop writing the journal"))
        self.stopping.triggered.connect(self._cancel)
        self.setMenu(menu)
        self._allow()

    @property
    def is_working(self) -> bool:
        """Whether the journal is being written."""
        return self._work is not None

    def stop(self) -> None:
        """End what is being written, and wait for that."""
        if self._work is not None:
            self._work.wait()

    def write(self, path: Path) -> None:
        """Write the signed journal."""
        if self._work is not None:
            return

        def work(progress: Progress, is_cancelled: Cancelled) -> JournalHead:
            return self._auditing.export(path, progress, is_cancelled)

        self._work = LongWork(work, self)
        self._work.progressed.connect(lambda entries: self.said.emit(tr("%n entries are written …", entries), INK))
        self._work.ended.connect(lambda _head: self._end(tr("✓ {file} is written").format(file=path.name), GOOD))
        self._work.failed.connect(lambda sentence: self._end(sentence, BAD))
        self._allow()
        self._work.start()

    def _offer(self, menu: QMenu, words: str, key: str) -> QAction:
        action = menu.addAction(words)
        action.setShortcut(QKeySequence(KEYS[key].keys))
        self.addAction(action)  # so that its key is heard while the menu is shut
        return action

    def _ask(self) -> None:
        dialog = QFileDialog(self, tr("Export the signed journal"), "", tr("Signed journal (*.txt)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.open()

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _end(self, sentence: str, colour: object) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        self._allow()
        self.said.emit(sentence, colour)

    def _allow(self) -> None:
        self.journal.setEnabled(self._work is None)
        self.stopping.setVisible(self._work is not None)
