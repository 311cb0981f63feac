"""The page of the settings with the desk's printers. Each change is kept and used at once."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from checkin.errors import CheckinError
from checkin.printing.printer import Step
from checkin.printing.profiles import Kind, Profile
from checkin.printing.trial import Trial
from checkin.station.printer_book import address_of
from ui.bridge import Bridge
from ui.language import mark, tr
from ui.sentences import told
from ui.setup.fields import Listed, form, millimetres, number_field
from ui.setup.forms import line
from ui.style import BAD, GOOD, INK, QUIET, px
from ui.widgets.dialogs import Confirm
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import plain, tint

_KINDS = {
    Kind.IPP: mark("CUPS or network (IPP)"),
    Kind.ZPL: mark("Label printer (ZPL)"),
    Kind.SYSTEM: mark("Printer of this computer"),
    Kind.FOLDER: mark("Folder of PDFs"),
}
_LIKE = {
    Kind.IPP: mark("ipp://localhost/printers/NAME"),
    Kind.ZPL: "192.168.1.50:9100",
    Kind.SYSTEM: "",
    Kind.FOLDER: "",
}
_LOOK_MS, _MOST_LOOKS = 100, 600


class PrintersPage(QWidget):
    """Lists the printers; adds, changes, removes, tries out and calibrates them."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._setup = bridge.station.printer_setup
        self.known: tuple[Profile, ...] = ()
        """Those that are listed."""
        self._trial: Trial | None = None
        self._looks = 0
        self.found = QComboBox()
        self._show_found(())
        self.name = line(tr("Called"))
        self.kind = QComboBox()
        for kind, words in _KINDS.items():
            self.kind.addItem(tr(words), kind)
        self.address = line(tr("Address"))
        self.dpi = number_field(tr("Dots to the inch"), 100, 1200)
        as_badge = tr("as large as the badge")
        self.width_mm = millimetres(tr("Width of the stock"), 0, 2_000, as_badge)
        self.height_mm = millimetres(tr("Height of the stock"), 0, 2_000, as_badge)
        self.right_mm = millimetres(tr("Moved to the right"), -50, 50)
        self.down_mm = millimetres(tr("Moved down"), -50, 50)
        self.keep = QPushButton(tr("Keep"))
        self.test = QPushButton(tr("Print a test badge"))
        self.calibrate = QPushButton(tr("Calibrate"))
        self.note = plain(self._note(), colour=QUIET)
        self.outcome = plain(bold=True)
        self._look = QTimer(self, interval=_LOOK_MS)
        self.listed = Listed(tr("Printers"), self._fields(), tr("Add"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, px(2))
        layout.addWidget(self.note)
        layout.addWidget(self.listed, 1)
        layout.addWidget(self.outcome)
        self._connect()
        self._choose(-1)

    def _note(self) -> str:
        if self._setup.counts_at_once:
            return tr("Kept and used at once. Without any, badges become files.")
        return tr("Kept at once, and used from the next start of the program on. Without any, badges become files.")

    def refresh(self) -> None:
        """Read which there are."""
        self._read_kept()
        names = _system_printers()  # Qt loads what asks for them on its own thread only
        self._bridge.read("printers of this computer", lambda: self._setup.found(names), self._show_found)

    def _read_kept(self) -> None:
        self._bridge.read("printers of the settings", self._setup.all, self._show, self._fail)

    def _show_changed(self, profiles: tuple[Profile, ...]) -> None:
        """Show those that are kept now; what was read before the change is answered no more."""
        self._show(profiles)
        self._read_kept()

    def stop(self) -> None:
        """Follow no test any more."""
        self._look.stop()

    def _fields(self) -> QWidget:
        fields = QWidget()
        rows: list[tuple[str, QWidget]] = [
            (tr("Found here"), self.found),
            (tr("Called"), self.name),
            (tr("Kind"), self.kind),
            (tr("Address"), self.address),
            (tr("Dots to the inch"), self.dpi),
            (tr("Width of the stock"), self.width_mm),
            (tr("Height of the stock"), self.height_mm),
            (tr("Moved to the right"), self.right_mm),
            (tr("Moved down"), self.down_mm),
        ]
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self.keep, self.test, self.calibrate):
            row.addWidget(button)
        form(fields, rows).addRow(buttons)
        return fields

    def _connect(self) -> None:
        self.listed.chosen.connect(self._choose)
        self.listed.add.clicked.connect(self._begin_new)
        self.listed.remove.clicked.connect(self._ask_to_remove)
        self.found.activated.connect(self._take_found)
        self.kind.currentIndexChanged.connect(self._hint)
        self.keep.clicked.connect(self._keep)
        self.test.clicked.connect(self._test)
        self.calibrate.clicked.connect(self._calibrate)
        self._look.timeout.connect(self._look_at_trial)

    def _show(self, profiles: tuple[Profile, ...]) -> None:
        if profiles == self.known:
            return  # what is being typed stays
        name = self.name.text()
        self.known = profiles
        self.listed.list.clear()
        self.listed.list.addItems([one.name for one in profiles])
        names = [one.name for one in profiles]
        self.listed.list.setCurrentRow(names.index(name) if name in names else min(0, len(names) - 1))
        if not profiles:
            self._choose(-1)

    def _show_found(self, profiles: tuple[Profile, ...]) -> None:
        self.found.clear()
        self.found.addItem(tr("Choose one …") if profiles else tr("None: type its address"))
        for one in profiles:
            self.found.addItem(f"{one.name} · {tr(_KINDS[one.kind])}", one)
        self.found.setEnabled(bool(profiles))

    def _take_found(self, row: int) -> None:
        """Fill in what is known of a printer that was found; one that has a name here keeps it."""
        one = self.found.itemData(row)
        if isinstance(one, Profile):
            self.name.setText(self.name.text() or one.name)
            self.kind.setCurrentIndex(self.kind.findData(one.kind))
            self.address.setText(one.address)
            self.keep.setFocus()

    def _choose(self, row: int) -> None:
        one = self.known[row] if 0 <= row < len(self.known) else None
        self.listed.remove.setEnabled(one is not None)
        is_at_work = one is not None and one.name in self._setup.at_work
        self.test.setEnabled(is_at_work)
        self.calibrate.setEnabled(is_at_work)
        self.name.setReadOnly(one is not None)
        self._fill(one or Profile(name="", kind=Kind.IPP))

    def _fill(self, one: Profile) -> None:
        self.found.setCurrentIndex(0)
        self.name.setText(one.name)
        self.kind.setCurrentIndex(self.kind.findData(one.kind))
        self.address.setText(one.address)
        self.dpi.setValue(one.dpi)
        width, height = one.stock_mm or (0.0, 0.0)
        right, down = one.offset_mm
        for field, value in (
            (self.width_mm, width), (self.height_mm, height),
            (self.right_mm, right), (self.down_mm, down),
        ):  # fmt: skip
            field.setValue(value)
        self._hint()

    def _hint(self) -> None:
        words = _LIKE.get(Kind(self.kind.currentData()), "")
        self.address.setPlaceholderText(tr(words) if words else "")

    def _begin_new(self) -> None:
        self.listed.list.setCurrentRow(-1)
        self._choose(-1)
        self.name.setFocus()

    def _keep(self) -> None:
        name = self.name.text()
        profile = Profile(name=name, kind=Kind(self.kind.currentData()), address=self.address.text().strip())
        stock = (self.width_mm.value(), self.height_mm.value())
        changes: dict[str, object] = {
            "dpi": self.dpi.value(),
            "stock_mm": list(stock) if all(stock) else None,
            "offset_mm": [self.right_mm.value(), self.down_mm.value()],
        }

        def kept(profiles: tuple[Profile, ...]) -> None:
            if self._setup.counts_at_once:
                words = tr("{name}: kept. It is used from now on.")
            else:
                words = tr("{name}: kept. It is used from the next start of the program on.")
            self._tell(words.format(name=name), GOOD)
            self._show_changed(profiles)

        self._bridge.do(lambda: self._setup.keep(name, address_of(profile), changes), kept, self._fail)

    def _ask_to_remove(self) -> None:
        name = self.name.text()
        if self._setup.counts_at_once:
            question = tr("{name} prints no more from now on. What waits for it goes to another printer.")
        else:
            question = tr("{name} prints no more from the next start on.")
        ask = Confirm(tr("Remove a printer"), question.format(name=name), tr("Remove"), self)
        ask.accepted.connect(lambda: self._bridge.do(lambda: self._setup.remove(name), self._show_changed, self._fail))
        ask.open()

    def _test(self) -> None:
        name, station = self.name.text(), self._bridge.station
        self._try(lambda: station.printing.try_out(name, station.event))

    def _calibrate(self) -> None:
        name = self.name.text()
        self._try(lambda: self._setup.calibrate(name))

    def _try(self, begin: Callable[[], Trial]) -> None:
        self._tell(tr("The page is on its way …"), INK)
        self._bridge.do(begin, self._follow, self._fail)

    def _follow(self, trial: Trial) -> None:
        self._trial, self._looks = trial, 0
        self._look.start()

    def _look_at_trial(self) -> None:
        self._looks += 1
        if self._trial is None or not (self._trial.has_ended or self._looks >= _MOST_LOOKS):
            return
        self._look.stop()
        progress = self._trial.wait(0)
        if progress.step is Step.DONE:
            self._tell(tr("✓ The page is out."), GOOD)
        else:
            self._tell(told(progress.words or "") or tr("The page was not printed."), BAD)

    def _fail(self, error: CheckinError) -> None:
        self._tell(told(error.sentence), BAD)

    def _tell(self, words: str, colour: str) -> None:
        self.outcome.setText(words)
        tint(self.outcome, colour)


def _system_printers() -> list[str]:
    from ui.system_printer import system_printers  # noqa: PLC0415 - Qt's printing is loaded when it is wanted

    return system_printers()
