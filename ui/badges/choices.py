"""Whose badges, in which order, and how they lie on paper."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QSpinBox, QWidget

from checkin.badges.sheets import SIZES_MM, Imposition
from checkin.station.batch_making import ALL_IN_ONE
from checkin.station.batches import Order, Selection
from checkin.station.station import Station
from ui import wording
from ui.language import tr
from ui.style import QUIET, SMALL_PX, px
from ui.widgets.fields_layout import FieldsLayout
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import plain

_MOST_IN_A_ROW = 20
_MOST_IN_A_FILE = 100_000


@dataclass(frozen=True, slots=True)
class Groups:
    """What people can be picked by."""

    categories: tuple[tuple[str, str], ...]
    """Key and name."""
    regions: tuple[str, ...]
    organisations: tuple[str, ...]


def read_groups(station: Station) -> Groups:
    """The groups that there are on the roster."""
    people = [card.participant for card in station.everybody()]
    return Groups(
        tuple((category.key, category.name) for category in station.event.categories),
        tuple(sorted({person.region for person in people if person.region}, key=str.casefold)),
        tuple(sorted({person.organisation for person in people if person.organisation}, key=str.casefold)),
    )


class WhoseBadges(QWidget):
    """Picks people and their order."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.category, self.region, self.organisation = QComboBox(), _searched(), _searched()
        self.category.addItem(tr("Everybody"), None)
        self.region.addItem(tr("All regions"), None)
        self.organisation.addItem(tr("All organisations"), None)
        self.only_changed = QCheckBox(tr("Only what changed since it was printed last"))
        self.voids = plain(tr("“Print” makes the badges before them void."), size_px=SMALL_PX, colour=QUIET)
        self.voids.setWordWrap(False)
        self.voids.hide()
        self.order = QComboBox()
        for order, words in wording.badges.ORDERS.items():
            self.order.addItem(tr(words), order)
        form = _fields(self)
        form.addRow(tr("Category"), self.category)
        form.addRow(tr("Region"), self.region)
        form.addRow(tr("From"), self.organisation)
        form.addRow("", self.only_changed)
        form.addRow("", self.voids)
        form.addRow(tr("Order"), self.order)
        for box in (self.category, self.region, self.organisation, self.order):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(14)
            box.currentIndexChanged.connect(self.changed)
        self.only_changed.toggled.connect(self.voids.setVisible)
        self.only_changed.toggled.connect(self.changed)

    @property
    def selection(self) -> Selection:
        """Whose badges."""
        return Selection(
            category=self.category.currentData(),
            region=self.region.currentData(),
            organisation=self.organisation.currentData(),
        )

    @property
    def picked_order(self) -> Order:
        """In which order."""
        return Order(self.order.currentData())

    def show_groups(self, groups: Groups) -> None:
        """Offer these; what was picked stays picked where it still is."""
        for box, pairs in (
            (self.category, groups.categories),
            (self.region, tuple((name, name) for name in groups.regions)),
            (self.organisation, tuple((name, name) for name in groups.organisations)),
        ):
            picked = box.currentData()
            box.blockSignals(True)
            while box.count() > 1:
                box.removeItem(1)
            for key, name in pairs:
                box.addItem(name, key)
            box.setCurrentIndex(max(0, box.findData(picked)))
            box.blockSignals(False)


class OnPaper(QWidget):
    """How a file's badges lie on sheets, and how many are in a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = QComboBox()
        self.sheet.addItem(tr("One badge on each page"), None)
        for name in SIZES_MM:
            self.sheet.addItem(tr("Several on {name}, with cut marks").format(name=name), name)
        self.columns, self.rows = (_count_box(_MOST_IN_A_ROW, tr("as fit")) for _ in range(2))
        self.columns.setAccessibleName(tr("Columns"))
        self.rows.setAccessibleName(tr("Rows"))
        self.a_file = _count_box(_MOST_IN_A_FILE, tr("all in one file"))
        self.a_file.setSingleStep(100)
        self._grid = QWidget()
        grid = FlowLayout(self._grid)
        for part in (self.columns, plain(tr("columns")), self.rows, plain(tr("rows"))):
            grid.addWidget(part)
        form = _fields(self)
        form.addRow(tr("On paper"), self.sheet)
        form.addRow("", self._grid)
        form.addRow(tr("Per file"), self.a_file)
        self.sheet.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sheet.setMinimumContentsLength(14)
        self.sheet.currentIndexChanged.connect(self._allow)
        self._allow()

    @property
    def imposition(self) -> Imposition | None:
        """How badges lie on a sheet; None for one on each page of its own size."""
        name = self.sheet.currentData()
        return Imposition(name, self.columns.value() or None, self.rows.value() or None) if name else None

    @property
    def in_a_file(self) -> int:
        """How many badges a file has at most."""
        return self.a_file.value() or ALL_IN_ONE

    def _allow(self) -> None:
        self._grid.setVisible(self.sheet.currentData() is not None)


def _fields(parent: QWidget) -> QFormLayout:
    form = FieldsLayout(parent)
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(8)
    return form


def _searched() -> QComboBox:
    """A long list in which one may type."""
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer = box.completer()
    if completer is not None:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(completer.CompletionMode.PopupCompletion)
    line = box.lineEdit()
    if line is not None:
        # What is in no list means nobody; the field then says again what is picked.
        line.editingFinished.connect(lambda: _pick_typed(box, line.text()))
    return box


def _pick_typed(box: QComboBox, text: str) -> None:
    found = box.findText(text, Qt.MatchFlag.MatchFixedString)
    box.setCurrentIndex(found if found >= 0 else box.currentIndex())
    box.setEditText(box.itemText(box.currentIndex()))


def _count_box(most: int, of_none: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, most)
    box.setSpecialValueText(of_none)
    box.lineEdit().setTextMargins(px(7), 0, 0, 0)
    return box
