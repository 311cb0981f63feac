"""The window of a first start: a new event, a server to join, or the demo. What they do is in checkin/beginning.py."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.beginning import Beginning, Step, Tell
from checkin.farewell import Farewell
from checkin.station.key_rhythm import Scan
from ui.appearance import Appearance
from ui.camera.button import MakeCameras
from ui.icons import with_icon
from ui.language import mark, tr
from ui.scanner import ScannerFilter
from ui.sentences import told
from ui.setup.forms import EventForm, JoinForm, NewPassphrase
from ui.style import BAD, CARD, EDGE, INK, QUIET, TITLE_PX, clothe, colour, px, sized_sheet
from ui.widgets.labels import plain, tint
from ui.widgets.long_work import LongWork
from ui.widgets.places import scrollable
from ui.widgets.view_button import ViewButton

_PROGRAM = "Checkin Desk"
_CHOICES = {
    "new": (mark("New event"), "plus", mark("Make an event on this computer: its days, categories and roster.")),
    "join": (
        mark("Join a server"), "scan-line",
        mark("Another computer has the event already: scan or paste what it shows."),
    ),
    "demo": (mark("Try the demo"), "door-open", mark("A made-up forum of 6,000 people, to try everything out.")),
}  # fmt: skip
_USUAL = (
    mark("Participant"), mark("Head of municipality"), mark("Expert"), mark("Speaker"), mark("Exhibitor"),
    mark("Press"), mark("Delegation"), mark("Staff"), mark("Venue"),
)  # fmt: skip
"""What a new event's categories and zone are called; it goes on badges, so it is said in the window's language."""
_STEPS = {
    Step.MAKING: mark("Making the event …"),
    Step.ASKING: mark("Asking the server …"),
    Step.FETCHING: mark("Fetching the roster …"),
    Step.DEMO: mark("Making the demo: this takes a few seconds …"),
}


class FirstStart(QMainWindow):
    """Asks what to do, does it beside the Qt thread, and closes when it is done."""

    closed = Signal()
    appearance_wanted = Signal(object)
    """Emits the Appearance that somebody chose."""

    def __init__(
        self,
        beginning: Beginning,
        application: QApplication,
        appearance: Appearance,
        make_cameras: MakeCameras | None = None,
    ) -> None:
        super().__init__()
        clothe(self)
        self._beginning = beginning
        self._work: LongWork | None = None
        self._was_at: QWidget | None = None
        """What had the keys before the work began, which takes them."""
        self.view = ViewButton(appearance)
        with_icon(self.view, "eye")
        self.choices = {name: _choice(*words) for name, words in _CHOICES.items()}
        is_asked = not beginning.has_keyring
        self.event_form = EventForm(NewPassphrase(is_asked=is_asked))
        self.join_form = JoinForm(NewPassphrase(is_asked=is_asked), make_cameras)
        self.outcome = plain(bold=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Work that goes on"))
        self.back = QPushButton(tr("Go back"))
        self.back.setAutoDefault(True)
        self.do = QPushButton()
        self.do.setProperty("main", True)
        self.do.setDefault(True)
        self._pages = QStackedWidget()
        self._scanner = ScannerFilter(application)
        self._lay_out()
        self._connect()
        self._go_to(0)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._work is not None:
            event.ignore()  # what is begun is made whole, or undone
            return
        self._scanner.stop()
        self.join_form.stop()
        self.closed.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.setWindowTitle(_PROGRAM)
        self.setMinimumSize(720, 520)
        for page in (self._first_page(), self.event_form, self.join_form):
            self._pages.addWidget(scrollable(page))
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.do)
        top = QHBoxLayout()
        top.addWidget(plain(_PROGRAM, size_px=TITLE_PX, bold=True), 1)
        top.addWidget(self.view)
        middle = QVBoxLayout()
        middle.setSpacing(px(12))
        middle.addLayout(top)
        middle.addWidget(self._pages, 1)
        middle.addWidget(self.outcome)
        middle.addWidget(self.bar)
        middle.addLayout(buttons)
        column = QWidget()
        column.setMaximumWidth(px(980))
        column.setLayout(middle)
        centre = QWidget()
        outer = QHBoxLayout(centre)
        outer.setContentsMargins(px(24), px(20), px(24), px(18))
        outer.addWidget(column)
        self.setCentralWidget(centre)

    def _first_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(14))
        if self._beginning.farewell is not None:
            layout.addWidget(self._farewell(self._beginning.farewell))
        layout.addWidget(plain(tr("There is nothing on this computer yet. What would you like to do?")))
        for name, button in self.choices.items():
            layout.addWidget(button)
            layout.addWidget(plain(tr(_CHOICES[name][2]), colour=QUIET))
            layout.addSpacing(px(10))
        folder = str(self._beginning.folder)
        layout.addStretch(1)
        layout.addWidget(plain(tr("The data will lie in {folder}.").format(folder=folder), colour=QUIET))
        return page

    def _farewell(self, farewell: Farewell) -> QWidget:
        """What became of the data that were here before."""
        waits = "" if farewell.is_confirmed else tr("The server is told so at the next start of the program.")
        parts = (told(farewell.sentence), told(farewell.unsent_sentence), waits, told(farewell.elsewhere_sentence))
        self.farewell = plain(" ".join(part for part in parts if part), bold=True)
        strip = QFrame()
        strip.setObjectName("farewell")
        strip.setStyleSheet(
            sized_sheet(f"#farewell {{ background: {colour(CARD).name()}; border: 1px solid {colour(EDGE).name()}; }}")
        )
        inner = QVBoxLayout(strip)
        inner.setContentsMargins(px(16), px(12), px(16), px(12))
        inner.addWidget(self.farewell)
        return strip

    def _connect(self) -> None:
        self.view.wanted.connect(self.appearance_wanted)
        self.choices["new"].clicked.connect(lambda: self._go_to(1))
        self.choices["join"].clicked.connect(lambda: self._go_to(2))
        self.choices["demo"].clicked.connect(lambda: self._begin(self._beginning.try_demo))
        self.back.clicked.connect(lambda: self._go_to(0))
        self.do.clicked.connect(self._do)
        self._scanner.scanned.connect(self._hear)
        self.join_form.scanned.connect(self.take_link)
        self.join_form.entered.connect(self._do)
        self.event_form.entered.connect(self._do)

    def take_link(self, link: str) -> None:
        """A scanner or camera read this: if it can be a link, join by it."""
        if self._work is not None:
            return
        self._go_to(2)
        self.join_form.show_link(link)
        self._do()

    def _hear(self, scan: Scan) -> None:
        self.take_link(scan.text)

    def _go_to(self, page: int) -> None:
        if page != 2:
            self.join_form.rest()
        self._pages.setCurrentIndex(page)
        self.view.setVisible(page == 0)
        self._tell("", INK)
        self.do.setText(tr("Join") if page == 2 else tr("Make the event"))
        self._allow()
        (self.choices["new"], self.event_form.name, self.join_form.link)[page].setFocus()

    def _do(self) -> None:
        beginning, page = self._beginning, self._pages.currentIndex()
        if page == 1:
            beginning.passphrase = self.event_form.passphrase.asked
            asked, names = self.event_form.asked(), {name: tr(name) for name in _USUAL}
            self._begin(lambda tell: beginning.new_event(*asked, tell, names))
        elif page == 2:
            beginning.passphrase = self.join_form.passphrase.asked
            wanted = self.join_form.asked()
            self._begin(lambda tell: beginning.join(*wanted, tell))

    def _begin(self, work: Callable[[Tell], None]) -> None:
        if self._work is not None:
            return
        steps = list(Step)
        self._work = LongWork(lambda progress, _cancelled: work(lambda step: progress(steps.index(step))), self)
        self._work.progressed.connect(lambda step: self._tell(tr(_STEPS[steps[step]]), INK))
        self._work.ended.connect(lambda _none: self._end(""))
        self._work.failed.connect(self._end)
        self._was_at = self.focusWidget()
        self._tell("", INK)
        self._allow()
        self._work.start()

    def _end(self, mistake: str) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        if not mistake:
            self.close()
            return
        self._tell(mistake, BAD)
        self._allow()
        if self._was_at is not None:
            self._was_at.setFocus()

    def _allow(self) -> None:
        is_free, page = self._work is None, self._pages.currentIndex()
        self.bar.setVisible(not is_free)
        self._pages.setEnabled(is_free)
        self.view.setEnabled(is_free)
        for button in (self.back, self.do):
            button.setVisible(page > 0)
            button.setEnabled(is_free)

    def _tell(self, words: str, colour: str) -> None:
        self.outcome.setText(words)
        tint(self.outcome, colour)
        self.outcome.setVisible(bool(words))


def _choice(words: str, icon: str, about: str) -> QPushButton:
    button = QPushButton(tr(words))
    with_icon(button, icon)
    button.setAccessibleDescription(tr(about))
    button.setAutoDefault(True)  # Enter presses it, too
    button.setStyleSheet(sized_sheet("text-align: left; font-size: 20px; font-weight: bold; padding: 14px 18px;"))
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
