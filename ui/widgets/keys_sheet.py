"""All keys on one sheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.keys import KEYS, Place
from ui.language import tr
from ui.style import ACCENT, CARD, EDGE, px, sized_sheet
from ui.widgets.labels import plain
from ui.widgets.places import keep_on_screen, room_of

_AROUND_PX = 28
"""What a key needs around its letters."""
_COLUMNS = ((Place.DESK, Place.REPRINT, Place.SUPERVISOR), (Place.DELEGATION, Place.LISTS, Place.EVERYWHERE))


class KeysSheet(QDialog):
    """What every key does, by where it works."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        columns.setSpacing(px(36))
        for places in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(px(8))
            for place in places:
                column.addLayout(_column(place))
            column.addStretch(1)
            columns.addLayout(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(14), px(24), px(12))
        layout.setSpacing(px(8))
        layout.addLayout(columns)
        layout.addWidget(buttons)
        if layout.totalMinimumSize().width() > room_of(self).width():
            columns.setDirection(QBoxLayout.Direction.TopToBottom)
        keep_on_screen(self)


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
        words = plain(tr(key.words))
        words.setWordWrap(False)
        grid.addWidget(_cap(key.text), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, row, 1)
    column.addLayout(grid)
    column.addStretch(1)
    return column


def _cap(text: str) -> QLabel:
    """A key as it looks on a keyboard."""
    cap = plain(text, bold=True)
    cap.setWordWrap(False)
    cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
    cap.setMinimumWidth(cap.fontMetrics().horizontalAdvance(text) + px(_AROUND_PX))
    sheet = f"background: {CARD}; border: 1px solid {EDGE}; border-radius: 6px; padding: 0 8px;"
    cap.setStyleSheet(sized_sheet(sheet))
    return cap
