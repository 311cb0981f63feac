"""The event's settings in a window: what is written on its pages is kept together, once the core finds no mistake."""

from collections.abc import Callable
from itertools import pairwise
from typing import TypeVar, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.errors import CheckinError
from checkin.event import Event, mistakes_in
from checkin.station.event_settings import Offers, going_on
from ui.bridge import Bridge
from ui.language import mark, tr
from ui.sentences import told
from ui.setup.category_page import CategoryPage
from ui.setup.desk_page import DeskPage
from ui.setup.event_page import EventPage
from ui.setup.forms import time_zones
from ui.setup.list_page import ListPage
from ui.setup.operators_page import OperatorsPage
from ui.setup.printers_page import PrintersPage
from ui.setup.rules_page import RulesPage
from ui.setup.zone_page import ZonePage
from ui.style import BAD, GOOD, QUIET, TITLE_PX, px
from ui.turns import Making
from ui.widgets.dialogs import Confirm, fit_screen
from ui.widgets.labels import plain, tint
from ui.widgets.name_list import width_of_names
from ui.widgets.places import scrollable

_TITLES = (
    mark("Event"), mark("Categories"), mark("Zones"), mark("Desks"), mark("VIPs and sign-in"),
    mark("Operators"), mark("Printers"),
)  # fmt: skip
_OF_EVENT = (EventPage, CategoryPage, ZonePage, DeskPage, RulesPage)
"""What is written on these is saved together."""
_KINDS: tuple[type[QWidget], ...] = (*_OF_EVENT, OperatorsPage, PrintersPage)
_EventPage = EventPage | CategoryPage | ZonePage | DeskPage | RulesPage
_SECTIONS_PX = 170
_WIDE_PX, _HIGH_PX = 1_000, 600
"""From so much on there is room to spare."""
Page = TypeVar("Page", bound=QWidget)


class SettingsDialog(QDialog):
    """One page at a time holds what is being written; a draft holds the rest until it is saved."""

    design_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._settings = bridge.station.settings
        self._before: Event | None = None
        self._draft: Event | None = None
        self._page = 0
        self._makers: dict[type[QWidget], Callable[[], QWidget]] = {
            **{kind: kind for kind in _OF_EVENT},
            OperatorsPage: lambda: OperatorsPage(bridge),
            PrintersPage: lambda: PrintersPage(bridge),
        }
        self._made: dict[type[QWidget], QWidget] = {}
        self._offers = Offers()
        self.sections = QListWidget()
        self.sections.setAccessibleName(tr("Settings"))
        self.sections.addItems([tr(title) for title in _TITLES])
        self.sections.setSpacing(px(3))
        self._title = plain(tr("Settings"), size_px=TITLE_PX, bold=True)
        self.outcome = plain(bold=True)
        self.save_button = QPushButton(tr("Save"))
        self.save_button.setProperty("main", True)
        self.save_button.setDefault(True)  # else Enter in a field presses the first button that there is
        self.design_button = QPushButton(tr("Badge designer …"))
        self.close_button = QPushButton(tr("Close"))
        self._stack = QStackedWidget()
        self._rooms: dict[type[QWidget], QScrollArea] = {}
        self._lay_out()
        self._connect()
        obstacle = self._settings.obstacle
        self._tell(told(obstacle), QUIET)
        self._may_save = not obstacle
        self.save_button.setEnabled(False)
        bridge.read("settings", self._settings.read, self._show)
        bridge.read("what settings offer", self._settings.offers, self._offer)

    def page(self, kind: type[Page]) -> Page:
        """The page of this kind; made when it is wanted for the first time, for all together take long to make."""
        page = self._made_page(kind)
        if kind not in self._rooms:
            self._rooms[kind] = scrollable(page, self._stack)
            self._stack.addWidget(self._rooms[kind])
        return cast("Page", page)

    def making(self) -> Making:
        """Makes the page in front, which is there before the window is seen whether this was asked for or not."""
        time_zones()
        yield
        self._made_page(_KINDS[self._page])
        yield
        self._make_front()
        yield

    def setVisible(self, visible: bool) -> None:
        if visible:
            self._make_front()
        super().setVisible(visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide, is_high = event.size().width() >= px(_WIDE_PX), event.size().height() >= px(_HIGH_PX)
        sections = px(_SECTIONS_PX)
        self.sections.setFixedWidth(sections if is_wide else min(sections, width_of_names(self.sections)))
        self._title.setVisible(is_high)  # the window's own title says the same

    @property
    def has_changes(self) -> bool:
        """Whether something is written that is not kept yet."""
        self._gather()
        return self._draft != self._before or self._unreadable is not None

    def save(self) -> None:
        """Keep what is written, or show the first mistake where it is."""
        self._gather()
        before, after = self._before, self._draft
        if before is None or after is None:
            return
        mistakes = [(one.place, one.sentence) for one in mistakes_in(after)]
        if self._unreadable is not None:
            mistakes.insert(0, self._unreadable)
        if mistakes:
            self._show_mistake(*mistakes[0])
            return
        self.save_button.setEnabled(False)
        self._bridge.do(lambda: self._settings.save(before, after), lambda event: self._saved(event, after), self._fail)

    def reject(self) -> None:
        """Close; what is not kept yet is asked about."""
        if not self._may_save or not self.has_changes:
            super().reject()
            return
        question = tr("What was changed here and not saved is lost.")
        ask = Confirm(tr("Close the settings"), question, tr("Close without saving"), self)
        ask.accepted.connect(self._leave)
        ask.open()

    def _leave(self) -> None:
        super().reject()

    def _show(self, event: Event) -> None:
        self._before = self._draft = event
        self.sections.setCurrentRow(self._page)
        if front := self._front:
            front.show_event(event)
        self.save_button.setEnabled(self._may_save)

    def _offer(self, offers: Offers) -> None:
        self._offers = offers
        for page in self._made.values():
            if isinstance(page, DeskPage | RulesPage):
                page.show_offers(offers)

    def _gather(self) -> None:
        """Take what is written on the page in front into the draft."""
        if self._draft is not None and (front := self._front):
            self._draft = front.taken(self._draft)

    @property
    def _unreadable(self) -> tuple[str, str] | None:
        """What on the page in front cannot be taken as it is written: its place, and why."""
        page = self._front
        return (page.places[0], page.mistake) if isinstance(page, ListPage) and page.mistake else None

    def _go_to(self, page: int) -> None:
        if page < 0 or page == self._page or self._draft is None:
            return
        self._gather()
        if self._unreadable is not None:
            self.sections.setCurrentRow(self._page)
            self._show_mistake(*self._unreadable)
            return
        self._bring_to_front(page)
        if _KINDS[page] is OperatorsPage:
            self.page(OperatorsPage).refresh()
        elif _KINDS[page] is PrintersPage:
            self.page(PrintersPage).refresh()

    def _make_front(self) -> None:
        if _KINDS[self._page] not in self._rooms:
            self._bring_to_front(self._page)

    def _bring_to_front(self, number: int) -> None:
        self._page = number
        self.page(_KINDS[number])
        self._stack.setCurrentWidget(self._rooms[_KINDS[number]])
        self._put_buttons_last()
        front = self._front
        self.save_button.setVisible(front is not None)
        if front is not None and self._draft is not None:
            front.show_event(self._draft)

    def _put_buttons_last(self) -> None:
        """Have Tab go to the buttons after what is on the page, which was made after them."""
        buttons = (self.design_button, self.save_button, self.close_button)
        last: QWidget = self
        while last is self or last in buttons or last.focusPolicy() is Qt.FocusPolicy.NoFocus:
            last = last.previousInFocusChain() or self.sections
        for before, button in pairwise((last, *buttons)):
            self.setTabOrder(before, button)

    @property
    def _front(self) -> _EventPage | None:
        """The page in front, if what is written there is saved with others."""
        page = self._made.get(_KINDS[self._page])
        return page if isinstance(page, _OF_EVENT) else None

    def _made_page(self, kind: type[QWidget]) -> QWidget:
        """A page that may have no place yet."""
        if kind not in self._made:
            page = self._made[kind] = self._makers[kind]()
            page.setEnabled(self._may_save or kind is PrintersPage)
            if isinstance(page, DeskPage | RulesPage):
                page.show_offers(self._offers)
        return self._made[kind]

    def _show_mistake(self, place: str, sentence: str) -> None:
        kind = next((kind for kind in _OF_EVENT if place.split(".", maxsplit=1)[0] in kind.places), None)
        if kind is None:
            self._tell(told(sentence), BAD)
            return
        self.sections.setCurrentRow(_KINDS.index(kind))
        if front := self._front:
            front.tell(place, told(sentence))
        self._tell(tr("Nothing is saved yet: put right what is marked."), BAD)

    def _saved(self, event: Event, written: Event) -> None:
        self._gather()
        typed, front, unreadable = self._draft or written, self._front, self._unreadable
        self._before, self._draft = going_on(written, event, typed, front.places if front and unreadable else ())
        for page in self._made.values():
            if isinstance(page, _OF_EVENT):
                page.tell("", "")
        if front and self._draft != typed:
            # What another program changed meanwhile would be taken back by the next saving, were the page to keep it.
            front.go_on_from(self._draft)
        self.save_button.setEnabled(True)
        self._tell(tr("✓ The settings are saved."), GOOD)

    def _fail(self, error: CheckinError) -> None:
        self.save_button.setEnabled(True)
        self._tell(told(error.sentence), BAD)

    def _tell(self, words: str, colour: str) -> None:
        self.outcome.setText(words)
        self.outcome.setVisible(bool(words))
        tint(self.outcome, colour)

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Settings"))
        both = QHBoxLayout()
        both.setSpacing(px(20))
        both.addWidget(self.sections)
        both.addWidget(self._stack, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.design_button)
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(16), px(20), px(14))
        layout.setSpacing(px(10))
        layout.addWidget(self._title)
        layout.addLayout(both, 1)
        layout.addWidget(self.outcome)
        layout.addLayout(buttons)
        fit_screen(self, 1_120, 716)

    def _connect(self) -> None:
        self.sections.currentRowChanged.connect(self._go_to)
        self.save_button.clicked.connect(self.save)
        self.close_button.clicked.connect(self.reject)
        self.design_button.clicked.connect(self.design_wanted)
