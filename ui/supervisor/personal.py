"""What one person may ask for: a file with all that is kept of them, and that it is erased."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from checkin.person_files import write_person
from checkin.station.person_file import PersonFile
from checkin.station.station import Station
from checkin.station.values import Card
from ui.bridge import Bridge
from ui.language import mark, tr
from ui.style import GOOD, QUIET, SMALL_PX, TITLE_PX, px
from ui.supervisor.section import Section, Shown
from ui.widgets.dialogs import Confirm
from ui.widgets.finder import Finder
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import plain
from ui.widgets.save_dialog import SaveDialog, saved

_KINDS = (mark("Page (*.pdf)"), mark("For programs (*.json)"))


class PersonalSection(Section):
    """Somebody is looked up at the left; what is kept of them, and what can be done with it, stands at the right."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.finder = Finder(bridge, tr("Whose data? Name, code or number"))
        self.name = plain("", size_px=TITLE_PX, bold=True)
        self.kept = plain("")
        self.help = plain(
            tr(
                "Who asks what is kept of them gets a file with all of it. Wrong data are corrected at a desk. Who "
                "wants to be forgotten is erased: everywhere, for good. That they came stays counted, without a name."
            ),
            colour=QUIET,
        )
        self.done = plain("", size_px=SMALL_PX, colour=GOOD)
        self.file_button = QPushButton(tr("Write all that is kept …"))
        self.erase_button = QPushButton(tr("Erase this person's data …"))
        self.save_dialog: SaveDialog | None = None
        self.confirm: Confirm | None = None
        self._lay_out()
        self._card: Card | None = None
        self.finder.selected.connect(self._pick)
        self.file_button.clicked.connect(self._ask_for_file)
        self.erase_button.clicked.connect(self._ask_whether)
        self._pick(None)

    def minimumSizeHint(self) -> QSize:
        """So high that every line is seen, and buttons that have no room beside each other."""
        hint, laid_out = super().minimumSizeHint(), self.layout()
        needed = laid_out.totalMinimumHeightForWidth(self.width()) if laid_out is not None else 0
        return QSize(hint.width(), max(hint.height(), needed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def reading(self) -> Callable[[], Shown]:
        def read() -> Shown:
            return self.finder.refresh

        return read

    def _lay_out(self) -> None:
        buttons = FlowLayout()
        buttons.addWidget(self.file_button)
        buttons.addWidget(self.erase_button)
        right = QVBoxLayout()
        right.setSpacing(px(12))
        for part in (self.name, self.kept):
            right.addWidget(part)
        right.addLayout(buttons)
        right.addWidget(self.done)
        right.addStretch(1)
        right.addWidget(self.help)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, px(8), 0, 0)
        layout.setSpacing(px(24))
        layout.addWidget(self.finder, 1)
        layout.addLayout(right, 1)

    def _pick(self, card: Card | None) -> None:
        if card is not None and self._card is not None and card.id == self._card.id:
            return
        self._card = card
        for part in (self.file_button, self.erase_button):
            part.setEnabled(card is not None)
        self.name.setText(card.participant.name if card is not None else tr("Nobody is picked."))
        self.kept.setText("")
        if card is not None:
            self.done.setText("")
            self._bridge.read("person", lambda: self._station.privacy.file_of(card.id), self._show_kept)

    def _show_kept(self, file: PersonFile) -> None:
        if self._card is None or file.id != self._card.id:
            return
        photo = tr("a photo") if file.photo is not None else tr("no photo")
        lines = (
            tr("%n entries about them", n=len(file.entries)),
            tr("%n badges sent to printers of this desk", n=len(file.print_jobs)),
            photo,
        )
        self.kept.setText("\n".join(f"· {line}" for line in lines))

    def _ask_for_file(self) -> None:
        card = self._card
        if card is None:
            return
        kinds = ";;".join(map(tr, _KINDS))
        dialog = SaveDialog(
            self, tr("All that is kept of this person"), kinds, lambda path, password: self._write(card, path, password)
        )
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(card.id)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix("json" if "*.json" in kind else "pdf"))
        dialog.open()
        self.save_dialog = dialog

    def _write(self, card: Card, path: Path, password: str | None) -> None:
        self._bridge.do(
            lambda: _written(self._station, card.id, path, password),
            lambda _done: self._tell_written(saved(path, password)),
        )

    def _tell_written(self, path: Path) -> None:
        self.done.setText(tr("✓ {file} is written").format(file=path.name))

    def _ask_whether(self) -> None:
        card = self._card
        if card is None:
            return
        question = tr(
            "All personal data of {name} are erased here at once, and at the server and all other desks as soon as "
            "they are in touch; with backups. It cannot be undone, and their codes let nobody in any more."
        ).format(name=card.participant.name)
        self.confirm = Confirm(tr("Erase a person's data"), question, tr("Erase for good"), self)
        self.confirm.accepted.connect(lambda: self._erase(card))
        self.confirm.open()

    def _erase(self, card: Card) -> None:
        self._bridge.do(lambda: self._station.privacy.erase(card.id), lambda _identity: self._tell_erased())

    def _tell_erased(self) -> None:
        self._card = None
        self.finder.clear()
        self._pick(None)
        self.done.setText(tr("✓ Erased here. The server and the other desks follow as soon as they are in touch."))
        self.wanted.emit()


def _written(station: Station, participant: str, path: Path, password: str | None) -> None:
    file = station.privacy.file_of(participant)
    write_person(file, path, station.photo(file.data) if file.data is not None else None, password)
