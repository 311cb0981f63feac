"""The designer's window: the canvas between the list of elements and the properties, and what is wrong below it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from checkin.badges.editing import Step, new_template
from checkin.badges.samples import sample_face
from checkin.station.values import Change, SettingsChanged, SyncChanged
from ui.bridge import Bridge
from ui.designer.canvas import Canvas
from ui.designer.dialogs import UnsavedDialog
from ui.designer.draft import Draft
from ui.designer.elements import Elements
from ui.designer.faces import Faces, PersonDialog
from ui.designer.files import Files, open_dialog
from ui.designer.preview import Drawn, Preview
from ui.designer.properties import ALIGNMENTS, Properties
from ui.style import BAD, GOOD, QUIET, SMALL_PX, WARNING
from ui.widgets.labels import plain, tint

SMALLEST = (1100, 680)
_LEFT_PX, _RIGHT_PX = 250, 350
_SAID_PX = 66
_FIRST = "standard"


class DesignerWindow(QMainWindow):
    """Makes and changes the badge templates of an event."""

    closed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._closes = False
        self.draft = Draft(new_template(105, 148), self)
        self.preview = Preview(bridge, self.draft, self)
        self.faces = Faces(bridge, self.draft, self.preview, self)
        self.files = Files(bridge, self.draft, self)
        self.canvas = Canvas(self.draft)
        self.elements = Elements(self.draft)
        self.properties = Properties(self.draft, self.files.pictures)
        self.name = plain(size_px=18, bold=True)
        self.state = plain(size_px=SMALL_PX)
        self.obstacle = plain(bold=True, size_px=SMALL_PX)
        self.words = plain(bold=True, size_px=SMALL_PX)
        self.problems = plain(size_px=SMALL_PX)
        self.person = plain(size_px=SMALL_PX)
        self.scale = QPushButton("100 %")
        self.actions_by_name = self._make_actions()
        self.buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self._connect()
        self._show_event()
        self.preview.show_face(sample_face(bridge.station.event))
        self.files.open(_FIRST)
        self.files.read_obstacle()
        self.faces.load()
        self.canvas.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.draft.is_saved and not self._closes:
            event.ignore()
            self.unless_unsaved(self._close_anyhow)
            return
        self.closed.emit()
        super().closeEvent(event)

    def unless_unsaved(self, then: Callable[[], object]) -> None:
        """Do this, after asking what becomes of changes that were not saved."""
        if self.draft.is_saved:
            then()
            return
        dialog = UnsavedDialog(self.draft.name, may_save=self.files.may_save, parent=self)
        dialog.save.connect(lambda: self.files.save(then))
        dialog.discard.connect(then)
        open_dialog(dialog)

    def _close_anyhow(self) -> None:
        """Close; shown again, the window begins with what was saved."""
        self.close_without_asking()
        kept = self.draft.name if self.draft.name in self._bridge.station.designs.names else _FIRST
        if not self.draft.is_saved:
            self.files.open(kept)

    def close_without_asking(self) -> None:
        """Close, whatever was not saved."""
        self._closes = True
        self.close()
        self._closes = False

    def _make_actions(self) -> dict[str, QAction]:
        files, canvas, steps = self.files, self.canvas, self.draft.steps
        made = {
            "New …": (lambda: self.unless_unsaved(files.ask_new), "Ctrl+N"),
            "Open …": (lambda: self.unless_unsaved(files.ask_open), "Ctrl+O"),
            "Duplicate this template …": (lambda: self.unless_unsaved(files.ask_duplicate), ""),
            "Import a file …": (lambda: self.unless_unsaved(files.ask_import), ""),
            "Export as a file …": (files.ask_export, ""),
            "Remove from the event": (files.remove, ""),
            "Save": (files.save, "Ctrl+S"),
            "Undo": (steps.undo, "Ctrl+Z"),
            "Redo": (steps.redo, "Ctrl+Shift+Z"),
            "Copy": (canvas.duplicate, "Ctrl+D"),
            "Delete": (canvas.remove, ""),
            "Choose all": (canvas.choose_all, "Ctrl+A"),
            "Zoom in": (canvas.zoom_in, "Ctrl++"),
            "Zoom out": (canvas.zoom_out, "Ctrl+-"),
            "Fit": (canvas.fit, "Ctrl+0"),
            "To front": (lambda: self.elements.reorder(Step.TO_FRONT), "Ctrl+Shift+]"),
            "To back": (lambda: self.elements.reorder(Step.TO_BACK), "Ctrl+Shift+["),
        }
        found = {}
        for name, (does, keys) in made.items():
            action = QAction(name, self)
            action.triggered.connect(lambda _checked=False, does=does: does())
            if keys:
                action.setShortcut(QKeySequence(keys))
            self.addAction(action)
            found[name] = action
        return found

    # How it looks.

    def _lay_out(self) -> None:
        self.setMinimumSize(*SMALLEST)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._bar())
        obstacle = QHBoxLayout()
        obstacle.setContentsMargins(12, 4, 12, 0)
        obstacle.addWidget(self.obstacle)
        middle.addLayout(obstacle)
        row = QHBoxLayout()
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(12)
        self.elements.setObjectName("panel")
        self.elements.setFixedWidth(_LEFT_PX)
        self.properties.setFixedWidth(_RIGHT_PX)
        row.addWidget(self.elements)
        row.addLayout(self._centre(), 1)
        row.addWidget(self.properties)
        middle.addLayout(row, 1)
        centre = QWidget()
        centre.setLayout(middle)
        self.setCentralWidget(centre)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("toolbar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        template = QPushButton("Template")
        template.setMenu(self._template_menu())
        self.buttons["Template"] = template
        row.addWidget(template)
        for name in ("Undo", "Redo", "Copy", "Delete"):
            row.addWidget(self._button(name))
        align = QPushButton("Align")
        menu = QMenu(align)
        for to, name in ALIGNMENTS.items():
            menu.addAction(name).triggered.connect(lambda _checked=False, to=to: self.properties.align.align(to))
        align.setMenu(menu)
        self.buttons["Align"] = align
        row.addWidget(align)
        for name, is_on, does in (("Snap", True, self._set_snap), ("Grid", False, self._set_grid)):
            button = QPushButton(name)
            button.setCheckable(True)
            button.setChecked(is_on)
            button.toggled.connect(does)
            self.buttons[name] = button
            row.addWidget(button)
        row.addSpacing(8)
        for label in (self.name, self.state):
            label.setWordWrap(False)
        row.addWidget(self.name, 0)
        row.addWidget(self.state, 0)
        row.addStretch(1)
        save = self._button("Save")
        save.setProperty("main", True)
        row.addWidget(save)
        return bar

    def _template_menu(self) -> QMenu:
        menu = QMenu(self)
        for name in ("New …", "Open …", "Duplicate this template …"):
            menu.addAction(self.actions_by_name[name])
        menu.addSeparator()
        for name in ("Import a file …", "Export as a file …"):
            menu.addAction(self.actions_by_name[name])
        menu.addSeparator()
        self.categories = menu.addMenu("Badge of these categories")
        self.categories.aboutToShow.connect(lambda: self.files.fill_categories(self.categories))
        menu.addAction(self.actions_by_name["Remove from the event"])
        return menu

    def _centre(self) -> QVBoxLayout:
        below = QHBoxLayout()
        below.setSpacing(8)
        for name, does in (
            ("Longest names", self.faces.show_longest),
            ("Most problems", self.faces.show_hardest),
            ("Somebody else …", self._ask_person),
        ):
            button = QPushButton(name)
            button.clicked.connect(lambda _checked=False, does=does: does())
            self.buttons[name] = button
            below.addWidget(button)
        below.addStretch(1)
        for name in ("Zoom out", "Zoom in"):
            self.buttons[name] = QPushButton("−" if name == "Zoom out" else "+")
            self.buttons[name].clicked.connect(self.actions_by_name[name].trigger)
            self.buttons[name].setAccessibleName(name)
        self.scale.setToolTip("Show the badge in its real size")
        below.addWidget(self.buttons["Zoom out"])
        below.addWidget(self.scale)
        below.addWidget(self.buttons["Zoom in"])
        below.addWidget(self._button("Fit"))
        tray = QWidget()
        tray.setObjectName("panel")
        tray.setLayout(below)
        below.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.person)
        column.addWidget(self._below_the_badge())
        column.addWidget(tray)
        return column

    def _below_the_badge(self) -> QScrollArea:
        """What there is to say. Always of the same height, so that the badge does not jump as it is changed."""
        inside = QWidget()
        inside.setObjectName("panel")
        said = QVBoxLayout(inside)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(2)
        said.addWidget(self.words)
        said.addWidget(self.problems)
        said.addStretch(1)
        self.words.hide()
        tint(self.obstacle, WARNING)
        self.obstacle.hide()
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedHeight(_SAID_PX)
        return area

    def _button(self, name: str) -> QPushButton:
        action = self.actions_by_name[name]
        button = QPushButton(name)
        button.clicked.connect(action.trigger)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(keys)
        action.enabledChanged.connect(button.setEnabled)
        self.buttons[name] = button
        return button

    # What happens.

    def _connect(self) -> None:
        draft, steps = self.draft, self.draft.steps
        self.preview.drawn.connect(self._show_drawn)
        self.canvas.width_wanted.connect(self.preview.show_width)
        self.canvas.zoomed.connect(lambda scale: self.scale.setText(f"{scale * 100:.0f} %"))
        self.scale.clicked.connect(lambda: self.canvas.zoom(1.0))
        self.canvas.opened.connect(self.properties.write)
        self.elements.logo_wanted.connect(self.files.ask_logo)
        self.faces.told.connect(self.person.setText)
        self.faces.noted.connect(self.tell)
        self.faces.columns_known.connect(self._show_columns)
        self.files.told.connect(self.tell)
        self.files.changed.connect(self._show_state)
        draft.refused.connect(self._tell_failure)
        # Not by lambdas: a method of the window hears nothing any more when the window ends before its steps do.
        for signal in (draft.changed, draft.picked, steps.cleanChanged, steps.indexChanged):
            signal.connect(self._show_state)
        self._bridge.changed.connect(self._hear)
        self._bridge.failed.connect(self._tell_failure)
        self._columns: tuple[str, ...] = ()

    def tell(self, sentence: str, *, good: bool = True) -> None:
        """Show a sentence under the badge; an empty one takes it away."""
        tint(self.words, GOOD if good else BAD)
        self.words.setText(sentence)
        self.words.setVisible(bool(sentence))

    def _tell_failure(self, sentence: str) -> None:
        self.tell(sentence, good=False)

    def _show_drawn(self, drawn: Drawn) -> None:
        self.canvas.show_drawn(drawn)
        if self.preview.face is not None:
            self.properties.show_category(self.preview.face.category)
        told = [drawn.sentence] if drawn.sentence else [problem.detail for problem in drawn.problems]
        lines = "\n".join(f"▲ {each}" for each in told)
        self.problems.setText(lines or "✓ Nothing is wrong with this badge.")
        tint(self.problems, WARNING if told else QUIET)

    def _show_state(self, *_changed: object) -> None:
        draft, named = self.draft, self.actions_by_name
        self.setWindowTitle(f"Badge designer: {draft.name or 'new template'}")
        self.name.setText(draft.name or "New template")
        self.state.setText("" if draft.is_saved else "● not saved")
        tint(self.state, WARNING)
        named["Undo"].setEnabled(draft.steps.canUndo())
        named["Redo"].setEnabled(draft.steps.canRedo())
        for name in ("Copy", "Delete", "To front", "To back"):
            named[name].setEnabled(bool(draft.chosen))
        self.buttons["Align"].setEnabled(bool(draft.chosen))
        named["Save"].setEnabled(self.files.may_save and not (draft.is_saved and draft.name))
        named["Remove from the event"].setEnabled(self.files.may_save and self.files.is_own)
        self.categories.setEnabled(self.files.may_save)
        self.obstacle.setText(self.files.obstacle)
        self.obstacle.setVisible(bool(self.files.obstacle))

    def _show_event(self) -> None:
        self.properties.show_event(self._bridge.station.event.categories, self._columns)
        self._show_state()

    def _show_columns(self, columns: tuple[str, ...]) -> None:
        self._columns = columns
        self._show_event()

    def _hear(self, change: Change) -> None:
        if isinstance(change, SettingsChanged | SyncChanged):
            self._show_event()
            self.preview.ask()

    def _ask_person(self) -> None:
        dialog = PersonDialog(self._bridge, self)
        dialog.chosen.connect(self.faces.show_card)
        open_dialog(dialog)

    def _set_snap(self, is_on: bool) -> None:
        self.canvas.snaps = is_on

    def _set_grid(self, is_on: bool) -> None:
        self.canvas.has_grid = is_on
        self.canvas.viewport().update()
