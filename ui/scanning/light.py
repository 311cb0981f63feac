"""The light that says whether scanners are listened to, and what came of them last."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
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
from ui.language import tr
from ui.style import GOOD, SMALL_PX, WARNING, px
from ui.widgets.labels import plain, plain_tip, tint

_LONGEST_SHOWN = 20
_NARROWEST_PX = 150
_SOON_MS = 40
"""So that the light changes after the verdict, which somebody waits for, and once."""
FRAME_PX = 40
"""Of the button, with the arrow of its menu."""


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
    """Cuts its words off at the end where there is no room for them."""

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text()) + px(FRAME_PX)
        return QSize(max(words, px(_NARROWEST_PX)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_NARROWEST_PX), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - px(FRAME_PX)
        option.text = self.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
