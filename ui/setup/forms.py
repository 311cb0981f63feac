"""What a first start asks: of a new event its name, days and time zone; of a server its link."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from PySide6.QtCore import QDate, QLocale, Qt, QTimeZone, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.camera.button import KEY, MakeCameras, system_cameras
from ui.language import tr
from ui.style import QUIET, SMALL_PX, px
from ui.widgets.completing import completed
from ui.widgets.labels import plain
from ui.widgets.secret_field import SecretField

if TYPE_CHECKING:
    from ui.camera.panel import CameraPanel

FIRST_DESK = "desk-1"
_ZONE_LETTERS = 26
"""So wide a field shows all names but a few in the Americas whole."""
_LIKE = "https://192.168.0.10:8420/#code=…"


class EventForm(QWidget):
    """A new event."""

    entered = Signal()
    """Somebody pressed the enter key in a field."""

    def __init__(self, passphrase: "NewPassphrase") -> None:
        super().__init__()
        self.passphrase = passphrase
        self.name = line(tr("Name of the event"))
        self.first = day_field(tr("First day"), QDate.currentDate())
        self.last = day_field(tr("Last day"), QDate.currentDate())
        self.zone = zone_field(own_time_zone())
        self.desk = line(tr("Name of this desk"), FIRST_DESK)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(plain(tr("All of this can be changed later in the settings."), colour=QUIET))
        add_field(layout, tr("Name of the event"), self.name)
        days = QHBoxLayout()
        days.setSpacing(px(16))
        for words, field in ((tr("First day"), self.first), (tr("Last day"), self.last)):
            column = QVBoxLayout()
            column.setSpacing(px(6))
            add_field(column, words, field)
            days.addLayout(column)
        layout.addLayout(days)
        add_field(layout, tr("Time zone"), self.zone)
        add_field(layout, tr("Name of this desk"), self.desk)
        layout.addWidget(self.passphrase)
        layout.addStretch(1)
        self.first.dateChanged.connect(self._keep_order)
        for text in (self.name, self.desk):
            text.returnPressed.connect(self.entered)

    def asked(self) -> tuple[str, date, date, str, str]:
        """Name, first and last day, time zone, and the desk's name."""
        return self.name.text(), day_of(self.first), day_of(self.last), self.zone.currentText(), self.desk.text()

    def _keep_order(self, first: QDate) -> None:
        if self.last.date() < first:
            self.last.setDate(first)


class JoinForm(QWidget):
    """A server to join: its code is scanned, held before the camera, or its link is pasted."""

    scanned = Signal(str)
    """Emits a code that was held before the camera."""
    entered = Signal()
    """Somebody pressed the enter key in a field."""

    def __init__(self, passphrase: "NewPassphrase", make_cameras: MakeCameras | None = None) -> None:
        super().__init__()
        self.passphrase = passphrase
        self._make_cameras = make_cameras or system_cameras
        self.panel: CameraPanel | None = None
        """The camera's panel, once it was opened."""
        self.link = line(tr("Link or address of the server"))
        self.link.setMaxLength(2_000)
        self.link.setPlaceholderText(_LIKE)
        self.code = line(tr("One-time code, where it is not in the link"))
        self.desk = line(tr("Name of this desk"), FIRST_DESK)
        self.camera = QPushButton(tr("Use the camera ({key})").format(key=KEY))
        self.camera.setCheckable(True)
        self.camera.setShortcut(KEY)
        ask = tr(
            "Scan the code that the server or a supervisor's desk shows, and the desk joins. Or paste the link here."
        )
        self._fields = QVBoxLayout()
        self._fields.setSpacing(px(6))
        self._fields.addWidget(plain(tr("Name this desk first, so that others know it by its name."), colour=QUIET))
        add_field(self._fields, tr("Name of this desk"), self.desk)
        self._fields.addWidget(self.passphrase)
        self._fields.addSpacing(px(10))
        self._fields.addWidget(plain(ask))
        add_field(self._fields, tr("Link or address of the server"), self.link)
        add_field(self._fields, tr("One-time code, where it is not in the link"), self.code)
        self._fields.addWidget(self.camera, 0, Qt.AlignmentFlag.AlignLeft)
        self._fields.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(20))
        self._row.addLayout(self._fields, 3)
        self.camera.toggled.connect(self._open_camera)
        for field in (self.link, self.code, self.desk):
            field.returnPressed.connect(self.entered)

    def asked(self) -> tuple[str, str, str]:
        """Link, code and the desk's name."""
        return self.link.text(), self.code.text(), self.desk.text()

    def show_link(self, link: str) -> None:
        """Show what was scanned."""
        self.link.setText(link)
        self.link.setCursorPosition(0)
        self.code.clear()

    def rest(self) -> None:
        """Look through no camera."""
        self.camera.setChecked(False)

    def stop(self) -> None:
        """Let go of the camera. May be called twice."""
        if self.panel is not None:
            self.panel.stop()

    def _open_camera(self, is_open: bool) -> None:
        if is_open and self.panel is None:
            from ui.camera.cameras import Device  # noqa: PLC0415 - loading cameras takes long
            from ui.camera.panel import CameraPanel  # noqa: PLC0415

            self.panel = CameraPanel(self._make_cameras(), Device("", ""))
            self.panel.scanned.connect(self.scanned)
            self._row.addWidget(self.panel, 2)
        if self.panel is not None:
            self.panel.setVisible(is_open)


class NewPassphrase(QWidget):
    """What new data are to be locked with; asked only where there is no keyring that would keep the key."""

    def __init__(self, *, is_asked: bool) -> None:
        super().__init__()
        self.field = SecretField(tr("Passphrase (recommended)"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(10), 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(plain(tr("Passphrase (recommended)"), size_px=SMALL_PX, bold=True))
        layout.addWidget(self.field)
        why = tr(
            "This computer keeps no keys. With a passphrase of several words a stolen computer tells nothing. "
            "It is asked for at every start; when it is lost, the data are, too."
        )
        layout.addWidget(plain(why, colour=QUIET))
        self.setVisible(is_asked)

    @property
    def asked(self) -> str | None:
        """The passphrase, None when nobody wants one."""
        return self.field.text or None


class _Line(QLineEdit):
    """Shows the beginning of what is too long, until somebody writes there."""

    def setText(self, text: str | None) -> None:
        super().setText(text)
        self.setCursorPosition(0)


def line(name: str, text: str = "") -> QLineEdit:
    """A field for a line of text, named for screen readers."""
    field = _Line(text)
    field.setMaxLength(200)
    field.setAccessibleName(name)
    return field


def write_over(field: QLineEdit | None, text: str) -> None:
    """Show a text; where it is there but for spaces, whoever types it goes on."""
    if field is not None and " ".join(field.text().split()) != " ".join(text.split()):
        field.setText(text)


def day_field(name: str, day: QDate) -> QDateEdit:
    """A field for a day, as the language writes it."""
    field = QDateEdit(day)
    field.setCalendarPopup(True)
    field.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.LongFormat))
    field.setAccessibleName(name)
    return field


def day_of(field: QDateEdit) -> date:
    """The day in a field."""
    day = field.date()
    return date(day.year(), day.month(), day.day())


def zone_field(zone: str) -> QComboBox:
    """All time zones, found by any part of their name."""
    field = QComboBox()
    field.setEditable(True)
    field.setAccessibleName(tr("Time zone"))
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(_ZONE_LETTERS)  # to measure all of them takes 10 ms
    field.addItems(time_zones())
    field.setCurrentText(zone)
    completed(field)
    return field


@cache
def time_zones() -> list[str]:
    """Those that have a place in their name. Kept, for they are looked up in a few hundred files."""
    return sorted(name for name in available_timezones() if "/" in name or name == "UTC")


def own_time_zone() -> str:
    """The computer's time zone, as far as it is known here."""
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return zone if zone in available_timezones() and not zone.startswith("Etc/") else "UTC"


def add_field(layout: QVBoxLayout, words: str, field: QWidget) -> None:
    """Put a field under its name."""
    layout.addWidget(plain(words, size_px=SMALL_PX, bold=True))
    layout.addWidget(field)
