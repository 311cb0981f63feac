"""What was written to desks and who has read it, and a line to write another."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from checkin.event import Event
from checkin.journal.notices import Message
from checkin.station.board import DeskReport, in_order
from checkin.station.notice_desk import LONGEST_TEXT
from checkin.tables import Table
from ui.bridge import Bridge
from ui.language import mark, tr
from ui.style import GOOD, px
from ui.supervisor.rows import Column, Row, RowsView
from ui.supervisor.section import Section, Shown
from ui.widgets.labels import WholeLines, plain
from ui.wording.times import moment

_COLUMNS = (
    Column(mark("When")),
    Column(mark("Text"), stretches=True),
    Column(mark("By")),
    Column(mark("To")),
    Column(mark("Read")),
    Column(mark("Not read at"), stretches=True),
)


class MessagesSection(Section):
    """The newest message first."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.messages = RowsView(tr("Messages"), _COLUMNS, tr("Nobody wrote to the desks yet."))
        self.text = QLineEdit()
        self.text.setMaxLength(LONGEST_TEXT)
        self.text.setPlaceholderText(tr("What all desks are to read"))
        self.text.setAccessibleName(tr("What all desks are to read"))
        self.send = QPushButton(tr("Send to all desks (Enter)"))
        self.send.setProperty("main", True)
        self.send.setEnabled(False)
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self.send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(8), 0, 0)
        layout.addLayout(row)
        layout.addWidget(
            plain(tr("Every desk shows it until somebody there has read it."), size_px=14, kind=WholeLines)
        )
        layout.addWidget(self.messages, 1)
        self.text.textChanged.connect(lambda text: self.send.setEnabled(bool(text.strip())))
        self.text.returnPressed.connect(self._send)
        self.send.clicked.connect(self._send)

    def reading(self) -> Callable[[], Shown]:
        def read() -> Shown:
            messages, reports = self._station.notices.all().messages, self._station.watching.desks()
            rows = tuple(_row(message, reports, self._station.event) for message in reversed(messages))
            return lambda: self.messages.show_rows(rows)

        return read

    def table(self) -> Table | None:
        headings = [tr(column.heading) for column in _COLUMNS]
        return Table(tr("Messages"), headings, self.messages.model.cells(), (), tr("Page {page} of {pages}"))

    def _send(self) -> None:
        text = self.text.text().strip()
        if not text:
            return

        def sent(_none: None) -> None:
            if self.text.text().strip() == text:
                self.text.clear()
            self.wanted.emit()

        self._bridge.do(lambda: self._station.notices.send(text), sent)


def _row(message: Message, reports: tuple[DeskReport, ...], event: Event) -> Row:
    meant = [one for one in reports if message.is_for(one.id) and one.id != message.stamp.desk]
    unread = [one.name for one in meant if not message.is_read_at(one.id)]
    to = ", ".join(one.name for one in reports if one.id in message.to) if message.to else tr("all")
    read = tr("{read} of {meant}").format(read=len(meant) - len(unread), meant=len(meant))
    stamp = message.stamp
    texts = (
        moment(stamp.true_ms, event),
        message.text,
        stamp.operator or stamp.desk_name,
        to or "—",
        read,
        ", ".join(sorted(unread, key=in_order)),
    )
    return Row(message.id, texts, {4: GOOD} if meant and not unread else {})
