"""All keys on one sheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.keys import KEYS, Place
from ui.language import tr
from ui.style import ACCENT, CARD, EDGE, SMALL_PX, px, sized_sheet
from ui.turns import Making, at_once
from ui.widgets.dialogs import standard_buttons
from ui.widgets.labels import plain
from ui.widgets.places import keep_on_screen, room_of

_AROUND_PX = 28
"""What a key needs around its letters."""
_SHEET = f"QLabel#key {{ background: {CARD}; border: 1px solid {EDGE}; border-radius: 6px; padding: 0 8px; }}"
_WORDS_PX = 285
"""So wide are words at least; longer ones go on below."""
_COLUMNS = (
    (Place.DESK, Place.REPRINT, Place.DELEGATION),
    (Place.PRINTING, Place.SUPERVISOR),
    (Place.LISTS, Place.EVERYWHERE),
)


class KeysSheet(QDialog):
    """What every key does, by where it works."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        # One for all: each of their own would be read by itself.
        self.setStyleSheet(sized_sheet(_SHEET))
        self._rest = self._making_parts()
        """Makes what is not there yet."""

    def making(self) -> Making:
        """Makes what is on the sheet, which is there before it is seen whether this was asked for or not."""
        return self._rest

    def setVisible(self, visible: bool) -> None:
        if visible:
            at_once(self._rest)
        super().setVisible(visible)

    def _making_parts(self) -> Making:
        columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        columns.setSpacing(px(28))
        buttons = standard_buttons(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(14), px(24), px(12))
        layout.setSpacing(px(8))
        layout.addLayout(columns)
        layout.addWidget(buttons)
        # From the outside in: whatever gets another parent is dressed anew, with all that is in it.
        keep_on_screen(self)
        yield
        for places in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(px(8))
            columns.addLayout(column)
            for place in places:
                column.addLayout(_column(place))
            column.addStretch(1)
            yield
        if layout.totalMinimumSize().width() > room_of(self).width():
            columns.setDirection(QBoxLayout.Direction.TopToBottom)
        yield


def _column(place: Place) -> QVBoxLayout:
    column, grid = QVBoxLayout(), QGridLayout()
    column.setSpacing(px(3))
    title = plain(tr(place.value), bold=True, colour=ACCENT)
    column.addWidget(title)
    grid.setHorizontalSpacing(px(14))
    grid.setVerticalSpacing(px(1))
    grid.setColumnStretch(1, 1)
    keys = [key for key in KEYS.values() if place in key.places]
    for row, key in enumerate(keys):
        words = plain(tr(key.words), size_px=SMALL_PX)
        words.setMinimumWidth(px(_WORDS_PX))
        grid.addWidget(_cap(key.text), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, row, 1)
    column.addLayout(grid)
    column.addStretch(1)
    return column


def _cap(text: str) -> QLabel:
    """A key as it looks on a keyboard."""
    cap = plain(text, size_px=SMALL_PX, bold=True)
    cap.setWordWrap(False)
    cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
    cap.setMinimumWidth(cap.fontMetrics().horizontalAdvance(text) + px(_AROUND_PX))
    cap.setObjectName("key")
    return cap
