"""Above every workplace: a supervisor's message until somebody here has read it, and that the desk is closed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.journal.notices import Closing, Message
from checkin.permissions import Act
from checkin.station.values import Change, NoticesChanged, ShiftChanged
from ui.bridge import Bridge
from ui.language import tr
from ui.style import BAD, px
from ui.widgets.key_button import KeyButton
from ui.widgets.labels import plain, tint
from ui.wording.supervision import closed
from ui.wording.times import moment


class NoticeBar(QWidget):
    """Takes no room while there is nothing to tell. It never takes the focus: scans go on."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._station = bridge.station
        self._message: Message | None = None
        self.text = plain(bold=True)
        self.about = plain(size_px=14)
        self.read = KeyButton(tr("Read"), "read", icon="megaphone")
        self.closed = plain(bold=True, colour=BAD)
        self.open = KeyButton(tr("Open the desk"), "open_desk", icon="door-open")
        for button in (self.read, self.open):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._messages = _strip([self.text, self.about], self.read)
        self._closings = _strip([self.closed], self.open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(10), px(16), 0)
        layout.addWidget(self._closings)
        layout.addWidget(self._messages)
        tint(self.closed, BAD)
        self.read.clicked.connect(self._acknowledge)
        self.open.clicked.connect(self._open_desk)
        bridge.changed.connect(self._hear)
        self.refresh()

    def refresh(self) -> None:
        """Show what is to be read now."""
        unread, closing = self._station.notices.unread(), self._station.notices.closing()
        self._message = unread[0] if unread else None
        self._messages.setVisible(self._message is not None)
        self._closings.setVisible(closing is not None)
        if self._message is not None:
            self._show_message(self._message, len(unread) - 1)
        if closing is not None:
            self._show_closing(closing)
        self.setVisible(self._message is not None or closing is not None)

    def _show_message(self, message: Message, more: int) -> None:
        stamp = message.stamp
        self.text.setText(message.text)
        said = tr("From {name}, {time}").format(
            name=stamp.operator or stamp.desk_name, time=moment(stamp.true_ms, self._station.event)
        )
        self.about.setText(f"{said} · {tr('and %n more to read', more)}" if more else said)
        self._messages.setAccessibleName(tr("Message: {text}").format(text=message.text))

    def _show_closing(self, closing: Closing) -> None:
        self.closed.setText(f"▲ {closed(closing)}")
        self._closings.setAccessibleName(self.closed.text())
        self.open.setVisible(self._station.shift.allows(Act.CLOSE_DESK))

    def _acknowledge(self) -> None:
        message = self._message
        if message is not None:
            self._bridge.do(lambda: self._station.notices.acknowledge(message.id), lambda _none: self.refresh())

    def _open_desk(self) -> None:
        desk = self._station.desk.id
        self._bridge.do(lambda: self._station.notices.reopen(desk), lambda _none: self.refresh())

    def _hear(self, change: Change) -> None:
        if isinstance(change, NoticesChanged | ShiftChanged):
            self.refresh()


def _strip(labels: list[QWidget], button: QPushButton) -> QFrame:
    frame = QFrame()
    frame.setObjectName("banner")
    words = QVBoxLayout()
    words.setSpacing(0)
    for label in labels:
        words.addWidget(label)
    row = QHBoxLayout(frame)
    row.addLayout(words, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return frame
