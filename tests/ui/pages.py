"""Page objects: what a person sees in the window and does with it, in words of the desk."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from checkin.admission import VerdictKind
from checkin.journal.headcount import By
from checkin.state import ReprintReason
from checkin.station.station import Station
from tests.desks import StandInPrinter
from tests.ui import access
from ui.badges.workplace import BadgesWorkplace
from ui.delegation.workplace import DelegationWorkplace
from ui.desk.workplace import DeskWorkplace
from ui.forms.correct_form import CorrectForm
from ui.forms.register_form import RegisterForm
from ui.headless import send_scan
from ui.importing.workplace import ImportWorkplace
from ui.main_window import MainWindow
from ui.printing.workplace import PrintingWorkplace
from ui.reprint.workplace import ReprintWorkplace
from ui.supervisor.overview import GROUPINGS
from ui.supervisor.workplace import SupervisorWorkplace
from ui.widgets.dialogs import AskWords
from ui.widgets.finder import Finder

PATIENCE_MS = 10_000


@dataclass
class SoundsHeard:
    """Stands in for a loudspeaker, which this machine has not."""

    kinds: list[VerdictKind] = field(default_factory=list)

    def play(self, kind: VerdictKind) -> None:
        self.kinds.append(kind)


class Page:
    """The whole window."""

    def __init__(
        self, qtbot: QtBot, window: MainWindow, station: Station, printer: StandInPrinter, sounds: SoundsHeard
    ) -> None:
        self.qtbot, self.window, self.station, self.printer, self.sounds = qtbot, window, station, printer, sounds
        self._judged = 0
        if window.desk is not None:
            window.desk.judged.connect(self._count)

    def _count(self, _result: object) -> None:
        self._judged += 1

    @property
    def desk(self) -> DeskWorkplace:
        assert self.window.desk is not None
        return self.window.desk

    @property
    def reprint(self) -> ReprintWorkplace:
        workplace = self.window.workplaces["Reprint"]
        assert isinstance(workplace, ReprintWorkplace)
        return workplace

    @property
    def printing(self) -> PrintingWorkplace:
        workplace = self.window.workplaces["Printing"]
        assert isinstance(workplace, PrintingWorkplace)
        return workplace

    @property
    def badges(self) -> BadgesWorkplace:
        workplace = self.window.workplaces["Badges"]
        assert isinstance(workplace, BadgesWorkplace)
        return workplace

    @property
    def importing(self) -> ImportWorkplace:
        workplace = self.window.workplaces["Import"]
        assert isinstance(workplace, ImportWorkplace)
        return workplace

    @property
    def delegation(self) -> DelegationWorkplace:
        workplace = self.window.workplaces["Delegation"]
        assert isinstance(workplace, DelegationWorkplace)
        return workplace

    def open_delegation(self, text: str, key: str) -> None:
        """Look a delegation up, and open the first that is found."""
        self.go_to("Delegation")
        self.delegation.finder.field.setText(text)
        self.qtbot.keyClick(self.delegation.finder.field, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.delegation.found is not None, timeout=PATIENCE_MS)
        assert self.delegation.found is not None
        assert self.delegation.found.key == key

    def tick(self, *names: str) -> None:
        """Click into the boxes of members."""
        card = self.delegation.card
        for name in names:
            [row] = [row for row, one in enumerate(card.members.members) if one.participant.name == name]
            card.table.scrollTo(card.members.index(row, 0))
            area = card.table.visualRect(card.members.index(row, 0))
            box = QPoint(area.left() + 20, area.center().y())
            self.qtbot.mouseClick(card.table.viewport(), Qt.MouseButton.LeftButton, pos=box)

    @property
    def ticked(self) -> list[str]:
        return [member.participant.name for member in self.delegation.card.members.ticked]

    def standings(self) -> dict[str, str]:
        """How the members of the delegation stand, by name."""
        found = self.delegation.found
        return {member.participant.name: str(member.standing) for member in found.members} if found else {}

    def choose_file(self, path: Path) -> None:
        """Answer the dialog that asks for a file."""
        dialog = self.dialog(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        dialog.fileSelected.emit(str(path))
        dialog.close()

    def pick_badge_of(self, name: str) -> None:
        """Click the row of somebody in the print queue."""
        workplace = self.printing
        self.qtbot.waitUntil(lambda: name in [row.name for row in workplace.model.rows], timeout=PATIENCE_MS)
        place = [row.name for row in workplace.model.rows].index(name)
        area = workplace.table.visualRect(workplace.model.index(place, 0))
        self.qtbot.mouseClick(workplace.table.viewport(), Qt.MouseButton.LeftButton, pos=area.center())

    @property
    def supervisor(self) -> SupervisorWorkplace:
        workplace = self.window.workplaces["Supervisor"]
        assert isinstance(workplace, SupervisorWorkplace)
        return workplace

    def go_to(self, name: str) -> None:
        self.qtbot.mouseClick(self.window.tabs[name], Qt.MouseButton.LeftButton)

    def scan(self, code: str, into: QWidget | None = None) -> VerdictKind | None:
        """A scanner's burst into whatever has the focus, and the verdict that follows."""
        before = self._judged
        send_scan(into or QApplication.focusWidget() or self.window, code)
        self.qtbot.waitUntil(lambda: self._judged > before, timeout=PATIENCE_MS)
        verdict = self.desk.panel.verdict
        self.qtbot.waitUntil(lambda: not self.window._bridge._later, timeout=PATIENCE_MS)
        return verdict

    def type_name(self, text: str, finder: Finder | None = None) -> list[str]:
        """Type into the search field; the names found."""
        finder = finder or self.desk.finder
        finder.field.setText(text)
        self.qtbot.waitUntil(lambda: finder._answered == text, timeout=PATIENCE_MS)
        return [card.participant.name for card in finder.model.cards]

    def press(self, name: str) -> None:
        """Press a button of the verdict panel."""
        button = self.desk.panel.button(name)
        assert button.isVisible(), f"there is no button “{name}” now"
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def is_offered(self, name: str) -> bool:
        return self.desk.panel.button(name).isVisible()

    def wait_for_words(self, words: str, widget: QWidget | None = None) -> None:
        self.qtbot.waitUntil(lambda: words in self.words(widget), timeout=PATIENCE_MS)

    def words(self, widget: QWidget | None = None) -> str:
        """All texts that can be read now."""
        place = widget or self.window
        labels = [label.text() for label in place.findChildren(QLabel) if label.isVisible()]
        buttons = [button.text() for button in place.findChildren(QPushButton) if button.isVisible()]
        return "\n".join([*labels, *buttons])

    def dialog(self, kind: type[QDialog]) -> QDialog:
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=PATIENCE_MS)
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        assert not access.unnamed(found) + access.read_as_markup(found)
        return found

    def fill_in_form(self, **fields: str) -> RegisterForm | CorrectForm:
        form = self.dialog(QDialog)
        assert isinstance(form, RegisterForm | CorrectForm)
        for name, text in fields.items():
            form.fields[name].setText(text)
        self.qtbot.mouseClick(form.do, Qt.MouseButton.LeftButton)
        return form

    def give_reason(self, words: str) -> None:
        ask = self.dialog(AskWords)
        assert isinstance(ask, AskWords)
        ask.words.setText(words)
        self.qtbot.mouseClick(ask.do, Qt.MouseButton.LeftButton)

    def ask_for_reprint(self, reason: ReprintReason, note: str = "") -> None:
        self.reprint.reasons[reason].setChecked(True)
        self.reprint.note.setText(note)
        self.qtbot.waitUntil(self.reprint.print_button.isEnabled, timeout=PATIENCE_MS)
        self.qtbot.mouseClick(self.reprint.print_button, Qt.MouseButton.LeftButton)

    def group_rows(self, by: By) -> dict[str, tuple[str, ...]]:
        """The rows of the supervisor's table, by name."""
        overview = self.supervisor.overview
        overview.groupings.setCurrentIndex(list(GROUPINGS).index(by))
        self.read_anew()
        return {row.texts[0]: row.texts[1:5] for row in overview.groups.model.rows}

    def read_anew(self) -> None:
        """Have the supervisor's screen read, and wait until it shows it."""
        self.supervisor.head = None
        self.supervisor.refresh()
        self.qtbot.waitUntil(lambda: self.supervisor.head is not None, timeout=PATIENCE_MS)

    def tile(self, name: str) -> str:
        return self.supervisor.tiles[name].number.text()

    def focus(self, field_: QLineEdit) -> None:
        field_.setFocus()
        self.qtbot.waitUntil(field_.hasFocus, timeout=PATIENCE_MS)
