"""Printing: how the printers are, what waits for them, and what only a person can settle."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from checkin.errors import CheckinError
from checkin.printing.jobs import JobState
from checkin.station.values import (
    BadgeFailed,
    BadgeInDoubt,
    BadgePrinted,
    BadgeQueued,
    Change,
    PeopleErased,
    PrintersChanged,
)
from ui.bridge import Bridge
from ui.keys import KEYS
from ui.language import tr
from ui.printing.dialogs import AskLastOut, AskSheets
from ui.printing.jobs_table import JobsModel
from ui.printing.printers import PrinterCard
from ui.printing.reading import PrintingView, QueueRow, doubtful_of, read_printing
from ui.sentences import told
from ui.style import QUIET, SMALL_PX, TITLE_PX, px
from ui.widgets.flow import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.labels import plain
from ui.widgets.places import ScrollDown, bring_into_sight

_PAUSE_MS = 200
_ANYHOW_MS = 3_000
_WIDTHS = (0, 160, 170, 80)
_NARROWEST_PX = 80
"""Names are the first column, which has what is left."""
_AROUND_PX = 60
"""Of a list's words, with its arrow."""
_FIRST_SHEETS = 200
_MOST_PICKED = 9
"""So many printers have a digit."""
_STATES_FOR = {
    "confirm": {JobState.IN_DOUBT},
    "deny": {JobState.IN_DOUBT},
    "retry": {JobState.FAILED},
    "cancel": {JobState.QUEUED, JobState.PRINTING, JobState.FAILED},
    "cancel_batch": {JobState.QUEUED, JobState.FAILED},
    "move": {JobState.QUEUED, JobState.FAILED},
}


class PrintingWorkplace(QWidget):
    """Reads the queue whenever something changed."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._station = bridge.station
        self.view: PrintingView | None = None
        """What is shown."""
        self.cards: dict[str, PrinterCard] = {}
        self._front = ""
        """The printer whose buttons have keys."""
        self._is_new = True
        """Whether it was not told yet, since this is seen, which printer needs somebody."""
        self.kinds = QTabBar()
        for words in (tr("To be printed"), tr("Settled")):
            self.kinds.addTab(words)
        self.model = JobsModel(self._station.event, self)
        self.table = QTableView()
        self.table.setTabKeyNavigation(False)
        self.nothing = plain(tr("Nothing waits: every badge is out."), colour=QUIET)
        self.more = plain(tr("Only the first 500 are shown."), size_px=SMALL_PX, colour=QUIET)
        self.buttons = {
            "confirm": KeyButton(tr("It came out"), "came_out"),
            # They are never both offered: of what is picked all is in doubt, or all failed.
            "deny": KeyButton(tr("It did not: print it"), "print_job"),
            "retry": KeyButton(tr("Print again"), "print_job"),
            "cancel": KeyButton(tr("Cancel"), "cancel_job"),
            "cancel_batch": KeyButton(tr("Cancel the whole batch"), "cancel_batch"),
        }
        self.move_to = QComboBox()
        self._move_words = f"{tr('Move to …')} · {KEYS['move'].text}"
        self.move_to.setMinimumWidth(self.move_to.fontMetrics().horizontalAdvance(self._move_words) + px(_AROUND_PX))
        self.move_to.setAccessibleName(tr("Printer to move the badge to"))
        self.why = plain(size_px=SMALL_PX, colour=QUIET)
        self._printers = QVBoxLayout()
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._anyhow = QTimer(self, interval=_ANYHOW_MS)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the queue anew."""
        settled = self.kinds.currentIndex() == 1
        self._bridge.read("print queue", lambda: read_printing(self._station, settled=settled), self._show)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._is_new = True
        self.refresh()
        self._anyhow.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._anyhow.stop()

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.setAccessibleName(tr("Badges in the print queue"))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        header.setMinimumSectionSize(px(_NARROWEST_PX))
        for column, width in enumerate(_WIDTHS):
            if width:
                self.table.setColumnWidth(column, px(width))
        side = QVBoxLayout()
        side.addWidget(plain(tr("Printers"), size_px=TITLE_PX, bold=True))
        inside = QWidget()
        self._printers.setContentsMargins(0, 0, 4, 0)
        self._printers.setSpacing(12)
        self._printers.addStretch(1)
        inside.setLayout(self._printers)
        scroll = ScrollDown()
        scroll.setWidget(inside)
        side.addWidget(scroll, 1)
        queue = QVBoxLayout()
        queue.addWidget(self.kinds)
        for part in (self.nothing, self.table, self.more, self.why):
            queue.addWidget(part)
        queue.setStretch(2, 1)
        queue.addStretch(0)
        actions = FlowLayout()
        for button in (*self.buttons.values(), self.move_to):
            actions.addWidget(button)
        queue.addLayout(actions)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(16)
        layout.addLayout(side, 34)
        layout.addLayout(queue, 66)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._hear)
        self._soon.timeout.connect(self.refresh)
        self._anyhow.timeout.connect(self.refresh)
        self.kinds.currentChanged.connect(self.refresh)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        queue = self._station.printing
        steps: dict[str, Callable[[str], object]] = {
            "confirm": queue.confirm_printed,
            "deny": queue.deny_printed,
            "retry": queue.retry_job,
            "cancel": queue.cancel_job,
        }
        for name, step in steps.items():
            self.buttons[name].clicked.connect(lambda _checked, step=step: self._do(step))
        self.buttons["cancel_batch"].clicked.connect(self._cancel_batches)
        self.move_to.activated.connect(self._move)
        QShortcut(QKeySequence(KEYS["move"].keys), self.move_to, self.move_to.showPopup)
        for place in range(_MOST_PICKED):
            QShortcut(QKeySequence(_pick_key(place)), self, partial(self._pick_printer, place))

    def _hear(self, change: Change) -> None:
        of_queue = BadgeQueued | BadgePrinted | BadgeFailed | BadgeInDoubt | PeopleErased | PrintersChanged
        if isinstance(change, of_queue) and self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _show(self, view: PrintingView) -> None:
        self.view = view
        self._show_printers(view)
        if view.rows != self.model.rows:
            self._show_rows(view.rows)
        self.nothing.setText(tr("Nothing was printed yet.") if self.kinds.currentIndex() else tr("Nothing waits."))
        self.nothing.setVisible(not view.rows)
        self.table.setVisible(bool(view.rows))
        self.more.setVisible(view.has_more)
        self._allow()

    def _show_rows(self, rows: tuple[QueueRow, ...]) -> None:
        """Show these; what is picked, and from where picking goes on, stays so."""
        picked = {row.job.id for row in self.picked()}
        place = self.table.currentIndex().row()
        current = self.model.rows[place].job.id if place >= 0 else None
        self.model.show_rows(rows)
        selection = self.table.selectionModel()
        for number, row in enumerate(rows):
            index = self.model.index(number, 0)
            if row.job.id == current:
                selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)
            if row.job.id in picked:
                selection.select(index, selection.SelectionFlag.Select | selection.SelectionFlag.Rows)

    def _show_printers(self, view: PrintingView) -> None:
        for printer in view.printers:
            card = self.cards.get(printer.name)
            if card is None:
                card = self.cards[printer.name] = self._new_card(printer.name)
                self._printers.insertWidget(len(self.cards) - 1, card)
            card.show_printer(printer)
        names = [printer.name for printer in view.printers]
        for name in [name for name in self.cards if name not in names]:
            self.cards.pop(name).deleteLater()
        self._give_keys(view)
        if [self.move_to.itemText(row) for row in range(1, self.move_to.count())] != names:
            self.move_to.clear()
            self.move_to.addItems([self._move_words, *names])

    def _give_keys(self, view: PrintingView) -> None:
        """The keys are the picked printer's: at first of one that needs somebody."""
        names = [printer.name for printer in view.printers]
        needing = [one.name for one in view.printers if one.needs_somebody]
        if self._is_new or self._front not in names:
            self._front = next(iter(needing or names), "")
        self._is_new = False
        for place, (name, card) in enumerate(self.cards.items()):
            has_key = len(self.cards) > 1 and place < _MOST_PICKED
            card.show_keys(_pick_key(place) if has_key else "", is_picked=name == self._front)

    def _pick_printer(self, place: int) -> None:
        if self.view is None or place >= len(self.cards):
            return
        self._front, card = list(self.cards.items())[place]
        self._give_keys(self.view)
        card.take_focus()
        bring_into_sight(card)

    def _new_card(self, name: str) -> PrinterCard:
        card = PrinterCard(name, self._station.event)
        queue = self._station.printing
        card.pausing.connect(lambda printer: self._then_refresh(lambda: queue.pause(printer)))
        card.resuming.connect(lambda printer: self._then_refresh(lambda: queue.resume(printer)))
        card.loading.connect(self._ask_sheets)
        card.last_out_asked.connect(self._ask_last_out)
        return card

    def picked(self) -> list[QueueRow]:
        """The rows that are picked."""
        return [self.model.rows[index.row()] for index in self.table.selectionModel().selectedRows()]

    def _allow(self) -> None:
        states = {row.job.state for row in self.picked()}
        for name, button in self.buttons.items():
            button.setEnabled(bool(states) and states <= _STATES_FOR[name])
        is_open = self.kinds.currentIndex() == 0
        for button in self.buttons.values():
            button.setVisible(is_open)
        self.buttons["cancel_batch"].setVisible(any(row.job.batch for row in self.picked()) and is_open)
        self.move_to.setVisible(self.move_to.count() > 2 and is_open)
        self.move_to.setEnabled(bool(states) and states <= _STATES_FOR["move"])
        words = dict.fromkeys(told(row.job.words) for row in self.picked() if row.job.words)
        self.why.setText(
            " ".join(words) if states else tr("Pick badges to see why they are not out, and to settle them.")
        )
        self.why.setVisible(bool(self.model.rows) and is_open)

    def _do(self, step: Callable[[str], object]) -> None:
        self._do_each(step, [row.job.id for row in self.picked()])

    def _cancel_batches(self) -> None:
        batches = dict.fromkeys(row.job.batch for row in self.picked() if row.job.batch)
        self._do_each(self._station.printing.cancel_batch, list(batches))

    def _do_each(self, step: Callable[[str], object], names: Sequence[str]) -> None:
        """Do it to one after the other, so that no scan waits for all of them; tell what was refused first."""
        waiting, refused = iter(names), list[CheckinError]()

        def go_on(_result: object = None) -> None:
            name = next(waiting, None)
            if name is not None:
                self._bridge.do(lambda: step(name), go_on, failed)
            elif refused:
                self._refused(refused[0])
            else:
                self.refresh()

        def failed(error: CheckinError) -> None:
            refused.append(error)
            go_on()

        go_on()

    def _move(self, place: int) -> None:
        self.move_to.setCurrentIndex(0)
        if place > 0:
            printer = self.move_to.itemText(place)
            self._do(lambda job: self._station.printing.move_job(job, printer))

    def _ask_sheets(self, printer: str) -> None:
        known = (
            next((one.sheets_left for one in self.view.printers if one.name == printer), None) if self.view else None
        )
        ask = AskSheets(printer, known if known is not None else _FIRST_SHEETS, self)
        ask.answered.connect(
            lambda sheets: self._then_refresh(lambda: self._station.printing.load_stock(printer, sheets))
        )
        ask.open()

    def _ask_last_out(self, printer: str) -> None:
        def asked(rows: tuple[QueueRow, ...]) -> None:
            if rows:
                ask, shown = AskLastOut(printer, rows, self), frozenset(row.job.id for row in rows)
                ask.answered.connect(
                    lambda job: self._then_refresh(lambda: self._station.printing.last_out(printer, job, shown))
                )
                ask.open()

        self._bridge.read("doubtful badges", lambda: doubtful_of(self._station, printer), asked)

    def _then_refresh(self, work: Callable[[], object]) -> None:
        self._bridge.do(work, lambda _: self.refresh(), self._refused)

    def _refused(self, error: CheckinError) -> None:
        self._bridge.failed.emit(told(error.sentence))
        self.refresh()


def _pick_key(place: int) -> str:
    return KEYS["pick_printer"].keys.replace("1", str(place + 1))
