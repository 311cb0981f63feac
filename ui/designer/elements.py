"""The list of elements, the topmost first, with what adds, reorders, copies and removes them."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from checkin.badges.editing import Step, added, new_code, new_image, new_shape, new_text, put_before, reordered
from checkin.badges.template import PHOTO, Element, Template
from ui.designer.draft import Draft
from ui.designer.words import SIDES, kind_of, title_of
from ui.language import mark, tr
from ui.style import SMALL_PX
from ui.widgets.labels import plain, plain_tip

_PLACE = Qt.ItemDataRole.UserRole


class Elements(QWidget):
    """Shows the elements of one side and which are chosen."""

    logo_wanted = Signal()
    opened = Signal()
    """An element was clicked or entered in the list, or was added."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.draft = draft
        self.sides = QTabBar()
        for side, words in SIDES.items():
            self.sides.setTabData(self.sides.addTab(tr(words)), side)
        self.list = _List()
        self._named: list[tuple[int, str, str]] = []
        self.adders = {
            mark("Text"): self._adder("Add text", lambda template: new_text(template, draft.side)),
            mark("Rectangle"): self._adder(
                "Add rectangle", lambda template: new_shape(template, "rectangle", draft.side)
            ),
            mark("Ellipse"): self._adder("Add ellipse", lambda template: new_shape(template, "ellipse", draft.side)),
            mark("Line"): self._adder("Add line", lambda template: new_shape(template, "line", draft.side)),
            mark("QR code"): self._adder("Add QR code", lambda template: new_code(template, "qr", draft.side)),
            mark("Bar code"): self._adder("Add bar code", lambda template: new_code(template, "code128", draft.side)),
            mark("Photo"): self._adder("Add photo", lambda template: new_image(template, PHOTO, 0.75, draft.side)),
            mark("Logo …"): self.logo_wanted.emit,
        }
        self.buttons = {name: QPushButton(tr(name)) for name in self.adders}
        self.steps = {
            Step.TO_FRONT: QPushButton(tr("To front")),
            Step.FORWARD: QPushButton(tr("Up")),
            Step.BACKWARD: QPushButton(tr("Down")),
            Step.TO_BACK: QPushButton(tr("To back")),
        }
        self._grids = [(QGridLayout(), [*buttons.values()]) for buttons in (self.buttons, self.steps)]
        self._lay_out()
        self._connect()
        self.refresh()

    def spread(self, across: int) -> None:
        """Have so many buttons beside each other."""
        for grid, buttons in self._grids:
            for number, button in enumerate(buttons):
                grid.removeWidget(button)
                grid.addWidget(button, number // across, number % across)

    def refresh(self) -> None:
        """Show the draft as it is now."""
        template, side = self.draft.shown, self.draft.side
        for tab in range(self.sides.count()):
            if self.sides.tabData(tab) == side:
                self.sides.blockSignals(True)
                self.sides.setCurrentIndex(tab)
                self.sides.blockSignals(False)
        self.sides.setVisible(template.has_back)
        rows = [(place, element) for place, element in enumerate(template.elements) if element.side == side][::-1]
        self.list.blockSignals(True)
        named = [(place, title_of(element), kind_of(element)) for place, element in rows]
        if named != self._named:  # rows stay as they are while the mouse is on them
            self._named = named
            self._fill()
        for row, (place, _, _) in enumerate(named):
            item = self.list.item(row)
            item.setSelected(place in self.draft.chosen)
            if self.draft.chosen and place == self.draft.chosen[-1]:
                self.list.setCurrentItem(item, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.list.blockSignals(False)
        for button in self.steps.values():
            button.setEnabled(bool(self.draft.chosen))

    def _fill(self) -> None:
        self.list.clear()
        for place, title, kind in self._named:
            item = QListWidgetItem(title)
            item.setData(_PLACE, place)
            item.setToolTip(plain_tip(kind))
            self.list.addItem(item)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(plain(tr("Add to the badge"), bold=True, size_px=SMALL_PX))
        (adding, _), (order, _) = self._grids
        adding.setSpacing(6)
        order.setSpacing(6)
        column.addLayout(adding)
        column.addSpacing(6)
        column.addWidget(plain(tr("Elements, the topmost first"), bold=True, size_px=SMALL_PX))
        column.addWidget(self.sides)
        column.addWidget(self.list, 1)
        column.addLayout(order)
        self.spread(2)

    def _connect(self) -> None:
        self.draft.changed.connect(self.refresh)
        self.draft.picked.connect(self.refresh)
        self.list.itemSelectionChanged.connect(self._choose)
        self.list.dropped.connect(self._drop)
        self.list.itemClicked.connect(lambda _item: self._take_click())
        self.list.itemActivated.connect(lambda _item: self.opened.emit())
        self.sides.currentChanged.connect(lambda tab: self.draft.show_side(self.sides.tabData(tab)))
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.adders[name]())
        for step, button in self.steps.items():
            button.clicked.connect(lambda _checked=False, step=step: self.reorder(step))

    def reorder(self, step: Step) -> None:
        """Put what is chosen above or below others."""
        chosen = self.draft.chosen
        self.draft.change("Reorder", lambda template: reordered(template, chosen, step))

    def _adder(self, words: str, make: Callable[[Template], Element]) -> Callable[[], object]:
        def add() -> None:
            if self.draft.change(words, lambda template: added(template, make(template))):
                self.opened.emit()

        return add

    def _choose(self) -> None:
        self.draft.choose([item.data(_PLACE) for item in self.list.selectedItems()])

    def _take_click(self) -> None:
        """With these keys held others are chosen, too, and the next is looked for in the list."""
        if not QApplication.keyboardModifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            self.opened.emit()

    def _drop(self, from_row: int, to_row: int) -> None:
        """A row was dragged before another one; the list begins at the top, the template at the bottom."""
        places = [self.list.item(row).data(_PLACE) for row in range(self.list.count())]
        before = places[to_row - 1] if to_row > 0 else len(self.draft.template.elements)
        place = places[from_row]
        self.draft.change("Reorder", lambda template: put_before(template, place, before))


class _List(QListWidget):
    """Rows that can be dragged up and down; the model moves them, not the list."""

    dropped = Signal(int, int)
    """Emits the row that was dragged, and the row before which it was dropped."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Elements"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def dropEvent(self, event: QDropEvent) -> None:
        row, at = self.currentRow(), self.indexAt(event.position().toPoint())
        is_below = self.dropIndicatorPosition() is QAbstractItemView.DropIndicatorPosition.BelowItem
        to_row = at.row() + is_below if at.isValid() else self.count()
        # Ignored, so that the list does not move the row, too.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if row >= 0:
            self.dropped.emit(row, to_row)
