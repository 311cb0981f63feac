"""The bar at the top of the designer: the template's menu, what changes it step by step, its name, and saving."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton

from checkin.badges.placing import Alignment
from ui.designer.canvas import Canvas
from ui.designer.draft import Draft
from ui.designer.files import Files
from ui.designer.properties import ALIGNMENTS
from ui.language import tr
from ui.style import SMALL_PX, WARNING
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import ElidedLabel, plain, plain_tip, tint


class Bar(QFrame):
    """Shows what may be done just now."""

    def __init__(
        self,
        draft: Draft,
        files: Files,
        canvas: Canvas,
        align: Callable[[Alignment], None],
        actions: Mapping[str, QAction],
    ) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self._draft, self._files, self._canvas, self._align, self._actions = draft, files, canvas, align, actions
        self.name = ElidedLabel(size_px=18, bold=True)
        self.state = plain(size_px=SMALL_PX)
        self.template, self.align = QPushButton(tr("Template")), QPushButton(tr("Align"))
        self.snap, self.grid = QPushButton(tr("Snap")), QPushButton(tr("Grid"))
        self.categories = QMenu(tr("Badge of these categories"), self)
        self.save = action_button(actions["Save"])
        self._lay_out()
        self.template.setMenu(self._template_menu())
        self.align.setMenu(self._align_menu())
        self.categories.aboutToShow.connect(lambda: files.fill_categories(self.categories))
        self.snap.toggled.connect(self._set_snap)
        self.grid.toggled.connect(self._set_grid)

    def refresh(self) -> None:
        """Show how the draft stands, and what may be done with it."""
        draft, files, named = self._draft, self._files, self._actions
        self.name.setText(draft.name or tr("New template"))
        self.state.setText("" if draft.is_saved else tr("● not saved"))
        named["Undo"].setEnabled(draft.steps.canUndo())
        named["Redo"].setEnabled(draft.steps.canRedo())
        for name in ("Copy", "Delete", "To front", "To back"):
            named[name].setEnabled(bool(draft.chosen))
        self.align.setEnabled(bool(draft.chosen))
        named["Save"].setEnabled(files.may_save and not (draft.is_saved and draft.name))
        named["Remove from the event"].setEnabled(files.may_save and files.is_own)
        self.categories.setEnabled(files.may_save)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        tools = FlowLayout()
        row.addLayout(tools, 1)
        tools.addWidget(self.template)
        for name in ("Undo", "Redo", "Copy", "Delete"):
            tools.addWidget(action_button(self._actions[name]))
        tools.addWidget(self.align)
        for button, is_on in ((self.snap, True), (self.grid, False)):
            button.setCheckable(True)
            button.setChecked(is_on)
            tools.addWidget(button)
        self.name.setIndent(8)
        self.state.setWordWrap(False)
        for label in (self.name, self.state):
            tools.addWidget(label)
        tint(self.state, WARNING)
        self.save.setProperty("main", True)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)

    def _template_menu(self) -> QMenu:
        menu = QMenu(self)
        for name in ("New …", "Open …", "Duplicate this template …"):
            menu.addAction(self._actions[name])
        menu.addSeparator()
        for name in ("Import a file …", "Export as a file …"):
            menu.addAction(self._actions[name])
        menu.addSeparator()
        menu.addMenu(self.categories)
        menu.addAction(self._actions["Remove from the event"])
        return menu

    def _align_menu(self) -> QMenu:
        menu = QMenu(self)
        for to, name in ALIGNMENTS.items():
            menu.addAction(tr(name)).triggered.connect(lambda _checked=False, to=to: self._align_to(to))
        return menu

    def _align_to(self, to: Alignment) -> None:
        self._align(to)

    def _set_snap(self, is_on: bool) -> None:
        self._canvas.snaps = is_on

    def _set_grid(self, is_on: bool) -> None:
        self._canvas.has_grid = is_on
        self._canvas.viewport().update()


def action_button(action: QAction) -> QPushButton:
    """A button that does what an action does, and can be pressed when that can be done."""
    button = QPushButton(action.text())
    button.setEnabled(action.isEnabled())
    button.setToolTip(plain_tip(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)))
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button
