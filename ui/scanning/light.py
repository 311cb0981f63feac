"""The light that says whether scanners are listened to, and what came of them last."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from checkin.station.values import ScanResult
from checkin.tickets import presentable
from ui import wording
from ui.keys import KEYS
from ui.language import tr
from ui.style import GOOD, SMALL_PX, WARNING, px
from ui.widgets.labels import plain, plain_tip, tint

_LONGEST_SHOWN = 20
_NARROWEST_PX = 130
_SOON_MS = 40
"""So that the light changes after the verdict, which somebody waits for, and once."""
FRAME_PX = 40
"""Of the button, with the arrow of its menu."""
_ROUNDED_PX = 1
"""By so much letters may be wider than Qt says in whole pixels, and would be cut off."""
_KEY = KEYS["scanner"]


class ScannerLight(QWidget):
    """A sign, words, and a menu to pause and to set up."""

    paused = Signal(bool)
    """Emits whether scanners are to be left alone, when somebody says so."""
    setup_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = wording.scanners.ScannerState.LISTENING
        self._port = ""
        self._last = ""
        self._waiting = 0
        self.sign = plain(size_px=18, bold=True)
        self.sign.setWordWrap(False)
        self.button = _NarrowButton()
        self.button.setAccessibleName(tr("Scanner"))
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        menu = QMenu(self.button)
        self.pause = menu.addAction(tr("Pause"))
        self.pause.setCheckable(True)
        self.setup = menu.addAction(tr("Set up …"))
        self.button.setMenu(menu)
        self.pause.toggled.connect(self.paused)
        self.setup.triggered.connect(self.setup_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.sign, self.button):
            row.addWidget(part)
        font = self.button.font()
        font.setPixelSize(px(SMALL_PX))
        self.button.setFont(font)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._show)
        self._show()

    def show_state(self, state: wording.scanners.ScannerState, port: str = "") -> None:
        """Show whether scanners are listened to; `port` is where one does not answer."""
        self._state, self._port = state, port
        self._show()

    def show_arrival(self, code: str) -> None:
        """Show what came last."""
        self._last = presentable(code, _LONGEST_SHOWN)
        self._soon.start()

    def show_verdict(self, result: ScanResult) -> None:
        """Show what was made of it, if the keyboard's layout had to be repaired."""
        if result.repaired and self._last:
            self._last = tr("{code} (repaired)").format(code=presentable(result.code, _LONGEST_SHOWN))
            self._soon.start()

    def forget(self) -> None:
        """Show no more what came last: a code is somebody's."""
        self._last = ""
        self._show()

    def show_waiting(self, count: int) -> None:
        """Show how many scans have no verdict yet."""
        if count != self._waiting:
            self._waiting = count
            self._soon.start()

    def _show(self) -> None:
        is_listening = self._state is wording.scanners.ScannerState.LISTENING
        self.sign.setText("●" if is_listening else "▲")
        tint(self.sign, GOOD if is_listening else WARNING)
        self.button.setText(
            wording.scanners.summary(self._state, self._port, self._last, self._waiting).replace("&", "&&")
        )
        self.button.setToolTip(plain_tip(wording.scanners.advice(self._state)))


class _NarrowButton(QPushButton):
    """Cuts its words off where there is no room for them, and shows its key behind them."""

    def __init__(self) -> None:
        super().__init__()
        self._behind = f" · {_KEY.text}"
        shortcut = QShortcut(QKeySequence(_KEY.keys), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self.click)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(self._behind) + _ROUNDED_PX
        return QSize(max(words + px(FRAME_PX), self._narrowest()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._narrowest(), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown_in(self.width())
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def shown_in(self, width: int) -> str:
        """What of its words has room in so many pixels, and its key."""
        metrics = self.fontMetrics()
        room = width - px(FRAME_PX) - metrics.horizontalAdvance(self._behind)
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room) + self._behind

    def _narrowest(self) -> int:
        return px(_NARROWEST_PX) + self.fontMetrics().horizontalAdvance(self._behind)
