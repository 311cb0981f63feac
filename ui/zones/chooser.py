"""The zone at which the desk works, beside the verdict: how full it is, and a key and a menu for the others."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from checkin.event import VENUE
from checkin.station.values import Change, SettingsChanged, SyncChanged, ZoneChanged
from checkin.station.zoning import Occupied
from ui import wording
from ui.bridge import Bridge
from ui.icons import with_icon
from ui.keys import KEYS
from ui.language import tr
from ui.style import px

KEY = KEYS["zone"].keys
_AROUND_PX = 60
"""What a button needs around its words."""


class ZoneChooser(QPushButton):
    """Shows the zone. Its key changes to the next one, and pressed it shows all of them.

    The menu has no letters or digits to choose by: a scanner might type them.
    """

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._words = ""
        self._zoning = bridge.station.zoning
        self.choices = QMenu(self)
        self.choices.aboutToShow.connect(self._fill)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the search field its cursor
        self.clicked.connect(self._open)
        self._next = QShortcut(QKeySequence(KEY), self, self._go_on)
        with_icon(self, "map-pin")
        self._settle()
        bridge.changed.connect(self._hear)

    def refresh(self) -> None:
        """Show the zone of now, and how many are inside."""
        self._bridge.read("zone", self._zoning.occupied, self._show)

    def _settle(self) -> None:
        """Be there only where there is something to choose, or to know."""
        has_choice = len(self._zoning.zones) > 1
        self.setVisible(has_choice or self._zoning.current != VENUE)
        self.setEnabled(has_choice)
        self._next.setEnabled(has_choice)
        self.setToolTip(tr("{key}: work at the next zone").format(key=KEY) if has_choice else "")
        self._name(self._bridge.station.event.zone(self._zoning.current).name)

    def _show(self, occupied: Occupied) -> None:
        self._name(wording.zones.occupied(occupied))

    def _name(self, words: str) -> None:
        self.setAccessibleName(tr("Zone: {zone}").format(zone=words))
        self._words = f"{words}  ▾ {KEY}" if self.isEnabled() else words
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shorten a long name in its middle: the numbers at its end are what changes."""
        room = self.width() - self.iconSize().width() - px(_AROUND_PX)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, max(room, px(_AROUND_PX)))
        self.setText(shown.replace("&", "&&"))

    def _hear(self, change: Change) -> None:
        if isinstance(change, ZoneChanged | SettingsChanged | SyncChanged):
            self._settle()
            self.refresh()

    def _open(self) -> None:
        self.choices.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _fill(self) -> None:
        """Write the menu anew: what there is may have changed since."""
        self.choices.clear()
        zones, choice, current = self._zoning.zones, self._zoning.choice, self._zoning.current
        group = QActionGroup(self.choices)
        for zone in zones:
            action = self._action(zone.name.replace("&", "&&"), group)
            action.setChecked(zone.key == current and not choice.by_hour)
            action.triggered.connect(lambda _checked, key=zone.key: self._choose(key))
        if any(zone.hours for zone in zones):
            self.choices.addSeparator()
            action = self._action(tr("The one that is open now"), group)
            action.setChecked(choice.by_hour)
            action.triggered.connect(self._go_by_the_hour)

    def _action(self, words: str, group: QActionGroup) -> QAction:
        action = self.choices.addAction(words)
        action.setCheckable(True)
        group.addAction(action)
        return action

    def _go_on(self) -> None:
        zones = [zone.key for zone in self._zoning.zones]
        place = zones.index(self._zoning.current) if self._zoning.current in zones else -1
        self._choose(zones[(place + 1) % len(zones)])

    def _choose(self, zone: str) -> None:
        self._bridge.do(lambda: self._zoning.choose(zone), lambda _none: None)

    def _go_by_the_hour(self) -> None:
        self._bridge.do(self._zoning.go_by_the_hour, lambda _none: None)
