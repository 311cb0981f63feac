"""Fields of the properties panel. Each shows a value and emits only what a person enters."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFocusEvent, QIcon, QPainter, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QColorDialog, QComboBox, QDoubleSpinBox, QLineEdit, QMenu, QPushButton, QWidget

from checkin.colours import ink_on
from ui.designer.words import COLOURS, colour_name
from ui.language import tr
from ui.style import BAD, QUIET, px
from ui.style import colour as colour_of
from ui.themes import SHEET, SHEET_ACCENT

_SWATCH_PX = 16
_FEWEST_LETTERS = 6
"""Of a choice; the longest of its words may be longer than the panel is wide."""


class Number(QDoubleSpinBox):
    """A number with its unit; the wheel turns it only once it was clicked into."""

    entered = Signal(float)

    def __init__(self, name: str, unit: str, least: float, most: float, step: float = 1.0, digits: int = 2) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setDecimals(digits)
        self.setSuffix(f"\N{NO-BREAK SPACE}{unit}" if unit else "")
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(px(7), 0, 0, 0)
        self.valueChanged.connect(self.entered)

    def textFromValue(self, value: float) -> str:
        text = super().textFromValue(value)
        point = self.locale().decimalPoint()
        return text.rstrip("0").rstrip(point) if point in text else text

    def show_value(self, value: float) -> None:
        """Show this number."""
        if abs(value - self.value()) >= 10 ** -self.decimals() / 2:
            self.blockSignals(True)
            self.setValue(value)
            self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Words(QLineEdit):
    """A line of text. What was entered and not accepted stays while it is being written, and no longer."""

    entered = Signal(str)

    def __init__(self, name: str, most: int = 300, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxLength(most)
        self._shown = ""
        self.textEdited.connect(self.entered)

    def show_value(self, text: str, *, anew: bool = False) -> None:
        """Show this text; when it is the same as before, what is being written stays."""
        if (text != self._shown or anew) and text != self.text():
            self.setText(text)
        self._shown = text

    def put_in(self, text: str) -> None:
        """Write this where the cursor is."""
        self.insert(text)
        self.entered.emit(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason and self.text() != self._shown:
            self.setText(self._shown)


class Choice(QComboBox):
    """One of several values, each with its words."""

    entered = Signal(object)

    def __init__(self, name: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_FEWEST_LETTERS)
        for value, words in choices.items():
            self.addItem(tr(words), value)
        self.activated.connect(lambda row: self.entered.emit(self.itemData(row)))

    def show_value(self, value: str) -> None:
        """Show this value; one that is not among the choices is added."""
        row = self.findData(value)
        if row < 0:
            self.addItem(value, value)
            row = self.count() - 1
        self.setCurrentIndex(row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ColourField(QPushButton):
    """A colour: the category's, one of a few, or any."""

    entered = Signal(str)

    def __init__(self, name: str, *, may_be_none: bool = False) -> None:
        super().__init__()
        self._name = name
        self.setAccessibleName(name)
        self._colour = ""
        self._category = SHEET_ACCENT
        self.setIconSize(QSize(px(_SWATCH_PX), px(_SWATCH_PX)))
        menu = QMenu(self)
        self.choices: dict[str, QAction] = {}
        for colour, words in COLOURS.items():
            if colour or may_be_none:
                action = menu.addAction(_swatch(colour, self._category), tr(words))
                action.triggered.connect(lambda _checked=False, colour=colour: self.entered.emit(colour))
                self.choices[colour] = action
        menu.addSeparator()
        menu.addAction(tr("Another colour …")).triggered.connect(self._ask)
        self.setMenu(menu)

    def show_value(self, colour: str, category: str) -> None:
        """Show this colour; `category` is that of the participant whose badge is shown."""
        self._colour, self._category = colour, category
        self.setText(colour_name(colour))
        self.setIcon(_swatch(colour, category))
        self.setAccessibleName(f"{self._name}: {colour_name(colour)}")

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self._colour if self._colour.startswith("#") else self._category), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self._name)
        dialog.colorSelected.connect(lambda colour: self.entered.emit(colour.name()))
        dialog.open()


def _swatch(colour: str, category: str) -> QIcon:
    """A small square of a colour; struck through for none."""
    shown = {"category": category, "on_category": ink_on(category), "": SHEET}.get(colour, colour)
    side = px(_SWATCH_PX)
    pixmap = QPixmap(side, side)
    pixmap.fill(colour_of(QUIET))
    painter = QPainter(pixmap)
    painter.fillRect(1, 1, side - 2, side - 2, colour_of(shown))
    if not colour:
        painter.setPen(QPen(colour_of(BAD), 2))
        painter.drawLine(2, side - 3, side - 3, 2)
    painter.end()
    return QIcon(pixmap)
