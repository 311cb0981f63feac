"""The window's header: which event, the workplaces, who works here, and how windows look."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton

from ui.appearance import Appearance
from ui.icons import with_icon
from ui.keys import KEYS
from ui.language import tr
from ui.signin.operator_button import OperatorButton
from ui.style import SMALL_PX, Tone, px
from ui.widgets.labels import ElidedLabel, plain_tip
from ui.widgets.view_button import ViewButton

_ICONS = {
    "Desk": "scan-line",
    "Delegation": "users",
    "Reprint": "id-card",
    "Printing": "printer",
    "Badges": "printer-check",
    "Import": "import",
    "Supervisor": "chart-column",
}
_KEY = KEYS["workplace"]
_BESIDE_PX = 260
"""The least room for the event's name and who works here, beside the tabs."""
_WITH_ICONS_PX = 420
"""The same beside tabs with icons: names are worth more than those."""


class Header(QFrame):
    """A tab for each workplace; where there is no room for them, a menu of them."""

    wanted = Signal(str)
    """Emits the workplace that somebody wants to see."""

    def __init__(
        self,
        title: str,
        whose: str,
        tabs: Iterable[tuple[str, str]],
        appearance: Appearance,
        operator: OperatorButton | None = None,
    ) -> None:
        """`tabs` are the workplaces' names and the words for them; `operator` is who signed in here."""
        super().__init__()
        self.setObjectName("header")
        self.tabs = {name: self._tab(name, words) for name, words in tabs}
        self._icons = [tab.icon() for tab in self.tabs.values()]
        self._front = ""
        self.menu_button = QPushButton()
        self.menu_button.setCheckable(True)
        self.menu_button.setMenu(self._menu())
        self.view = ViewButton(appearance)
        self._operator = operator
        self._title = ElidedLabel(title, size_px=18, bold=True)
        self._whose = ElidedLabel(whose, size_px=SMALL_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(8), 0)
        row.setSpacing(px(6))
        row.addWidget(self._title)
        row.addWidget(self.menu_button)
        for tab in self.tabs.values():
            row.addWidget(tab)
        row.addStretch(1)
        row.addWidget(self._whose)
        if operator is not None:
            row.addWidget(operator)
        row.addWidget(self.view)
        self._choose_tabs_or_menu()
        for keys, by in ((_KEY.keys, 1), (_KEY.keys.replace("Tab", "Shift+Tab"), -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._go_on, by))

    def show_front(self, name: str) -> None:
        """Mark this workplace as the one in front."""
        self._front = name
        for other, tab in self.tabs.items():
            tab.setChecked(other == name)
        self.menu_button.setText(f"{self.tabs[name].text()}  ▾")
        self.menu_button.setAccessibleName(tr("Workplace: {name}").format(name=self.tabs[name].text()))
        self.menu_button.setChecked(True)

    def _go_on(self, by: int) -> None:
        names = list(self.tabs)
        if self._front in names:
            self.wanted.emit(names[(names.index(self._front) + by) % len(names)])

    def minimumSizeHint(self) -> QSize:
        return QSize(px(400), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_tabs_or_menu()

    def _choose_tabs_or_menu(self) -> None:
        """Tabs with icons, or else tabs without, or else those beside a short “View”, or else a menu."""
        has_room = self._have_room(short_view=False) or self._have_room(short_view=True)
        if not has_room:
            self.view.shorten(is_short=False)
        are_many = len(self.tabs) > 1
        for tab in self.tabs.values():
            tab.setVisible(are_many and has_room)
        self.menu_button.setVisible(are_many and not has_room)

    def _have_room(self, *, short_view: bool) -> bool:
        self.view.shorten(is_short=short_view)
        room = self.width() - self.view.sizeHint().width()
        if self._operator is not None:
            room -= self._operator.sizeHint().width()
        with_icons, without = room - px(_WITH_ICONS_PX), room - px(_BESIDE_PX)
        return self._fits(with_icons, with_icons=True) or self._fits(without, with_icons=False)

    def _fits(self, room: int, *, with_icons: bool) -> bool:
        for tab, drawn in zip(self.tabs.values(), self._icons, strict=True):
            tab.setIcon(drawn if with_icons else QIcon())
        return sum(tab.sizeHint().width() + px(6) for tab in self.tabs.values()) <= room

    def _tab(self, name: str, words: str) -> QPushButton:
        tab = QPushButton(words)
        tab.setCheckable(True)
        with_icon(tab, _ICONS[name], Tone.HEADER_QUIET, on=Tone.HEADER_INK)
        tab.setToolTip(plain_tip(f"{words} ({_KEY.text})"))
        tab.clicked.connect(lambda: self.wanted.emit(name))
        return tab

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for name, tab in self.tabs.items():
            menu.addAction(tab.text()).triggered.connect(lambda _checked=False, name=name: self.wanted.emit(name))
        return menu
