"""Fields that several pages of the settings share: a colour, keys to be ticked, a number or none."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QColorDialog,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from checkin.event import Category
from ui.language import tr
from ui.setup.forms import line
from ui.style import BAD, px, sized_sheet
from ui.widgets.beside import BesideLayout
from ui.widgets.completing import completed
from ui.widgets.fields_layout import FieldsLayout
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Chip, plain, plain_tip
from ui.widgets.name_list import NameList
from ui.widgets.places import ScrollDown

_ROWS_SHOWN = 4
_NAMES_PX, _FEWEST_NAMES_PX = 230, 130
"""How wide a list beside a form is, and how wide at least."""
_AROUND_PX = 28
"""What a field has around its text."""


class ColourField(QWidget):
    """A colour as a number sign and six hexadecimal digits, with a sample of what it looks like."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.text = QLineEdit()
        self.text.setMaxLength(7)
        self.text.setAccessibleName(name)
        self.text.setFixedWidth(self.text.fontMetrics().horizontalAdvance("#MMMMMM") + px(_AROUND_PX))
        self.choose = QPushButton(tr("Choose …"))
        self.choose.setAccessibleName(tr("Choose the colour"))
        self.sample = Chip()
        row = FlowLayout(self)
        for part in (self.text, self.choose, self.sample):
            row.addWidget(part)
        self.text.textChanged.connect(self._show)
        self.choose.clicked.connect(self._ask)

    def _show(self, text: str) -> None:
        is_colour = QColor(text).isValid() and text.startswith("#") and len(text) == self.text.maxLength()
        self.sample.setVisible(is_colour)
        if is_colour:
            self.sample.show_category(text, text)

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self.text.text()), self)
        dialog.colorSelected.connect(lambda colour: self.text.setText(colour.name()))
        dialog.open()


class Offered(QComboBox):
    """A line of text in which what is known already can be chosen, by its arrow, by Down, or by a few letters."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text = line(name)
        self.setLineEdit(self.text)
        self.found = completed(self)
        """What fits the letters that were typed."""
        self.textActivated.connect(self.text.textEdited)

    def offer(self, texts: Iterable[str]) -> None:
        """Offer these; what is written stays."""
        written = self.text.text()
        with QSignalBlocker(self):
            self.clear()
            self.addItems(list(texts))
            self.setCurrentIndex(-1)
            self.text.setText(written)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page changes nothing that is written."""
        event.ignore()


class Ticks(QListWidget):
    """Keys, each shown by its name; those wanted are ticked."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMaximumHeight(px(30 * _ROWS_SHOWN))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._before: tuple[str, ...] = ()

    def show_keys(self, offered: Iterable[tuple[str, str]], ticked: Collection[str]) -> None:
        """Offer these keys by their names."""
        self._before = tuple(ticked)
        self.clear()
        for key, name in offered:
            item = QListWidgetItem(name)
            item.setToolTip(plain_tip(name))
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked)
            self.addItem(item)

    def keys(self) -> tuple[str, ...]:
        """Those that are ticked; first those that were before, in their order, so that looking on changes nothing."""
        items = (self.item(row) for row in range(self.count()))
        ticked = [
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        ]
        stay = [key for key in self._before if key in ticked]
        return (*stay, *(key for key in ticked if key not in stay))

    def tick(self, key: str, *, on: bool = True) -> None:
        """Tick one of them, or take the tick away."""
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole) == key:
                self.item(row).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def with_unknown(categories: Iterable[Category], named: Iterable[str]) -> list[tuple[str, str]]:
    """The categories to be offered: the event's, and those that are named though it has none such, to be unticked."""
    known = {one.key: one.name for one in categories}
    return list((known | {key: key for key in named if key not in known}).items())


def number_field(name: str, least: int, most: int, special: str = "") -> QSpinBox:
    """A whole number; `special` is what stands for the least one."""
    field = QSpinBox()
    field.setRange(least, most)
    field.setAccessibleName(name)
    field.setSpecialValueText(special)
    field.lineEdit().setTextMargins(px(7), 0, 0, 0)
    return field


def millimetres(name: str, least: float, most: float, special: str = "") -> QDoubleSpinBox:
    """A length with one decimal; `special` is what stands for the least one."""
    field = QDoubleSpinBox()
    field.setRange(least, most)
    field.setDecimals(1)
    field.setSingleStep(0.5)
    field.setSuffix(tr(" mm"))
    field.setAccessibleName(name)
    field.setSpecialValueText(special)
    field.lineEdit().setTextMargins(px(7), 0, 0, 0)
    return field


def form(parent: QWidget, rows: Iterable[tuple[str, QWidget]]) -> QFormLayout:
    """Fields beside their names, named for screen readers."""
    layout = FieldsLayout(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setVerticalSpacing(px(7))
    layout.setHorizontalSpacing(px(16))
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for words, field in rows:
        if not field.accessibleName():
            field.setAccessibleName(words)
        label = plain(words)
        label.setWordWrap(False)
        layout.addRow(label, field)
    return layout


class Listed(QWidget):
    """A list of things at the left, the form of the one that is chosen at the right, and buttons below the list.

    The form is scrolled by itself, so that list and buttons stay in sight.
    """

    chosen = Signal(int)

    def __init__(self, name: str, right: QWidget, add: str) -> None:
        super().__init__()
        self.list = NameList(_NAMES_PX, _FEWEST_NAMES_PX)
        self.list.setAccessibleName(name)
        self.list.setSpacing(px(1))
        self.add = QPushButton(add)
        self.remove = QPushButton(tr("Remove"))
        self.mistake = plain(bold=True, colour=BAD)
        self.mistake.hide()
        below = QWidget()
        buttons = BesideLayout(below)
        buttons.setContentsMargins(0, 0, 0, 0)
        for button in (self.add, self.remove):
            button.setStyleSheet(sized_sheet("padding-left: 8px; padding-right: 8px;"))
            buttons.addWidget(button)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(below)
        beside = QVBoxLayout()
        beside.addWidget(self.mistake)
        beside.addWidget(_scrolled(right), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(20))
        row.addLayout(left)
        row.addLayout(beside, 1)
        self.list.currentRowChanged.connect(self.chosen)

    def tell(self, sentence: str) -> None:
        """Show what is wrong with the one that is chosen; nothing for an empty sentence."""
        self.mistake.setText(sentence)
        self.mistake.setVisible(bool(sentence))


class _Form(ScrollDown):
    """Is content with the least room that it needs, and takes all that is left."""

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


def _scrolled(fields: QWidget) -> ScrollDown:
    column, area = QWidget(), _Form()
    inside = QVBoxLayout(column)
    inside.setContentsMargins(0, 0, px(8), 0)
    inside.addWidget(fields)
    inside.addStretch(1)
    area.setObjectName("place")
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # Its longest form asks for no room of the page, which would be scrolled with list and buttons.
    area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
    area.setWidget(column)
    column.installEventFilter(area)
    return area
